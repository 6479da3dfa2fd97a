//go:build js

package app

import "syscall/js"

// hearArticle gives the page's frame, which speaks with the article around it,
// its two ways into the program.
func (w *window) hearArticle() {
	js.Global().Set("trancheOpen", js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.page.open(args[0].String())
		return nil
	}))
	js.Global().Set("trancheFigure", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return w.page.figure(args[0].String())
	}))
}
