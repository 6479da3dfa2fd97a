// Package liberationsansbold exports the blank font in the place of the Liberation
// font of this name.
package liberationsansbold

import "codeberg.org/go-fonts/liberation/blank"

// TTF is a font without letters.
var TTF = blank.TTF
