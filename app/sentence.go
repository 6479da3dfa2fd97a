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
func sentence(r *reading) ui.UI {
	return steady(painted("p", sentenceSlot, "sentence", sentenceMarkup(r)))
}

// sentenceMarkup writes the answer. Its numbers are buttons that open the
// control they come from.
func sentenceMarkup(r *reading) string {
	var b strings.Builder
	parts := text.Sentence(r.projection, r.year)
	for i, part := range parts {
		if !r.view.leads(part.Control) {
			b.WriteString(escape(part.Text))
			continue
		}
		stop := ""
		if i+1 < len(parts) {
			next := &parts[i+1]
			stop, next.Text = cutStop(next.Text)
		}
		b.WriteString(`<span class="whole"><button type="button" data-open="` + escape(part.Control) + `"`)
		if ui.IsServer {
			b.WriteString(" disabled")
		}
		b.WriteString(">" + escape(part.Text) + "</button>" + stop + "</span>")
	}
	return b.String()
}

// cutStop takes the stop that a text begins with off it, for it belongs on the
// line of what comes before: a browser would break the line behind a button.
func cutStop(text string) (stop, rest string) {
	rest = strings.TrimLeft(text, ",.;:")
	return text[:len(text)-len(rest)], rest
}
