//go:build !js

package shell

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
)

// complaints are what the article's script has told developers.
func complaints(tab *browser.Tab) []string {
	var told []string
	for _, line := range tab.Console() {
		if strings.Contains(line, "Tranche:") {
			told = append(told, line)
		}
	}
	return told
}

// awkward are ids of any characters.
var awkward = []string{"größe", "my deal", "fig/1", `a"b`, `a'b`, `c\d`, "📈", "#x.y:z>*[q]", "1", "constructor", "__proto__", "tranche-3"}

func TestWhatIsWrongInAnArticleIsSkippedAndReportedOnceAndTheRestWorks(t *testing.T) {
	var good strings.Builder
	for i, id := range awkward {
		id = strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(id)
		// Each starts a program: those that are far below do not yet.
		if i == 3 {
			good.WriteString(`<div style="height: 20000px"></div>`)
		}
		if i < 3 {
			fmt.Fprintf(&good, `<div data-tranche="x=%d" id="%s"></div>`, 100+i, id)
		} else {
			fmt.Fprintf(&good, `<iframe data-tranche loading="lazy" src="SITE/embed/" id="%s"></iframe>`, id)
		}
		fmt.Fprintf(&good, `<a class="good" href="#followed" data-tranche-set="x=%d" data-tranche-for="%s">set</a> <b data-tranche-get=" position
			" data-tranche-for="%s">-</b>`, 200+i, id, id)
	}
	tab := browser.Open(t, article(t, browser.Tiny(t), `<script src="SITE/embed.js" defer></script>
<iframe data-tranche id="none"></iframe>
<iframe data-tranche id="blank" src="about:blank"></iframe>
<iframe data-tranche id="inner" srcdoc="<p>mine"></iframe>
<iframe data-tranche id="code" src="javascript:0"></iframe>
<iframe data-tranche id="nowhere" src="https://[/"></iframe>
<b id="empty" data-tranche-get="">kept</b><b id="odd" data-tranche-get="no such:thing!" >kept</b><b id="unknown" data-tranche-get="nothing">kept</b>
<a class="dead" href="#nobody" data-tranche-set="x=9" data-tranche-for="nobody">a</a>
<a class="dead" href="#none" data-tranche-set="x=9" data-tranche-for="none">b</a>
<a class="dead" href="#inner" data-tranche-set="x=9" data-tranche-for="inner">c</a>
<a class="dead" href="#bare" data-tranche-set=" ">d</a>
<b id="stray" data-tranche-get="position" data-tranche-for="nobody">kept</b>`+good.String()+`<iframe data-tranche id="other" src="SITE/licences.txt"></iframe><a href="#other" data-tranche-set="x=9" data-tranche-for="other">e</a>`))
	tab.Wait(`[...document.querySelectorAll("b")].filter((e) => e.textContent.startsWith("10")).length === 3`)
	press := func(css string) {
		browser.Eval[bool](tab, `(document.querySelectorAll(`+fmt.Sprintf("%q", css)+`).forEach((e) => e.click()), true)`)
	}
	press(".good")
	tab.Wait(`[...document.querySelectorAll("b")].filter((e) => e.textContent.startsWith("20")).length === 3`)
	assert.Equal(t, browser.Eval[string](tab, `location.hash`), "", "a link that drives an embed was followed")
	for _, hash := range []string{"nobody", "none", "inner", "bare"} {
		press(`a[href="#` + hash + `"]`)
		assert.Equal(t, browser.Eval[string](tab, `location.hash`), "#"+hash, "a link that drives nothing is a link")
		press(`a[href="#` + hash + `"]`)
	}
	assert.Equal(t, browser.Eval[string](tab, `[...document.querySelectorAll("#empty, #odd, #unknown, #stray")].map((e) => e.textContent).join()`), "kept,kept,kept,kept")
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
	// One each: the five frames, the four numbers and the four links.
	told := complaints(tab)
	for _, e := range []string{"#none", "#blank", "#inner", "#code", "#nowhere", "#empty", "#odd", "#unknown", "#stray"} {
		count := 0
		for _, line := range told {
			if strings.Contains(line, e) {
				count++
			}
		}
		assert.Equal(t, count, 1, "%s: %q", e, told)
	}
	// A frame that never says a word is no embed.
	tab.Wait(`(document.querySelector("a[href='#other']").click(), location.hash === "#other")`)
	// The one without an address gets it from a loader.
	browser.Eval[bool](tab, `(none.src = document.querySelector("script").src.replace("embed.js", "embed/?x=55"), true)`)
	press(`a[href="#none"]`)
	frame := tab.Frame("x=55")
	frame.Ready()
	frame.Wait(`document.querySelector("output").textContent === "9"`)
}

