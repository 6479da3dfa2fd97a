//go:build js && !monkey

package screen

// play plays nothing: the page is its readers' (monkey_js.go).
func (w *window) play(string) {}
