//go:build !js

package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/version"
)

func TestTheFooterSaysTheVersionAndOpensTheLicencesBesideThePage(t *testing.T) {
	for _, width := range []int64{390, 1280} {
		tab := openPage(t, "?v=1&p=ai-winter")
		tab.Size(width, 900)
		before := browser.Eval[string](tab, `location.href`)
		got := browser.Eval[struct {
			Text  string
			Clear bool
		}](tab, `(() => {
			document.querySelector(".site-footer").scrollIntoView({block: "end", behavior: "instant"});
			const link = document.querySelector(".site-footer a"), { left, top, width, height } = link.getBoundingClientRect();
			return {Text: document.querySelector(".site-footer").innerText, Clear: document.elementFromPoint(left + width / 2, top + height / 2) === link};
		})()`)
		assert.Assert(t, strings.Contains(got.Text, "Tranche "+version.Number), "%d px: %q", width, got.Text)
		assert.Assert(t, got.Clear, "%d px: something covers the link", width)

		tab.Do(chromedp.Click(chromedp.CSS(".site-footer a")))
		licences := tab.Opened("/licences.txt")
		assert.Assert(t, strings.Contains(browser.Eval[string](licences, `document.body.innerText`), "The Gonum Authors"))
		assert.Equal(t, browser.Eval[string](tab, `location.href`), before)
		licences.Close()
		tab.Close()
	}
}
