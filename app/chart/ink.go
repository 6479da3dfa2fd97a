package chart

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
	inkSurface = newInk("chart-surface", 0xffffff, 0x0f1418)
	inkText    = newInk("chart-text", 0x1a1d21, 0xeef2f6)
	inkMuted   = newInk("chart-muted", 0x56606b, 0x9ea9b5)
	inkGrid    = newInk("chart-grid", 0xdfe3e8, 0x262e36)
	inkAxis    = newInk("chart-axis", 0x8c96a1, 0x5a6570)

	inkBase      = newInk("chart-base", 0xcdd3da, 0x39434e)
	inkBaseEdge  = newInk("chart-base-edge", 0x8a94a0, 0x74808c)
	inkBaseText  = newInk("chart-base-text", 0x56606b, 0xa9b3bd)
	inkOther     = newInk("chart-other", 0x8fa9c4, 0x5b7896)
	inkOtherEdge = newInk("chart-other-edge", 0x5f7f9f, 0x88a5c2)
	inkOtherText = newInk("chart-other-text", 0x46627f, 0xa4bdd6)

	inkAnthropic     = newInk("chart-anthropic", 0xd9730d, 0xf0953a)
	inkAnthropicText = newInk("chart-anthropic-text", 0xa04f00, 0xffb066)
	inkOpenAI        = newInk("chart-openai", 0x0b6bcb, 0x4aa3ff)
	inkOpenAIText    = newInk("chart-openai-text", 0x0a5299, 0x7cbcff)

	inkTeal       = newInk("chart-teal", 0x00796b, 0x2fb5a3)
	inkTealText   = newInk("chart-teal-text", 0x00695c, 0x5fd4c3)
	inkPale       = newInk("chart-pale", 0x6db8ab, 0x1d6f65)
	inkViolet     = newInk("chart-violet", 0x6a4fb0, 0xa98be8)
	inkVioletText = newInk("chart-violet-text", 0x5b3fa0, 0xc4adf5)
	inkOchre      = newInk("chart-ochre", 0xb3871b, 0xd9b44a)
	inkOchreText  = newInk("chart-ochre-text", 0x7d5c00, 0xe6c66a)
)

// none is the ink of what takes room and is not seen.
var none = &Ink{}

// inks lists every ink of the style sheet.
var inks = []*Ink{
	inkSurface, inkText, inkMuted, inkGrid, inkAxis,
	inkBase, inkBaseEdge, inkBaseText, inkOther, inkOtherEdge, inkOtherText,
	inkAnthropic, inkAnthropicText, inkOpenAI, inkOpenAIText,
	inkTeal, inkTealText, inkPale, inkViolet, inkVioletText, inkOchre, inkOchreText,
}

// RGBA is the ink in a light theme, as another canvas than ours would draw it.
func (i *Ink) RGBA() (r, g, b, a uint32) {
	if i == none {
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

// in is the ink as an attribute's value.
func (i *Ink) in(theme Theme) string {
	switch theme {
	case Light:
		return fmt.Sprintf("#%06x", i.light)
	case Dark:
		return fmt.Sprintf("#%06x", i.dark)
	}
	return i.live
}

// inkOf makes an ink of any colour.
func inkOf(c color.Color) *Ink {
	switch c := c.(type) {
	case *Ink:
		return c
	case nil:
		return inkText
	default:
		r, g, b, a := c.RGBA()
		if a == 0 {
			return none
		}
		rgb := r>>8<<16 | g>>8<<8 | b>>8
		return &Ink{"", fmt.Sprintf("#%06x", rgb), rgb, rgb}
	}
}
