//go:build !js

// Tranche serves the playground, exports it as static files, or prints the
// projection of one scenario. The browser program has an entry of its own in
// wasm.
package main

import (
	"context"
	"errors"
	"os"

	"tranche/command"
)

func main() {
	ctx, stop := command.Until(context.Background())
	streams := command.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}
	if outputClosed() {
		streams.Out = closed{}
	}
	status := command.Run(ctx, os.Args[1:], streams)
	stop()
	os.Exit(status)
}

// closed is a standard output that was closed when the process began. Go has
// opened another file in its place, which takes all and keeps nothing.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("standard output is closed") }
