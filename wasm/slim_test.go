//go:build !js

package main

import (
	"os"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
)

func TestTheBrowserProgramTakesTheSameModulesButForThoseOfThisFolder(t *testing.T) {
	read := func(name string) string {
		content, err := os.ReadFile("../" + name)
		assert.NilError(t, err)
		return string(content)
	}
	rest, ok := strings.CutPrefix(read("slim.mod"), read("go.mod"))
	assert.Assert(t, ok, "slim.mod is not in step with go.mod; `make slim.mod` renews it")
	replaced := 0
	for line := range strings.Lines(rest) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		replaced++
		module, folder, ok := strings.Cut(strings.TrimPrefix(line, "replace "), " => ./wasm/")
		assert.Assert(t, ok, "slim.mod replaces by something else than a folder of wasm: %s", line)
		assert.Assert(t, strings.HasPrefix(read("wasm/"+folder+"/go.mod"), "module "+module+"\n"), line)
	}
	assert.Assert(t, replaced > 0)
	assert.Equal(t, read("slim.sum"), read("go.sum"), "slim.sum is not in step with go.sum; `make slim.mod` renews it")
}
