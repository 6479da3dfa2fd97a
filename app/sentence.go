package app

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/text"
)

const (
	sentenceSlot     = "sentence"
	announcementSlot = "announcement"
)

// sentence draws the answer in words.
func sentence(r *reading) ui.UI { return painted("p", sentenceSlot, "sentence", sentenceMarkup(r)) }

// sentenceMarkup writes the answer. Its numbers are buttons that open the
// control they come from.
func sentenceMarkup(r *reading) string {
	var b strings.Builder
	for _, part := range text.Sentence(r.projection, r.year) {
		if !r.view.leads(part.Control) {
			b.WriteString(escape(part.Text))
			continue
		}
		b.WriteString(`<button type="button" data-open="` + escape(part.Control) + `"`)
		if ui.IsServer {
			b.WriteString(" disabled")
		}
		b.WriteString(">" + escape(part.Text) + "</button>")
	}
	return b.String()
}
