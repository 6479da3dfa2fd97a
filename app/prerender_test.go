//go:build !js

package app

import (
	"strings"
	"testing"
)

func TestWhatAFrameNeedsStandsThereWithoutTheProgram(t *testing.T) {
	markup := PrerenderEmbed()
	for _, want := range []string{"Open full", "data-metric", "embed-controls", "<svg"} {
		if !strings.Contains(markup, want) {
			t.Errorf("the exported frame has no %q", want)
		}
	}
	if strings.Count(markup, `data-chart="`) != 1 || strings.Contains(markup, "<dialog") {
		t.Error("the exported frame is not one chart without dialogs")
	}
}
