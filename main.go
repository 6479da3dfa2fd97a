//go:build !js

// Tranche serves the playground, exports it as static files, or prints the
// projection of one scenario. The browser program has an entry of its own in
// wasm.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"tranche/command"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	status := command.Run(ctx, os.Args[1:], command.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(status)
}
