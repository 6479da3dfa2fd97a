package engine_test

import (
	"fmt"
	"log"
	"runtime"
	"sync"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// A scenario from JSON, its projection, and one figure year by year.
func Example() {
	s, err := scenario.Parse(`{"preset": "base", "set": {"anthropic.share.with": "0.60", "winner": "both"}}`)
	if err != nil {
		log.Fatal(err)
	}
	p := projection.Of(s)
	for year := 2026; year <= 2030; year++ {
		revenue, _ := p.Metric(projection.AWSRevenue.In(year))
		fmt.Printf("%d: %.1f billion\n", year, revenue.Value)
	}
	// Output:
	// 2026: 84.1 billion
	// 2027: 130.1 billion
	// 2028: 187.2 billion
	// 2029: 233.8 billion
	// 2030: 282.7 billion
}

// A thousand scenarios on all cores: the net present value over the share of
// its compute that Anthropic buys from AWS.
func Example_sweep() {
	const runs = 1000
	var values [runs]float64
	var group sync.WaitGroup
	cores := runtime.GOMAXPROCS(0)
	for core := range cores {
		group.Go(func() {
			for i := core; i < runs; i += cores {
				share := fmt.Sprintf("%.3f", 0.15+0.0008*float64(i))
				s, err := scenario.Base().Set("anthropic.share.with", share)
				if err != nil {
					log.Fatal(err)
				}
				values[i] = projection.Fast(s).Deal.NPV
			}
		})
	}
	group.Wait()
	fmt.Printf("from %.1f to %.1f billion\n", values[0], values[runs-1])
	// Output:
	// from -6.9 to 100.7 billion
}
