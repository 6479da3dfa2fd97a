// Package palette holds the colours of the charts, by what they stand for and
// not by how they look: a style sheet gives each its colour in the light and in
// the dark.
package palette

import (
	"fmt"
	"image/color"
)

// An Ink is a colour by its name: a CSS custom property where a style sheet
// decides, and otherwise the colour that it has in a light or a dark theme.
type Ink struct {
	token string // the custom property, without its dashes
	live  string // as an attribute's value
	light uint32 // 0xRRGGBB
	dark  uint32
}

func newInk(token string, light, dark uint32) *Ink {
	return &Ink{token, "var(--" + token + ")", light, dark}
}

// The inks of every chart. web/css/chart.css gives the same colours to the
// page; a test holds the two together.
var (
	Surface = newInk("chart-surface", 0xffffff, 0x0f1418)
	Text    = newInk("chart-text", 0x1a1d21, 0xeef2f6)
	Muted   = newInk("chart-muted", 0x56606b, 0x9ea9b5)
	Grid    = newInk("chart-grid", 0xdfe3e8, 0x262e36)
	Axis    = newInk("chart-axis", 0x8c96a1, 0x5a6570)

	Base      = newInk("chart-base", 0xcdd3da, 0x39434e)
	BaseEdge  = newInk("chart-base-edge", 0x8a94a0, 0x74808c)
	BaseText  = newInk("chart-base-text", 0x56606b, 0xa9b3bd)
	Other     = newInk("chart-other", 0x8fa9c4, 0x5b7896)
	OtherEdge = newInk("chart-other-edge", 0x5f7f9f, 0x88a5c2)
	OtherText = newInk("chart-other-text", 0x46627f, 0xa4bdd6)

	Anthropic     = newInk("chart-anthropic", 0xd9730d, 0xf0953a)
	AnthropicText = newInk("chart-anthropic-text", 0xa04f00, 0xffb066)
	OpenAI        = newInk("chart-openai", 0x0b6bcb, 0x4aa3ff)
	OpenAIText    = newInk("chart-openai-text", 0x0a5299, 0x7cbcff)

	Teal       = newInk("chart-teal", 0x00796b, 0x2fb5a3)
	TealText   = newInk("chart-teal-text", 0x00695c, 0x5fd4c3)
	Pale       = newInk("chart-pale", 0x6db8ab, 0x1d6f65)
	Violet     = newInk("chart-violet", 0x6a4fb0, 0xa98be8)
	VioletText = newInk("chart-violet-text", 0x5b3fa0, 0xc4adf5)
	Ochre      = newInk("chart-ochre", 0xb3871b, 0xd9b44a)
	OchreText  = newInk("chart-ochre-text", 0x7d5c00, 0xe6c66a)
)

// None is the ink of what takes room and is not seen.
var None = &Ink{}

// Token is the ink's custom property, without its dashes; empty where it has
// none.
func (i *Ink) Token() string { return i.token }

// RGBA is the ink in a light theme, as another canvas than ours would draw it.
func (i *Ink) RGBA() (r, g, b, a uint32) {
	if i == None {
		return 0, 0, 0, 0
	}
	return color.RGBA{uint8(i.light >> 16), uint8(i.light >> 8), uint8(i.light), 0xff}.RGBA()
}

// A Theme says where a drawing's colours come from.
type Theme int

// The themes. Live leaves the colours to the style sheet of the page; the
// others write them out, for a file that must stand alone.
const (
	Live Theme = iota
	Light
	Dark
)

// In is the ink as an attribute's value.
func (i *Ink) In(theme Theme) string {
	switch theme {
	case Light:
		return fmt.Sprintf("#%06x", i.light)
	case Dark:
		return fmt.Sprintf("#%06x", i.dark)
	}
	return i.live
}

// Of makes an ink of any colour; of none at all, that of texts.
func Of(c color.Color) *Ink {
	switch c := c.(type) {
	case *Ink:
		return c
	case nil:
		return Text
	default:
		r, g, b, a := c.RGBA()
		if a == 0 {
			return None
		}
		rgb := r>>8<<16 | g>>8<<8 | b>>8
		return &Ink{"", fmt.Sprintf("#%06x", rgb), rgb, rgb}
	}
}
