package session

// An Action is one thing that the reader does to the page.
type Action struct {
	Name     string // of the table Actions
	Argument string // what it is done to: what Needs says
	Text     string // what the control is set to; empty for a press
}

// An Event is how a reader does something.
type Event int

// The events.
const (
	Press Event = iota // of a button or a link
	Set                // of a control, to a text; "true" or "false" for a switch
	Sent               // by the article around the page
)

// A Kind of action is a row of the table. An element of the page that does it
// has what it needs in the data attribute of its name.
type Kind struct {
	Name  string
	Event Event
	Needs string // what the argument is: of what it is the id, or what it may be
	// do does it. Where it is nil the screen does it, for it is about the
	// browser and not about what the reader chose.
	do func(s *Session, argument, text string) Change
}

// Screen reports whether the screen does it.
func (k *Kind) Screen() bool { return k.do == nil }

// actions lists everything that the reader can do. To add something, add a row,
// and an element with its data attribute. An element does the first of them
// that it has.
var actions = []Kind{
	{"knob", Set, "control", take},
	{"quarter", Set, "control", takeQuarter},
	{"choice", Set, "choice", take},
	{"shock", Set, "shock", takeShock},
	{"calibration", Set, "preset", takeCalibration},
	{"year", Set, "nothing", showYear},
	{"lab", Set, "nothing", showLab},
	{"against", Set, "nothing", compareWith},
	{"setting", Set, "setting", setEmbed},

	{"reset", Press, "control", resetOne},
	{"group", Press, "group", resetWhole},
	{"all", Press, "nothing", resetAll},
	{"preset", Press, "preset", start},
	{"revert", Press, "input", takeBack},
	{"edit", Press, "lab:edit:tranche", editTranches},
	{"history", Press, "undo|redo", travel},
	{"compare", Press, "toggle|stop", toggleCompare},
	{"tab", Press, "tab", openTab},
	{"show", Press, "chart:view", showAs},
	{"pick", Press, "control", pickControl},

	{"find", Set, "list", nil},
	{"open", Press, "control", nil},
	{"skip", Press, "element", nil},
	{"save", Press, "chart:format", nil},
	{"full", Press, "nothing", nil},
	{"dialog", Press, "dialog", nil},
	{"close", Press, "dialog", nil},
	{"copy", Press, "field", nil},
	{"send", Press, "nothing", nil},

	{"address", Sent, "query", open},
}

// Actions calls yield with every kind of action, in the table's order.
func Actions(yield func(*Kind) bool) {
	for i := range actions {
		if !yield(&actions[i]) {
			return
		}
	}
}

// Do does what the reader did, and says what is out of date for it. What makes
// no sense changes nothing: the page's own controls do not ask for it, and what
// an article's script sends may.
func (s *Session) Do(a Action) Change {
	Leave(s) // whatever box was typed in
	for i := range actions {
		if k := &actions[i]; k.Name == a.Name && k.do != nil {
			return k.do(s, a.Argument, a.Text)
		}
	}
	return Change{}
}

// take gives a control, or a choice, a text.
func take(s *Session, control, text string) Change {
	begin(s, controlOf(control))
	s.stale = true
	s.take(control, text)
	return Change{Controls: []string{control}}
}

func takeQuarter(s *Session, control, text string) Change { return take(s, control, "Q"+text) }

func takeShock(s *Session, name, text string) Change { return take(s, shockPrefix+name, text) }

func takeCalibration(s *Session, preset, text string) Change {
	if text != "true" && text != "false" {
		return Change{}
	}
	return s.change(func(chosen *Selection) { chosen.calibrate(preset, text == "true") })
}

// change does something to the selection that may touch every control.
func (s *Session) change(do func(*Selection)) Change {
	before := s.Preset
	s.Moved = Move{}
	do(&s.Selection)
	if s.Preset != before {
		s.refer()
	}
	s.stale = true
	return Change{All: true}
}

func resetOne(s *Session, control, _ string) Change {
	return s.change(func(chosen *Selection) { chosen.reset(control) })
}

func resetWhole(s *Session, group, _ string) Change {
	return s.change(func(chosen *Selection) { chosen.resetGroup(group) })
}

func resetAll(s *Session, _, _ string) Change { return start(s, BasePreset, "") }

func start(s *Session, preset, _ string) Change {
	return s.change(func(chosen *Selection) { chosen.choose(preset) })
}

// takeBack takes back one of the reader's changes.
func takeBack(s *Session, id, _ string) Change {
	for _, c := range s.Since() {
		if c.ID == id {
			return s.change(func(chosen *Selection) { chosen.apply(c.ID, c.From) })
		}
	}
	return Change{}
}
