//go:build !js

package e2e

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/app/chart"
	"tranche/app/link"
	"tranche/app/text"
	"tranche/e2e/browser"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// openEmbed opens the page as a frame of a size shows it.
func openEmbed(t *testing.T, query string, width, height int64) *browser.Tab {
	t.Helper()
	tab := browser.New(t)
	tab.Size(width, height)
	tab.Go(address(t) + "embed/" + query)
	tab.Ready()
	t.Cleanup(func() { assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions()) })
	return tab
}

// expectShown holds the figures that a frame shows against the model's.
func expectShown(t *testing.T, tab *browser.Tab, s scenario.Scenario) {
	t.Helper()
	p, shown := projection.Of(s), figures(tab)
	assert.Equal(t, len(shown), 5)
	for id, got := range shown {
		m, ok := p.Metric(projection.MetricID(id))
		assert.Assert(t, ok, id)
		assert.Equal(t, got, figure{strconv.FormatFloat(m.Value, 'f', -1, 64), text.Metric(id, m)}, id)
	}
}

// fits holds a page to its window: nothing to scroll, nothing cut off.
func fits(t *testing.T, tab *browser.Tab) {
	t.Helper()
	got := browser.Eval[[]int](tab, `new Promise((done) => requestAnimationFrame(() => { const e = document.documentElement;
		done([e.scrollWidth - innerWidth, Math.ceil(e.getBoundingClientRect().height) - innerHeight]); }))`)
	assert.Assert(t, got[0] <= 0 && got[1] <= 0, "too large by %v px", got)
}

const threeControls = "knobs=anthropic.share.with,openai.accept,chip.trn2.price"

func TestAnEmbedFitsItsFrameAndIsClean(t *testing.T) {
	for _, query := range []string{"", "?v=1&p=offer-rejected&" + threeControls, "?locked&chart=cashflow&year=2035", "?knobs=&chart=roundtrip&lab=openai"} {
		tab := openEmbed(t, query, 640, 480)
		for _, size := range [][2]int64{{640, 480}, {360, 600}} {
			tab.Size(size[0], size[1])
			for _, scheme := range []string{"light", "dark"} {
				t.Run(fmt.Sprintf("%d by %d, %s, %s", size[0], size[1], scheme, query), func(t *testing.T) {
					media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
					_, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, media)
					assert.NilError(t, err)
					fits(t, tab)
					for _, violation := range tab.Violations() {
						t.Error(violation)
					}
					assert.Equal(t, browser.Eval[int](tab, `document.querySelector("header").offsetHeight`), 40)
				})
			}
		}
		tab.Close()
	}
}

// reopen goes to another address of the same copy: what the first visit has
// fetched is there.
func reopen(tab *browser.Tab, address string) {
	tab.Go(address)
	tab.Ready()
}

func TestEveryChartFitsAnEmbed(t *testing.T) {
	tab := openEmbed(t, "", 640, 480)
	root := browser.Eval[string](tab, "location.origin + location.pathname")
	for i := range chart.Table {
		id := chart.Table[i].ID
		reopen(tab, root+"?chart="+id)
		fits(t, tab)
		assert.Equal(t, browser.Eval[string](tab, `[...document.querySelectorAll("[data-chart]")].map((e) => e.dataset.chart).join()`), id)
		assert.Assert(t, browser.Eval[bool](tab, `document.querySelector("[data-chart] svg").getBoundingClientRect().height === 220`), id)
	}
}

// shownControls lists the controls that a reader of a frame sees.
func shownControls(tab *browser.Tab) string {
	return browser.Eval[string](tab, `[...document.querySelectorAll(".embed-controls :is([type=text][data-knob], [data-choice], [data-shock])")]
		.filter((e) => e.checkVisibility()).map((e) => e.dataset.knob ?? e.dataset.choice ?? e.dataset.shock).join()`)
}

