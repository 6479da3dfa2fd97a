package projection

import (
	"encoding/json"
	"strconv"

	"tranche/engine/scenario"
)

// An object is a JSON object whose members' names come from tables: labs,
// clouds, chips, series. Those that are always the same are fields with tags.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in their order. What is written often is
// appended in place.
func (o object) MarshalJSON() ([]byte, error) { return o.appendJSON(make([]byte, 0, 1<<15)) }

func (o object) appendJSON(text []byte) ([]byte, error) {
	text = append(text, '{')
	for i, m := range o {
		if i > 0 {
			text = append(text, ',')
		}
		text = append(strconv.AppendQuote(text, m.name), ':')
		switch value := m.value.(type) {
		case *numbers:
			text = value.appendJSON(text)
		case object:
			var err error
			if text, err = value.appendJSON(text); err != nil {
				return nil, err
			}
		default:
			more, err := json.Marshal(value)
			if err != nil {
				return nil, err
			}
			text = append(text, more...)
		}
	}
	return append(text, '}'), nil
}

// seriesOf are the series of one owner that are not internal.
func seriesOf[T any](rows []row[T], of *T) (o object) {
	for i := range rows {
		if r := &rows[i]; r.internal == "" {
			o = append(o, member{r.name, (*numbers)(r.of(of))})
		}
	}
	return o
}

// eachLab has a member for each lab.
func eachLab[T any](value func(scenario.Lab) T) (o object) {
	for lab := range scenario.LabCount {
		o = append(o, member{lab.ID(), value(lab)})
	}
	return o
}

// eachCloud has a member for each cloud.
func eachCloud[T any](value func(scenario.Cloud) T) (o object) {
	for c := range scenario.CloudCount {
		o = append(o, member{c.ID(), value(c)})
	}
	return o
}
