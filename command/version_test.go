//go:build !js

package command_test

import (
	"testing"

	"tranche/command"
	"tranche/version"
)

func TestTheCommandSaysItsVersion(t *testing.T) {
	for _, arguments := range [][]string{{"--version"}, {"serve", "--version"}, {"project", "--version"}} {
		status, out, told := call("", arguments...)
		if want := "tranche " + version.Number + "\n"; status != command.Done || out != want || told != "" {
			t.Errorf("%q: %d %q %q, want %q", arguments, status, out, told, want)
		}
	}
}
