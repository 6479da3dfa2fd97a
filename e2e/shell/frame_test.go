//go:build !js

package shell

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
	"tranche/web/site"
)

// article serves a document of another site. SITE in it is where the page is,
// on a third site.
func article(t *testing.T, tree *site.Tree, body string) string {
	t.Helper()
	page := strings.Replace(browser.Serve(t, server.Handler(tree)), "localhost", "page.test", 1)
	return browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = fmt.Fprintf(w, "<!doctype html><title>Article</title>%s", strings.ReplaceAll(body, "SITE", page))
	}))
}

func TestThePageStartsAndSlidesInEveryFrame(t *testing.T) {
	tree := browser.Tiny(t)
	for name, test := range map[string]struct{ body, script string }{
		"of another site":       {`<iframe src="SITE/embed/?x=7"></iframe>`, ""},
		"with a strict sandbox": {`<iframe sandbox="allow-scripts" src="SITE/embed/?x=7"></iframe>`, ""},
		"with blocked cookies":  {`<iframe src="SITE/embed/?x=7"></iframe>`, blocked},
	} {
		t.Run(name, func(t *testing.T) {
			tab := browser.Open(t, article(t, tree, test.body))
			frame := tab.Frame("page.test")
			if test.script != "" {
				frame.Before(test.script)
				frame.Go(browser.Eval[string](frame, `location.href`))
			}
			frame.Ready()
			assert.Equal(t, browser.Eval[string](frame, word), "position 7")
			slide(frame, 8)
			assert.Equal(t, len(frame.Exceptions()), 0, "%q", frame.Exceptions())
		})
	}
}

func TestTheEmbedScriptIsSmall(t *testing.T) {
	size := len(browser.Tiny(t).File("embed.js").Identity.Bytes)
	assert.Assert(t, size <= 3<<10, "%d bytes", size)
}

const twoEmbeds = `
<script src="SITE/embed.js"></script>
<p>With <a id="link" href="SITE/?x=21" data-tranche-set="x=21">21</a> it is <span id="get" data-tranche-get="position">7</span>;
in the other <a id="link2" href="SITE/?x=31" data-tranche-set="x=31" data-tranche-for="second">31</a>
<span id="get2" data-tranche-get="position" data-tranche-for="second">8</span>.</p>
<div id="first" data-tranche="x=7" title="The first"></div>
<iframe id="second" data-tranche sandbox="allow-scripts" src="SITE/embed/?x=8" title="The second"></iframe>`

func TestAnArticleDrivesAndFollowsEachOfItsEmbeds(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), twoEmbeds))
	tab.Wait(`get.textContent === "7" && get2.textContent === "8"`)
	tab.Wait(`document.querySelector("#first iframe").style.height !== "480px" && second.style.height`)
	press := func(id string) {
		// What the link says is set once the frame is ready to take it.
		browser.Eval[bool](tab, `(`+id+`.click(), true)`)
	}
	frame := tab.Frame("x=7")
	frame.Ready()
	press("link")
	tab.Wait(`get.textContent === "21"`)
	assert.Equal(t, browser.Eval[string](tab, `get2.textContent`), "8")
	press("link2")
	tab.Wait(`get2.textContent === "31"`)
	assert.Equal(t, browser.Eval[string](tab, `get.textContent`), "21")
	slide(frame, 5)
	tab.Wait(`get.textContent === "5"`)
	assert.Assert(t, strings.HasPrefix(browser.Eval[string](tab, `location.href`), "http://localhost:"), "the links went nowhere")
	height := browser.Eval[float64](frame, `document.documentElement.getBoundingClientRect().height`)
	browser.Eval[bool](frame, `(document.getElementById("word").style.height = "700px", true)`)
	tab.Wait(fmt.Sprintf(`parseInt(document.querySelector("#first iframe").style.height) > %d`, int(height)+600))
}

