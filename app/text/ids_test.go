//go:build !js

package text

import (
	"go/ast"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tranche/engine/deal"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// said are the folders whose Go says messages.
var said = []string{"app", "command", "wasm"}

// families lists the messages that the tables of the model ask for, by their
// rows' ids.
func families() (ids []string) {
	add := func(parts ...string) { ids = append(ids, strings.Join(parts, "")) }
	for _, id := range scenario.IDs() {
		switch {
		case scenario.IsShock(id):
			add(id)
			add(id, ".short")
			add(id, ".effect")
			add("sentence.", id)
		case findChoice(id) != nil:
			add("choice.", id)
			for option := range findChoice(id).Options() {
				add("option.", id, ".", string(option))
			}
		default:
			add("input.", id)
		}
	}
	for row := range scenario.Presets() {
		for _, part := range []string{".title", ".story", ".lesson"} {
			add("preset.", row.ID, part)
		}
	}
	base := scenario.Base()
	for lab := range scenario.LabCount {
		add("lab.", lab.ID())
		add("input.", scenario.TranchesID(lab))
		for _, t := range base.Tranches(lab) {
			add("tranche.", t.ID)
		}
	}
	return slices.Concat(ids, names(), quantities())
}

// names are the messages of what has a name.
func names() (ids []string) {
	for cloud := range scenario.CloudCount {
		ids = append(ids, "cloud."+cloud.ID(), "owner."+cloud.Owner())
	}
	for supplier := range scenario.SupplierCount {
		ids = append(ids, "supplier."+supplier.ID())
	}
	for chip := range scenario.ChipCount {
		ids = append(ids, "chip."+chip.ID())
	}
	for segment := range scenario.SegmentCount {
		ids = append(ids, "segment."+segment.ID())
	}
	for part := range projection.PartCount {
		ids = append(ids, "part."+part.ID())
	}
	ids = append(ids, "group.decides") // the page's first
	for group := range scenario.Groups() {
		ids = append(ids, "group."+string(group))
	}
	for _, tier := range []scenario.Tier{scenario.FirstScreen, scenario.More, scenario.Drawer} {
		ids = append(ids, "tier."+strconv.Itoa(int(tier)))
	}
	for _, kind := range []scenario.SourceKind{scenario.FromArticle, scenario.Derived, scenario.Forecast, scenario.Disputed, scenario.FromElsewhere, scenario.FromUs} {
		ids = append(ids, "source."+string(kind))
	}
	for k := range scenario.Knobs() {
		kind := k.Source().Kind
		forecast := kind == scenario.Forecast && strings.HasPrefix(k.ID, "segment.") // its label says how
		_, said := words().messages["how."+k.ID]
		if kind == scenario.Derived || kind == scenario.Disputed || kind == scenario.Forecast && !forecast || kind == scenario.FromArticle && said {
			ids = append(ids, "how."+k.ID)
		}
		if Inert(k.ID) != "" {
			ids = append(ids, "inert."+k.ID)
		}
	}
	for _, state := range []deal.State{deal.Locked, deal.Due, deal.Paid, deal.Expired, deal.Cancelled, deal.Void, projection.Depends} {
		ids = append(ids, "state."+string(state))
	}
	return ids
}

// quantities are the messages of units, scales and figures. A unit without a
// figure of its own has that for the ear.
func quantities() (ids []string) {
	for _, id := range unitIDs {
		ids = append(ids, "unit."+id+".label", "unit."+id+".spoken.other")
		if _, own := words().messages["unit."+id+".figure"]; own {
			ids = append(ids, "unit."+id+".figure")
		}
	}
	for _, s := range words().money {
		power := strconv.Itoa(s.power)
		ids = append(ids, "money."+power, "money."+power+".unit", "scale."+power)
	}
	for _, s := range words().counts {
		ids = append(ids, "count."+strconv.Itoa(s.power))
	}
	for _, id := range slices.Concat(projection.MetricIDs(projection.FirstMetricYear), projection.ContractMetricIDs(projection.FirstMetricYear)) {
		ids = append(ids, "metric."+metricTemplate(string(id)))
	}
	return ids
}

// uncounted is the id of a message that counts without its form.
func uncounted(id string) (string, bool) {
	for _, form := range categoryNames {
		if base, ok := strings.CutSuffix(id, form); ok {
			return base, true
		}
	}
	return id, false
}

func TestTheTablesOfTheModelHaveTheirWords(t *testing.T) {
	for _, id := range families() {
		if _, ok := words().messages[id]; !ok {
			t.Errorf("the catalogue has no %s", id)
		}
	}
}

func TestWhatIsSaidStandsInTheCatalogue(t *testing.T) {
	files, set := sources(t, said...)
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || called(call) != "Say" && called(call) != "SayCount" {
				return true
			}
			id, ok := literal(call.Args[0])
			if !ok {
				return true // its parts are looked at below
			}
			if called(call) == "SayCount" {
				id += categoryNames[other]
			}
			if _, ok := words().messages[id]; !ok {
				t.Errorf("%s: the catalogue has no %s", set.Position(call.Pos()), id)
			}
			return true
		})
	}
}

