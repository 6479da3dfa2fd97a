//go:build !js

package e2e

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"tranche/app/chart"
	"tranche/e2e/browser"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

func TestAllTabsStandInTheirRowFromAPhonesWidthOn(t *testing.T) {
	tab := openPage(t, "?tab=lock-in")
	for _, width := range []int64{1280, 900, 880, 840, 800, 720, 560, 530, 500, 430, 390, 375, 360} {
		tab.Size(width, 800)
		if over := browser.Eval[int](tab, `(() => { const row = document.querySelector(".tabs"); return row.scrollWidth - row.clientWidth; })()`); over > 0 {
			t.Errorf("at %d pixels the tabs are %d pixels wider than their row", width, over)
		}
	}
}

// panelTabs are the ids of the tabs, in their order.
var panelTabs = []string{"overview", "revenue", "deals", "promises", "lock-in", "chips", "market"}

// tabState is which tab is open, which has the focus and which charts are seen.
type tabState struct {
	Selected, Focused string
	Shown             []string
}

func stateOfTabs(tab *browser.Tab) tabState {
	return browser.Eval[tabState](tab, `({
		Selected: [...document.querySelectorAll("[role=tab][aria-selected=true]")].map(t => t.dataset.tab).join(),
		Focused: document.activeElement.dataset.tab ?? "",
		Shown: [...document.querySelectorAll("[data-chart]")].filter(c => c.checkVisibility()).map(c => c.dataset.chart),
	})`)
}

// chartsIn are the charts of a tab.
func chartsIn(id string) (ids []string) {
	if id == panelTabs[0] {
		return []string{"revenue", "leaving"}
	}
	for i := range chart.Table {
		if string(chart.Table[i].Tab) == id {
			ids = append(ids, chart.Table[i].ID)
		}
	}
	return ids
}

func TestKeysLeadThroughTheTabs(t *testing.T) {
	tab := openPage(t, "")
	tab.Do(chromedp.Focus(chromedp.CSS(`[role=tab][tabindex="0"]`)))
	expect := func(id string) {
		t.Helper()
		got := stateOfTabs(tab)
		if got.Selected != id || got.Focused != id || !slices.Equal(got.Shown, chartsIn(id)) {
			t.Errorf("the tabs are at %+v, want %s with %v", got, id, chartsIn(id))
		}
		if labelled := browser.Eval[string](tab, `document.getElementById(document.querySelector("[role=tabpanel]").getAttribute("aria-labelledby")).dataset.tab`); labelled != id {
			t.Errorf("the panel is called after %s, want %s", labelled, id)
		}
	}
	expect("overview")
	for _, id := range append(panelTabs[1:len(panelTabs):len(panelTabs)], "overview") {
		tab.Do(chromedp.KeyEvent(kb.ArrowRight))
		expect(id)
	}
	tab.Do(chromedp.KeyEvent(kb.End))
	expect("market")
	tab.Do(chromedp.KeyEvent(kb.ArrowLeft))
	expect("chips")
	tab.Wait(`location.search === "?v=1&p=base&tab=chips"`)
	tab.Do(chromedp.KeyEvent(kb.Home))
	expect("overview")
	tab.Wait(`location.search === ""`)
}

// tipOf is what stands in the box beside the revenue chart, by the names of the values;
// empty if it is hidden.
func tipOf(tab *browser.Tab) map[string]string {
	return browser.Eval[map[string]string](tab, `(() => {
		const tip = document.querySelector('[data-live="tip:revenue"]');
		if (!tip.checkVisibility()) return {};
		return Object.fromEntries([["", tip.querySelector(".tip-title").textContent], ...[...tip.querySelectorAll("dl > div")].map(d => [d.children[0].textContent, d.children[1].textContent])]);
	})()`)
}

// expectTip holds what stands beside the revenue chart against a row of its
// data.
func expectTip(t *testing.T, tab *browser.Tab, d *chart.Data, row int) {
	t.Helper()
	got := tipOf(tab)
	if got[""] != d.Rows[row].Name || len(got) != len(d.Columns)+1 {
		t.Errorf("beside the chart stands %v, want %s", got, d.Rows[row].Name)
	}
	for i, column := range d.Columns {
		if want := d.Across(row)[i]; got[column.Name] != want {
			t.Errorf("beside the chart %s is %q, want %q", column.Name, got[column.Name], want)
		}
	}
}

