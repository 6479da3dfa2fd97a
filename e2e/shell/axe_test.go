//go:build !js

package shell

import (
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
)

func TestAxeFindsAFaultThatIsThere(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/")
	tab.Ready()
	found := strings.Join(tab.Violations(), "\n")
	assert.Assert(t, strings.Contains(found, "label"), "the tiny program's slider has no name: %q", found)
	assert.Assert(t, !strings.Contains(found, "boot-"), "what lies around the page: %q", found)
}
