package part

import (
	"strconv"
	"testing"

	"tranche/app/paint"
	"tranche/app/session"
)

// What a drag's frame writes, besides charts: the model, the control, the answer.
func BenchmarkAnswer(b *testing.B) {
	p, to := opened("")
	WriteAnswer(to, p)
	for n := 0; b.Loop(); n++ {
		p.Do(session.Action{Name: "knob", Argument: "anthropic.share.with", Text: strconv.Itoa(20 + n%60)})
		p.Project()
		WriteControl(to, "anthropic.share.with", p)
		WriteAnswer(to, p)
		to.Take()
	}
}

// The same for each of its pieces.
func BenchmarkAnswerPieces(b *testing.B) {
	for name, write := range map[string]func(*paint.Painter, *Page){
		"headline": writeHeadline, "tranches": writeTranches, "counts": writeCounts,
		"worth":    func(to *paint.Painter, p *Page) { paint.Write(to, p, worthLive) },
		"sentence": func(to *paint.Painter, p *Page) { paint.Write(to, p, sentenceLive) },
		"nothing":  func(*paint.Painter, *Page) {},
	} {
		b.Run(name, func(b *testing.B) {
			p, to := opened("")
			for n := 0; b.Loop(); n++ {
				p.Do(session.Action{Name: "knob", Argument: "anthropic.share.with", Text: strconv.Itoa(20 + n%60)})
				p.Project()
				write(to, p)
				to.Take()
			}
		})
	}
}
