//go:build js

package screen

import (
	"strings"
	"syscall/js"

	"tranche/app"
	"tranche/app/part"
	"tranche/app/text"
)

// sharpness is how many of a picture's pixels stand on one of the drawing's.
const sharpness = 2

// save gives the reader a chart as a file.
func save(page *app.Playground, wanted string) {
	file, ok := part.File(page.Page(), wanted, theme())
	switch {
	case !ok:
	case strings.HasSuffix(file.Name, ".png"):
		button := js.Global().Get("document").Call("querySelector", `[data-save="`+wanted+`"]`)
		button.Call("setAttribute", "aria-busy", "true")
		picture(file, func(drawn js.Value) {
			button.Call("removeAttribute", "aria-busy")
			if drawn.Truthy() {
				hand(file.Name, drawn)
			} else {
				tell(text.Say("download.failed"))
			}
		})
	default:
		hand(file.Name, blob(file.Text, file.Kind))
	}
}

// blob is a text as bytes: a browser would take the mark at the beginning of a
// table off a string.
func blob(text, kind string) js.Value {
	bytes := js.Global().Get("Uint8Array").New(len(text))
	js.CopyBytesToJS(bytes, []byte(text))
	return js.Global().Get("Blob").New([]any{bytes}, map[string]any{"type": kind})
}

// hand lets the browser save a blob.
func hand(name string, blob js.Value) {
	addresses := js.Global().Get("URL")
	address := addresses.Call("createObjectURL", blob)
	link := js.Global().Get("document").Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	link.Call("click")
	later(func(js.Value) { addresses.Call("revokeObjectURL", address) }, func(done js.Func) {
		js.Global().Call("setTimeout", done, 10_000)
	})
}

// tell says in the page's corner what went wrong, until the reader has read it.
func tell(words string) {
	later(func(js.Value) { js.Global().Call(showStatus) }, func(read js.Func) {
		js.Global().Call(showStatus, words, []any{text.Say("dialog.close"), read})
	})
}

// picture has the browser draw a drawing as a picture, and hands that on, or
// null.
func picture(file part.Download, done func(drawn js.Value)) {
	addresses := js.Global().Get("URL")
	address := addresses.Call("createObjectURL", blob(file.Text, "image/svg+xml"))
	image := js.Global().Get("Image").New()
	later(func(event js.Value) {
		addresses.Call("revokeObjectURL", address)
		if event.Get("type").String() != "load" {
			done(js.Null())
			return
		}
		canvas := js.Global().Get("document").Call("createElement", "canvas")
		width, height := sharpness*image.Get("naturalWidth").Int(), sharpness*image.Get("naturalHeight").Int()
		canvas.Set("width", width)
		canvas.Set("height", height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, width, height)
		later(done, func(drawn js.Func) { canvas.Call("toBlob", drawn, file.Kind) })
	}, func(ended js.Func) {
		image.Set("onload", ended)
		image.Set("onerror", ended)
		image.Set("src", address)
	})
}
