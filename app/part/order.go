package part

import (
	_ "embed"
	"strings"
	"sync"
)

// orderText lists the inputs by how much they move the figures that stay in
// view, each at its own least and greatest value, those that move most first:
// go test ./app/part -update works it out.
//
//go:embed order.txt
var orderText string

// ranks are the inputs' places in that order.
var ranks = sync.OnceValue(func() map[string]int {
	places := map[string]int{}
	for id := range strings.FieldsSeq(orderText) {
		places[id] = len(places)
	}
	return places
})

// byEffect compares two inputs: what moves the answer more comes first.
func byEffect(a, b string) int { return ranks()[a] - ranks()[b] }
