package shape

import (
	"math"

	"gonum.org/v1/plot/plotter"

	"tranche/engine/calendar"
)

// Points are the corners of a line: a year or a part of it, and a value.
type Points = plotter.XYs

// most bounds what a chart shows: a quadrillion of dollars, far beyond what the
// inputs allow, and near enough to nothing that no sum of it is infinite.
const most = 1e6

// Sound is a number that can be drawn: 0 where it is undefined.
func Sound(value float64) float64 {
	if math.IsNaN(value) {
		return 0
	}
	return min(max(value, -most), most)
}

// At is where a quarter lies on an axis of years: its start.
func At(q calendar.Quarter) float64 { return float64(q.Year()) + float64(q.Number()-1)/4 }

// Annual are a value's points, one a year, from a year to the last.
func Annual(from int, of func(year int) float64) Points {
	points := make(Points, 0, calendar.Years)
	for year := from; year <= calendar.LastYear; year++ {
		points = append(points, plotter.XY{X: float64(year), Y: Sound(of(year))})
	}
	return points
}

// Quarterly are a series' points from a quarter to the last.
func Quarterly(from calendar.Quarter, series *calendar.Series) Points {
	points := make(Points, 0, calendar.Count)
	for q := from; q <= calendar.Last; q++ {
		points = append(points, plotter.XY{X: At(q), Y: Sound(series[q])})
	}
	return points
}
