//go:build !js

package shell

import (
	"fmt"
	"net/url"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/version"
	"tranche/web/server"
)

const word = `document.getElementById("word").innerText`

// slide moves the tiny program's slider as a reader does.
func slide(tab *browser.Tab, position int) {
	browser.Eval[bool](tab, fmt.Sprintf(`(() => {
		const slider = document.getElementById("slider");
		slider.value = %d;
		return slider.dispatchEvent(new Event("input", { bubbles: true }));
	})()`, position))
	tab.Wait(fmt.Sprintf(`document.querySelector("output").innerText === "%d"`, position))
}

func TestThePageStartsFromAnyAddress(t *testing.T) {
	address := browser.Serve(t, server.Handler(browser.Tiny(t)))
	for _, rest := range []string{
		"/?x=7", "/?x=7#100%", "/?x=7#%zz%e2%28", "/?x=7#%", "/?x=7&wasm=false", "/?x=7&%zz=%e2%28", "/?x=7#" + url.QueryEscape("<b>"),
		"/embed?x=7", "/embed/?x=7#100%", "/index.html?x=7",
	} {
		tab := browser.Open(t, address+rest)
		tab.Ready()
		assert.Equal(t, browser.Eval[string](tab, word), "position 7", rest)
		tab.Close()
	}
}

func TestAHashThatGoCannotParseDoesNotStopARunningPage(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/")
	tab.Ready()
	for _, hash := range []string{"#100%", "#%zz", "#fine"} {
		browser.Eval[bool](tab, fmt.Sprintf(`(location.hash = %q, true)`, hash))
		browser.Eval[bool](tab, `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true), 50)))`)
		slide(tab, len(hash))
	}
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
}

func TestARobotsNameDoesNotStopThePage(t *testing.T) {
	tab := browser.New(t)
	_, err := chromedp.Call(tab.Context, emulation.SetUserAgentOverride,
		emulation.SetUserAgentOverrideParams{UserAgent: "Mozilla/5.0 (compatible; Examplebot/2.1; crawler)"})
	assert.NilError(t, err)
	tab.Go(browser.Serve(t, server.Handler(browser.Tiny(t))) + "/?x=7")
	tab.Ready()
	assert.Equal(t, browser.Eval[string](tab, word), "position 7")
}

// Storage that is blocked throws when it is touched.
const blocked = `for (const name of ["localStorage", "sessionStorage"])
	Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });`

// Storage that is full throws when it is written to.
const full = `Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };`

// Corrupt storage holds what no program wrote.
const corrupt = `try { for (const text of ["{", "\u0000\ud800", "[".repeat(1e5), '{"ExpiresAt":1,"Value":"x"}'])
	localStorage.setItem("tranche" + text.length, text); } catch {}`

func TestThePageStartsWhateverItsStorageDoes(t *testing.T) {
	address := browser.Serve(t, server.Handler(browser.Tiny(t)))
	for name, script := range map[string]string{"blocked": blocked, "full": full, "corrupt": corrupt} {
		t.Run(name, func(t *testing.T) {
			tab := browser.New(t)
			tab.Before(script)
			tab.Go(address + "/?x=7")
			tab.Ready()
			slide(tab, 8)
			assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
		})
	}
}

func TestWithoutWebAssemblyThePageIsReadableAndSaysWhy(t *testing.T) {
	tab := browser.New(t)
	tab.Before(`delete window.WebAssembly;`)
	tab.Go(browser.Serve(t, server.Handler(browser.Tiny(t))) + "/")
	tab.Wait(`document.getElementById("boot-status").innerText.includes("WebAssembly")`)
	assert.Equal(t, browser.Eval[string](tab, word), "position 1")
}

