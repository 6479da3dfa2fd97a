//go:build !js && unix && cgo

package main

import "testing"

func TestAClosedOutputIsAFailure(t *testing.T) {
	failsToPrint(t, ">&-", "standard output is closed")
}
