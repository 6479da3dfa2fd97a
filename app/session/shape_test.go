package session

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/engine/scenario"
)

var (
	path     = Action{"choice", scenario.PathID(scenario.OpenAI), `{"2028Q1": "0.6", "2030Q1": "0.3"}`}
	replaced = Action{"preset", "fifty-eight-billion", ""}
	own      = Action{"choice", scenario.TranchesID(scenario.OpenAI), `[{"id": "T", "amount": "5", "kind": "equity", "spend": "3"}]`}
)

// shapings are what a reader does, and whether other elements then stand on the
// page.
var shapings = []struct {
	name    string
	before  []Action
	did     Action
	changes bool
}{
	{"a slider", nil, share, false},
	{"a slider that refuses", nil, move("anthropic.share.with", "x"), false},
	{"a share of a split", nil, move("anthropic.rival.google", "50"), false},
	{"a choice", nil, Action{"choice", "winner", "both"}, false},
	{"another year", nil, Action{"year", "", "2031"}, false},
	{"another tab", nil, Action{"tab", "market", ""}, false},
	{"a chart as a table", nil, Action{"show", "revenue:table", ""}, false},
	{"a comparison", nil, toggle, false},
	{"a calibration", nil, Action{"calibration", "market-pace", "true"}, false},
	{"a preset with the same elements", nil, Action{"preset", "two-suitors", ""}, false},

	{"a shock that is switched on", nil, Action{"shock", "winter", "true"}, true},
	{"a shock that is on", []Action{{"shock", "winter", "true"}}, Action{"shock", "winter", "true"}, false},
	{"a field of a shock", []Action{{"shock", "blackwell", "true"}}, move("shock.blackwell.answer_after", "8"), false},
	{"another shock in its place", []Action{{"preset", "ai-winter", ""}}, Action{"preset", "subsidy-war", ""}, true},
	{"a preset with a shock", nil, Action{"preset", "ai-winter", ""}, true},
	{"all that is put back", []Action{{"shock", "winter", "true"}}, Action{"all", "", ""}, true},
	{"an undo of a shock", []Action{{"shock", "winter", "true"}}, back, true},

	{"a share path", nil, path, true},
	{"a share path that goes", []Action{path}, Action{"reset", scenario.PathID(scenario.OpenAI), ""}, true},
	{"another point of it", []Action{path}, Action{"choice", scenario.PathID(scenario.OpenAI), `{"2028Q1": "0.6", "2031Q1": "0.3"}`}, true},
	{"another share of it", []Action{path}, Action{"choice", scenario.PathID(scenario.OpenAI), `{"2028Q1": "0.6", "2030Q1": "0.4"}`}, true},
	{"the other lab's instead", []Action{path}, Action{"address", "v=1&p=base&anthropic.share.path=2028Q1:0.6,2030Q1:0.3", ""}, true},

	{"tranches of a scenario's own", nil, replaced, true},
	{"the amount of one", []Action{replaced}, move("tranche.C1.amount", "20"), false},
	{"the documents' again", []Action{replaced}, Action{"reset", scenario.TranchesID(scenario.OpenAI), ""}, true},
	{"no tranches at all", nil, Action{"choice", scenario.TranchesID(scenario.OpenAI), `[]`}, true},
	{"no tranches at all of the other lab", nil, Action{"choice", scenario.TranchesID(scenario.Anthropic), `[]`}, true},
	{"another threshold", []Action{own}, move("tranche.T.spend", "4"), false},
	{"no threshold any more", []Action{own}, move("tranche.T.spend", "0"), false},
	{"payment at once", []Action{own}, Action{"choice", "tranche.T.payment", "once"}, true},
	{"another kind", []Action{own}, Action{"choice", "tranche.T.kind", "incentive"}, false},
	{"one more", []Action{own}, Action{"edit", EditOf(scenario.OpenAI, AddTranche, ""), ""}, true},
	{"nothing of what is no threshold", []Action{own}, move("tranche.T.amount", "0"), false},
	{"a tranche of another name", []Action{own}, Action{"choice", scenario.TranchesID(scenario.OpenAI), `[{"id": "U", "amount": "5", "kind": "equity", "spend": "3"}]`}, true},

	{"a notice", nil, Action{"address", "nothing=1", ""}, true},
	{"the same notice", []Action{{"address", "nothing=1", ""}}, Action{"address", "nothing=1", ""}, false},
	{"another notice", []Action{{"address", "nothing=1", ""}}, Action{"address", "nobody=1", ""}, true},
	{"no notice any more", []Action{{"address", "nothing=1", ""}}, Action{"address", "", ""}, true},
}

func TestTheShapeChangesWhereShocksTranchesAndPathsDo(t *testing.T) {
	for _, c := range shapings {
		s := after(c.before...)
		was := s.Shape()
		s.Do(c.did)
		assert.Equal(t, s.Shape() != was, c.changes, c.name)
	}
}
