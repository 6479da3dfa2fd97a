//go:build !js

package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/e2e/firefox"
)

func TestFirefoxStartsSlidesSavesAndPrints(t *testing.T) {
	tab := firefox.Open(t, address(t)+"?theme=dark")
	tab.Wait(`"ready" in document.documentElement.dataset`)
	const revenue = `document.querySelector("[data-metric='aws.revenue.2028']").textContent`
	before := tab.Text(revenue)
	tab.Text(`(() => { const s = document.querySelector('` + slider("anthropic.share.with") + `'); s.value = 40; return s.dispatchEvent(new Event("input", { bubbles: true })); })()`)
	tab.Wait(revenue + ` !== ` + quote(before))
	assert.Equal(t, tab.Text(`document.querySelector('`+box("anthropic.share.with")+`').value`), "40")
	tab.Text(`(() => { const b = document.querySelector('` + box("anthropic.share.with") + `'); b.value = "75,0 %"; return b.dispatchEvent(new Event("change", { bubbles: true })); })()`)
	tab.Wait(revenue + ` === ` + quote(before))

	tab.Text(`document.querySelector("[data-save$=':csv']").click()`)
	for end := time.Now().Add(time.Minute); ; time.Sleep(50 * time.Millisecond) {
		files, err := os.ReadDir(tab.Downloads)
		assert.NilError(t, err)
		if len(files) > 0 && strings.HasSuffix(files[0].Name(), ".csv") {
			break
		}
		assert.Assert(t, time.Now().Before(end), "no file comes: %v", files)
	}

	pdf, inside := tab.Print()
	assert.Assert(t, strings.HasPrefix(string(pdf), "%PDF"))
	pages := len(regexp.MustCompile(`/Type\s*/Page\b`).FindAllString(string(pdf)+inside, -1))
	assert.Assert(t, pages >= 4 && pages <= 40, "%d pages", pages)
	dark := regexp.MustCompile(`0\.058\d* 0\.078\d* 0\.094\d* rg`) // the dark theme's paper
	assert.Assert(t, !dark.MatchString(inside), "the paper is dark")
	ink := regexp.MustCompile(`0\.07\d* 0\.09\d* 0\.11\d* rg`) // the light theme's ink
	assert.Assert(t, ink.MatchString(inside), "the ink is not the light theme's")
	if folder := os.Getenv("PDF"); folder != "" {
		assert.NilError(t, os.WriteFile(filepath.Join(folder, "page.pdf"), pdf, 0o600))
		assert.NilError(t, os.WriteFile(filepath.Join(folder, "page.txt"), []byte(inside), 0o600))
	}
}

func TestPaperIsWhiteAndNothingOnItIsAGridThatBreaks(t *testing.T) {
	tab := openPage(t, "?theme=dark")
	show := func(media string) {
		_, err := chromedp.Call(tab.Context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: media})
		assert.NilError(t, err)
	}
	const paper = `getComputedStyle(document.documentElement).backgroundColor`
	dark := browser.Eval[string](tab, paper)
	show("print")
	assert.Equal(t, browser.Eval[string](tab, paper), "rgb(255, 255, 255)")
	assert.Equal(t, browser.Eval[string](tab, `getComputedStyle(document.documentElement).colorScheme`), "light")
	assert.Equal(t, browser.Eval[string](tab, `getComputedStyle(document.documentElement).getPropertyValue("--chart-surface").trim()`), "#ffffff")
	// Firefox does not break a grid or a flex box between pages: what would not
	// fit on the rest of one is cut.
	assert.DeepEqual(t, browser.Eval[[]string](tab, `[...new Set([...document.querySelectorAll(".plot")].flatMap((e) => {
		const around = [];
		for (; e; e = e.parentElement) if (/grid|flex/.test(getComputedStyle(e).display)) around.push(e.className);
		return around;
	}))]`), []string{})
	show("screen")
	assert.Equal(t, browser.Eval[string](tab, paper), dark)
}
