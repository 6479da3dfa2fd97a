//go:build !js

package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/app/link"
	"tranche/app/text"
	"tranche/e2e/browser"
	"tranche/engine/projection"
)

// field is the text of a field.
func field(tab *browser.Tab, id string) string {
	return browser.Eval[string](tab, `document.getElementById(`+quote(id)+`).value`)
}

func TestALinkToShareIsMadeOfTheStateNotOfTheAddress(t *testing.T) {
	tab := openPage(t, "?theme=dark")
	browser.Eval[bool](tab, `(history.replaceState = () => { throw new DOMException("no", "SecurityError"); }, true)`)
	put(tab, box("anthropic.share.with"), "60")
	put(tab, `[data-year]`, "2030")
	click(tab, `[data-dialog=share]`)
	tab.Wait(`document.getElementById("share").open`)
	s := set(t, "anthropic.share.with", "0.6")
	want := browser.Eval[string](tab, `new URL("./", location.href).href`) + "?" + link.EncodeView(s, "base", link.View{Year: 2030})
	assert.Equal(t, field(tab, "share-link"), want)
	assert.Equal(t, field(tab, "share-text"), text.Plain(text.Sentence(projection.Of(s), 2030))+"\n"+want)
	expectFigures(t, openPage(t, want[strings.Index(want, "?"):]), s, 2030)
}

func TestACopyIsOnTheClipboardOrSelected(t *testing.T) {
	tab := openPage(t, "")
	// What a browser answers to whom it trusts, and to whom it does not.
	browser.Eval[bool](tab, `(() => { window.kept = null; window.trusted = true; Object.defineProperty(navigator, "clipboard", { configurable: true, value: {
		writeText: (text) => trusted ? (kept = text, Promise.resolve()) : Promise.reject(new DOMException("no", "NotAllowedError")) } }); return true; })()`)
	click(tab, `[data-dialog=share]`)
	click(tab, `[data-copy=share-text]`)
	const said = `document.querySelector("[data-live='copied:share-text']").textContent`
	tab.Wait(said + ` === "Copied."`)
	assert.Equal(t, browser.Eval[string](tab, `kept`), field(tab, "share-text"))
	selected := func() string {
		return browser.Eval[string](tab, `(() => { const a = document.activeElement; return a.value?.slice(a.selectionStart, a.selectionEnd) ?? ""; })()`)
	}
	for _, refusal := range []string{`trusted = false`, `delete navigator.clipboard, Object.defineProperty(navigator, "clipboard", { value: undefined })`} {
		browser.Eval[bool](tab, `(`+refusal+`, document.activeElement.blur(), true)`)
		click(tab, `[data-copy=share-text]`)
		tab.Wait(said + `.includes("Ctrl+C")`)
		tab.Wait(`document.activeElement.id === "share-text"`)
		assert.Equal(t, selected(), field(tab, "share-text"))
		click(tab, `[data-close=share]`)
		click(tab, `[data-dialog=share]`)
		assert.Equal(t, browser.Eval[string](tab, said), "")
	}
}

func TestTheSystemsShareSheetIsOfferedWhereThereIsOne(t *testing.T) {
	tab := openPage(t, "")
	const hidden = `document.querySelector("[data-send]").hidden`
	browser.Eval[bool](tab, `(Object.defineProperty(navigator, "share", { configurable: true, value: undefined }), true)`)
	click(tab, `[data-dialog=share]`)
	assert.Assert(t, browser.Eval[bool](tab, hidden))
	click(tab, `[data-close=share]`)
	browser.Eval[bool](tab, `(window.sent = [], Object.defineProperty(navigator, "share", { configurable: true,
		value: (what) => (sent.push(what), sent.length > 1 ? Promise.reject(new DOMException("no", "AbortError")) : Promise.resolve()) }), true)`)
	click(tab, `[data-dialog=share]`)
	assert.Assert(t, !browser.Eval[bool](tab, hidden))
	click(tab, `[data-send]`)
	click(tab, `[data-send]`) // the reader thinks better of it
	assert.Equal(t, browser.Eval[string](tab, `sent[0].url`), field(tab, "share-link"))
	assert.Assert(t, strings.HasPrefix(field(tab, "share-text"), browser.Eval[string](tab, `sent[0].text`)))
}

