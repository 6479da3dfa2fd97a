package paint

import ui "github.com/maxence-charriere/go-app/v10/pkg/app"

// A block is a part of the page whose elements are the same in every scenario:
// a move changes what the painter writes there, and nothing else. go-app leaves
// it alone when it updates the page, and takes the elements that the host has
// printed over instead of making them again.
type block struct {
	ui.Compo

	name        string // none other has it
	prerendered Prerendered
	element     func() ui.HTMLElem
	elements    func() []ui.UI
	hydrated    bool // its elements are the printed ones
}

// blockName is the data attribute that a block's element has its name in.
const blockName = "block"

// Prerendered are the blocks that the host has printed and no one has taken over.
type Prerendered map[string]bool

// NewBlock draws a block: an element, and the elements in it.
func NewBlock(prerendered Prerendered, name string, element func() ui.HTMLElem, elements func() []ui.UI) ui.UI {
	return &block{name: name, prerendered: prerendered, element: element, elements: elements}
}

// CompoID keeps go-app from making one block of another.
func (b *block) CompoID() string { return b.name }

// OnInit takes the printed elements over where there are any. What was printed
// stands once: a block that comes back later is made.
func (b *block) OnInit() {
	b.hydrated = b.prerendered[b.name]
	delete(b.prerendered, b.name)
}

// Render draws the block. What is taken over the screen moves into it.
func (b *block) Render() ui.UI {
	element := b.element().DataSet(blockName, b.name)
	if b.hydrated {
		return element
	}
	return element.Body(b.elements()...)
}
