//go:build !js

package screen

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// scripts are the page's scripts, joined.
func scripts(t *testing.T) string {
	t.Helper()
	names, err := filepath.Glob("../../web/js/boot/*.js")
	if err != nil || len(names) == 0 {
		t.Fatalf("no scripts: %v", err)
	}
	var all strings.Builder
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(content)
	}
	return all.String()
}

func TestTheBridgeListsWhatTheScriptsGiveTheProgram(t *testing.T) {
	listed := []string{paintBatch, showStatus, saveState, askFrame, hearControls, prerenderedNames, hydrateBlocks}
	// What scripts give one another alone.
	among := []string{"trancheFlush", "trancheModule", "trancheActions", "trancheSay"}
	var given []string
	for _, found := range regexp.MustCompile(`window\.(tranche\w+) = `).FindAllStringSubmatch(scripts(t), -1) {
		if !slices.Contains(among, found[1]) {
			given = append(given, found[1])
		}
	}
	slices.Sort(listed)
	slices.Sort(given)
	if !slices.Equal(listed, slices.Compact(given)) {
		t.Errorf("the scripts give %v, the bridge lists %v", given, listed)
	}
}

func TestTheScriptsCallWhatTheProgramGives(t *testing.T) {
	all := scripts(t)
	for _, name := range []string{openQuery, wordFigure, leavePage} {
		if !strings.Contains(all, "window."+name) {
			t.Errorf("no script calls %s", name)
		}
	}
}

func TestNoFileButTheBridgeNamesWhatCrosses(t *testing.T) {
	names, _ := filepath.Glob("*.go")
	for _, name := range names {
		if name == "bridge.go" || strings.HasSuffix(name, "_test.go") {
			continue
		}
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if found := regexp.MustCompile(`"tranche[A-Z]\w*"`).Find(content); found != nil {
			t.Errorf("%s names %s", name, found)
		}
	}
}
