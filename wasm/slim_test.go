//go:build !js

package main

import (
	"os"
	"strings"
	"testing"

	"gotest.tools/v3/assert"
)

func TestTheBrowserProgramTakesTheSameModulesButForTheFonts(t *testing.T) {
	read := func(name string) string {
		content, err := os.ReadFile("../" + name)
		assert.NilError(t, err)
		return string(content)
	}
	rest, ok := strings.CutPrefix(read("slim.mod"), read("go.mod"))
	assert.Assert(t, ok, "slim.mod is not in step with go.mod; `make slim.mod` renews it")
	assert.Equal(t, strings.TrimSpace(rest), "replace codeberg.org/go-fonts/liberation => ./wasm/fonts")
	assert.Equal(t, read("slim.sum"), read("go.sum"), "slim.sum is not in step with go.sum; `make slim.mod` renews it")
}
