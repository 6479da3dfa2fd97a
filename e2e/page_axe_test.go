//go:build !js

package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tranche/e2e/browser"
)

func TestAxeFindsNothingSerious(t *testing.T) {
	states := map[string]string{
		"at first":     "",
		"all open":     `document.querySelectorAll("details").forEach(d => d.open = true)`,
		"with a fault": `(c => { c.value = "500"; c.dispatchEvent(new Event("change", {bubbles: true})); })(document.querySelector('` + box("openai.accept") + `'))`,
		"in the menu":  `document.getElementById("presets").showPopover()`,
		"with a shock": `document.querySelector('[data-shock=winter]').click()`,
		"comparing": `document.querySelector('[data-compare="toggle"]').click();
			(c => { c.value = "1.21"; c.dispatchEvent(new Event("change", {bubbles: true})); })(document.querySelector('` + box("chip.trn2.price") + `'));
			while (!document.querySelector(".compare-table tfoot")) await new Promise(done => setTimeout(done, 50))`,
		"with a preset": `document.querySelector('#presets [data-preset="fifty-eight-billion"]').click()`,
	}
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{390, 1280} {
			if !soaking() && (scheme == "dark") != (width == 390) {
				continue // each scheme and each width has had its turn
			}
			t.Run(fmt.Sprintf("%s at %d px", scheme, width), func(t *testing.T) {
				tab := openPage(t, "")
				tab.Size(width, 900)
				media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
				if _, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, media); err != nil {
					t.Fatal(err)
				}
				for name, script := range states {
					browser.Eval[bool](tab, `(async () => { `+script+`; await new Promise(done => setTimeout(done, 100)); return true; })()`)
					for _, violation := range tab.Violations() {
						t.Errorf("%s: %s", name, violation)
					}
				}
			})
		}
	}
}