func TestPointerAndKeysReadTheChartsNumbers(t *testing.T) {
	tab := openPage(t, "")
	d := chart.Find("revenue").Data(chart.Subject{Projection: projection.Of(scenario.Base())}, chart.Options{Year: 2028})
	at := browser.Eval[struct{ X, Y, Width, Height float64 }](tab, `(() => {
		const canvas = document.querySelector('[data-chart=revenue] .plot-canvas');
		canvas.scrollIntoView({block: "center", behavior: "instant"});
		const box = canvas.getBoundingClientRect();
		return {X: box.x, Y: box.y + box.height / 2, Width: box.width, Height: box.height};
	})()`)
	subject := chart.Subject{Projection: projection.Of(scenario.Base())}
	frame := chart.Find("revenue").Draw(subject, chart.Options{Width: at.Width, Height: at.Height, Year: 2028}).PlotArea
	for row := range d.Rows {
		x := at.X + frame.Left + d.Rows[row].At*(frame.Right-frame.Left)
		tab.Do(chromedp.MouseEvent(chromedp.MouseMoved, x, at.Y))
		tab.Wait(`document.querySelector('[data-live="tip:revenue"] .tip-title')?.textContent === ` + quote(d.Rows[row].Name))
		expectTip(t, tab, &d, row)
		if cross := browser.Eval[float64](tab, `document.querySelector('[data-live="cross:revenue"]').getBoundingClientRect().x`); cross < x-1 || cross > x+1 {
			t.Errorf("the line stands at %v, want %v", cross, x)
		}
	}
	tab.Do(chromedp.MouseEvent(chromedp.MouseMoved, 5, 5))
	tab.Wait(`!document.querySelector('[data-live="tip:revenue"]').checkVisibility()`)

	tab.Do(chromedp.Focus(chromedp.CSS(`[data-chart=revenue] .plot-canvas`)), chromedp.KeyEvent(kb.End))
	expectTip(t, tab, &d, len(d.Rows)-1)
	tab.Do(chromedp.KeyEvent(kb.ArrowLeft))
	expectTip(t, tab, &d, len(d.Rows)-2)
	said := browser.Eval[string](tab, `document.querySelector('[data-live="tip-words"]').textContent`)
	if !strings.HasPrefix(said, d.Rows[len(d.Rows)-2].Name+": ") || !strings.Contains(said, d.Across(len(d.Rows) - 2)[1]) {
		t.Errorf("the key says %q", said)
	}
	put(tab, slider(dragged), "0")
	figures(tab)
	s := set(t, dragged, browser.Eval[string](tab, `String(document.querySelector('`+box(dragged)+`').value / 100)`))
	d = chart.Find("revenue").Data(chart.Subject{Projection: projection.Of(s)}, chart.Options{Year: 2028})
	expectTip(t, tab, &d, len(d.Rows)-2)
	tab.Do(chromedp.KeyEvent(kb.Escape))
	if got := tipOf(tab); len(got) != 0 {
		t.Errorf("after Escape there stands %v", got)
	}
}

func TestOnlyChartsThatCanBeSeenAreDrawn(t *testing.T) {
	tab := openPage(t, "")
	const drawings = `[...document.querySelectorAll("[data-chart]")].filter(c => c.querySelector("svg.chart")).map(c => c.dataset.chart)`
	if got := browser.Eval[[]string](tab, drawings); slices.Contains(got, "clouds") || !slices.Contains(got, "revenue") {
		t.Errorf("at first %v are drawn", got)
	}
	tab.Size(1280, 500)
	figures(tab)
	click(tab, "#tab-market")
	figures(tab)
	if got := browser.Eval[[]string](tab, drawings); !slices.Contains(got, "clouds") || slices.Contains(got, "segments") {
		t.Errorf("in the market's tab %v are drawn, want the clouds and not the segments", got)
	}
	browser.Eval[bool](tab, `(document.querySelector("[data-chart=segments]").scrollIntoView({behavior: "instant"}), true)`)
	tab.Wait(`document.querySelector("[data-chart=segments] svg.chart")`)
	browser.Eval[bool](tab, `new Promise(done => {
		window.drawn = new Set();
		for (const canvas of document.querySelectorAll(".plot-canvas"))
			new MutationObserver(() => window.drawn.add(canvas.closest("[data-chart]").dataset.chart)).observe(canvas, {subtree: true, childList: true, attributes: true, characterData: true});
		requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
	})`)
	put(tab, slider("segment.training.2028"), "0")
	figures(tab)
	if got := browser.Eval[[]string](tab, `[...window.drawn]`); !slices.Contains(got, "segments") || slices.Contains(got, "clouds") || slices.Contains(got, "revenue") {
		t.Errorf("a move draws %v, want what is on screen", got)
	}
}

func TestEveryTableHasTheChartsNumbers(t *testing.T) {
	tab := openPage(t, "?lab=openai")
	p := projection.Of(scenario.Base())
	for _, id := range panelTabs[1:] {
		click(tab, "#tab-"+id)
		for _, name := range chartsIn(id) {
			click(tab, `[data-show="`+name+`:table"]`)
			browser.Eval[bool](tab, `(document.querySelector('[data-chart=`+name+`]').scrollIntoView({behavior: "instant"}), true)`)
			tab.Wait(`document.querySelector('[data-chart=` + name + `] table')`)
			d := chart.Find(name).Data(chart.Subject{Projection: p}, chart.Options{Year: 2028, Lab: scenario.OpenAI})
			got := browser.Eval[[][]string](tab, `[...document.querySelectorAll('[data-chart=`+name+`] tr')].map(r => [...r.cells].map(c => c.textContent))`)
			if len(got) != len(d.Rows)+1 {
				t.Errorf("the table of %s has %d rows, want %d", name, len(got), len(d.Rows)+1)
				continue
			}
			for i, row := range d.Rows {
				expectCells(t, name, &d, got[i+1], row)
			}
		}
	}
}

