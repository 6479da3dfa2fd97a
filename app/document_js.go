//go:build js

package app

import (
	"strings"
	"syscall/js"
)

// address is the query of the address that the page was opened at.
func address() string {
	return strings.TrimPrefix(js.Global().Get("location").Get("search").String(), "?")
}

// embedded reports whether the page stands in an article's frame.
func embedded() bool {
	return js.Global().Get("document").Get("documentElement").Get("dataset").Get("embed").Type() == js.TypeString
}

// printedBlocks are the blocks that the page holds before the program does.
func printedBlocks() printed {
	found := printed{}
	for name := range strings.SplitSeq(js.Global().Call("tranchePrinted").String(), fieldSeparator) {
		found[name] = true
	}
	return found
}

// takePrinted moves the elements of those that the program took over into its
// own page.
func takePrinted() { js.Global().Call("trancheTake") }

// site is the address of the whole page, without a query.
func site() string {
	root := byID("boot").Get("dataset").Get("root").String()
	if root == "" {
		root = "./"
	}
	return js.Global().Get("URL").New(root, js.Global().Get("location").Get("href")).Get("href").String()
}

// narrow reports whether the page has a phone's width.
func narrow() bool { return js.Global().Get("innerWidth").Int() < 480 }