// An id that is kept before it is said looks like one: its first word is that
// of other messages, and the rest is no input's.
func TestWhatLooksLikeAMessagesIDIsOne(t *testing.T) {
	first := map[string]bool{}
	for id := range words().messages {
		word, _, dotted := strings.Cut(id, ".")
		first[word] = first[word] || dotted
	}
	inputs := scenario.IDs()
	form := regexp.MustCompile(`^[a-z]+(\.[a-zA-Z0-9_]+)+$`)
	files, set := sources(t, "app/text", "app/link", "command")
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			id, ok := literal(node)
			word, _, _ := strings.Cut(id, ".")
			if !ok || !form.MatchString(id) || !first[word] || slices.Contains(inputs, id) || strings.HasPrefix(id, "--") {
				return true
			}
			_, plain := words().messages[id]
			_, counted := words().messages[id+categoryNames[other]]
			if !plain && !counted {
				t.Errorf("%s: %s is no message and no input", set.Position(node.Pos()), id)
			}
			return true
		})
	}
}

// scriptID is an id in a script.
var scriptID = regexp.MustCompile(`"(script\.[a-z.]*)"`)

func TestScriptsSayWhatTheCatalogueHas(t *testing.T) {
	found := 0
	each(t, "web/js", ".js", func(name, content string) {
		for _, match := range scriptID.FindAllStringSubmatch(content, -1) {
			found++
			if _, ok := words().messages[match[1]]; !ok {
				t.Errorf("%s says %s, which the catalogue has not", name, match[1])
			}
		}
	})
	if found == 0 {
		t.Error("no script says anything")
	}
}

// builtID is how an id begins that is built where it is said: Say("tab." + id).
func builtID(node ast.Node) (prefix string, ok bool) {
	call, is := node.(*ast.CallExpr)
	if !is || len(call.Args) == 0 || called(call) != "Say" && called(call) != "SayCount" {
		return "", false
	}
	left := call.Args[0]
	for {
		sum, ok := left.(*ast.BinaryExpr)
		if !ok {
			break
		}
		left = sum.X
	}
	if left == call.Args[0] {
		return "", false
	}
	prefix, ok = literal(left)
	return prefix, ok && strings.HasSuffix(prefix, ".")
}

func TestEveryMessageIsSaid(t *testing.T) {
	used := map[string]bool{"language": true}
	for _, id := range families() {
		used[id] = true
	}
	files, _ := sources(t, said...)
	var built []string
	for _, file := range files {
		ast.Inspect(file, func(node ast.Node) bool {
			if id, ok := literal(node); ok {
				used[id] = true
			}
			if prefix, ok := builtID(node); ok {
				built = append(built, prefix)
			}
			return true
		})
	}
	each(t, "web/js", ".js", func(_, content string) {
		for _, match := range scriptID.FindAllStringSubmatch(content, -1) {
			used[match[1]] = true
		}
	})
	for id := range words().messages {
		base, counts := uncounted(id)
		if slices.ContainsFunc(built, func(prefix string) bool { return strings.HasPrefix(id, prefix) }) {
			continue // its table's own package holds it against the table
		}
		if !used[id] && (!counts || !used[base] && !used[base+categoryNames[other]]) {
			t.Errorf("nothing says %s", id)
		}
	}
}
