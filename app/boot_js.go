//go:build js

package app

// Go initialises this package in its turn, which by its path would be before
// the program has yielded for the first time.
import _ "tranche/app/boot"
