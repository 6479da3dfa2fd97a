//go:build js

package app

import (
	"strings"
	"syscall/js"
)

// sharpness is how many of a picture's pixels stand on one of the drawing's.
const sharpness = 2

// save gives the reader a chart as a file.
func (w *window) save(wanted string) {
	file, ok := w.page.download(wanted, theme())
	switch {
	case !ok:
	case strings.HasSuffix(file.name, ".png"):
		picture(file)
	default:
		hand(file.name, blob(file.text, file.kind))
	}
}

func blob(text, kind string) js.Value {
	return js.Global().Get("Blob").New([]any{text}, map[string]any{"type": kind})
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

// picture has the browser draw a drawing as a picture, and hands that over.
func picture(file download) {
	addresses := js.Global().Get("URL")
	address := addresses.Call("createObjectURL", blob(file.text, "image/svg+xml"))
	image := js.Global().Get("Image").New()
	later(func(event js.Value) {
		addresses.Call("revokeObjectURL", address)
		if event.Get("type").String() != "load" {
			return
		}
		canvas := js.Global().Get("document").Call("createElement", "canvas")
		width, height := sharpness*image.Get("naturalWidth").Int(), sharpness*image.Get("naturalHeight").Int()
		canvas.Set("width", width)
		canvas.Set("height", height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, width, height)
		later(func(picture js.Value) {
			if picture.Truthy() {
				hand(file.name, picture)
			}
		}, func(done js.Func) { canvas.Call("toBlob", done, file.kind) })
	}, func(done js.Func) {
		image.Set("onload", done)
		image.Set("onerror", done)
		image.Set("src", address)
	})
}

// later starts something that calls back once, with an argument or without.
func later(do func(js.Value), start func(js.Func)) {
	var done js.Func
	done = js.FuncOf(func(_ js.Value, args []js.Value) any {
		done.Release()
		argument := js.Undefined()
		if len(args) > 0 {
			argument = args[0]
		}
		do(argument)
		return nil
	})
	start(done)
}
