package claim

import (
	"runtime"
	"sync"

	"tranche/engine/scenario"
)

// Flips finds the flips of scenario claims at once, on all processors. They
// come in the order of the claims; those of another kind have none.
func Flips(s scenario.Scenario, claims ...Claim) []Flip {
	var inputs []string
	asking := map[string][]Claim{}
	for _, c := range claims {
		if len(asking[c.Flip]) == 0 {
			inputs = append(inputs, c.Flip)
		}
		asking[c.Flip] = append(asking[c.Flip], c)
	}
	work := make(chan string, len(inputs))
	for _, input := range inputs {
		work <- input
	}
	close(work)
	found := map[string]Flip{}
	var workers sync.WaitGroup
	var writing sync.Mutex
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for input := range work {
				flips := seek(s, asking[input])
				writing.Lock()
				for _, f := range flips {
					found[f.Claim] = f
				}
				writing.Unlock()
			}
		})
	}
	workers.Wait()
	flips := make([]Flip, 0, len(claims))
	for _, c := range claims {
		if f, ok := found[c.ID]; ok {
			flips = append(flips, f)
		}
	}
	return flips
}

func seek(s scenario.Scenario, claims []Claim) []Flip {
	search := Seek(s, claims...)
	for more := true; more; {
		more = search.Step()
	}
	return search.Flips()
}
