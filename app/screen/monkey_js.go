//go:build js && monkey

package screen

import (
	"strconv"
	"syscall/js"
	"time"

	"tranche/app/monkey"
)

// stoppedEvent is how the scripts tell the window that the program has failed
// (3-program.js).
const stoppedEvent = "tranche-stopped"

// A game is random play on a window.
type game struct {
	window         *window
	player         *monkey.Player
	root, data     js.Value // the document's root element and its dataset
	onStep         js.Func
	steps, counted int
}

// inspectEvery is how many steps pass between two looks at all words of the page:
// they are many.
const inspectEvery = 16

// play plays at random from a seed for as long as the page is open; from an
// empty one not at all. On the document's root element data-fuzz-steps counts
// the steps, data-fuzz-errors the errors, and data-fuzz-fault tells the last.
func (w *window) play(seed string) {
	if seed == "" {
		return
	}
	root := js.Global().Get("document").Get("documentElement")
	g := &game{window: w, player: monkey.New(seed), root: root, data: root.Get("dataset")}
	g.counted = atLeastZero(g.data.Get("fuzzErrors")) // those of a program that stopped
	g.data.Set("fuzzErrors", g.counted)
	for _, event := range []string{"error", "unhandledrejection", stoppedEvent, "securitypolicyviolation"} {
		js.Global().Call("addEventListener", event, js.FuncOf(func(js.Value, []js.Value) any { g.blame(event); return nil }))
	}
	w.clock.stopped = true
	g.onStep = js.FuncOf(func(js.Value, []js.Value) any { g.step(); return nil })
	g.later()
}

func atLeastZero(number js.Value) int {
	if number.Type() != js.TypeString {
		return 0
	}
	n, _ := strconv.Atoi(number.String())
	return n
}

func (g *game) later() { g.window.setTimeout.Invoke(g.onStep, 0) }

// step does the next step once the page has drawn what the last one changed.
func (g *game) step() {
	defer g.later()
	page := g.window.page
	if !page.Settled() {
		return
	}
	g.inspect()
	g.do(g.player.Next(page.Page()))
	g.steps++
	g.data.Set("fuzzSteps", g.steps)
}

// do does a step as a reader would.
func (g *game) do(s monkey.Step) {
	if s.Kind == monkey.Pause {
		g.window.clock.lastMove = time.Time{}
		g.window.tick()
		return
	}
	element := g.root.Call("querySelector", s.Selector)
	if element.IsNull() {
		return
	}
	switch s.Kind {
	case monkey.Write:
		element.Set("value", s.Text)
		element.Call("dispatchEvent", bubbling("input"))
		element.Call("dispatchEvent", bubbling("change"))
	case monkey.Press:
		element.Call("click")
	case monkey.TakeOff:
		element.Call("dispatchEvent", bubbling("focusout"))
	}
}

func bubbling(event string) js.Value {
	return js.Global().Get("Event").New(event, map[string]any{"bubbles": true})
}

// inspect looks for faults on the page.
func (g *game) inspect() {
	figures := g.root.Call("querySelectorAll", "data[data-metric]")
	texts := make([]string, figures.Length())
	for i := range texts {
		texts[i] = figures.Index(i).Get("textContent").String()
	}
	words := ""
	if g.steps%inspectEvery == 0 {
		words = byID(pageRoot).Get("textContent").String()
	}
	for _, fault := range monkey.Faults(words, texts) {
		g.blame(fault)
	}
}

// blame counts a fault.
func (g *game) blame(fault string) {
	g.counted++
	g.data.Set("fuzzErrors", g.counted)
	g.data.Set("fuzzFault", fault+" at step "+strconv.Itoa(g.steps))
}
