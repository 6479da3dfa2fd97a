//go:build !js

package e2e

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"gotest.tools/v3/assert"

	"tranche/app"
	"tranche/app/link"
	"tranche/app/text"
	"tranche/e2e/browser"
	"tranche/engine/projection"
	"tranche/engine/scenario"
	"tranche/web/site"
)

const sentence = `document.querySelector(".sentence").textContent`

func TestTheExportedPageIsTheFirstAnswer(t *testing.T) {
	markup, err := site.Normalise(app.Prerender())
	if err != nil {
		t.Fatal(err)
	}
	document, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	exported := map[string]figure{}
	words := ""
	for node := range document.Descendants() {
		attributes := map[string]string{}
		for _, a := range node.Attr {
			attributes[a.Key] = a.Val
		}
		if id := attributes["data-metric"]; id != "" {
			exported[id] = figure{attributes["value"], content(node)}
		}
		if attributes["class"] == "sentence" {
			words = content(node)
		}
		_, disabled := attributes["disabled"]
		switch node.Data {
		case "input", "select", "button":
			if !disabled {
				t.Errorf("a control of the exported page is not disabled: %v", node.Attr)
			}
		}
	}
	tab := openPage(t, "")
	shown := figures(tab)
	if len(exported) < 20 || len(exported) != len(shown) {
		t.Errorf("the exported page has %d figures, the running one %d", len(exported), len(shown))
	}
	for id, got := range shown {
		if exported[id] != got {
			t.Errorf("%s is %v on the exported page and %v on the running one", id, exported[id], got)
		}
	}
	if got := browser.Eval[string](tab, sentence); got != words || words == "" {
		t.Errorf("the exported page says %q, the running one %q", words, got)
	}
	// There is nothing to undo yet, and the first tranche cannot move up nor the last one down.
	disabled := browser.Eval[[]string](tab, `(() => {
		const ends = [...document.querySelectorAll(".tranches")].flatMap(list => [list.querySelector('[data-edit*=":up:"]'), [...list.querySelectorAll('[data-edit*=":down:"]')].at(-1)]);
		return [...document.querySelectorAll("#page :disabled:not([data-history])")].filter(e => !ends.includes(e)).map(e => e.outerHTML.slice(0, 80));
	})()`)
	if len(disabled) > 0 {
		t.Errorf("controls are disabled although the page runs: %q", disabled)
	}
}

// content is the text of a node.
func content(node *html.Node) string {
	var b strings.Builder
	for child := range node.Descendants() {
		if child.Type == html.TextNode {
			b.WriteString(child.Data)
		}
	}
	return b.String()
}

func TestAnAddressRestoresItsScenario(t *testing.T) {
	s := set(t, "chip.trn2.price", "1.2", "winner", "both", "shock.winter", `{"depth": "0.4"}`, "anthropic.rival", `{"google": "0.5", "azure": "0.3", "oracle": "0", "own": "0.2"}`)
	tab := openPage(t, "?"+link.Encode(s, "base"))
	expectFigures(t, tab, s, 2028)
	if got := browser.Eval[string](tab, sentence); got != text.Plain(text.Sentence(projection.Of(s), 2028)) {
		t.Errorf("the page says %q", got)
	}
	boxes := controls(tab, "text")
	for id, want := range map[string]string{"chip.trn2.price": "1.2", "shock.winter.depth": "40", "anthropic.rival.google": "50"} {
		if boxes[id].Value != want {
			t.Errorf("the box of %s has %q, want %q", id, boxes[id].Value, want)
		}
	}
	if got := browser.Eval[string](tab, `document.querySelector('[data-choice="winner"]').value`); got != "both" {
		t.Errorf("the winner is %q, want both", got)
	}
}

func TestTheAddressFollowsAndOpensTheSame(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	put(tab, choiceOf("winner"), "both")
	tab.Wait(`location.search.includes("winner")`)
	query := browser.Eval[string](tab, `location.search`)
	s := set(t, "anthropic.share.with", "0.6", "winner", "both")
	if want := "?" + link.Encode(s, "base"); query != want {
		t.Errorf("the address has %q, want %q", query, want)
	}
	expectFigures(t, openPage(t, query), s, 2028)
	click(tab, `[data-all=reset]`)
	tab.Wait(`location.search === ""`)
	if entries := browser.Eval[int](tab, `history.length`); entries > 2 {
		t.Errorf("the history has %d entries", entries)
	}
}

func TestTheAddressSurvivesABrowserThatRefusesIt(t *testing.T) {
	tab := openPage(t, "")
	browser.Eval[bool](tab, `(() => { const real = history.replaceState.bind(history); let refusals = 2;
		history.replaceState = (...all) => { if (refusals-- > 0) throw new DOMException("too often", "SecurityError"); real(...all); }; return true; })()`)
	put(tab, box("anthropic.share.with"), "60")
	tab.Wait(`location.search.includes("anthropic.share.with=0.6")`)
}

