package app

// resetBy does what a key that resets says, pressed on a control: Delete puts
// it back, with Shift its group, with Ctrl all. In a frame there is no other
// than the control that the reader sees. It reports whether the key says so.
func (p *Playground) resetBy(key, control string, shift, ctrl bool) bool {
	switch {
	case key != "Delete" && key != "Backspace" || !p.reading.has(control):
		return false
	case p.reading.view.embedded || !shift && !ctrl:
		p.reset(control)
	case ctrl:
		p.resetAll()
	default:
		p.resetGroup(string(groupOf(control)))
	}
	return true
}

// resetAll puts every input back to its default.
func (p *Playground) resetAll() { p.change(func(s *selection) { s.choose(basePreset) }) }