// expectCells holds a row of a table on the page against the chart's.
func expectCells(t *testing.T, name string, d *chart.Data, got []string, row chart.Row) {
	t.Helper()
	if len(got) != len(row.Cells)+1 || got[0] != row.Name {
		t.Errorf("%s: the row is %v, want %s with %d cells", name, got, row.Name, len(row.Cells))
		return
	}
	digits := func(text string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("0123456789.,−–", r) {
				return r
			}
			return -1
		}, text)
	}
	for i, cell := range row.Cells {
		same := got[i+1] == cell.Text
		if d.Columns[i].Unit != "" {
			same = digits(got[i+1]) == digits(cell.Text) && got[i+1] != ""
		}
		if !same {
			t.Errorf("%s, %s: %s is %q, want %q", name, row.Name, d.Columns[i].Name, got[i+1], cell.Text)
		}
	}
}

// downloaded waits for a file and reads it.
func downloaded(t *testing.T, tab *browser.Tab, folder, name string) []byte {
	t.Helper()
	path := filepath.Join(folder, name)
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if content, err := os.ReadFile(path); err == nil && len(content) > 0 {
			return content
		}
	}
	t.Fatalf("%s does not come; the console has %q", name, tab.Console())
	return nil
}

func TestAChartIsDownloadedAsDrawingPictureAndTable(t *testing.T) {
	tab := openPage(t, "?tab=deals&lab=openai")
	folder := t.TempDir()
	behaviour := cdpbrowser.SetDownloadBehaviorParams{
		Behavior: cdpbrowser.SetDownloadBehaviorBehaviorAllow, BrowserContextID: chromedp.FromContext(tab.Context).BrowserContextID, DownloadPath: folder,
	}
	if _, err := chromedp.CallBrowser(tab.Context, cdpbrowser.SetDownloadBehavior, behaviour); err != nil {
		t.Fatal(err)
	}
	const name = "tranche-roundtrip-openai-base."
	click(tab, `[data-save="roundtrip:svg"]`)
	drawing := downloaded(t, tab, folder, name+"svg")
	for decoder := xml.NewDecoder(bytes.NewReader(drawing)); ; {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("the drawing is not well formed: %v", err)
		}
	}
	click(tab, `[data-save="roundtrip:csv"]`)
	d := chart.Find("roundtrip").Data(chart.Subject{Projection: projection.Of(scenario.Base())}, chart.Options{Year: 2028, Lab: scenario.OpenAI})
	table := downloaded(t, tab, folder, name+"csv")
	if rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll(); err != nil || len(rows) != len(d.Rows)+1 || string(table) != d.CSV() {
		t.Errorf("the table has %d rows, want %d: %v", len(rows), len(d.Rows)+1, err)
	}
	click(tab, `[data-save="roundtrip:png"]`)
	picture, err := png.Decode(bytes.NewReader(downloaded(t, tab, folder, name+"png")))
	if err != nil {
		t.Fatal(err)
	}
	colours := map[string]bool{}
	size := picture.Bounds().Size()
	for x := 0; x < size.X; x += 3 {
		for y := 0; y < size.Y; y += 3 {
			colours[fmt.Sprint(picture.At(x, y))] = true
		}
	}
	if size.X != 2*960 || len(colours) < 10 {
		t.Errorf("the picture is %v with %d colours, want twice 960 px wide with a chart on it", size, len(colours))
	}
}

func TestAxeFindsNothingSeriousInAnyTab(t *testing.T) {
	tab := openPage(t, "")
	for _, scheme := range []string{"light", "dark"} {
		media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if _, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		for i, id := range panelTabs {
			tab.Size([]int64{390, 1280}[i%2], 900)
			click(tab, "#tab-"+id)
			for j, as := range []string{"table", "chart"} {
				if !soaking() && (i+j+len(scheme))%2 == 0 {
					continue // light as one, dark as the other
				}
				browser.Eval[bool](tab, `(async () => {
					document.querySelectorAll('.plot[data-open=yes] [data-show$="`+as+`"]').forEach(b => b.click());
					document.querySelector('.plot[data-open=yes] .plot-canvas').dispatchEvent(new KeyboardEvent("keydown", {key: "End", bubbles: true}));
					await new Promise(done => setTimeout(done, 100));
					return true;
				})()`)
				for _, violation := range tab.Violations() {
					t.Errorf("%s, %s as %s: %s", scheme, id, as, violation)
				}
			}
		}
	}
}
