package session

import (
	"slices"
	"strconv"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/engine/scenario"
)

// An Embed is what the embed dialog is set to: the frame that an article gets.
type Embed struct {
	Controls      [link.MostKnobs]string
	Chart         string
	Lab           scenario.Lab
	Theme         string
	Locked        bool
	Fixed         bool // the script is that of this version for good, not the newest
	Width, Height int  // CSS pixels
}

// newEmbed is the frame that the page proposes.
func newEmbed() Embed {
	c := Embed{Chart: usualChart, Theme: link.Themes[0], Width: 640, Height: 480}
	copy(c.Controls[:], usualControls)
	return c
}

// The sizes that a frame can be given.
const (
	NarrowestEmbed = 280
	WidestEmbed    = 1600
	LowestEmbed    = 200
	HighestEmbed   = 2000
)

// set changes one setting. What does not fit changes nothing.
func (c *Embed) set(setting, value string) {
	switch setting {
	case "chart":
		if chart.Find(value) != nil {
			c.Chart = value
		}
	case "lab":
		if lab, ok := scenario.FindLab(value); ok {
			c.Lab = lab
		}
	case "theme":
		if slices.Contains(link.Themes, value) {
			c.Theme = value
		}
	case "locked":
		if value == "true" || value == "false" {
			c.Locked = value == "true"
		}
	case "fixed":
		if value == "true" || value == "false" {
			c.Fixed = value == "true"
		}
	case "width":
		setSize(&c.Width, value, NarrowestEmbed, WidestEmbed)
	case "height":
		setSize(&c.Height, value, LowestEmbed, HighestEmbed)
	}
}

func setSize(size *int, value string, low, high int) {
	if n, err := strconv.Atoi(value); err == nil && n >= low && n <= high {
		*size = n
	}
}

// view is how the frame shows the page.
func (c *Embed) view(s *Session) link.View {
	v := link.View{Year: yearInAddress(s), Chart: c.Chart, Locked: c.Locked}
	if chart.Find(c.Chart).PerLab {
		v.Lab = c.Lab.ID()
	}
	if c.Theme != link.Themes[0] {
		v.Theme = c.Theme
	}
	if c.Locked {
		return v
	}
	v.Knobs = []string{}
	for i, control := range c.Controls {
		if control != "" && !slices.Contains(c.Controls[:i], control) {
			v.Knobs = append(v.Knobs, control)
		}
	}
	return v
}

// EmbedQuery is the query of the frame that an article gets, with what is on
// the page.
func EmbedQuery(s *Session) string {
	return link.EncodeView(s.Scenario, s.Preset, s.Embed.view(s))
}

// OpenEmbed readies the settings: controls that the scenario no longer has go.
func OpenEmbed(s *Session) {
	for i, control := range s.Embed.Controls {
		if !s.Has(control) {
			s.Embed.Controls[i] = ""
		}
	}
}

// setEmbed changes one setting of the frame.
func setEmbed(s *Session, setting, value string) Change {
	s.Embed.set(setting, value)
	return Change{Embed: true}
}

// pickControl adds a control to the frame, or takes it away. One more than there
// is room for changes nothing.
func pickControl(s *Session, control, _ string) Change {
	controls := &s.Embed.Controls
	place := slices.Index(controls[:], control)
	switch free := slices.Index(controls[:], ""); {
	case control == "":
		return Change{}
	case place >= 0:
		copy(controls[place:], controls[place+1:])
		controls[len(controls)-1] = ""
	case free >= 0 && s.Has(control):
		controls[free] = control
	default:
		return Change{}
	}
	return Change{Embed: true}
}
