package projection

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// fields finds every series in a value, by its address, and names its field.
func fields(found map[*calendar.Series]string, at string, v reflect.Value) {
	if s, ok := v.Addr().Interface().(*calendar.Series); ok {
		found[s] = at
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fields(found, at+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	case reflect.Array:
		for i := range v.Len() {
			fields(found, at, v.Index(i))
		}
	}
}

func TestEverySeriesOfAProjectionHasOneRow(t *testing.T) {
	p := Of(scenario.Base())
	held := map[*calendar.Series]string{}
	p.Scenario = scenario.Scenario{}
	fields(held, "Projection", reflect.ValueOf(p).Elem())
	if len(held) < 100 {
		t.Fatalf("only %d series found", len(held))
	}
	listed, titles := map[*calendar.Series]string{}, map[string]bool{}
	for _, e := range p.series() {
		if other, twice := listed[e.series]; twice {
			t.Errorf("%s and %s are the same series", other, e.title())
		}
		if titles[e.title()] {
			t.Errorf("two series are called %s", e.title())
		}
		listed[e.series], titles[e.title()] = e.title(), true
		if held[e.series] == "" {
			t.Errorf("%s is no field of a projection", e.title())
		}
	}
	for s, field := range held {
		if listed[s] == "" {
			t.Errorf("%s has no row in series.go: it is neither weighed nor written", field)
		}
	}
}

// What a mixture takes from one world alone must be the other's as well.
func TestWhatIsCommonToTwoWorldsIsTheSameInBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := draw(t)
		accepted, rejected := Of(s.WithAccept(true)), Of(s.WithAccept(false)).series()
		for i, e := range accepted.series() {
			if e.mixing == common && *e.series != *rejected[i].series {
				t.Fatalf("%s differs with OpenAI's answer", e.title())
			}
		}
	})
}
