package session

// FindKey leads to the search among the inputs.
const FindKey = "/"

// ControlOf is the control that an element sets by an action: a shock's whole
// id, a split's or a slider's own. It is empty for what is no input.
func ControlOf(action, argument string) string {
	switch action {
	case "knob", "quarter", "choice":
		return argument
	case "shock":
		return shockPrefix + argument
	}
	return ""
}

// ResetKey is what a key that resets says, pressed on a control: Delete puts it
// back, with Shift its group, with Ctrl all. In a frame there is no other than
// the control that the reader sees. It reports whether the key says so.
func ResetKey(s *Session, key, control string, shift, ctrl bool) (a Action, ok bool) {
	switch {
	case key != "Delete" && key != "Backspace" || !s.Has(control):
		return Action{}, false
	case s.View.Embedded || !shift && !ctrl:
		return Action{Name: "reset", Argument: control}, true
	case ctrl:
		return Action{Name: "all"}, true
	}
	return Action{Name: "group", Argument: string(groupOf(control))}, true
}
