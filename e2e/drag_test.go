//go:build !js

package e2e

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/tracing"
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

// views are what is on screen while a slider is dragged.
var views = []struct{ name, query string }{{"two charts", ""}, {"one chart", "?tab=lock-in"}}

// BenchmarkDrag drags a slider with the mouse back and forth, and prints the
// time from the input event to the painted frame: as soon as the page runs,
// while the browser still compiles, and once more on the same page.
func BenchmarkDrag(b *testing.B) {
	for _, view := range views {
		for _, rate := range slowdowns {
			b.Run(fmt.Sprintf("%s, %gx slower", view.name, rate), func(b *testing.B) {
				var first, again []float64
				for b.Loop() {
					h := take(b, view.query, rate)
					h.drag()
					first = append(first, h.measured()...)
					h.drag()
					again = append(again, h.measured()...)
				}
				reportQuantiles(b, "", first)
				reportQuantiles(b, "again-", again)
			})
		}
	}
}

// BenchmarkFrame prints how much of the processor each part of a drag's frame
// takes, as the browser's trace has it: the event, the program (of it the
// reading of markup that it writes), and the browser's own layout, with style,
// and paint. What of the program's time is the projection's and a chart's, the
// benchmarks of these packages say.
func BenchmarkFrame(b *testing.B) {
	for _, view := range views {
		b.Run(view.name, func(b *testing.B) {
			sums, frames := map[string]float64{}, 0.0
			for b.Loop() {
				h := take(b, view.query, 1)
				for _, event := range traced(b, h.tab, h.drag) {
					sums[event.Name] += event.Took / 1000
					if event.Name == "ProxyMain::BeginMainFrame" {
						frames++
					}
				}
			}
			for unit, names := range map[string][]string{
				"event-ms": {"WebFrameWidgetImpl::HandleInputEvent"}, "program-ms": {"FireAnimationFrame"}, "markup-ms": {"ParseHTML"},
				"layout-ms": {"UpdateLayoutTree", "Layout"}, "paint-ms": {"PrePaint", "Paint", "Layerize", "Commit"}, "frame-ms": {"ProxyMain::BeginMainFrame"},
			} {
				sum := 0.0
				for _, name := range names {
					sum += sums[name]
				}
				b.ReportMetric(sum/frames, unit)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// A grip is a slider that the mouse is about to take.
type grip struct {
	b           *testing.B
	tab         *browser.Tab
	left, right float64
	y           float64
}

// take opens the page and brings the slider into view.
func take(b *testing.B, query string, rate float64) *grip {
	b.Helper()
	tab := openPage(b, query)
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
	return &grip{b, tab, at.X + 0.2*at.Width, at.X + 0.9*at.Width, at.Y}
}

// pulls is how many moves a drag has.
const pulls = 240

// drag moves the slider there and back, four times.
func (h *grip) drag() {
	h.tab.Do(chromedp.MouseEvent(chromedp.MousePressed, h.right, h.y, chromedp.ButtonLeft))
	for i := range pulls {
		along := float64(i%60) / 30
		if along > 1 {
			along = 2 - along
		}
		h.tab.Do(chromedp.MouseEvent(chromedp.MouseMoved, h.right+(h.left-h.right)*along, h.y, chromedp.ButtonLeft))
		time.Sleep(8 * time.Millisecond)
	}
	h.tab.Do(chromedp.MouseEvent(chromedp.MouseReleased, h.right, h.y, chromedp.ButtonLeft))
}

// measured is what each move since the last look took, but for the first,
// which warm up.
func (h *grip) measured() []float64 {
	moves := browser.Eval[[]float64](h.tab, `window.moves.splice(0)`)
	if len(moves) < pulls/4 {
		h.b.Fatalf("only %d of %d moves reached the page", len(moves), pulls)
	}
	return moves[10:]
}

func reportQuantiles(b *testing.B, prefix string, milliseconds []float64) {
	slices.Sort(milliseconds)
	at := func(share float64) float64 { return milliseconds[int(share*float64(len(milliseconds)-1))] }
	b.ReportMetric(at(0.50), prefix+"p50-ms")
	b.ReportMetric(at(0.95), prefix+"p95-ms")
	b.ReportMetric(at(1), prefix+"max-ms")
	b.ReportMetric(0, "ns/op")
}

// A traceEvent is something that a thread did: when, for how long, and how much
// of the processor's time it took, in microseconds.
type traceEvent struct {
	Name  string  `json:"name"`
	Phase string  `json:"ph"`
	Start float64 `json:"ts"`
	Lasts float64 `json:"dur"`
	Took  float64 `json:"tdur"`
	Args  struct {
		BeginData struct{ PartialLayout bool } `json:"beginData"`
	} `json:"args"`
}

// traced runs something and returns what the browser did meanwhile.
func traced(t testing.TB, tab *browser.Tab, do func()) (events []traceEvent) {
	t.Helper()
	var mutex sync.Mutex
	complete := make(chan bool, 1)
	err := chromedp.Listen(tab.Context, func(event any) {
		switch event := event.(type) {
		case *tracing.EventDataCollected:
			mutex.Lock()
			defer mutex.Unlock()
			for _, value := range event.Value {
				var e traceEvent
				if json.Unmarshal(value, &e) == nil && e.Phase == "X" {
					events = append(events, e)
				}
			}
		case *tracing.EventTracingComplete:
			complete <- true
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	categories := strings.Split("devtools.timeline,disabled-by-default-devtools.timeline,cc,input", ",")
	if _, err := chromedp.Call(tab.Context, tracing.Start, tracing.StartParams{TraceConfig: &tracing.TraceConfig{IncludedCategories: categories}, TransferMode: tracing.StartTransferModeReportEvents}); err != nil {
		t.Fatal(err)
	}
	do()
	if _, err := chromedp.Call(tab.Context, tracing.End, struct{}{}); err != nil {
		t.Fatal(err)
	}
	<-complete
	mutex.Lock()
	defer mutex.Unlock()
	return outermost(events)
}

// outermost leaves out what lies within another event of its name.
func outermost(events []traceEvent) (outer []traceEvent) {
	slices.SortFunc(events, func(a, b traceEvent) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.Lasts, a.Lasts))
	})
	until := map[string]float64{}
	for _, e := range events {
		if e.Start >= until[e.Name] {
			until[e.Name] = e.Start + e.Lasts
			outer = append(outer, e)
		}
	}
	return outer
}
