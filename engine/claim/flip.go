package claim

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"tranche/engine/scenario"
)

// fine is to what part of an input's range a crossing is found.
const fine = 1e-6

// A Flip is where a scenario claim changes its verdict as its input is turned
// with all else as it is in the scenario.
type Flip struct {
	Claim     string
	Input     string     // an input or a choice; empty where no input would change the claim
	Crossings []Crossing // of an input, from the least value to the greatest
	Options   []Answer   // of a choice, in reading order
	Fixed     bool       // the scenario does not let the input be set: its tranche is replaced
}

// A Crossing is a value of an input at which a verdict changes.
type Crossing struct {
	At           float64 // in the input's unit, to a millionth of its range; of whole inputs the first with the verdict above
	Below, Above Verdict
	low, high    string // the steps on either side, as Set takes them
}

// An Answer is the verdict that a choice's option gives.
type Answer struct {
	Option  scenario.Option
	Verdict Verdict
}

// There is what the input is to be set to for another verdict than now's, as
// Set takes it: the first step beyond the nearest crossing, or a choice's first
// option with another verdict; false if there is none.
func (f *Flip) There(s *scenario.Scenario) (text string, ok bool) {
	if c, isChoice := scenario.FindChoice(f.Input); isChoice {
		return f.otherOption(c.Value(s))
	}
	k, known := scenario.FindKnob(f.Input)
	if !known {
		return "", false
	}
	now, nearest := k.Value(s).Float(), math.Inf(1)
	for _, c := range f.Crossings {
		if away := math.Abs(c.At - now); away < nearest {
			nearest, text = away, c.high
			if now >= c.At {
				text = c.low
			}
		}
	}
	return text, text != ""
}

func (f *Flip) otherOption(now scenario.Option) (text string, ok bool) {
	i := slices.IndexFunc(f.Options, func(a Answer) bool { return a.Option == now })
	for _, a := range f.Options {
		if i >= 0 && a.Verdict != f.Options[i].Verdict {
			return string(a.Option), true
		}
	}
	return "", false
}

// A Search finds flips, in steps. Claims with the same input share its walk.
// One goroutine at a time may use it.
type Search struct {
	scenario scenario.Scenario
	walks    []*walk
	flips    []Flip // in the order of the claims
}

// A walk turns one input for all claims that ask for it.
type walk struct {
	input  string
	claims []Claim
	into   []*Flip
	knob   scenario.Knob
	texts  []string // the steps, or the options
	at     int      // the next of them
	last   []Verdict
	open   []*bracket
}

// A bracket holds a crossing between two values of the input.
type bracket struct {
	claim          *Claim
	flip           *Flip
	low, high      float64
	below, above   Verdict
	lowest, utmost string
}

// Seek prepares to find the flips of scenario claims in a scenario. Claims of
// another kind have none.
func Seek(s scenario.Scenario, claims ...Claim) *Search {
	search := &Search{scenario: s}
	for _, c := range claims {
		if c.Kind == Scenario {
			search.flips = append(search.flips, Flip{Claim: c.ID, Input: c.Flip})
		}
	}
	byInput := map[string]*walk{}
	for i := range search.flips {
		f := &search.flips[i]
		c, _ := Find(f.Claim)
		if f.Input == "" {
			continue
		}
		w := byInput[f.Input]
		if w == nil {
			w = &walk{input: f.Input, texts: steps(f.Input)}
			w.knob, _ = scenario.FindKnob(f.Input)
			byInput[f.Input] = w
			search.walks = append(search.walks, w)
		}
		w.claims, w.into = append(w.claims, c), append(w.into, f)
	}
	return search
}

// steps are the values of an input's own grid, its ends included, or a choice's
// options, as Set takes them.
func steps(input string) (texts []string) {
	if c, ok := scenario.FindChoice(input); ok {
		for option := range c.Options() {
			texts = append(texts, string(option))
		}
		return texts
	}
	k, _ := scenario.FindKnob(input)
	low, high, _ := k.Bounds()
	step, places := readStep(&k)
	for i := 0; ; i++ {
		text := strconv.FormatFloat(low.Float()+float64(float64(i)*step), 'f', places, 64)
		n, err := k.Parse(text)
		if err != nil || n.Equal(high) {
			return append(texts, k.Format(high))
		}
		texts = append(texts, text)
	}
}

// readStep is an input's step, and the decimals of its grid.
func readStep(k *scenario.Knob) (step float64, places int) {
	step, _ = strconv.ParseFloat(k.Step, 64)
	for _, text := range []string{k.Min, k.Step} {
		_, fraction, _ := strings.Cut(text, ".")
		places = max(places, len(fraction))
	}
	return step, places
}

// Step judges one more value of one input, and reports whether there is more
// to do.
func (s *Search) Step() (more bool) {
	for len(s.walks) > 0 {
		w := s.walks[0]
		switch {
		case w.at < len(w.texts):
			s.forward(w)
			return true
		case len(w.open) > 0:
			s.halve(w)
			return true
		}
		s.walks = s.walks[1:]
	}
	return false
}

// set is a judge of the scenario with the input at a value.
func (s *Search) set(w *walk, text string) (*Judge, bool) {
	turned, err := s.scenario.Set(w.input, text)
	if err != nil {
		for _, f := range w.into {
			f.Fixed = true
		}
		w.at, w.open = len(w.texts), nil
		return nil, false
	}
	return New(turned), true
}

// forward takes a walk to its next step.
func (s *Search) forward(w *walk) {
	text := w.texts[w.at]
	j, ok := s.set(w, text)
	if !ok {
		return
	}
	verdicts := make([]Verdict, len(w.claims))
	for i := range w.claims {
		verdicts[i] = j.Find(&w.claims[i]).Verdict
		switch {
		case w.knob.ID == "":
			w.into[i].Options = append(w.into[i].Options, Answer{scenario.Option(text), verdicts[i]})
		case w.at > 0 && verdicts[i] != w.last[i]:
			w.found(i, w.last[i], verdicts[i])
		}
	}
	w.last = verdicts
	w.at++
}

// found notes that a claim changes between the last step and this one.
func (w *walk) found(i int, below, above Verdict) {
	lowest, utmost := w.texts[w.at-1], w.texts[w.at]
	low, _ := w.knob.Parse(lowest)
	high, _ := w.knob.Parse(utmost)
	if w.knob.Whole() {
		w.into[i].Crossings = append(w.into[i].Crossings, Crossing{high.Float(), below, above, lowest, utmost})
		return
	}
	w.open = append(w.open, &bracket{&w.claims[i], w.into[i], low.Float(), high.Float(), below, above, lowest, utmost})
}

// halve narrows the first crossing that is not found yet, and writes it down
// when it is.
func (s *Search) halve(w *walk) {
	b := w.open[0]
	low, high, _ := w.knob.Bounds()
	middle := (b.low + b.high) / 2
	if b.high-b.low <= float64(fine*(high.Float()-low.Float())) {
		b.flip.Crossings = append(b.flip.Crossings, Crossing{middle, b.below, b.above, b.lowest, b.utmost})
		w.open = w.open[1:]
		return
	}
	j, ok := s.set(w, strconv.FormatFloat(middle, 'f', -1, 64))
	switch {
	case !ok:
	case j.Find(b.claim).Verdict == b.below:
		b.low = middle
	default:
		b.high = middle
	}
}

// Flips are those found so far, in the order of the claims: all once there is
// nothing more to do.
func (s *Search) Flips() []Flip { return slices.Clone(s.flips) }