func TestTheArticleKeepsAFrameThatGrowsWithoutEndInBounds(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), twoEmbeds))
	frame := tab.Frame("x=7")
	frame.Ready()
	heights := func(sizes string) string {
		return fmt.Sprintf(`new Promise((done) => { let i = 0; for (const px of %s) parent.postMessage({ ns: "tranche", v: 1, id: "first", type: "height", px }, "*");
			setTimeout(() => done(true)); })`, sizes)
	}
	height := `parseInt(document.querySelector("#first iframe").style.height)`
	browser.Eval[bool](frame, heights(`[1, NaN, Infinity, "9", null, {}, -5]`))
	tab.Wait(height + ` === 120`)
	browser.Eval[bool](frame, heights(`[1e9]`))
	tab.Wait(height + ` === 6000`)
	browser.Eval[bool](frame, heights(`Array.from({ length: 100 }, (_, i) => 200 + i)`))
	tab.Wait(height + ` < 225`)
	browser.Eval[bool](frame, heights(`[3000]`))
	browser.Eval[bool](tab, `new Promise((done) => setTimeout(() => done(true)))`)
	assert.Assert(t, browser.Eval[bool](tab, height+` < 225`))
}

// malformed are messages that mean nothing. None may change the state.
func malformed() []string {
	good := map[string]any{"ns": "tranche", "v": 1, "id": "a", "type": "set", "q": "x=99"}
	messages := []string{
		`undefined`, `null`, `0`, `1`, `NaN`, `true`, `""`, `"set"`, `"x=99"`, `[]`, `[1,2]`, `{}`, `new Date()`, `new Map()`, `new Uint8Array(9)`,
		`new Error("x")`, `/x/`, `1n`, `JSON.stringify({ns:"tranche",v:1,id:"a",type:"set",q:"x=99"})`, `["tranche",1,"a","set","x=99"]`,
	}
	add := func(key string, values ...any) {
		for _, value := range values {
			message := map[string]any{}
			for k, v := range good {
				message[k] = v
			}
			if value == nil {
				delete(message, key)
			} else {
				message[key] = value
			}
			encoded, _ := json.Marshal(message)
			messages = append(messages, string(encoded))
		}
	}
	add("ns", nil, "Tranche", "", 1, []string{"tranche"}, map[string]int{})
	add("v", nil, 2, 0, "1", true, []int{1})
	add("id", nil, "b", "", 1, []string{"a"}, "a ", strings.Repeat("a", 100))
	add("type", nil, "Set", "state", "toString", "constructor", "__proto__", "hasOwnProperty", 1, []string{"set"})
	add("q", nil, 1, true, []string{"x=99"}, map[string]string{"x": "99"}, "x=99&"+strings.Repeat("a", 2048))
	return messages
}

// bare is an article with a frame and nothing that speaks to it.
const bare = `<iframe id="page" src="SITE/embed/?x=7"></iframe>
<iframe id="sibling" srcdoc="<script>function say(m) { parent.page.contentWindow.postMessage(m, '*') }</script>"></iframe>
<script>const say = (m) => page.contentWindow.postMessage(m, "*"); const heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`

func TestNoMessageButTheParentsChangesTheState(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), bare))
	frame := tab.Frame("page.test")
	frame.Ready()
	set := func(say, id, q string) {
		browser.Eval[bool](tab, fmt.Sprintf(`(%s({ ns: "tranche", v: 1, id: %q, type: "set", q: %q }), true)`, say, id, q))
	}
	position := func() string { return browser.Eval[string](frame, `document.querySelector("output").textContent`) }
	// settled waits until all that was sent has been heard: a message that is
	// taken, sent last, is answered last.
	settled := func(id string) {
		browser.Eval[bool](tab, fmt.Sprintf(`(heard.length = 0, say({ ns: "tranche", v: 1, id: %q, type: "init", get: [] }), true)`, id))
		tab.Wait(fmt.Sprintf(`heard.some((m) => m.type === "state" && m.id === %q)`, id))
		browser.Eval[bool](frame, `new Promise((done) => setTimeout(() => done(true), 50))`)
	}
	set("say", "a", "x=99")
	settled("a")
	assert.Equal(t, position(), "7", "set before init")
	messages := malformed()
	assert.Assert(t, len(messages) >= 50, "%d", len(messages))
	for _, message := range messages {
		browser.Eval[bool](tab, `(say(`+message+`), true)`)
	}
	set("sibling.contentWindow.say", "a", "x=98")
	browser.Eval[bool](frame, `(window.postMessage({ ns: "tranche", v: 1, id: "a", type: "set", q: "x=97" }, "*"), true)`)
	settled("a")
	assert.Equal(t, position(), "7")
	// Ten thousand at once cost one change, and the last of them wins.
	browser.Eval[bool](frame, `(window.changes = 0, new MutationObserver((list) => window.changes += list.length)
		.observe(document.querySelector("output"), { characterData: true, childList: true, subtree: true }), true)`)
	browser.Eval[bool](tab, `(() => { for (let i = 0; i < 10000; i++) say({ ns: "tranche", v: 1, id: "a", type: "set", q: "x=" + (i % 500) });
		say({ ns: "tranche", v: 1, id: "a", type: "set", q: "x=501" }); return true; })()`)
	frame.Wait(`document.querySelector("output").textContent === "501"`)
	changes := browser.Eval[int](frame, `window.changes`)
	assert.Assert(t, changes < 1000, "%d changes", changes)
	assert.Equal(t, len(frame.Exceptions()), 0, "%q", frame.Exceptions())
}

