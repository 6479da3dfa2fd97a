//go:build !js

package e2e

import (
	"fmt"
	"testing"

	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// overlaps lists what is wrong with a frame: what scrolls, and what of the
// answer, the chart and the controls lies on what follows it.
const overlaps = `new Promise(done => {
	let frames = 4;
	const look = () => {
		if (frames-- > 0) return requestAnimationFrame(look);
		const e = document.documentElement, wrong = [];
		if (e.scrollHeight > innerHeight || e.scrollWidth > innerWidth) wrong.push("scrolls: " + e.scrollWidth + "x" + e.scrollHeight);
		const parts = [...document.querySelectorAll(".embed-header, .headline-figure dt, .headline-figure dd, .sentence, .plot-head, .plot-canvas, .embed-controls .knob, .embed-source")]
			.filter(part => part.checkVisibility()).map(part => {
				const words = document.createRange();
				words.selectNodeContents(part);
				const lines = part.matches(".plot-canvas") ? [part.getBoundingClientRect()] : [...words.getClientRects()].filter(line => line.width > 1);
				const of = side => Math[side === "left" || side === "top" ? "min" : "max"](...lines.map(line => line[side]));
				return {name: part.className || part.innerText, left: of("left"), right: of("right"), top: of("top"), bottom: of("bottom")};
			});
		parts.forEach((a, i) => parts.slice(i + 1).forEach(b => {
			if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3) wrong.push(a.name + " on " + b.name);
		}));
		done(wrong);
	};
	look();
})`

func TestAFrameOfAnySizeHoldsEveryPresetWithoutScrolling(t *testing.T) {
	for _, view := range []string{"", "&locked=1", "&" + threeControls} {
		const changed = "v=1&p=offer-rejected&anthropic.share.with=0.4"
		tab := openEmbed(t, "?"+changed+view, 640, 480)
		for _, size := range [][2]int64{{640, 480}, {480, 360}, {360, 600}, {320, 480}, {300, 480}} {
			t.Run(fmt.Sprintf("%d by %d%s", size[0], size[1], view), func(t *testing.T) {
				tab.Size(size[0], size[1])
				expect := func(name, query string) {
					t.Helper()
					browser.Eval[bool](tab, `(trancheOpen("`+query+view+`"), true)`)
					for _, wrong := range browser.Eval[[]string](tab, overlaps) {
						t.Errorf("%s: %s", name, wrong)
					}
				}
				expect("offer-rejected, changed", changed)
				for row := range scenario.Presets() {
					expect(row.ID, "v=1&p="+row.ID)
				}
			})
		}
		tab.Close()
	}
}
