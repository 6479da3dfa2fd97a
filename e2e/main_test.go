//go:build !js

// Package e2e holds the tests that need a browser.
package e2e

import (
	"testing"

	"tranche/e2e/browser"
)

func TestMain(m *testing.M) { browser.Main(m) }
