// Package paint is how what differs reaches the browser.
//
//  1. A part of the page states each live value once, as a Live: its slot, what
//     of the element it is, and a function of the page's state.
//  2. Mark makes the element with its live values; go-app prints it on the host
//     and mounts it in the browser.
//  3. Write puts the values to a Painter, which gathers what differs from what
//     stands there into one batch.
//  4. Markup that differs in little is mended: a Mender lists the changes.
//  5. A Block is a part whose elements are the same in every state, and is taken
//     over as the host has printed it.
package paint

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// A Kind is what of an element a value is.
type Kind string

// The kinds. Those with a colon name an attribute (a), a property that is on or
// off (p), or a custom property of the style (s).
const (
	Text    Kind = "t" // the element's text
	Markup  Kind = "h" // the element's content, which must be safe as it is
	mending Kind = "m" // what makes of the content that stands there another; Put finds it for markup
	Value   Kind = "v" // the value of a field; the page keeps off one that is being typed in

	Checked  Kind = "p:checked"
	Hidden   Kind = "p:hidden"
	Disabled Kind = "p:disabled"

	Address   Kind = "a:href"
	Number    Kind = "a:value" // of a data element
	Metric    Kind = "a:data-metric"
	Preset    Kind = "a:data-preset"
	Direction Kind = "a:data-direction"
	Changed   Kind = "a:data-changed"
	Noted     Kind = "a:data-noted"
	Pinned    Kind = "a:data-pinned"
	Open      Kind = "a:data-open"
	Axis      Kind = "a:data-axis"
	Side      Kind = "a:data-side"
	TabIndex  Kind = "a:tabindex"

	Role            Kind = "a:role"
	RoleDescription Kind = "a:aria-roledescription"
	Pressed         Kind = "a:aria-pressed"
	Selected        Kind = "a:aria-selected"
	Invalid         Kind = "a:aria-invalid"
	ValueText       Kind = "a:aria-valuetext"
	LabelledBy      Kind = "a:aria-labelledby"
	DescribedBy     Kind = "a:aria-describedby"

	Spot  Kind = "s:--spot"
	Pitch Kind = "s:--pitch"
	Start Kind = "s:--start"
	End   Kind = "s:--end"
)

// A Live is one value of the page that changes while elements stay: where it
// stands, what of the element it is, and what it is in a state. Rendering and
// painting both read it.
type Live[S any] struct {
	Slot    string
	Kind    Kind
	Of      func(S) string
	Running bool // it stands there only where the program runs, not in what the host prints
}

// Flag is whether something holds, as the value of a kind that is on or off.
func Flag[S any](holds func(S) bool) func(S) string {
	return func(state S) string { return flag(holds(state)) }
}

func flag(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

// slotData marks an element as one with live values: the painter's half in the
// browser finds it by this data attribute.
const slotData = "live"

// Mark gives an element live values of one slot. A field gets its value from
// the painter, after its bounds: go-app writes attributes in any order.
func Mark[S any](element ui.HTMLElem, state S, values ...Live[S]) ui.HTMLElem {
	element = element.DataSet(slotData, values[0].Slot)
	for i := range values {
		v := &values[i]
		switch {
		case v.Running:
		case v.Kind == Text:
			element = element.Text(v.Of(state))
		case v.Kind == Markup:
			element = element.DataSet(blockName, v.Slot).Body(content(v.Of(state))...)
		default:
			if name, value, ok := v.attribute(state); ok {
				element = element.Attr(name, value)
			}
		}
	}
	return element
}

// MarkField does so to an input, to which the host gives its value.
func MarkField[S any](element ui.HTMLElemSelfClosing, state S, values ...Live[S]) ui.HTMLElemSelfClosing {
	element = element.DataSet(slotData, values[0].Slot)
	for i := range values {
		v := &values[i]
		if v.Running {
			continue
		}
		if v.Kind == Value && ui.IsServer {
			element = element.Attr("value", v.Of(state))
		}
		if name, value, ok := v.attribute(state); ok {
			element = element.Attr(name, value)
		}
	}
	return element
}

// attribute is the value as the attribute that it is, if it is one.
func (v *Live[S]) attribute(state S) (name, value string, ok bool) {
	if len(v.Kind) < 2 {
		return "", "", false
	}
	name = string(v.Kind[2:])
	switch v.Kind[0] {
	case 'a':
		return name, v.Of(state), true
	case 'p':
		return name, Only(v.Of(state) == "1"), true
	}
	return "", "", false
}

// Write puts live values to a painter.
func Write[S any](p *Painter, state S, values ...Live[S]) {
	for i := range values {
		p.Put(values[i].Kind, values[i].Slot, values[i].Of(state))
	}
}

// Only is the value of an attribute that stands only where something holds:
// go-app writes no empty value, and prints a false one, which counts as true.
func Only(on bool) string {
	if on {
		return "true"
	}
	return ""
}
