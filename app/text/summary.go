package text

import (
	"strings"
	"unicode/utf8"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// lineLength is where a summary breaks its sentences.
const lineLength = 78

// StateName is a tranche's state in a word: paid, waiting, lapsed.
func StateName(t *projection.Tranche) string { return words().message("state." + string(t.State)) }

// Summary tells a projection on a page of plain text, for a terminal: the
// sentence, the figures of a year, the tranches, the inputs that differ from
// the base, and the warnings. Columns are aligned.
func Summary(p *projection.Projection, year int) string {
	var b strings.Builder
	wrap(&b, Plain(Sentence(p, year)), "")
	section(&b, Say("summary.figures"))
	align(&b, figures(p, year), "lr")
	section(&b, Say("summary.tranches"))
	align(&b, ladder(p), "llrrrrrrl")
	section(&b, Say("summary.inputs"))
	base := scenario.Base()
	changes := scenario.Changes(&base, &p.Scenario)
	for _, c := range changes {
		wrap(&b, Changed(c), "  ")
	}
	if len(changes) == 0 {
		wrap(&b, Say("summary.inputs.none"), "  ")
	}
	notes := Notes(p, year)
	if len(p.Warnings)+len(notes) > 0 {
		section(&b, Say("summary.warnings"))
	}
	for _, w := range p.Warnings {
		wrap(&b, Warning(w), "  ")
	}
	for _, note := range notes {
		wrap(&b, note, "  ")
	}
	return b.String()
}

func section(b *strings.Builder, title string) { b.WriteString("\n" + title + "\n") }

func figures(p *projection.Projection, year int) (rows [][]string) {
	for _, id := range projection.MetricIDs(year) {
		m, _ := p.Metric(id)
		rows = append(rows, []string{MetricLabel(string(id)), Metric(string(id), m)})
	}
	return rows
}

func ladder(p *projection.Projection) [][]string {
	rows := [][]string{{Say("summary.column.id"), Say("summary.column.lab"), Say("summary.column.headline"), Say("summary.column.paid"),
		Say("summary.column.cash"), Say("summary.column.credits"), Say("summary.column.met"), Say("summary.column.when")}}
	for i := range p.Tranches {
		t := &p.Tranches[i]
		rows = append(rows, []string{t.ID, LabName(t.Lab), Money(t.Headline), Money(t.PaidTotal), Money(t.PaidCash), Money(t.PaidInCredits),
			Quarter(t.Triggered), Quarter(t.PaidIn), StateName(t)})
	}
	return rows
}

// align writes rows with their columns to the left (l) or to the right (r).
func align(b *strings.Builder, rows [][]string, sides string) {
	widths := make([]int, len(sides))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			gap := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if sides[i] == 'r' {
				cell = gap + cell
			} else {
				cell += gap
			}
			line.WriteString("  " + cell)
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
}

// wrap writes a sentence in lines of at most lineLength, the first after an
// indent, the others after one more.
func wrap(b *strings.Builder, sentence, indent string) {
	line := indent
	for i, word := range strings.Fields(sentence) {
		switch {
		case i == 0:
			line += word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > lineLength:
			b.WriteString(line + "\n")
			line = indent + indent + word
		default:
			line += " " + word
		}
	}
	b.WriteString(line + "\n")
}
