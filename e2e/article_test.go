//go:build !js

package e2e

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// openArticle opens the example article, on a site of its own, with the page
// on another one.
func openArticle(t *testing.T) *browser.Tab {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(browser.Root(), "web", "demo", "article.html"))
	assert.NilError(t, err)
	page := strings.Replace(strings.TrimSuffix(address(t), "/"), "localhost", "page.test", 1)
	article := strings.ReplaceAll(string(source), "http://localhost:8000", page)
	tab := browser.Open(t, browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(article))
	})))
	// Frames below the fold load late: have them all in view.
	tab.Size(1000, 12000)
	return tab
}

func TestTheExampleArticleDrivesTwoEmbedsIndependently(t *testing.T) {
	tab := openArticle(t)
	const anthropic = `document.querySelector("[data-tranche-get='aws.revenue.2028'][data-tranche-for=anthropic]").textContent`
	const openai = `document.querySelector("[data-tranche-get='aws.revenue.2028'][data-tranche-for=openai]").textContent`
	tab.Wait(anthropic + `.startsWith("$") && ` + openai + `.startsWith("$")`)
	stand := browser.Eval[string](tab, anthropic)
	assert.Equal(t, browser.Eval[string](tab, openai), stand)
	press := func(set string) {
		browser.Eval[bool](tab, `(document.querySelector("[data-tranche-set='`+set+`']").click(), true)`)
	}
	press("anthropic.share.with=0.4")
	tab.Wait(anthropic + ` !== "` + stand + `"`)
	fewer := browser.Eval[string](tab, anthropic)
	assert.Equal(t, browser.Eval[string](tab, openai), stand)
	press("p=offer-rejected")
	tab.Wait(openai + ` !== "` + stand + `"`)
	assert.Equal(t, browser.Eval[string](tab, anthropic), fewer)
	press("p=base")
	tab.Wait(openai + ` === "` + stand + `"`)
}

func TestTheFramesOfAnArticleAreAsHighAsTheirContent(t *testing.T) {
	tab := openArticle(t)
	for _, frame := range []string{"#anthropic iframe", "#openai"} {
		tab.Wait(`(document.querySelector("` + frame + `").style.height || "480px") !== "480px"`)
	}
	frame := tab.Frame("page.test")
	frame.Ready()
	frame.Wait(`Math.abs(document.documentElement.getBoundingClientRect().height - innerHeight) <= 1`)
	assert.Assert(t, browser.Eval[bool](frame, `document.documentElement.scrollWidth <= innerWidth`))
}

func TestAnArticleThatLoadsTheScriptTwiceHasEachFrameOnce(t *testing.T) {
	page := strings.Replace(address(t), "localhost", "page.test", 1)
	script := `<script src="` + page + `embed.js" defer></script>`
	tab := pasted(t, `<div id="first" data-tranche="v=1"></div>`+script+
		`<iframe id="second" data-tranche src="`+page+`embed/?v=1&p=offer-rejected"></iframe>`+script+
		`<a href="#" data-tranche-set="anthropic.share.with=0.6">set</a> <b data-tranche-get="aws.revenue.2028"></b>`)
	frame := tab.Frame("page.test")
	frame.Ready()
	tab.Wait(`document.querySelector("b").textContent.startsWith("$")`)
	assert.Equal(t, browser.Eval[int](tab, `document.querySelectorAll("iframe").length`), 2)
	before := browser.Eval[string](tab, `document.querySelector("b").textContent`)
	click(tab, `a`)
	tab.Wait(`document.querySelector("b").textContent !== ` + quote(before))
}
