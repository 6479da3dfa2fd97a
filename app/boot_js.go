//go:build js

package app

import (
	// Go initialises this package in its turn, which by its path would be before
	// the program has yielded for the first time.
	_ "tranche/app/boot"
)