func TestAnEmbedShowsTheControlsThatItsAddressNames(t *testing.T) {
	tab := openEmbed(t, "", 640, 480)
	root := browser.Eval[string](tab, "location.origin + location.pathname")
	for _, row := range []struct{ query, controls, notice string }{
		{"", "anthropic.share.with,openai.accept", ""},
		{"?" + threeControls, "anthropic.share.with,openai.accept,chip.trn2.price", ""},
		{"?knobs=winner,shock.winter", "winner,winter", ""},
		{"?knobs=", "", ""},
		{"?knobs=nonsense,openai.accept", "openai.accept", "nonsense"},
		{"?knobs=openai.accept,winner,lock.horizon,lock.porting", "openai.accept,winner,lock.horizon", "lock.porting"},
		{"?chart=nonsense", "anthropic.share.with,openai.accept", "nonsense"},
		{"?theme=blue&locked=perhaps", "anthropic.share.with,openai.accept", "perhaps"},
		{"?p=fifty-eight-billion&knobs=tranche.C1.amount,tranche.M1.amount", "tranche.C1.amount", "tranche.M1.amount"},
	} {
		reopen(tab, root+row.query)
		assert.Equal(t, shownControls(tab), row.controls, row.query)
		notices := browser.Eval[string](tab, `(() => { const n = document.querySelector(".notices"); return n.checkVisibility() ? n.textContent : ""; })()`)
		assert.Assert(t, strings.Contains(notices, row.notice) && (row.notice != "") == (notices != ""), "%s: %q", row.query, notices)
	}
}

func TestAnEmbedKeepsItsViewInItsAddressAndItsControlsWork(t *testing.T) {
	tab := openEmbed(t, "?knobs=shock.winter,anthropic.share.with&locked=&chart=cashflow&theme=dark&nonsense=1", 640, 480)
	tab.Close()
	tab = openEmbed(t, "?theme=dark&chart=cashflow&knobs=shock.winter,anthropic.share.with", 640, 480)
	put(tab, box("anthropic.share.with"), "60")
	click(tab, switchOf("winter"))
	tab.Wait(`document.querySelector('` + box("shock.winter.depth") + `')`)
	s := set(t, "anthropic.share.with", "0.6", "shock.winter", "true")
	view := link.View{Knobs: []string{"shock.winter", "anthropic.share.with"}, Chart: "cashflow", Theme: "dark"}
	tab.Wait(`location.search === ` + quote("?"+link.EncodeView(s, "base", view)))
	expectShown(t, tab, s)
	assert.Equal(t, browser.Eval[string](tab, `document.querySelector("[data-full]").href`),
		browser.Eval[string](tab, `new URL("../", location.href).href`)+"?"+link.EncodeView(s, "base", link.View{Tab: "deals"}))
}

func TestOpenFullCarriesTheStateOfTheMomentAlong(t *testing.T) {
	tab := openEmbed(t, "?year=2030", 640, 480)
	got := browser.Eval[map[string]string](tab, `(() => { const a = document.querySelector("[data-full]"); return { target: a.target, rel: a.rel, text: a.textContent }; })()`)
	assert.DeepEqual(t, got, map[string]string{"target": "_blank", "rel": "noopener", "text": "Open full ↗"})
	put(tab, box("openai.accept"), "40")
	// Before the address has followed.
	href := browser.Eval[string](tab, `(() => { const a = document.querySelector("[data-full]"); a.addEventListener("click", (e) => e.preventDefault()); a.click(); return a.href; })()`)
	s := set(t, "openai.accept", "0.4")
	_, query, _ := strings.Cut(href, "?")
	assert.Equal(t, query, link.EncodeView(s, "base", link.View{Year: 2030}))
	expectFigures(t, openPage(t, "?"+query), s, 2030)
}

func TestALockedEmbedCanBeChangedByNobodyButTheArticle(t *testing.T) {
	tab := openEmbed(t, "?v=1&p=offer-rejected&locked&"+threeControls, 640, 480)
	s, err := scenario.FromPreset("offer-rejected")
	assert.NilError(t, err)
	controls := browser.Eval[int](tab, `document.querySelectorAll("#page :is(input, select, button, textarea)").length`)
	assert.Equal(t, controls, 0)
	expectShown(t, tab, s)
	browser.Eval[bool](tab, `(dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true })), true)`)
	expectShown(t, tab, s)
	browser.Eval[bool](tab, `(trancheOpen("v=1&p=base&openai.accept=0.3&knobs=winner"), true)`)
	tab.Wait(`document.querySelector("[data-full]").search.includes("openai.accept=0.3")`)
	expectShown(t, tab, set(t, "openai.accept", "0.3"))
	assert.Equal(t, browser.Eval[int](tab, `document.querySelectorAll("#page :is(input, select, button, textarea)").length`), 0)
}

func TestTheThemeOfTheAddressHoldsWhateverTheReadersIs(t *testing.T) {
	// The body may end before the window does.
	const paper = `[document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor).join(" in ")`
	want := map[string]string{}
	for _, query := range []string{"?theme=light", "?theme=dark", "", "?theme=auto"} {
		for _, scheme := range []string{"light", "dark"} {
			tab := openEmbed(t, query, 360, 600)
			media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
			_, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, media)
			assert.NilError(t, err)
			got := browser.Eval[string](tab, paper)
			name := scheme
			if theme, fixed := strings.CutPrefix(query, "?theme="); fixed && theme != "auto" {
				name = theme
			}
			if want[name] == "" {
				want[name] = got
			}
			assert.Equal(t, got, want[name], "%s where the reader likes it %s", query, scheme)
			body, window, _ := strings.Cut(got, " in ")
			assert.Equal(t, body, window)
			tab.Close()
		}
	}
	assert.Assert(t, want["light"] != want["dark"])
}