func TestAClickWithAKeyIsThatOfAnOrdinaryLink(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), `<script src="SITE/embed.js"></script>
<div data-tranche="x=7"></div><b data-tranche-get="position">-</b>
<a id="link" href="#followed" data-tranche-set="x=21"><i>21</i></a>`))
	tab.Wait(`document.querySelector("b").textContent === "7"`)
	// Whether the script took the click, and what is set then.
	click := func(options string) bool {
		return browser.Eval[bool](tab, `(() => { let taken; addEventListener("click", (e) => { taken = e.defaultPrevented; e.preventDefault(); }, { once: true });
			document.querySelector("i").dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, `+options+` })); return taken; })()`)
	}
	for _, options := range []string{"ctrlKey: true", "metaKey: true", "shiftKey: true", "altKey: true", "button: 1", "button: 2"} {
		assert.Assert(t, !click(options), options)
	}
	browser.Eval[bool](tab, `new Promise((done) => setTimeout(() => done(true), 300))`)
	assert.Equal(t, browser.Eval[string](tab, `document.querySelector("b").textContent`), "7")
	assert.Assert(t, click(""))
	tab.Wait(`document.querySelector("b").textContent === "21"`)
}

func TestTheScriptIsAModuleOrHeldToItsHash(t *testing.T) {
	tree := browser.Tiny(t)
	var versioned string
	for _, f := range tree.Files {
		if strings.HasPrefix(f.Path, "embed.") && f.Immutable {
			versioned = f.Path
		}
	}
	integrity := tree.File("embed.js").Integrity()
	assert.Equal(t, tree.File(versioned).Integrity(), integrity)
	const body = `<div data-tranche="x=7"></div><b data-tranche-get="position">-</b>`
	for name, script := range map[string]string{
		"module":           `<script type="module" src="SITE/embed.js"></script>`,
		"imported":         `<script type="module">import "SITE/embed.js";</script>`,
		"added":            `<script>document.head.append(Object.assign(document.createElement("script"), { src: "SITE/embed.js" }));</script>`,
		"held":             `<script src="SITE/` + versioned + `" integrity="` + integrity + `" crossorigin defer></script>`,
		"held, of one":     `<script type="module" src="SITE/` + versioned + `" integrity="` + integrity + `"></script>`,
		"of both, at once": `<script src="SITE/embed.js" defer></script><script src="SITE/` + versioned + `" integrity="` + integrity + `" crossorigin defer></script>`,
	} {
		t.Run(name, func(t *testing.T) {
			tab := browser.Open(t, article(t, tree, script+body))
			tab.Wait(`document.querySelector("b").textContent === "7"`)
			assert.Equal(t, browser.Eval[int](tab, `document.querySelectorAll("iframe").length`), 1)
			tab.Close()
		})
	}
	tab := browser.Open(t, article(t, tree, `<script src="SITE/`+versioned+`" integrity="sha384-`+strings.Repeat("A", 64)+`" crossorigin></script>`+body))
	assert.Equal(t, browser.Eval[int](tab, `document.querySelectorAll("iframe").length`), 0)
}

func TestAFrameThatIsMovedWithinTheArticleKeepsItsState(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), `<script src="SITE/embed.js"></script>
<main></main><div id="first" data-tranche="x=7"></div><iframe id="second" data-tranche src="SITE/embed/?x=8"></iframe>
<b data-tranche-get="position" data-tranche-for="first">-</b><b data-tranche-get="position" data-tranche-for="second">-</b>
<a id="link" data-tranche-set="x=21">21</a>`))
	const words = `[...document.querySelectorAll("b")].map((e) => e.textContent).join()`
	tab.Wait(words + ` === "7,8"`)
	slide(tab.Frame("x=7"), 31)
	slide(tab.Frame("x=8"), 32)
	tab.Wait(words + ` === "31,32"`)
	browser.Eval[bool](tab, `(document.querySelectorAll("b").forEach((e) => (e.textContent = "-")), document.querySelector("main").append(second, first), true)`)
	tab.Wait(words + ` === "31,32"`)
	browser.Eval[bool](tab, `(first.replaceChildren(), document.querySelectorAll("b").forEach((e) => (e.textContent = "-")), true)`)
	tab.Wait(words + ` === "31,-"`) // a framework took its frame away, and the script put it back
	browser.Eval[bool](tab, `(second.remove(), document.querySelector("main").insertAdjacentHTML("beforeend", '<div id="second" data-tranche="x=9"></div>'), true)`)
	tab.Wait(words + ` === "31,9"`)
	// "The first" is the first on the page.
	browser.Eval[bool](tab, `(document.querySelector("main").prepend(second), true)`)
	browser.Eval[bool](tab, `(link.click(), true)`)
	tab.Wait(words + ` === "31,21"`)
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
}

