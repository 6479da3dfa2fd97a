//go:build !js

package browser

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/chromedp/chromedp"
)

// Violations runs axe on the tab as it is, and returns what it calls serious
// or critical: the rule, and the elements that break it.
func (tab *Tab) Violations() []string {
	tab.t.Helper()
	source, err := os.ReadFile(filepath.Join(Root(), "e2e", "testdata", "axe", "axe.min.js"))
	if err != nil {
		tab.t.Fatal(err)
	}
	tab.Do(chromedp.Evaluate[chromedp.Void](string(source)))
	found := Eval[[]struct {
		Rule, Help string
		Elements   []string
	}](tab, `axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations
		.filter(({ impact }) => impact === "serious" || impact === "critical")
		.map(({ id, help, nodes }) => ({ Rule: id, Help: help, Elements: nodes.map((node) => node.target.join(" ")) })))`)
	var lines []string
	for _, violation := range found {
		lines = append(lines, violation.Rule+" ("+violation.Help+"): "+strings.Join(violation.Elements, ", "))
	}
	return lines
}
