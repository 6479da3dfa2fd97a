// Package liberationmonoregular exports the blank font in the place of the Liberation
// font of this name.
package liberationmonoregular

import "codeberg.org/go-fonts/liberation/blank"

// TTF is a font without letters.
var TTF = blank.TTF
