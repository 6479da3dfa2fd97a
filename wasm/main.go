//go:build js

// The browser program: the page on a window.
package main

import "tranche/app"

func main() { app.Run() }
