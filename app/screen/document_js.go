//go:build js

package screen

import (
	"strings"
	"syscall/js"

	"tranche/app"
	"tranche/app/paint"
	"tranche/app/part"
)

// address is the query of the address that the page was opened at.
func address() string {
	return strings.TrimPrefix(js.Global().Get("location").Get("search").String(), "?")
}

// embedded reports whether the page stands in an article's frame.
func embedded() bool {
	return js.Global().Get("document").Get("documentElement").Get("dataset").Get(embedData).Type() == js.TypeString
}

// prerenderedBlocks are the blocks that the page holds before the program does.
func prerenderedBlocks() paint.Prerendered {
	found := paint.Prerendered{}
	for name := range strings.SplitSeq(js.Global().Call(prerenderedNames).String(), paint.FieldSeparator) {
		found[name] = true
	}
	return found
}

// site is the address of the whole page, without a query.
func site() string {
	root := byID(bootScript).Get("dataset").Get(rootData).String()
	if root == "" {
		root = "./"
	}
	return js.Global().Get("URL").New(root, js.Global().Get("location").Get("href")).Get("href").String()
}

// script is the script for articles, by its content; none in an article's frame.
func script() (s part.Script) {
	data := byID(bootScript).Get("dataset")
	if name := data.Get(articleData); name.Truthy() {
		s = part.Script{Name: name.String(), Integrity: data.Get(integrityData).String()}
	}
	return s
}

// narrow reports whether the page has a phone's width.
func narrow() bool { return js.Global().Get("innerWidth").Int() < 480 }

// full has a link lead to the whole page with the state of this moment.
func full(page *app.Playground, event js.Value) {
	event.Get("target").Call("closest", "[data-full]").Set("href", part.Full(page.Page()))
}
