package shape

import (
	"math"
	"strconv"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"tranche/app/text"
	"tranche/engine/calendar"
	"tranche/engine/scenario"
)

// A span is the part of an axis that is shown, with a tick every step.
type span struct{ low, high, step float64 }

// spanning shows low to high and 0, in at most so many steps. The ends lie on
// half steps: the axis holds still while the values move a little.
func spanning(low, high float64, steps int) span {
	low, high = min(Sound(low), 0), max(Sound(high), 0)
	if high-low < 1e-9 {
		high = low + 1
	}
	step := niceStep((high - low) / float64(steps))
	half := step / 2
	return span{half*math.Floor(low/half+1e-9) + 0, half*math.Ceil(high/half-1e-9) + 0, step}
}

// niceStep is the least of 1, 2 and 5 times a power of ten that is enough.
func niceStep(enough float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(enough)))
	for _, factor := range []float64{1, 2, 5} {
		if factor*power >= enough*(1-1e-9) {
			return factor * power
		}
	}
	return 10 * power
}

// ticks are the values that the axis names.
func (s span) ticks() []float64 {
	var values []float64
	for n := math.Ceil(s.low/s.step - 1e-9); n <= math.Floor(s.high/s.step+1e-9); n++ {
		values = append(values, n*s.step)
	}
	return values
}

// labelled are the ticks with their words: the unit stands on the last only.
func (s span) labelled(unit scenario.Unit) []plot.Tick {
	values := s.ticks()
	scale := text.AxisScale(unit, values)
	marks := make([]plot.Tick, len(values))
	for i, value := range values {
		marks[i] = plot.Tick{Value: value, Label: scale.Bare(value)}
	}
	if last := len(marks) - 1; last >= 0 {
		marks[last].Label = scale.Full(values[last])
	}
	return marks
}

// show puts the span on an upright axis.
func (s span) show(axis *plot.Axis, unit scenario.Unit) {
	axis.Min, axis.Max = s.low, s.high
	axis.Tick.Marker = plot.ConstantTicks(s.labelled(unit))
}

// lay puts the span on a level axis that is so wide. Where not all labels fit,
// every second one stands, or every third: 0 and the last among them.
func (s span) lay(axis *plot.Axis, unit scenario.Unit, room vg.Length) {
	s.show(axis, unit)
	marks := s.labelled(unit)
	widest, zero, last := vg.Length(0), 0, len(marks)-1
	for i, tick := range marks {
		widest = max(widest, axis.Tick.Label.Width(tick.Label))
		if tick.Value == 0 {
			zero = i
		}
	}
	apart := room * vg.Length(s.step/(s.high-s.low))
	for every := 1; every <= last; every++ {
		if apart*vg.Length(every) >= widest+8 && (last-zero)%every == 0 {
			axis.Tick.Marker = plot.ConstantTicks(thinned(marks, every))
			return
		}
	}
	axis.Tick.Marker = plot.ConstantTicks(marks[max(last, 0):])
}

// between is the room that two level axes in a row need between them, for the
// last label of one and the first of the other.
func (s span) between(axis *plot.Axis, unit scenario.Unit) (room vg.Length) {
	for _, tick := range s.labelled(unit) {
		if tick.Value == s.low || tick.Value == s.high {
			room += axis.Tick.Label.Width(tick.Label) / 2
		}
	}
	return room + 8
}

// thinned keeps every so many ticks, the last among them.
func thinned(marks []plot.Tick, every int) (kept []plot.Tick) {
	for i := (len(marks) - 1) % every; i < len(marks); i += every {
		kept = append(kept, marks[i])
	}
	return kept
}

// years puts the years up to the last on an axis that is so wide: all in full
// where there is room, else the first in full and the others as ’27, as many as
// fit.
func years(axis *plot.Axis, from int, room vg.Length) {
	const to = calendar.LastYear
	axis.Min, axis.Max = float64(from), float64(to)
	apart := room / vg.Length(max(to-from, 1))
	full, short := axis.Tick.Label.Width("2025")+8, axis.Tick.Label.Width(shortYear(2025))+10
	every := 1
	for apart*vg.Length(every) < full && apart*vg.Length(every) < short {
		every++
	}
	var marks []plot.Tick
	for year := from; year <= to; year += every {
		name := strconv.Itoa(year)
		if year > from && apart*vg.Length(every) < full {
			name = shortYear(year)
		}
		marks = append(marks, plot.Tick{Value: float64(year), Label: name})
	}
	axis.Tick.Marker = plot.ConstantTicks(marks)
}

// shortYear is a year without its century.
func shortYear(year int) string {
	return text.Say("chart.axis.year", "year", strconv.Itoa(year)[2:])
}

// overhang is how far the last label of a level axis reaches beyond its end,
// for which gonum makes room by itself.
func overhang(axis *plot.Axis) vg.Length {
	marks := axis.Tick.Marker.Ticks(axis.Min, axis.Max)
	if last := len(marks) - 1; last >= 0 && marks[last].Value == axis.Max {
		return axis.Tick.Label.Width(marks[last].Label) / 2
	}
	return 0
}
