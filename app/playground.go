package app

import (
	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/part"
	"tranche/app/session"
)

// A Playground is the page: the one component that go-app knows, but for
// blocks, and the entries of what happens to it. Its fields are its own: go-app
// would copy exported ones.
type Playground struct {
	ui.Compo

	page    *part.Page
	frames  *frames
	connect func(*Playground) Screen
}

// Connect says what screen the page will be shown on, once go-app has mounted it.
func (p *Playground) Connect(connect func(*Playground) Screen) { p.connect = connect }

// OnMount listens, and writes the values that go-app cannot: the reader sees
// the printed page for a moment more.
func (p *Playground) OnMount(ctx ui.Context) {
	ctx.PreventUpdate()
	p.Show(p.connect(p), func(done func()) {
		ctx.Dispatch(func(ctx ui.Context) { ctx.Defer(func(ui.Context) { done() }) })
	})
}

// Show starts a mounted page on a screen. Update has the page's structure made
// anew from Render, and then calls what it is given.
func (p *Playground) Show(screen Screen, update func(done func())) {
	clear(p.page.Prerendered)
	f := p.frames
	f.screen, f.update, f.waiting = screen, update, true
	screen.InTurn(screen.Watch, f.renew, f.paint, f.rest, screen.Frame)
}

// Render draws the page.
func (p *Playground) Render() ui.UI { return part.Render(p.page) }

// Page is what the parts are drawn from, for those who read it.
func (p *Playground) Page() *part.Page { return p.page }

// Do does what the reader did.
func (p *Playground) Do(a session.Action) { p.frames.take(p.page.Do(a)) }

// Move gives a control the text of its range.
func (p *Playground) Move(control, text string) {
	p.frames.painter.Assume(part.RangeSlot(control), text)
	p.Do(session.Action{Name: "knob", Argument: control, Text: text})
}

// Type gives a control the text that the reader wrote to its number box: whole,
// or what stands there in a pause.
func (p *Playground) Type(control, text string, whole bool) {
	p.frames.painter.Assume(part.BoxSlot(control), text)
	p.frames.take(session.Write(p.page.Session, control, text, whole))
}

// Tidy writes a number box anew that the reader has left, whatever was typed
// there. It is no move: nothing is projected, and nobody is told. A text that
// was refused stays, with the reason.
func (p *Playground) Tidy(control string) {
	session.Leave(p.page.Session)
	if p.page.Refused[control] == nil {
		p.frames.painter.Forget(paint.Value, part.BoxSlot(control))
	}
	p.frames.take(session.Change{Controls: []string{control}})
}

// Draw draws a frame, after what the reader did since the last one.
func (p *Playground) Draw(did ...func()) {
	p.frames.waiting = true // for this one
	for _, do := range did {
		do()
	}
	p.frames.draw()
}

// Rest writes what waits until the reader rests.
func (p *Playground) Rest() { p.frames.rest() }

// Write writes something that is no matter of frames: what the pointer is at, or
// a dialog that is opened.
func (p *Playground) Write(what func(*paint.Painter, *part.Page)) {
	what(p.frames.painter, p.page)
	p.frames.flush()
}

// Settled reports whether the page runs, and nothing waits for a frame or for
// go-app.
func (p *Playground) Settled() bool {
	f := p.frames
	return f.ready && !f.waiting && !f.structure.changing
}
