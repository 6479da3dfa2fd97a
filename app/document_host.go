//go:build !js

package app

// The host has no document but the one that it prints.

// address is the query of the address that the page was opened at.
func address() string { return "" }

// narrow reports whether the page has a phone's width.
func narrow() bool { return false }

// embedded reports whether the page stands in an article's frame.
func embedded() bool { return false }

// printedBlocks and takePrinted find nothing: the host is who prints.
func printedBlocks() printed { return nil }
func takePrinted()           {}

// site is the way from a frame's document to the whole page.
func site() string { return "../" }
