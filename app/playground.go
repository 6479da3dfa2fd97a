package app

import (
	"strconv"
	"strings"
	"time"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/link"
	"tranche/engine/scenario"
)

// Playground is the page. It holds the only state and starts from the address.
// All else are functions of what it holds; go-app knows no other component but
// blocks. Its fields are its own: go-app would copy exported ones.
type Playground struct {
	ui.Compo

	reading *reading
	painter *painter
	screen  screen
	update  func(done func()) // has go-app update the page's structure

	notices    []link.Notice
	shape      string          // of what stands on the page
	touched    map[string]bool // controls moved since the last frame
	all        bool            // everything may have changed since the last frame
	waiting    bool            // a frame is asked for
	moved      bool            // something moved since the last frame
	texts      texts
	turn       int       // of the part that is drawn next
	painted    time.Time // the last move
	rebuilding bool      // go-app changes the structure
	rebuilt    bool      // go-app has, and nothing is written since
	ready      bool      // the first projection is on the page
	panel      *panel
	past       *history
	spoken     announcement

	embedded    bool        // in an article's frame
	publication publication // what the embed dialog is set to
}

// arrive reads the address, and what the host has printed, before anything is
// drawn, so that nothing flashes.
func (p *Playground) arrive() {
	p.embedded = embedded()
	p.start(address())
	p.reading.printed = printedBlocks()
}

// start begins from an address's query.
func (p *Playground) start(query string) {
	s, preset, notices := link.Decode(query)
	chosen := newSelection(s, preset)
	view, more := newView(query, &chosen, p.embedded)
	p.notices = append(notices, more...)
	p.publication = newPublication()
	p.painter = newPainter()
	p.touched = map[string]bool{}
	p.panel = newPanel(&view)
	p.reading = newReading(chosen)
	p.reading.view = view
	p.shape = p.reading.shape()
	p.past = newHistory(p.reading.state())
	p.spoken = announcement{p.reading.projection, p.reading.year}
}

// OnMount listens, and writes the values that go-app cannot: the reader sees
// the printed page for a moment more.
func (p *Playground) OnMount(ctx ui.Context) {
	ctx.PreventUpdate()
	p.update = func(done func()) {
		ctx.Dispatch(func(ctx ui.Context) { ctx.Defer(func(ui.Context) { done() }) })
	}
	takePrinted()
	clear(p.reading.printed)
	p.waiting = true
	p.screen = newScreen(p)
	inTurn(p.screen.watch, p.renew, p.paint, p.rest, p.screen.frame)
}

// Render draws the page.
func (p *Playground) Render() ui.UI {
	r := p.reading
	if r.view.embedded {
		return p.embed()
	}
	return ui.Elem("div").Class("page").ID("page").DataSet(live, pageSlot).Body(
		ui.Elem("a").Class("skip").Attr("href", "#assumptions").DataSet("skip", "assumptions").Text("Skip to the assumptions"),
		pageHeader(r),
		notes(p.notices),
		ui.Elem("main").Class("layout").Body(
			ui.Elem("section").Class("result").Aria("label", "Result").Body(
				headline(r),
				sentence(r),
				presetCard(r),
				compareCard(r),
				chartPanel(p.panel, r),
				warnings(r),
				figureTable(r),
				printout(r),
			),
			assumptions(r),
		),
		shareDialog(r),
		embedDialog(r),
		status(),
		mainstay(r),
	)
}

// status is where those who hear the page are told what changed.
func status() ui.UI {
	return ui.Elem("p").Class("unseen").Attr("role", "status").Aria("live", "polite").DataSet(live, announcementSlot).Text("")
}

// set gives a control the text that the reader set it to.
func (p *Playground) set(control, text string) {
	p.reading.take(control, text)
	p.touch(control)
}

// change does something to the selection that may touch every control.
func (p *Playground) change(do func(*selection)) {
	before := p.reading.preset
	do(&p.reading.selection)
	if p.reading.preset != before {
		p.reading.refer()
	}
	p.reading.stale = true
	p.all = true
	p.ask()
}

// setYear shows another year.
func (p *Playground) setYear(text string) {
	if year, err := strconv.Atoi(text); err == nil && year >= firstYear && year <= lastYear {
		p.reading.year = year
		paintTitles(p.painter, p.reading)
		p.ask()
	}
}

// reset puts one control back to its default.
func (p *Playground) reset(control string) {
	p.change(func(s *selection) { s.reset(control) })
}

// resetGroup puts a group's inputs back to their defaults.
func (p *Playground) resetGroup(group string) {
	p.change(func(s *selection) { s.resetGroup(scenario.Group(group)) })
}

// revert takes back one of the reader's changes.
func (p *Playground) revert(id string) {
	for _, c := range p.reading.since() {
		if c.ID == id {
			p.change(func(s *selection) { s.apply(c.ID, c.From) })
		}
	}
}

