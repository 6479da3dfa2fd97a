//go:build !js

package e2e

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// prerendered are the values that the exported document holds.
func prerendered(t *testing.T) map[string]string {
	t.Helper()
	_ = address(t) // builds the site
	document := string(whole.tree.File("embed/index.html").Identity.Bytes)
	found := map[string]string{}
	for _, element := range regexp.MustCompile(`<data [^>]*>`).FindAllString(document, -1) {
		metric := regexp.MustCompile(`data-metric="([^"]*)"`).FindStringSubmatch(element)
		value := regexp.MustCompile(` value="([^"]*)"`).FindStringSubmatch(element)
		if metric != nil && value != nil {
			found[metric[1]] = value[1]
		}
	}
	return found
}

// watching notes what the policy refuses, and what an exception stops.
const watching = `window.refused = []; addEventListener("securitypolicyviolation", (e) => refused.push(e.effectiveDirective + " " + e.blockedURI + " " + e.sample));`

const blockedStorage = `for (const name of ["localStorage", "sessionStorage"])
	Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException("denied", "SecurityError"); } });`

func TestThePageStartsAndSlidesInEveryContextWithThePrerenderedValues(t *testing.T) {
	want := prerendered(t)
	assert.Equal(t, len(want), 5, "an embed holds the figures of the headline")
	const anthropic = "anthropic.share.with"
	for name, test := range map[string]struct{ frame, script string }{
		"top level":             {"", ""},
		"frame of another site": {`<iframe src="SITE/embed/"></iframe>`, ""},
		"strict sandbox":        {`<iframe sandbox="allow-scripts" src="SITE/embed/"></iframe>`, ""},
		"blocked cookies":       {`<iframe src="SITE/embed/"></iframe>`, blockedStorage},
	} {
		t.Run(name, func(t *testing.T) {
			site := strings.Replace(strings.TrimSuffix(address(t), "/"), "localhost", "page.test", 1)
			tab := browser.New(t)
			frame := tab
			target := site + "/embed/"
			if test.frame != "" {
				tab.Go(browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Type", "text/html")
					_, _ = w.Write([]byte("<!doctype html>" + strings.ReplaceAll(test.frame, "SITE", site)))
				})))
				frame = tab.Frame("page.test")
			}
			frame.Before(watching + test.script)
			frame.Go(target)
			frame.Ready()
			got := map[string]string{}
			for id, figure := range figures(frame) {
				got[id] = figure.Value
			}
			assert.DeepEqual(t, got, want)
			browser.Eval[bool](frame, `(() => { const s = document.querySelector("input[type=range][data-knob='`+anthropic+`']");
				s.value = s.min; return s.dispatchEvent(new Event("input", { bubbles: true })); })()`)
			frame.Wait(`document.querySelector("data[data-metric='aws.revenue.2028']").getAttribute("value") !== "` + want["aws.revenue.2028"] + `"`)
			assert.DeepEqual(t, browser.Eval[[]string](frame, `window.refused`), []string{})
			assert.Equal(t, len(frame.Exceptions()), 0, "%q", frame.Exceptions())
			foreign := browser.Eval[[]string](frame, `performance.getEntriesByType("resource").map((entry) => entry.name)
				.filter((name) => new URL(name).host !== location.host)`)
			assert.DeepEqual(t, foreign, []string{})
		})
	}
}
