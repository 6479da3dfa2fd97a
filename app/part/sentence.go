package part

import (
	"strings"

	ui "github.com/maxence-charriere/go-app/v10/pkg/app"

	"tranche/app/paint"
	"tranche/app/text"
)

// sentenceLive states the answer in words.
var sentenceLive = live{Slot: "sentence", Kind: paint.Markup, Of: sentenceMarkup}

// worthLive answers the title's question.
var worthLive = live{Slot: "worth", Kind: paint.Text, Of: func(p *Page) string { return text.Worth(p.Projection) }}

// worth draws that answer.
func worth(p *Page) ui.UI {
	return paint.Steady(paint.Mark(ui.Elem("p").Class("worth"), p, worthLive))
}

// sentence draws the answer in words.
func sentence(p *Page) ui.UI { return paint.Steady(painted(p, "p", "sentence", sentenceLive)) }

// sentenceMarkup writes the answer. Its numbers are buttons that open the
// control they come from.
func sentenceMarkup(p *Page) string {
	var b strings.Builder
	parts := text.Sentence(p.Projection, p.Year)
	if p.Panel.Fixed { // a frame has little room
		parts = text.ShortSentence(p.Projection, p.Year)
	}
	for i, part := range parts {
		if !p.View.Leads(part.Control) {
			b.WriteString(paint.Escape(part.Text))
			continue
		}
		stop := ""
		if i+1 < len(parts) {
			next := &parts[i+1]
			stop, next.Text = cutStop(next.Text)
		}
		b.WriteString(`<span class="whole"><button type="button" data-open="` + paint.Escape(part.Control) + `"`)
		if ui.IsServer {
			b.WriteString(" disabled")
		}
		b.WriteString(">" + paint.Escape(part.Text) + "</button>" + stop + "</span>")
	}
	return b.String()
}

// cutStop takes the stop that a text begins with off it, for it belongs on the
// line of what comes before: a browser would break the line behind a button.
func cutStop(text string) (stop, rest string) {
	rest = strings.TrimLeft(text, ",.;:")
	return text[:len(text)-len(rest)], rest
}

// Answer is the sentence in plain words.
func Answer(p *Page) string { return text.Plain(text.Sentence(p.Projection, p.Year)) }
