//go:build !js

package e2e

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tranche/e2e/browser"
)

// dragged is the slider that the drag moves: it changes the sentence, every
// figure of both labs and both charts.
const dragged = "anthropic.share.with"

// stopwatch measures from an input event to the frame that shows what it
// changed. A message posted in that frame is handled once the frame is painted,
// unless the browser goes straight on to the next frame: then the first event
// or callback of that one comes before the message, and is as good a sign.
const stopwatch = `(() => {
	window.moves = [];
	const channel = new MessageChannel();
	let start = 0, drawn = false;
	const stop = () => {
		if (drawn) window.moves.push(performance.now() - start);
		if (drawn) start = 0;
		drawn = false;
	};
	channel.port1.onmessage = stop;
	const frame = () => {
		drawn = true;
		channel.port2.postMessage(0);
		requestAnimationFrame(stop);
	};
	addEventListener("input", () => {
		stop();
		if (start) return;
		start = performance.now();
		requestAnimationFrame(frame);
	}, true);
	return true;
})()`

// slowdowns are the processors that speed is measured on.
var slowdowns = []float64{1, 4}

// slow slows the page's processor down.
func slow(tab *browser.Tab, t testing.TB, rate float64) {
	t.Helper()
	if _, err := chromedp.Call(tab.Context, emulation.SetCPUThrottlingRate, emulation.SetCPUThrottlingRateParams{Rate: rate}); err != nil {
		t.Fatal(err)
	}
}

// BenchmarkDrag drags a slider with the mouse back and forth, and prints the
// time from the input event to the painted frame.
func BenchmarkDrag(b *testing.B) {
	for _, rate := range slowdowns {
		b.Run(fmt.Sprintf("%gx slower", rate), func(b *testing.B) {
			var moves []float64
			for b.Loop() {
				moves = append(moves, drag(b, rate)...)
			}
			reportQuantiles(b, moves)
		})
	}
}

// drag measures a few hundred moves of one drag.
func drag(b *testing.B, rate float64) []float64 {
	tab := openPage(b, "")
	browser.Eval[bool](tab, `new Promise(done => {
		const control = document.querySelector('`+slider(dragged)+`');
		for (let d = control.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
		control.scrollIntoView({block: "center", behavior: "instant"});
		requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
	})`)
	slow(tab, b, rate)
	browser.Eval[bool](tab, stopwatch)
	at := browser.Eval[struct{ X, Y, Width float64 }](tab, `(() => { const r = document.querySelector('`+slider(dragged)+`').getBoundingClientRect();
		return {X: r.x, Y: r.y + r.height / 2, Width: r.width}; })()`)
	const moves = 240
	left, right := at.X+0.2*at.Width, at.X+0.9*at.Width
	tab.Do(chromedp.MouseEvent(chromedp.MousePressed, right, at.Y, chromedp.ButtonLeft))
	for i := range moves {
		along := float64(i%60) / 30
		if along > 1 {
			along = 2 - along
		}
		tab.Do(chromedp.MouseEvent(chromedp.MouseMoved, right+(left-right)*along, at.Y, chromedp.ButtonLeft))
		time.Sleep(8 * time.Millisecond)
	}
	tab.Do(chromedp.MouseEvent(chromedp.MouseReleased, right, at.Y, chromedp.ButtonLeft))
	measured := browser.Eval[[]float64](tab, `window.moves`)
	if len(measured) < moves/4 {
		b.Fatalf("only %d of %d moves reached the page", len(measured), moves)
	}
	return measured[10:] // the first frames warm up
}

func reportQuantiles(b *testing.B, milliseconds []float64) {
	slices.Sort(milliseconds)
	at := func(share float64) float64 { return milliseconds[int(share*float64(len(milliseconds)-1))] }
	b.ReportMetric(at(0.50), "p50-ms")
	b.ReportMetric(at(0.95), "p95-ms")
	b.ReportMetric(at(1), "max-ms")
	b.ReportMetric(0, "ns/op")
}

// milestones notes when the program is compiled and when the page is ready.
const milestones = `(() => {
	window.reached = {};
	let module;
	Object.defineProperty(window, "trancheModule", {get: () => module, set: (m) => { module = m; window.reached.compiled = performance.now(); }});
	const watch = new MutationObserver(() => {
		if ("ready" in document.documentElement.dataset) { window.reached.ready = performance.now(); watch.disconnect(); }
	});
	addEventListener("DOMContentLoaded", () => watch.observe(document.documentElement, {attributes: true}));
})()`

// BenchmarkStart opens the page with empty caches and prints when the reader
// first sees it, when the program is compiled and when it runs.
func BenchmarkStart(b *testing.B) {
	for _, rate := range slowdowns {
		b.Run(fmt.Sprintf("%gx slower", rate), func(b *testing.B) {
			var painted, compiled, ready []float64
			for b.Loop() {
				tab := browser.New(b)
				if _, err := chromedp.Call(tab.Context, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: milestones}); err != nil {
					b.Fatal(err)
				}
				slow(tab, b, rate)
				tab.Go(address(b))
				tab.Ready()
				reached := browser.Eval[struct{ Painted, Compiled, Ready float64 }](tab, `({Painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
					Compiled: window.reached.compiled, Ready: window.reached.ready})`)
				painted, compiled, ready = append(painted, reached.Painted), append(compiled, reached.Compiled), append(ready, reached.Ready)
				tab.Close()
			}
			for name, times := range map[string][]float64{"first-paint-ms": painted, "compiled-ms": compiled, "ready-ms": ready} {
				slices.Sort(times)
				b.ReportMetric(times[len(times)/2], name)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}
