package link

import (
	"slices"
	"strconv"
	"strings"

	"tranche/app/text"
	"tranche/engine/scenario"
)

// A View is how a page shows a scenario: the part of an address that changes
// no number. Its zero value is the page's own way.
//
//	year=2030&knobs=openai.accept,winner&chart=cashflow&theme=dark&locked
type View struct {
	// Year is the year that is shown; 0 for the page's own.
	Year int
	// Knobs are the ids of the only controls that an embedded page shows, at
	// most MostKnobs. Nil means the page's own, empty none at all.
	Knobs []string
	// Tab is the id of the tab of charts that is open.
	Tab string
	// Chart is the id of the only chart that an embedded page shows.
	Chart string
	// Lab is the id of the lab whose chart it is, for charts of one lab.
	Lab string
	// Theme is "light" or "dark"; empty is the reader's.
	Theme string
	// Locked says that the reader of an embedded page can change nothing.
	Locked bool
	// Fuzz is the seed of random play, a whole number; empty for none.
	Fuzz string
}

// MostKnobs is the most controls that a view names.
const MostKnobs = 3

// Themes are what a view's theme may be; the first is the reader's own.
var Themes = []string{"auto", "light", "dark"}

// labs are what a view's lab may be.
var labs = func() (ids []string) {
	for lab := range scenario.LabCount {
		ids = append(ids, lab.ID())
	}
	return ids
}()

// A Page says what a page can show.
type Page struct {
	Control, Chart, Tab func(id string) bool
	FirstYear, LastYear int
}

// View reads the view of a query, with or without its question mark. It
// gives a notice for everything of it that the page cannot show; of what is
// given twice the first counts.
func (p Page) View(query string) (View, []Notice) {
	r := viewReader{page: p, given: map[string]bool{}}
	list, long := parameters(query)
	if long {
		return r.view, nil // Decode says so
	}
	for _, p := range list {
		switch {
		case p.garbled || !view[p.id]: // Decode's
		case r.given[p.id]:
			r.notice(p.id, p.value, text.Why(text.Repeated))
		default:
			r.given[p.id] = true
			r.take(p.id, p.value)
		}
	}
	return r.view, r.notices
}

// A viewReader gathers a view.
type viewReader struct {
	page    Page
	view    View
	given   map[string]bool
	notices []Notice
}

func (r *viewReader) notice(id, value, reason string) {
	r.notices = append(r.notices, Notice{id, value, reason})
}

// take sets one parameter, or notes why not.
func (r *viewReader) take(id, value string) {
	switch id {
	case "knobs":
		r.takeKnobs(value)
	case "year":
		low, high := r.page.FirstYear, r.page.LastYear
		if year, err := strconv.Atoi(value); err == nil && digits(value, 4) && year >= low && year <= high {
			r.view.Year = year
		} else {
			r.notice(id, value, text.WhyNot(&scenario.WholeError{Knob: id, Value: value, Min: strconv.Itoa(low), Max: strconv.Itoa(high)}))
		}
	case "chart":
		r.known(&r.view.Chart, id, value, r.page.Chart)
	case "tab":
		r.known(&r.view.Tab, id, value, r.page.Tab)
	case "lab":
		if r.option(id, value, labs...) {
			r.view.Lab = value
		}
	case "theme":
		if r.option(id, value, Themes...) && value != Themes[0] {
			r.view.Theme = value
		}
	case "locked":
		r.view.Locked = value == "" || r.option(id, value, "1")
	case "fuzz":
		if seed, err := strconv.ParseUint(value, 10, 64); err == nil {
			r.view.Fuzz = strconv.FormatUint(seed, 10)
		} else {
			r.notice(id, value, text.WhyNot(&scenario.WholeError{Knob: id, Value: value, Min: "0", Max: "18446744073709551615"}))
		}
	}
}

// known keeps the id of something that the page has.
func (r *viewReader) known(kept *string, id, value string, has func(string) bool) {
	if has(value) {
		*kept = value
	} else {
		r.notice(id, value, text.Why(text.Unknown))
	}
}

// option reports whether a value is one of some, and notes it where not.
func (r *viewReader) option(id, value string, options ...string) bool {
	if slices.Contains(options, value) {
		return true
	}
	r.notice(id, value, text.WhyNot(&scenario.OptionError{Choice: id, Value: value, Options: options}))
	return false
}

// takeKnobs reads the controls to show.
func (r *viewReader) takeKnobs(value string) {
	r.view.Knobs = []string{}
	if value == "" {
		return
	}
	ids := strings.SplitN(value, ",", MostKnobs+1)
	for i, id := range ids {
		switch {
		case i == MostKnobs:
			r.notice("knobs", id, text.Why(text.TooMany))
		case slices.Contains(r.view.Knobs, id):
			r.notice("knobs", id, text.Why(text.Repeated))
		case !r.page.Control(id):
			r.notice("knobs", id, text.Why(text.Unknown))
		default:
			r.view.Knobs = append(r.view.Knobs, id)
		}
	}
}

// Encode writes the view as part of a query, in canonical order; empty for the
// page's own.
func (v View) Encode() string {
	var parts []string
	add := func(id, value string) { parts = append(parts, join([]pair{{id, value}})) }
	if v.Year != 0 {
		add("year", strconv.Itoa(v.Year))
	}
	if v.Knobs != nil {
		add("knobs", strings.Join(v.Knobs, ","))
	}
	for _, p := range []pair{{"tab", v.Tab}, {"chart", v.Chart}, {"lab", v.Lab}, {"theme", v.Theme}} {
		if p.value != "" {
			add(p.id, p.value)
		}
	}
	if v.Locked {
		parts = append(parts, "locked")
	}
	if v.Fuzz != "" {
		add("fuzz", v.Fuzz)
	}
	return strings.Join(parts, "&")
}

// EncodeView writes a scenario and how it is shown as a query, without the
// question mark: what Encode writes, then the view.
func EncodeView(s scenario.Scenario, preset string, v View) string {
	tail := v.Encode()
	if tail == "" {
		return Encode(s, preset)
	}
	tail = "&" + tail
	query, _ := encode(&s, preset, Longest-len(tail))
	return query + tail
}
