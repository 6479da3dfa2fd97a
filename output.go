//go:build !js && !(unix && cgo)

package main

// outputClosed is not known here: see output_cgo.go.
func outputClosed() bool { return false }