func TestStateIsToldOnlyToThoseWhoAsked(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), bare))
	frame := tab.Frame("page.test")
	frame.Ready()
	slide(frame, 9)
	tab.Wait(`heard.some((m) => m.type === "ready") && heard.some((m) => m.type === "height")`)
	tab.Wait(`heard.some((m) => m.sentinel === "amp" && m.type === "embed-size" && m.height > 0)`)
	tab.Wait(`heard.some((m) => typeof m === "string" && JSON.parse(m).context === "iframe.resize")`)
	assert.Assert(t, !browser.Eval[bool](tab, `JSON.stringify(heard).includes("x=9")`))
	browser.Eval[bool](tab, `(say({ ns: "tranche", v: 1, id: "a", type: "init", get: ["position", "nothing"] }), true)`)
	tab.Wait(`heard.some((m) => m.type === "state")`)
	state := browser.Eval[map[string]any](tab, `heard.find((m) => m.type === "state")`)
	assert.Equal(t, state["q"], "x=9")
	assert.DeepEqual(t, state["figures"], map[string]any{"position": "9", "nothing": ""})
}

// late is an article whose frames start to load when it is told so.
const late = `
<script src="SITE/embed.js"></script>
<a id="link" href="SITE/?x=21" data-tranche-set="x=21" data-tranche-for='a "b" ü]\'>21</a>
<span id="get" data-tranche-get="position" data-tranche-for='a "b" ü]\'>7</span>
<div style="height: 20000px"></div>
<iframe id='a "b" ü]\' data-tranche loading="lazy" src="SITE/embed/?x=8" title="It is far below"></iframe>`

func TestAPressBeforeTheFrameHasLoadedIsKept(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), late))
	browser.Eval[bool](tab, `(link.click(), true)`)
	assert.Equal(t, browser.Eval[string](tab, `get.textContent`), "7")
	browser.Eval[bool](tab, `(document.querySelector("iframe").scrollIntoView(), true)`)
	tab.Wait(`get.textContent === "21"`)
	assert.Assert(t, strings.HasPrefix(browser.Eval[string](tab, `location.href`), "http://localhost:"), "the link went away")
}

func TestEmbedsThatArriveLaterAreFound(t *testing.T) {
	tab := browser.Open(t, article(t, browser.Tiny(t), `<script src="SITE/embed.js"></script><main></main>`))
	browser.Eval[bool](tab, `(document.querySelector("main").innerHTML = '<section><div id="new" data-tranche="x=7"></div></section>', true)`)
	tab.Wait(`document.querySelector("#new iframe")?.style.height !== "480px"`)
	frame := tab.Frame("x=7")
	frame.Ready()
	browser.Eval[bool](tab, `(document.querySelector("main").insertAdjacentHTML("beforeend",
		'<a id="link" data-tranche-set="x=21">21</a> <span id="get" data-tranche-get="position"></span>'), true)`)
	tab.Wait(`get.textContent === "7"`)
	browser.Eval[bool](tab, `(link.click(), true)`)
	tab.Wait(`get.textContent === "21"`)
	assert.Equal(t, browser.Eval[int](tab, `document.querySelectorAll("iframe").length`), 1)
}