// travel goes so many moves on, or back if it is negative.
func (p *Playground) travel(by int) {
	p.past.note(p.reading.state())
	if s, ok := p.past.step(by); ok {
		p.change(func(selected *selection) { selected.revert(s) })
	}
}

// compare does something to what the page is held against.
func (p *Playground) compare(do func(*reading)) {
	p.reading.project()
	do(p.reading)
	p.all = true
	p.ask()
	paintCompare(p.painter, p.reading)
}

// touch notes that a control moved.
func (p *Playground) touch(control string) {
	p.reading.stale = true
	p.touched[control] = true
	p.ask()
}

// tidy writes a number box anew that the reader has left, whatever was typed
// there. It is no move: nothing is projected, and nobody is told.
func (p *Playground) tidy(control string) {
	p.painter.forget(asValue, boxSlot(control))
	p.touched[control] = true
	p.ask()
}

// ask asks for a frame, once.
func (p *Playground) ask() {
	p.moved = true
	p.screen.moved()
	p.await()
}

// await has the page drawn on the next frame.
func (p *Playground) await() {
	if !p.waiting {
		p.waiting = true
		p.screen.frame()
	}
}

// draw is called on the frame: it projects once, whatever moved since the
// last one, and writes what changed. Where nothing moved it writes what had to
// wait.
func (p *Playground) draw() {
	p.waiting = false
	if !p.ready {
		p.ready = true
		p.screen.ready()
		if p.moved { // while the page started
			p.await()
		}
		return
	}
	moved := p.moved
	p.moved = false
	if moved {
		p.reading.project()
		p.rebuild()
	}
	switch {
	case p.rebuilt:
		p.repaint()
	case moved:
		p.paint()
	default:
		p.drawSome(false)
		p.flush()
	}
}

// rebuild has go-app change the page's structure if it is to be another. What
// stays of the page follows the move at once, and the frame after the change
// writes what is new: to do both at once would block the page for long.
func (p *Playground) rebuild() {
	shape := p.reading.shape()
	if shape == p.shape {
		return
	}
	p.shape = shape
	p.rebuilding = true
	p.update(func() {
		p.rebuilt = true
		p.await()
	})
}

// renew writes where everything stands that the reader sets, whatever stands
// there: the elements are others.
func (p *Playground) renew() {
	p.rebuilding, p.rebuilt = false, false
	p.screen.paint("")
	p.painter.forgetAll()
	p.paintPanel()
	paintAssumptions(p.painter, p.reading)
	p.flush()
	p.all, p.painted = false, time.Time{} // what else there is is drawn at once
}

// repaint writes everything, whatever stands there.
func (p *Playground) repaint() {
	p.renew()
	p.paint()
	p.rest()
}

// paint writes what the moves since the last frame changed.
func (p *Playground) paint() {
	r, all := p.reading, p.all
	switch {
	case all:
		paintAssumptions(p.painter, r)
	default:
		for control := range p.touched {
			p.paintControl(control)
		}
	}
	p.all = false
	clear(p.touched)
	p.spoil()
	before := p.painted
	p.painted = time.Now()
	if all || p.painted.Sub(before) > stillness {
		p.drawAll()
	} else {
		p.drawSome(true)
	}
	p.flush()
}

// spoil notes that all parts are out of date.
func (p *Playground) spoil() {
	p.texts.answerLate, p.texts.tableLate = true, true
	for i := range p.panel.plots {
		p.panel.plots[i].spoil()
	}
}

// paintControl writes where one control and those that hang on it stand.
func (p *Playground) paintControl(control string) {
	r := p.reading
	if s := r.slider(control); s != nil {
		paintSlider(p.painter, s, r)
	}
	for lab := range scenario.LabCount {
		if strings.HasPrefix(control, scenario.RivalID(lab)+".") {
			paintRivals(p.painter, lab, r)
		}
	}
	if c, ok := scenario.FindChoice(control); ok {
		paintChoice(p.painter, &c, r)
	}
	for row := range scenario.Shocks() {
		if k := &row; strings.HasPrefix(control, k.ID) {
			paintShock(p.painter, k, r)
		}
	}
}

// rest writes what can wait until the reader rests.
func (p *Playground) rest() {
	p.reading.project()
	p.past.note(p.reading.state())
	p.drawAll()
	paintHistory(p.painter, p.past)
	p.shareOut()
	paintCompare(p.painter, p.reading)
	paintPreset(p.painter, p.reading)
	paintWarnings(p.painter, p.reading)
	paintTitles(p.painter, p.reading)
	p.painter.put(asText, sourceSlot, sourceLine(p.reading))
	p.paintFull()
	p.painter.put(asValue, yearSlot, yearText(p.reading.year))
	p.flush()
}

// flush hands over what is to be written.
func (p *Playground) flush() {
	for batch := p.painter.take(); batch != ""; batch = p.painter.take() {
		for _, slot := range p.screen.paint(batch) {
			p.painter.rewrite(slot)
		}
	}
}
