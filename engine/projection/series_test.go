package projection

import (
	"reflect"
	"strings"
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

// A series that is not internal stands in the JSON, where its title says.
func TestEverySeriesOfTheTableStandsInTheJSON(t *testing.T) {
	p := Of(scenario.Base())
	_, value := written(t, p)
	for _, e := range p.columns() {
		at := any(value)
		path := strings.Split(e.title(), ".")
		if path[0] == "investor" {
			at, path = investorOf(value, path[1], path[2]), path[3:]
			if list := at.(map[string]any)[path[0]].([]any); len(list) != calendar.Count || !sameNumber(list[calendar.Last], e.series[calendar.Last]) {
				t.Errorf("%s is %.80v in the JSON", e.title(), list)
			}
			continue
		}
		if len(path) > 1 {
			path = append([]string{map[string]string{"anthropic": "labs", "openai": "labs", "segment": "segments"}[path[0]]}, path...)
		}
		if path[0] == "segments" {
			path = []string{"segments", path[2]}
		}
		if path[0] == "" {
			path[0] = "clouds"
		}
		for _, name := range path {
			object, _ := at.(map[string]any)
			at = object[name]
		}
		if list, _ := at.([]any); len(list) != calendar.Count || list[calendar.Last] != e.series[calendar.Last] {
			t.Errorf("%s is %.80v in the JSON", e.title(), at)
		}
	}
}

// investorOf finds a company's object for its money in a lab.
func investorOf(result map[string]any, company, lab string) any {
	for _, item := range result["investors"].([]any) {
		if i := item.(map[string]any); i["investor"] == company && i["lab"] == lab {
			return i
		}
	}
	return map[string]any{}
}

// sameNumber compares a value of the JSON with a number, which is null where it
// is undefined.
func sameNumber(value any, number float64) bool {
	return value == nil && !calendar.Defined(number) || value == number
}
