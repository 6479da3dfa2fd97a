//go:build !js

package e2e

import (
	"os"
	"path/filepath"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/site"
)

// heaviest is what the browser program may weigh, compressed as it is published.
const heaviest = 1_900_000

func TestTheBrowserProgramIsSmallEnough(t *testing.T) {
	program, err := os.ReadFile(browser.Make(t, "build/tranche.wasm"))
	assert.NilError(t, err)
	packed, err := site.Compress(program, site.QualityRelease, filepath.Join(browser.Root(), "build", "compressed"))
	assert.NilError(t, err)
	t.Logf("%.2f MB, compressed %.2f MB", float64(len(program))/1e6, float64(len(packed))/1e6)
	assert.Assert(t, len(packed) <= heaviest, "%d bytes after brotli, more than %d", len(packed), heaviest)
}