// translate does to the page what a browser does that translates it: every text
// gives way to an element with another.
const translate = `(() => {
	const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT, text =>
		text.data.trim() && !text.parentElement.closest("svg, select, script, style") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
	const texts = [];
	while (walker.nextNode()) texts.push(walker.currentNode);
	for (const text of texts) {
		const outer = document.createElement("font"), inner = document.createElement("font");
		inner.textContent = text.data + "…";
		outer.append(inner);
		text.replaceWith(outer);
	}
	return texts.length;
})()`

func TestATranslatedPageFollowsItsControls(t *testing.T) {
	tab := openPage(t, "")
	for _, percent := range []string{"60", "20"} { // before the painter has looked at the sentence, and after
		if n := browser.Eval[int](tab, translate); n < 300 {
			t.Fatalf("only %d texts are translated", n)
		}
		put(tab, box("anthropic.share.with"), percent)
		s := set(t, "anthropic.share.with", "0."+percent)
		tab.Wait(sentence + ` == ` + quote(text.Plain(text.Sentence(projection.Of(s), 2028))))
		expectFigures(t, tab, s, 2028)
	}
	click(tab, switchOf("winter"))
	tab.Wait(`document.querySelector('` + box("shock.winter.depth") + `')`)
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.20", "shock.winter", "true"), 2028)
}

func TestWhatAnAddressHoldsInVainIsNamed(t *testing.T) {
	tab := openPage(t, "?v=1&p=base&chip.trn2.prize=1&anthropic.share.with=7&<img src=x onerror=alert(1)>=1")
	expectFigures(t, tab, scenario.Base(), 2028)
	got := browser.Eval[string](tab, `document.querySelector(".notices").textContent`)
	for _, name := range []string{"chip.trn2.prize", "anthropic.share.with"} {
		if !strings.Contains(got, name) {
			t.Errorf("the notices do not name %s: %q", name, got)
		}
	}
}

func TestEveryPresetIsInTheMenuAndGivesItsAnswer(t *testing.T) {
	tab := openPage(t, "")
	for row := range scenario.Presets() {
		p := &row
		click(tab, `#presets [data-preset="`+p.ID+`"]`)
		if p.ID != "base" {
			tab.Wait(`new URLSearchParams(location.search).get("p") === ` + quote(p.ID))
		}
		expectFigures(t, tab, p.Scenario(), 2028)
		story := browser.Eval[string](tab, `document.querySelector(".story").textContent`)
		for _, words := range []string{text.PresetTitle(p.ID), text.PresetStory(p.ID), text.PresetLesson(p.ID)} {
			if !strings.Contains(story, words) {
				t.Errorf("the page does not tell %q of %s", words, p.ID)
			}
		}
		base, set := scenario.Base(), p.Scenario()
		for _, change := range scenario.Changes(&base, &set) {
			if !strings.Contains(story, text.Changed(change)) {
				t.Errorf("the page does not say that %s changes %q", p.ID, text.Changed(change))
			}
		}
	}
}

func TestTranchesOfAPresetCanBeMoved(t *testing.T) {
	tab := openPage(t, "?p=fifty-eight-billion")
	put(tab, box("tranche.C1.amount"), "25")
	put(tab, slider("tranche.C1.credits"), "40")
	s, err := scenario.FromPreset("fifty-eight-billion")
	assert.NilError(t, err)
	own := s.Tranches(scenario.Anthropic)
	moved := own[len(own)-1]
	if err := moved.SetField("amount", "25"); err != nil {
		t.Fatal(err)
	}
	if err := moved.SetField("credits", "0.4"); err != nil {
		t.Fatal(err)
	}
	expectFigures(t, tab, s.WithTranche(scenario.Anthropic, moved), 2028)
	if _, there := controls(tab, "text")["tranche.M1.amount"]; there {
		t.Error("a tranche that was replaced still has its controls")
	}
}

func TestCalibrationsAreSwitchesThatAdd(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	click(tab, `[data-calibration="claim-40"]`)
	expectFigures(t, tab, set(t, "anthropic.share.with", "0.6", "chip.trn2.price", "1.2"), 2028)
	put(tab, box("chip.trn2.price"), "1.3")
	figures(tab)
	if browser.Eval[bool](tab, `document.querySelector('[data-calibration="claim-40"]').checked`) {
		t.Error("the switch stays on although its input moved on")
	}
}