func TestWhatCannotBeSetIsAnsweredWithItsReason(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), bare))
	frame := tab.Frame("page.test")
	frame.Ready()
	say := func(message string) {
		browser.Eval[bool](tab, `(say({ ns: "tranche", v: 1, id: "a", `+message+` }), true)`)
	}
	errors := `heard.filter((m) => m.type === "error").map((m) => m.code + ": " + m.reason + " " + m.id).join()`
	say(`type: "init", get: ["position"]`)
	tab.Wait(`heard.some((m) => m.type === "state")`)
	browser.Eval[bool](tab, `(heard.length = 0, true)`)
	say(`type: "set", q: "x=many"`)
	tab.Wait(errors + ` !== ""`)
	assert.Equal(t, browser.Eval[string](tab, errors), "refused: x is many. a")
	tab.Wait(`heard.some((m) => m.type === "state" && m.q === "x=7")`) // what holds all the same
	browser.Eval[bool](tab, `(heard.length = 0, true)`)
	for _, q := range []string{"7", "null", `["x=9"]`, `"x=9&" + "a".repeat(2048)`} {
		say(`type: "set", q: ` + q + ` }), say({ ns: "tranche", v: 1, id: "a", type: "set", q: ` + q)
		tab.Wait(errors + ` !== ""`)
		assert.Equal(t, browser.Eval[string](tab, errors), "refused: A set takes a query of at most 2048 characters. a")
		browser.Eval[bool](tab, `(heard.length = 0, true)`)
	}
	say(`type: "init", get: ["position", "", " position", 7]`)
	tab.Wait(errors + ` !== "" && heard.some((m) => m.type === "state" && m.figures.position === "7")`)
	assert.Equal(t, browser.Eval[string](tab, errors), "refused: An init takes a list of at most 50 figures, each such as deal.npv. a")
}

func TestArticlesWithoutAnOriginEmbedThePageToo(t *testing.T) {
	tree := browser.Tiny(t)
	page := strings.Replace(browser.Serve(t, server.Handler(tree)), "localhost", "page.test", 1)
	body := strings.ReplaceAll(`<!doctype html><title>Article</title><script src="SITE/embed.js"></script>
<div data-tranche="x=7"></div><b data-tranche-get="position">-</b><a data-tranche-set="x=21">21</a>`, "SITE", page)
	name := filepath.Join(t.TempDir(), "article.html")
	assert.NilError(t, os.WriteFile(name, []byte(body), 0o600))
	// What the article's document says, whatever it is in.
	const report = `<script>setInterval(() => { const b = document.querySelector("b"); if (b.textContent === "7") document.querySelector("a").click();
		top.postMessage("number " + b.textContent, "*"); }, 100);</script>`
	quoted := strings.NewReplacer("&", "&amp;", `"`, "&quot;").Replace(body + report)
	for where, open := range map[string]func() *browser.Tab{
		"from a disk": func() *browser.Tab { return browser.Open(t, "file://"+name) },
		"in a sandbox": func() *browser.Tab {
			return browser.Open(t, article(t, tree, `<b>-</b><script>addEventListener("message", ({ data }) => { if (/^number /.test(data)) document.querySelector("b").textContent = data.slice(7); });</script>
				<iframe sandbox="allow-scripts" srcdoc="`+quoted+`"></iframe>`))
		},
	} {
		t.Run(where, func(*testing.T) {
			tab := open()
			if where == "from a disk" {
				tab.Wait(`document.querySelector("b").textContent === "7"`)
				browser.Eval[bool](tab, `(document.querySelector("a").click(), true)`)
			}
			tab.Wait(`document.querySelector("b").textContent === "21"`)
			tab.Close()
		})
	}
}
