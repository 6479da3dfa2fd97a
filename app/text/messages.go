package text

import (
	"fmt"
	"strings"
)

// Messages are those of a catalogue that stands apart from the words of the
// page, such as that of the facts.
type Messages struct{ templates map[string]string }

// ReadMessages reads such a catalogue, of the same form as that of the page. The
// error names the line.
func ReadMessages(source string) (*Messages, error) {
	c := catalogue{messages: make(map[string]string, strings.Count(source, "\n"))}
	if err := c.takeAll(source); err != nil {
		return nil, fmt.Errorf("messages: %w", err)
	}
	return &Messages{c.messages}, nil
}

// Message is that of an id, with values in the place of its {names}, as Say
// has them; the id itself where there is none.
func (m *Messages) Message(id string, pairs ...string) string {
	if template, ok := m.templates[id]; ok {
		return fill(template, pairs...)
	}
	return id
}

// Find is the message of an id; false where there is none, and nothing to be
// said.
func (m *Messages) Find(id string) (string, bool) {
	template, ok := m.templates[id]
	return template, ok
}

// IDs lists the ids that have a message, in no order.
func (m *Messages) IDs() []string {
	ids := make([]string, 0, len(m.templates))
	for id := range m.templates {
		ids = append(ids, id)
	}
	return ids
}
