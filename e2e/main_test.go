//go:build !js

// Package e2e tests the page in Chromium.
package e2e

import (
	"testing"

	"tranche/e2e/browser"
)

func TestMain(m *testing.M) { browser.Main(m) }
