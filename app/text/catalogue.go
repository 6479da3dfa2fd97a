package text

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"tranche/engine/scenario"
)

//go:embed catalogue/en.txt
var english string

// words is the catalogue in use. It is read when the first word is said.
var words = sync.OnceValue(func() *catalogue {
	c, err := readCatalogue(english)
	if err != nil {
		panic("text: " + err.Error()) // a defect of the program, which its tests find
	}
	return c
})

// A catalogue holds the words of one language.
type catalogue struct {
	grammar
	messages map[string]string // templates, by id

	phrases []string // those that Go code knows by name, by their numbers
	counted []forms  // likewise
	units   map[scenario.Unit]unitWords

	decimal, group, minus, plus, number, over, under string

	money, spoken, counts []scale
}

// forms are a message that counts, by category.
type forms [categoryCount]string

// unitWords are a unit's label beside a number box, a value of it for the eye
// (as for the ear if empty) and for the ear.
type unitWords struct {
	label, figure string
	spoken        forms
}

// A scale is a power of ten that a language counts in.
type scale struct {
	power    int
	template string // of a number of them
	unit     string // of money: what heads a column
}

// readCatalogue reads a catalogue, a message a line. Lines that begin with #
// are remarks. The error names the line: one without an id or a message, an id
// that stood before, a brace without its other, a language without a grammar.
func readCatalogue(source string) (*catalogue, error) {
	c := &catalogue{messages: make(map[string]string, strings.Count(source, "\n"))}
	at := 0
	for line := range strings.Lines(source) {
		at++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := c.take(line); err != nil {
			return nil, fmt.Errorf("line %d of the catalogue: %w", at, err)
		}
	}
	tag := c.messages["language"]
	language, ok := grammars[tag]
	if !ok {
		return nil, fmt.Errorf("the catalogue is in the language %q, whose grammar is not known", tag)
	}
	c.grammar = language
	return c, c.resolve()
}

// take adds the message of a line.
func (c *catalogue) take(line string) error {
	id, message, found := strings.Cut(line, " =")
	message, spaced := strings.CutPrefix(message, " ")
	switch _, again := c.messages[id]; {
	case !found || id == "" || strings.ContainsAny(id, " {}") || message != "" && !spaced:
		return fmt.Errorf("%q is not an id, \" = \" and a message", line)
	case again:
		return fmt.Errorf("%s is given twice", id)
	case !balanced(message):
		return fmt.Errorf("%s has a brace without its other: %s", id, message)
	}
	c.messages[id] = message
	return nil
}

// balanced reports whether each brace of a template opens or closes a name.
func balanced(template string) bool {
	for {
		open := strings.IndexByte(template, '{')
		if open < 0 {
			return strings.IndexByte(template, '}') < 0
		}
		end := strings.IndexAny(template[open+1:], "{}")
		if strings.IndexByte(template[:open], '}') >= 0 || end < 1 || template[open+1+end] != '}' {
			return false
		}
		template = template[open+end+2:]
	}
}

// resolve finds what is said so often that it should not be looked for.
func (c *catalogue) resolve() error {
	c.decimal, c.group = c.messages["number.decimal"], c.messages["number.group"]
	c.minus, c.plus = c.messages["number.minus"], c.messages["number.plus"]
	c.number, c.over, c.under = c.messages["number"], c.messages["number.over"], c.messages["number.under"]
	c.money, c.spoken, c.counts = c.scales("money."), c.scales("scale."), c.scales("count.")
	if len(c.money) == 0 || len(c.money) != len(c.spoken) || c.money[0].power != 0 {
		return fmt.Errorf("the catalogue counts money in %d scales, in words in %d, and needs as many, from 0", len(c.money), len(c.spoken))
	}
	for _, id := range phraseIDs {
		c.phrases = append(c.phrases, c.message(id))
	}
	for _, id := range countedIDs {
		c.counted = append(c.counted, c.forms(id))
	}
	c.units = make(map[scenario.Unit]unitWords, len(unitIDs))
	for unit, id := range unitIDs {
		id = "unit." + id
		c.units[unit] = unitWords{c.message(id + ".label"), c.messages[id+".figure"], c.forms(id + ".spoken")}
	}
	return nil
}

// message is the template of an id, and the id where there is none: so that
// nothing is lost. The tests fail on it.
func (c *catalogue) message(id string) string {
	if message, ok := c.messages[id]; ok {
		return message
	}
	return id
}

// forms are the templates of a message that counts. A category without one has
// that of all others.
func (c *catalogue) forms(id string) (all forms) {
	for form := range categoryCount {
		template, ok := c.messages[id+categoryNames[form]]
		switch {
		case ok:
			all[form] = template
		case form == other:
			all[form] = id
		default:
			all[form] = all[other]
		}
	}
	return all
}

// mostPower is the greatest power of ten that a language may count in.
const mostPower = 15

// scales are the messages of a prefix and a power of ten, the least first.
func (c *catalogue) scales(prefix string) (all []scale) {
	for power := range mostPower + 1 {
		id := prefix + strconv.Itoa(power)
		if template, ok := c.messages[id]; ok {
			all = append(all, scale{power, template, c.messages[id+".unit"]})
		}
	}
	return slices.Clip(all)
}
