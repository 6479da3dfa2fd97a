package session

import (
	"cmp"
	"slices"
)

// A Change says what of the page is out of date.
type Change struct {
	Controls   []string // that moved
	All        bool     // every control may have
	Year       bool     // the year that is shown is another
	Looks      bool     // other charts stand there, or in another way
	Compared   bool     // the page is held against something else
	Attributed bool     // it is worked out what each input adds to the difference from A
	Embed      bool     // the frame that an article would get is another
	Came       string   // a control that is new to the page, and the reader's next
}

// Any reports whether anything is out of date.
func (c *Change) Any() bool { return c.Moved() || c.Looks || c.Attributed || c.Embed || c.Came != "" }

// Moved reports whether the answer is, so that a frame must be drawn.
func (c *Change) Moved() bool { return c.All || c.Year || c.Compared || len(c.Controls) > 0 }

// Add adds what else is out of date.
func (c *Change) Add(more Change) {
	for _, control := range more.Controls {
		if !slices.Contains(c.Controls, control) {
			c.Controls = append(c.Controls, control)
		}
	}
	c.All = c.All || more.All
	c.Year = c.Year || more.Year
	c.Looks = c.Looks || more.Looks
	c.Compared = c.Compared || more.Compared
	c.Attributed = c.Attributed || more.Attributed
	c.Embed = c.Embed || more.Embed
	c.Came = cmp.Or(more.Came, c.Came)
}
