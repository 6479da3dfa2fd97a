//go:build !js

package e2e

import (
	"fmt"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"tranche/e2e/browser"
)

// slowdowns are the processors that speed is measured on.
var slowdowns = []float64{1, 4}

// slow slows the page's processor down.
func slow(tab *browser.Tab, t testing.TB, rate float64) {
	t.Helper()
	if _, err := chromedp.Call(tab.Context, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate}); err != nil {
		t.Fatal(err)
	}
}

// milestones notes when the program is compiled and when the page is ready, and
// how long the longest task took that took over 50 ms.
const milestones = `(() => {
	window.reached = {};
	let module;
	Object.defineProperty(window, "trancheModule", {get: () => module, set: (m) => { module = m; window.reached.compiled = performance.now(); }});
	const watch = new MutationObserver(() => {
		if ("ready" in document.documentElement.dataset) { window.reached.ready = performance.now(); watch.disconnect(); }
	});
	addEventListener("DOMContentLoaded", () => watch.observe(document.documentElement, {attributes: true}));
	window.reached.longest = 0;
	new PerformanceObserver((list) => {
		for (const task of list.getEntries()) window.reached.longest = Math.max(window.reached.longest, task.duration);
	}).observe({type: "longtask", buffered: true});
})()`

// BenchmarkStart opens the page with empty caches and prints when the reader
// first sees it, when the program is compiled and when it runs, and for how long
// the page did not answer at most.
func BenchmarkStart(b *testing.B) {
	for _, rate := range slowdowns {
		b.Run(fmt.Sprintf("%gx slower", rate), func(b *testing.B) {
			var painted, compiled, ready, longest []float64
			for b.Loop() {
				tab := browser.New(b)
				tab.Before(milestones)
				slow(tab, b, rate)
				tab.Go(address(b))
				tab.Ready()
				reached := browser.Eval[struct{ Painted, Compiled, Ready, Longest float64 }](tab, `({Painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
					Compiled: window.reached.compiled, Ready: window.reached.ready, Longest: window.reached.longest})`)
				painted, compiled = append(painted, reached.Painted), append(compiled, reached.Compiled)
				ready, longest = append(ready, reached.Ready), append(longest, reached.Longest)
				tab.Close()
			}
			for name, times := range map[string][]float64{"first-paint-ms": painted, "compiled-ms": compiled, "ready-ms": ready, "longest-task-ms": longest} {
				slices.Sort(times)
				b.ReportMetric(times[len(times)/2], name)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}
