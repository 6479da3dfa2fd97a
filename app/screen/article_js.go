//go:build js

package screen

import (
	"strings"
	"syscall/js"

	"tranche/app/part"
	"tranche/app/session"
)

// hearArticle gives the page's frame, which speaks with the article around it,
// its two ways into the program, and the page its own for when the reader leaves.
func hearArticle(w *window) {
	js.Global().Set(openQuery, js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.page.Do(session.Action{Name: "address", Argument: args[0].String()})
		var dropped []string
		for _, notice := range w.page.Page().Notices {
			dropped = append(dropped, notice.Text())
		}
		return strings.Join(dropped, " ")
	}))
	js.Global().Set(leavePage, js.FuncOf(func(js.Value, []js.Value) any { w.leave(); return nil }))
	js.Global().Set(wordFigure, js.FuncOf(func(_ js.Value, args []js.Value) any {
		return part.WordFigure(w.page.Page(), args[0].String())
	}))
}
