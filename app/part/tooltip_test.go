package part

import (
	"math"
	"slices"
	"strings"
	"testing"

	"tranche/app/chart"
	"tranche/app/paint"
	"tranche/app/session"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func TestEveryDrawingTellsWhereItsDataLie(t *testing.T) {
	p, _ := opened("")
	for c := range p.Plots.All {
		c.draw(p)
		f := c.area
		if f.Left <= 0 || f.Top <= 0 || f.Right <= f.Left || f.Right >= f.Width || f.Bottom <= f.Top || f.Bottom >= f.Height {
			t.Errorf("the data of %s lie in %v", c.ID, f)
		}
	}
}

func TestThePointerReadsTheNearestPlace(t *testing.T) {
	f := chart.PlotArea{Left: 100, Top: 50, Right: 500, Bottom: 250, Width: 600, Height: 300}
	along := &chart.Data{Rows: []chart.Row{{At: 0}, {At: 0.5}, {At: 1}, {At: math.NaN()}}}
	down := &chart.Data{Rows: []chart.Row{{At: 0.25, Down: true}, {At: 0.75, Down: true}}}
	for _, c := range []struct {
		data *chart.Data
		x, y float64
		want int
	}{
		{along, 0, 0, 0}, {along, 199.0 / 600, 0, 0}, {along, 201.0 / 600, 1, 1}, {along, 401.0 / 600, 0, 2}, {along, 1, 0.5, 2},
		{down, 1, 0, 0}, {down, 0, 149.0 / 300, 0}, {down, 0, 151.0 / 300, 1}, {down, 0.5, 1, 1},
		{&chart.Data{Rows: []chart.Row{{At: math.NaN()}}}, 0, 0, -1},
	} {
		if got := nearest(c.data, &f, c.x, c.y); got != c.want {
			t.Errorf("at %v, %v of %v stands row %d, want %d", c.x, c.y, c.data.Rows, got, c.want)
		}
	}
}

func TestEveryValueOfEveryChartCanBeWalkedTo(t *testing.T) {
	for _, tab := range slices.Collect(session.Tabs)[1:] {
		p, to := opened("tab=" + tab.ID)
		for _, id := range tab.Charts {
			c := p.Plots.Find(id)
			DrawPlot(to, c, p, true)
			d := c.data(p)
			key := "Home"
			for _, row := range placed(d) {
				to.ForgetAll()
				read(to)
				if !Walk(to, p, id, key) {
					t.Fatalf("%s leads nowhere in %s", key, id)
				}
				key = "ArrowRight"
				got := read(to)
				if !strings.Contains(got, "t tip-words "+d.Rows[row].Name+": ") {
					t.Errorf("%s does not say the values of %s: %s", id, d.Rows[row].Name, got)
				}
				for i, value := range d.Across(row) {
					if !strings.Contains(got, paint.Escape(d.Columns[i].Name)+"</dt><dd>"+paint.Escape(value)+"</dd>") {
						t.Errorf("%s shows no %s of %s", id, d.Columns[i].Name, d.Rows[row].Name)
					}
				}
			}
		}
	}
}

func TestKeysWalkFromEndToEndAndEscapeLeaves(t *testing.T) {
	p, to := opened("")
	for _, c := range []struct {
		key  string
		row  int
		done bool
	}{
		{"Escape", 0, false}, {"ArrowRight", 0, true}, {"ArrowLeft", 0, true}, {"ArrowDown", 1, true}, {"End", 11, true},
		{"ArrowRight", 11, true}, {"ArrowUp", 10, true}, {"Home", 0, true}, {"a", 0, false},
	} {
		if done := Walk(to, p, "revenue", c.key); done != c.done || p.Plots.tip.row != c.row {
			t.Errorf("%s leads to row %d (%v), want %d", c.key, p.Plots.tip.row, done, c.row)
		}
	}
	read(to)
	if !Walk(to, p, "revenue", "Escape") || p.Plots.tip.plot != nil || !strings.Contains(read(to), "p:hidden tip:revenue 1") {
		t.Error("Escape leaves the values on the page")
	}
	if Walk(to, p, "nothing", "Home") {
		t.Error("a key walks through no chart")
	}
}

func TestTheValuesShownFollowAMove(t *testing.T) {
	p, to := opened("")
	Walk(to, p, "revenue", "End")
	read(to)
	do(p, "knob", "anthropic.share.with", "20")
	WriteTip(to, p)
	data := p.Plots.Find("revenue").data(p)
	got, want := written(to, paint.Markup, "tip:revenue"), data.Across(len(data.Rows) - 1)[1]
	if read(to) == "" || !strings.Contains(got, "Anthropic</dt><dd>"+want+"</dd>") {
		t.Errorf("after a move the values are not %s", want)
	}
	do(p, "tab", "market")
	WriteTip(to, p)
	if got := read(to); !strings.Contains(got, "p:hidden tip:revenue 1") || p.Plots.tip.plot != nil {
		t.Error("the values of a chart stay when its tab goes")
	}
}

func TestOneChartShowsItsValuesAtATime(t *testing.T) {
	p, to := opened("")
	for _, id := range []string{"revenue", "leaving"} {
		DrawPlot(to, p.Plots.Find(id), p, false)
		Point(to, p, id, 0.5, 0.5)
	}
	got := read(to)
	for _, want := range []string{"p:hidden tip:revenue 0", "p:hidden tip:revenue 1", "p:hidden cross:revenue 1", "p:hidden tip:leaving 0", "a:data-axis cross:leaving down"} {
		if !strings.Contains(got, want) {
			t.Errorf("pointing does not write %q", want)
		}
	}
	if strings.Contains(got, "tip-words") {
		t.Error("pointing is said aloud")
	}
}

func TestAStackIsReadFromTheTop(t *testing.T) {
	d := chart.Find("revenue").Data(chart.Subject{Projection: projection.Of(scenario.Base())}, chart.Options{Year: 2028})
	words := tipWords(&d, 0)
	if openai, base := strings.Index(words, "OpenAI"), strings.Index(words, "Everyone else"); openai < 0 || base < openai {
		t.Errorf("the stack is read as %q", words)
	}
}

func TestWhatHasNoRoomBesideItsChartIsMarkedThereAndInTheTable(t *testing.T) {
	d := chart.Find("investors").Data(chart.Subject{Projection: projection.Of(scenario.Base())}, chart.Options{Year: 2028})
	beside, table, asides := tipMarkup(&d, 0), tableMarkup(&d), 0
	for _, column := range d.Columns {
		if column.Aside {
			asides++
		}
		if !strings.Contains(table, ">"+column.Name) {
			t.Errorf("the table has no %s", column.Name)
		}
	}
	if got := strings.Count(beside, "tip-aside"); got != asides || asides == 0 || asides > len(d.Columns)-5 {
		t.Errorf("%d of %d values have no room", got, len(d.Columns))
	}
}
