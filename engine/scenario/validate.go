package scenario

import (
	"errors"
	"math"
)

// Validate complains of every input that no Set would have taken. What Base,
// FromPreset, Parse and Set give is always valid; the zero Scenario is not, and
// one whose fields were written to may not be. The complaints are joined, each
// a *RangeError, *WholeError, *OptionError or *FormError that names its
// culprit.
func (s *Scenario) Validate() error {
	var complaints []error
	add := func(err error) {
		if err != nil {
			complaints = append(complaints, err)
		}
	}
	for i := range knobs {
		add(knobs[i].validate(s))
	}
	for i := range choices {
		add(choices[i].validate(s))
	}
	for i := range shocks {
		for j := range shocks[i].fields {
			add(shocks[i].fields[j].validate(s))
		}
		for j := range shocks[i].options {
			add(shocks[i].options[j].validate(s))
		}
	}
	for lab := range LabCount {
		add(s.Labs[lab].Rival.validate(lab))
	}
	return errors.Join(complaints...)
}

// validate looks at the float64 alone: it is run with every projection.
func (k *Knob) validate(s *Scenario) error {
	n := k.at(s)
	switch {
	case k.optional && n.value == never.value:
		return nil
	case !(n.value >= k.low.value && n.value <= k.high.value):
		return &RangeError{k.ID, n.String(), k.Min, k.Max}
	case k.whole && n.value != math.Trunc(n.value):
		return &WholeError{k.ID, n.String(), k.Min, k.Max}
	}
	return nil
}

func (c *Choice) validate(s *Scenario) error {
	option := *c.at(s)
	for _, o := range c.options {
		if o == option {
			return nil
		}
	}
	return &OptionError{c.ID, string(option), c.names()}
}

func (s *Split) validate(lab Lab) error {
	total := 0.0
	for i := range s {
		if !(s[i].value >= 0 && s[i].value <= 1) {
			return &RangeError{RivalID(lab) + "." + Supplier(i).ID(), s[i].String(), "0", "1"}
		}
		total += s[i].value
	}
	if !(math.Abs(total-1) < 1e-8) {
		return &FormError{RivalID(lab), s.text(), splitForm}
	}
	return nil
}