func TestThePrerenderedEmbedIsTheOneThatStarts(t *testing.T) {
	tab := browser.New(t)
	tab.Size(640, 480)
	_, err := chromedp.Call(tab.Context, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	assert.NilError(t, err)
	tab.Go(address(t) + "embed/")
	words, err := chromedp.Run(tab.Context, chromedp.Text(chromedp.CSS("header")))
	assert.NilError(t, err)
	assert.Equal(t, words, browser.Eval[string](openEmbed(t, "", 640, 480), `document.querySelector("header").innerText`))
}

// pasted serves a bare document of another site with a snippet in it.
func pasted(t *testing.T, snippet string) *browser.Tab {
	t.Helper()
	tab := browser.New(t)
	tab.Size(1000, 900)
	tab.Go(browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<!doctype html><title>Article</title>\n" + snippet))
	})))
	return tab
}

func TestTheSnippetsOfTheEmbedDialogWorkInABareDocumentOfAnotherSite(t *testing.T) {
	page := strings.Replace(address(t), "localhost", "page.test", 1)
	tab := browser.New(t)
	tab.Size(1280, 900)
	tab.Go(page + "?v=1&p=offer-rejected&anthropic.share.with=0.6&year=2030")
	tab.Ready()
	click(tab, `[data-dialog=embed]`)
	tab.Wait(`document.getElementById("embed").open && document.querySelector("#preview iframe")`)
	for _, id := range []string{"anthropic.share.with", "openai.accept"} {
		click(tab, `.picked [data-pick="`+id+`"]`)
	}
	put(tab, `#find-control`, "porting")
	tab.Wait(`document.querySelectorAll("#find-control-list button").length < 9`)
	click(tab, `#find-control-list [data-pick="lock.porting"]`)
	put(tab, `#find-control`, "winner")
	click(tab, `#find-control-list [data-pick="winner"]`)
	put(tab, `[data-setting=chart]`, "roundtrip")
	put(tab, `[data-setting=lab]`, "openai")
	put(tab, `[data-setting=theme]`, "dark")
	put(tab, `[data-setting=width]`, "600")
	put(tab, `[data-setting=height]`, "500")
	put(tab, `[data-setting=height]`, "7") // does not fit and changes nothing
	for _, violation := range tab.Violations() {
		t.Error(violation)
	}
	assert.Equal(t, browser.Eval[string](tab, `(() => { const f = document.querySelector("#preview iframe"); return f.width + " by " + f.height; })()`), "600 by 500")
	base, err := scenario.FromPreset("offer-rejected")
	assert.NilError(t, err)
	s, err := base.Apply("anthropic.share.with", "0.6")
	assert.NilError(t, err)
	snippets := map[string]string{"embed-frame": field(tab, "embed-frame"), "embed-script": field(tab, "embed-script")}
	click(tab, `[data-setting=fixed]`)
	tab.Wait(`document.getElementById("embed-script").value.includes("integrity=")`)
	snippets["the script of this version"] = field(tab, "embed-script")
	assert.Assert(t, snippets["the script of this version"] != snippets["embed-script"])
	for id, snippet := range snippets {
		article := pasted(t, snippet)
		frame := article.Frame("page.test")
		frame.Ready()
		assert.Equal(t, shownControls(frame), "lock.porting,winner", id)
		assert.Equal(t, browser.Eval[string](frame, `document.documentElement.dataset.theme + " " + document.querySelector("[data-chart]").dataset.chart`), "dark roundtrip")
		expectShown(t, frame, s)
		assert.Equal(t, browser.Eval[int](article, `document.querySelector("iframe").offsetWidth`), 600)
		assert.Equal(t, browser.Eval[string](article, `document.querySelector("iframe").title`), "What are Amazon's AI deals worth?")
		frame.Wait(`document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth`)
	}
	click(tab, `[data-setting=locked]`)
	assert.Assert(t, strings.Contains(field(tab, "embed-frame"), "&amp;locked"))
	assert.Assert(t, !strings.Contains(field(tab, "embed-frame"), "knobs="))
	click(tab, `[data-close=embed]`)
	tab.Wait(`!document.querySelector("#preview iframe")`)
}
