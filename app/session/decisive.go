package session

import (
	"slices"
	"strings"

	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// Decides is the page's first group: the few controls that decide the answer.
// They stand there and not in the group that the model's table has them in.
const Decides scenario.Group = "decides"

// decisive are its controls: where the labs compute, whether OpenAI's deal
// stands, what a token costs, what AWS's revenue and the stakes grow by, how
// long chips last, and how milestones count.
var decisive = []string{
	"openai.share.with", "anthropic.share.with", "cloud.aws.growth", "openai.accept",
	"compute.life", "chip.trn2.price", "openai.valuation.growth", "milestones",
}

// Decisive lists the controls of the group Decides, in no order.
func Decisive() []string { return slices.Clone(decisive) }

// IsDecisive reports whether a control stands in the group Decides.
func IsDecisive(control string) bool { return slices.Contains(decisive, control) }

// A Move is the control that was moved last, and what the model made of the
// scenario before it was.
type Move struct {
	Control string // empty where nothing was moved since the page was changed whole
	Before  *projection.Projection
}

// controlOf is the control under which the page says what moving another did: a
// shock has one line for its switch and its fields.
func controlOf(control string) string {
	for shock := range scenario.Shocks() {
		if strings.HasPrefix(control, shock.ID+".") {
			return shock.ID
		}
	}
	return control
}

// begin notes that a control is about to move, unless it is on the move.
func begin(s *Session, control string) {
	if s.Moved.Control == control {
		return
	}
	s.Project()
	s.Moved = Move{control, s.Projection}
}
