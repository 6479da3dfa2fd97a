//go:build !js

// Package shell tests in Chromium what lies around the page: how it starts,
// works offline and sits in a frame. A tiny program stands in for the page.
package shell

import (
	"testing"

	"tranche/e2e/browser"
)

func TestMain(m *testing.M) { browser.Main(m) }
