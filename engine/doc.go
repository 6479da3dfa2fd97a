// Package engine is the model of the deals between Amazon and two AI labs. It
// knows no browser, no chart and no words for people.
//
// A run goes through them in this order:
//
//  1. [tranche/engine/scenario] holds the inputs: one immutable value that
//     starts as a preset or as JSON and changes through Set and With, and the
//     tables that describe every input.
//  2. [tranche/engine/market] draws the world around the deals from it: the
//     segments' and the clouds' growth, the labs' own paths, winters and the
//     race; [tranche/engine/compute] works out what a token, a chip-hour and a
//     training run cost.
//  3. [tranche/engine/deal] runs the contract of a lab with Amazon, quarter by
//     quarter: tranches, credits, bills, minimums, stakes; and keeps the books
//     of its contracts with the other clouds.
//  4. [tranche/engine/lockin] says at each quarter's end what leaving would
//     cost the lab.
//  5. [tranche/engine/projection] does 2 to 4 for both labs, in two worlds
//     where OpenAI's answer is open, and gathers the series, the returns and
//     the metrics.
//  6. [tranche/engine/uncertainty] runs the model more than once: how much
//     each input adds to the difference between two scenarios.
//
// Below them lie [tranche/engine/money], whole cents or float64 behind one
// interface, [tranche/engine/calendar], the 48 quarters from 2024 to 2035, and
// [tranche/engine/power], powers that every machine rounds alike.
//
// Money is in billions of US dollars, shares and rates are fractions, an
// undefined number is NaN. The same inputs give the same bits on every machine.
// Everything may be called from several goroutines at once, as long as none
// writes to a value that another one reads; results share nothing.
package engine