func TestResetsUndoOneInputAGroupAndAll(t *testing.T) {
	tab := openPage(t, "?p=ai-winter")
	put(tab, box("chip.trn2.price"), "1.2")
	put(tab, box("lock.porting"), "30")
	put(tab, box("lock.rival.discount"), "30")
	figures(tab)
	if got := browser.Eval[string](tab, `document.querySelector('[data-live="count:lockin"]').textContent`); got != "2 changed" {
		t.Errorf("the lock-in group says %q, want 2 changed", got)
	}
	click(tab, `[data-reset="chip.trn2.price"]`)
	click(tab, `[data-group="lockin"]`)
	winter, err := scenario.FromPreset("ai-winter")
	assert.NilError(t, err)
	expectFigures(t, tab, winter, 2028)
	click(tab, `[data-all=reset]`)
	expectFigures(t, tab, scenario.Base(), 2028)
	if got := browser.Eval[string](tab, `document.querySelector('[data-live="changed"]').textContent`); got != "none changed" {
		t.Errorf("after the reset of all the page says %q", got)
	}
}

func TestTheReaderChoosesTheYear(t *testing.T) {
	tab := openPage(t, "")
	for _, year := range []string{"2026", "2035"} {
		put(tab, `[data-year]`, year)
		want := map[string]int{"2026": 2026, "2035": 2035}[year]
		expectFigures(t, tab, scenario.Base(), want)
	}
}

func TestANumberOfTheSentenceLeadsToItsControl(t *testing.T) {
	tab := openPage(t, "")
	click(tab, `.sentence [data-open="anthropic.share.with"]`)
	tab.Size(390, 844)
	for _, number := range []string{"anthropic.share.with", "openai.accept"} {
		click(tab, `.sentence [data-open="`+number+`"]`)
		figures(tab)
		got := browser.Eval[string](tab, `(() => { const at = document.activeElement, {top, bottom} = at.getBoundingClientRect();
			return [at.dataset.knob, at.type, top > 100 && bottom < innerHeight].join(" "); })()`)
		if got != number+" text true" {
			t.Errorf("the number leads to %q", got)
		}
	}
}

func TestTheHeadlineStaysInViewBesideTheSliders(t *testing.T) {
	tab := openPage(t, "")
	for _, width := range []int64{390, 1280} {
		tab.Size(width, 844)
		browser.Eval[bool](tab, `(document.querySelector("#drawer summary").scrollIntoView({block: "end"}), true)`)
		figures(tab)
		if top := browser.Eval[float64](tab, `document.querySelector(".headline").getBoundingClientRect().top`); top < -1 || top > 200 {
			t.Errorf("at %d px the headline's top is at %v", width, top)
		}
	}
}

func TestTheChangeIsSaidOnceTheReaderRests(t *testing.T) {
	tab := openPage(t, "")
	put(tab, box("anthropic.share.with"), "60")
	const said = `document.querySelector('[data-live="announcement"]').textContent`
	tab.Wait(said)
	want := text.Announcement(projection.Of(scenario.Base()), projection.Of(set(t, "anthropic.share.with", "0.6")), 2028)
	if got := browser.Eval[string](tab, said); got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
}

func TestHostileAddressesOpenThePage(t *testing.T) {
	for _, query := range []string{"?" + strings.Repeat("a=1&", 5000), "?v=99&p=%ff", "?p=base&chip.trn2.price=1e999999999", "?" + url.QueryEscape("'\"><script>")} {
		tab := openPage(t, query)
		expectFigures(t, tab, scenario.Base(), 2028)
		tab.Close()
	}
}

func TestAnArticleSetsThePageAndAsksForFigures(t *testing.T) {
	tab := openPage(t, "")
	s := set(t, "anthropic.share.with", "0.6", "shock.winter", "true")
	browser.Eval[bool](tab, `(trancheOpen(`+quote(link.Encode(s, "base"))+`), true)`)
	tab.Wait(`document.querySelector('` + box("shock.winter.depth") + `')`)
	expectFigures(t, tab, s, 2028)
	m, _ := projection.Of(s).Metric("switching.openai.2031")
	if got := browser.Eval[string](tab, `trancheFigure("switching.openai.2031")`); got != text.Metric("switching.openai.2031", m) {
		t.Errorf("the page answers %q, want %q", got, text.Metric("switching.openai.2031", m))
	}
	browser.Eval[bool](tab, `(trancheOpen("nonsense=1"), true)`)
	tab.Wait(`document.querySelector(".notices").textContent.includes("nonsense")`)
	expectFigures(t, tab, scenario.Base(), 2028)
	if width := browser.Eval[int](tab, `document.querySelector("[data-chart] svg").clientWidth`); width < 400 {
		t.Errorf("the chart is %d px wide after the page's structure changed", width)
	}
}

func TestALongButtonOfTheSentenceBreaksOnANarrowScreen(t *testing.T) {
	tab := openPage(t, "?v=1&p=base&openai.accept=0.7")
	tab.Size(240, 800) // as if zoomed
	beyond := browser.Eval[float64](tab, `new Promise((done) => requestAnimationFrame(() => {
		const right = (e) => e.getBoundingClientRect().right;
		done(Math.max(...[...document.querySelectorAll(".sentence button")].map(right)) - right(document.querySelector(".sentence"))); }))`)
	if beyond > 0 {
		t.Errorf("a button of the sentence reaches %v pixels beyond it", beyond)
	}
}
