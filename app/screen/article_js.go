//go:build js

package screen

import (
	"syscall/js"

	"tranche/app/part"
	"tranche/app/session"
)

// hearArticle gives the page's frame, which speaks with the article around it,
// its two ways into the program.
func hearArticle(w *window) {
	js.Global().Set(openQuery, js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.page.Do(session.Action{Name: "address", Argument: args[0].String()})
		return nil
	}))
	js.Global().Set(wordFigure, js.FuncOf(func(_ js.Value, args []js.Value) any {
		return part.WordFigure(w.page.Page(), args[0].String())
	}))
}