func TestWithoutScriptsThePageIsReadableAndSaysWhatIsMissing(t *testing.T) {
	tab := browser.New(t)
	_, err := chromedp.Call(tab.Context, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	assert.NilError(t, err)
	tab.Go(browser.Serve(t, server.Handler(browser.Tiny(t))) + "/")
	text, err := chromedp.Run(tab.Context, chromedp.Text(chromedp.CSS("body")))
	assert.NilError(t, err)
	assert.Equal(t, text, "This is the answer for the assumptions as they stand. "+
		"The sliders that change them need JavaScript, which is off.\n\nposition 1\n1\nTranche "+version.Number+"\nLicences")
}

// breaks are two ways to stop a program: one that Go sees, one that it does not.
var breaks = map[string]string{"a panic": "panic", "an error thrown through Go": "throw"}

func TestAProgramThatStopsComesBackWithItsStateTwiceAndThenSaysSo(t *testing.T) {
	address := browser.Serve(t, server.Handler(browser.Tiny(t)))
	for name, button := range breaks {
		t.Run(name, func(t *testing.T) {
			tab := browser.Open(t, address+"/?x=7")
			tab.Ready()
			browser.Eval[bool](tab, `(window.thrower = new Proxy({}, { get() { throw new Error("thrown"); } }), true)`)
			press := func(position int) {
				slide(tab, position)
				browser.Eval[bool](tab, `(document.getElementById("word").dataset.old = "", document.getElementById("`+button+`").click(), true)`)
			}
			for _, position := range []int{11, 12} {
				press(position)
				tab.Wait(`!("old" in document.getElementById("word").dataset)`)
				tab.Ready()
				assert.Equal(t, browser.Eval[string](tab, word), fmt.Sprintf("position %d", position))
			}
			press(13)
			tab.Wait(`document.getElementById("boot-status").innerText.includes("stopped three times")`)
			assert.Assert(t, browser.Eval[bool](tab, `document.getElementById("slider").disabled`))
			assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
		})
	}
}

func TestAnErrorOfAnotherScriptLeavesTheProgramAlone(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/?x=7")
	tab.Ready()
	browser.Eval[bool](tab, `(document.getElementById("word").dataset.old = "", setTimeout(() => { throw new Error("of an extension"); }), true)`)
	slide(tab, 8)
	assert.Assert(t, browser.Eval[bool](tab, `"old" in document.getElementById("word").dataset`))
}

func TestAStateThatStopsTheProgramAtItsStartIsNotTriedForEver(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/?x=666")
	tab.Wait(`document.getElementById("boot-status").innerText.includes("stopped three times")`)
}

func TestThePageAsksNobodyElseForAnything(t *testing.T) {
	address := browser.Serve(t, server.Handler(browser.Tiny(t)))
	tab := browser.Open(t, address+"/")
	tab.Ready()
	slide(tab, 9)
	foreign := browser.Eval[[]string](tab, `performance.getEntriesByType("resource").map((entry) => entry.name)
		.filter((name) => new URL(name).origin !== location.origin)`)
	assert.Equal(t, len(foreign), 0, "%q", foreign)
}

func TestTheSitesPolicyRefusesWhatSlipsThroughEscaping(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/")
	tab.Ready()
	for _, markup := range []string{
		`<img src=x onerror="ran=1">`, `<svg onload="ran=1"></svg>`, `<svg><script>ran=1</script></svg>`, `<b onclick=ran=1>x</b>`,
		`<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`, `<a href="javascript:ran=1">x</a>`, `<p style="color:red">x</p>`,
		`<svg><a xlink:href="javascript:ran=1"><text>x</text></a></svg>`, `<math><mtext></mtext></math>`, `<b a="1" onclick="ran=1">x</b>`,
		`<b a='1' onclick='ran=1'>`, `<form action="x"></form>`, `<p`, `<!--`, `<svg><foreignObject></foreignObject></svg>`,
	} {
		left := browser.Eval[string](tab, fmt.Sprintf(`(() => { const p = document.createElement("p"); p.innerHTML = %q; return p.innerHTML; })()`, markup))
		assert.Equal(t, left, "", markup)
	}
	for _, markup := range []string{
		`<svg viewBox="0 0 1 1"><g class="mark" data-k="1"><title>A &lt; B</title><path d="M0 0" fill="var(--core)"></path></g></svg>`,
		`AWS sells <strong>$174B</strong> in <button data-open="x" type="button">2028</button> &amp; more`,
	} {
		left := browser.Eval[string](tab, fmt.Sprintf(`(() => { const p = document.createElement("p"); p.innerHTML = %q; return p.innerHTML; })()`, markup))
		assert.Equal(t, left, markup)
	}
	assert.Assert(t, !browser.Eval[bool](tab, `"ran" in window`))
	assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
}