// flood moves a slider 600 times in three seconds, and counts
// what is written to the address meanwhile and in the second after.
const flood = `new Promise((done) => {
	const slider = document.querySelector("input[type=range][data-knob='anthropic.share.with']");
	const real = history.replaceState.bind(history);
	let writes = 0, moves = 0, pushes = 0;
	history.replaceState = (...all) => { writes++; if (REFUSES && writes % 2) throw new DOMException("too often", "SecurityError"); real(...all); };
	history.pushState = () => pushes++;
	const start = performance.now();
	const step = () => {
		for (const due = Math.min(600, (performance.now() - start) / 5); moves < due; moves++) {
			slider.value = moves % 95;
			slider.dispatchEvent(new Event("input", { bubbles: true }));
		}
		moves < 600 ? setTimeout(step, 5) : setTimeout(() => done({ Writes: writes, Pushes: pushes, Last: slider.value, Search: location.search, History: history.length }), WAIT);
	};
	step();
})`

func TestAFloodOfMovesIsAFewWritesToTheAddress(t *testing.T) {
	for name, refuses := range map[string]string{"a willing browser": "false", "one that refuses every second write": "true"} {
		t.Run(name, func(t *testing.T) {
			tab := openPage(t, "")
			before := browser.Eval[int](tab, `history.length`)
			got := browser.Eval[struct {
				Writes, Pushes, History int
				Last, Search            string
			}](tab, strings.NewReplacer("REFUSES", refuses, "WAIT", "1000").Replace(flood))
			assert.Assert(t, got.Writes <= 10, "%d writes", got.Writes)
			assert.Equal(t, got.Pushes, 0)
			assert.Equal(t, got.History, before)
			share, _ := set(t).Apply("anthropic.share.with", "0."+got.Last)
			assert.Equal(t, got.Search, "?"+link.Encode(share, "base"))
		})
	}
}

func TestBackGoesToThePageBefore(t *testing.T) {
	tab := browser.New(t)
	address := address(t)
	tab.Go(address + "embed/")
	tab.Go(address)
	tab.Ready()
	put(tab, box("anthropic.share.with"), "60")
	tab.Wait(`location.search.includes("anthropic.share.with")`)
	click(tab, `[data-dialog=embed]`)
	tab.Wait(`document.querySelector("#preview iframe")`)
	put(tab, `[data-setting=chart]`, "cashflow")
	put(tab, `[data-setting=theme]`, "dark")
	click(tab, `[data-close=embed]`)
	browser.Eval[bool](tab, `(setTimeout(() => history.back()), true)`)
	tab.Wait(`location.pathname === "/embed/"`)
}

func TestWhatMovedLastIsKeptWhenTheReaderLeavesAtOnceAndComesBack(t *testing.T) {
	tab := openPage(t, "")
	away := browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<!doctype html><title>Elsewhere</title>"))
	}))
	move := func(percent, leave string) {
		// With a listener for unload the browser keeps no page to come back to.
		browser.Eval[bool](tab, `(addEventListener("unload", () => {}), (() => {
			const slider = document.querySelector("input[type=range][data-knob='anthropic.share.with']");
			slider.value = `+percent+`;
			slider.dispatchEvent(new Event("input", { bubbles: true }));
			`+leave+`
		})(), true)`)
	}
	for percent, elsewhere := range map[string]string{
		"41": away, "42": strings.Replace(away, "localhost", "page.test", 1), "43": address(t) + "licences.txt",
	} {
		move(percent, `setTimeout(() => (location.href = `+quote(elsewhere)+`), 30);`)
		tab.Wait(`!document.getElementById("page") && document.readyState === "complete"`)
		browser.Eval[bool](tab, `(setTimeout(() => history.back()), true)`)
		tab.Ready()
		expectFigures(t, tab, set(t, "anthropic.share.with", "0."+percent), 2028)
	}
	move("44", `Object.defineProperty(document, "hidden", { configurable: true, value: true }); document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));`)
	assert.Assert(t, browser.Eval[bool](tab, `location.search.includes("anthropic.share.with=0.44")`), "a page that is put away may be gone for good")
	move("45", `delete document.hidden;`)
	_, err := chromedp.Call(tab.Context, page.Reload, page.ReloadParams{})
	assert.NilError(t, err)
	tab.Wait(`"ready" in document.documentElement.dataset && location.search.includes("anthropic.share.with=0.45")`)
}
