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
//
// Its fields are many: signs and scales that every number needs are looked up
// once.
type catalogue struct {
	grammar
	messages map[string]string // templates, by id

	units   map[scenario.Unit]unitWords
	metrics map[string]string // names of figures, by their ids without lab, chip and year

	decimal, group, minus, plus, number, over, under string

	money, spoken, counts []scale
}

// unitWords are a unit's label beside a number box, a value of it for the eye
// (as for the ear if empty) and for the ear.
type unitWords struct {
	label, figure string
	spoken        string // the id of a message that counts
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
	if err := c.takeAll(source); err != nil {
		return nil, err
	}
	tag := c.messages["language"]
	language, ok := grammars[tag]
	if !ok {
		return nil, fmt.Errorf("the catalogue is in the language %q, whose grammar is not known", tag)
	}
	c.grammar = language
	return c, c.resolve()
}

// takeAll adds the messages of all lines. The error names the line.
func (c *catalogue) takeAll(source string) error {
	at := 0
	for line := range strings.Lines(source) {
		at++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if err := c.take(line); err != nil {
			return fmt.Errorf("line %d of the catalogue: %w", at, err)
		}
	}
	return nil
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
	c.metrics = map[string]string{}
	for id, message := range c.messages {
		if name, ok := strings.CutPrefix(id, "metric."); ok {
			c.metrics[name] = message
		}
	}
	c.units = make(map[scenario.Unit]unitWords, len(unitIDs))
	for unit, id := range unitIDs {
		id = "unit." + id
		c.units[unit] = unitWords{c.message(id + ".label"), c.messages[id+".figure"], id + ".spoken"}
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

// count is the template for a value that is shown shifted and rounded so, in the
// form that the language has for it.
func (c *catalogue) count(id string, value float64, shift, most int) string {
	if !finite(value) {
		return c.form(id, other)
	}
	return c.form(id, c.plural(fixed(value, shift, most, 0)))
}

// form is the template of a message in a form; that of all other numbers where
// it has none of its own.
func (c *catalogue) form(id string, in category) string {
	if message, ok := c.messages[id+categoryNames[in]]; ok {
		return message
	}
	return c.message(id + categoryNames[other])
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
