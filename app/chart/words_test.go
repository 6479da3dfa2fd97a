package chart

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// literals are the texts in the program's files of a folder, imports apart, and
// where they stand.
func literals(t *testing.T, folder string) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	assert.NilError(t, err)
	found := map[string]string{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		tree, err := parser.ParseFile(fset, file, nil, 0)
		assert.NilError(t, err)
		ast.Inspect(tree, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if n.Kind == token.STRING {
					text, err := strconv.Unquote(n.Value)
					assert.NilError(t, err)
					found[text] = fset.Position(n.Pos()).String()
				}
			}
			return true
		})
	}
	assert.Assert(t, len(found) > 10, folder)
	return found
}

// families are the ids that are put together, by the tables they come from.
func families() (ids []string) {
	for i := range Table {
		ids = append(ids, "chart."+Table[i].ID+".title")
	}
	for _, tab := range Tabs {
		ids = append(ids, "chart.tab."+string(tab))
	}
	for c := range scenario.CloudCount {
		ids = append(ids, "chart.cloud."+c.ID())
	}
	for c := range scenario.ChipCount {
		ids = append(ids, "chart.chip."+c.ID())
	}
	for s := range scenario.SegmentCount {
		ids = append(ids, "chart.segment."+s.ID())
	}
	for p := range projection.PartCount {
		ids = append(ids, "chart.part."+p.ID())
	}
	return ids
}

func TestEveryMessageOfTheChartsIsInTheCatalogueAndNoneIsIdle(t *testing.T) {
	source, err := os.ReadFile("../text/catalogue/en.txt")
	assert.NilError(t, err)
	idle := map[string]bool{}
	for line := range strings.Lines(string(source)) {
		if id, _, found := strings.Cut(line, " = "); found && strings.HasPrefix(id, "chart.") {
			idle[id] = true
		}
	}
	use := func(id, where string) {
		found := false
		for _, forms := range [][]string{{""}, {".long", ".short"}, {".one", ".other"}} {
			all := true
			for _, form := range forms {
				_, known := idle[id+form]
				all = all && known
			}
			for _, form := range forms {
				if all {
					idle[id+form] = false
				}
			}
			found = found || all
		}
		assert.Check(t, found, "%s: %s has no message", where, id)
	}
	for _, folder := range []string{".", "shape", "canvas", "palette"} {
		for id, where := range literals(t, folder) {
			if strings.HasPrefix(id, "chart.") && !strings.HasSuffix(id, ".") {
				use(id, where)
			}
		}
	}
	for _, id := range families() {
		use(id, "a table")
	}
	for id, unused := range idle {
		assert.Check(t, !unused, "no chart says %s", id)
	}
}

// Ids and keys are in small letters. The units are those of the machine
// interface, which says them in one language.
func TestNoWordOfAChartStandsOutsideTheCatalogue(t *testing.T) {
	id := regexp.MustCompile(`^[a-z0-9_.-]*$|^[^\pL]*$`)
	units := map[string]bool{string(kilowattHours): true, string(gigawattHours): true}
	for _, folder := range []string{".", "shape"} {
		for text, where := range literals(t, folder) {
			assert.Check(t, id.MatchString(text) || units[text], "%s: %q", where, text)
		}
	}
}

func TestNoIdOfAMessageIsShown(t *testing.T) {
	for i := range Table {
		c := &Table[i]
		for _, of := range []Subject{{Projection: sample()}, {sample(), sample()}} {
			for _, width := range []float64{340, 760} {
				o := Options{Width: width, Height: 220, Year: 2028}
				d := c.Data(of, o)
				for _, shown := range []string{c.Draw(of, o).Markup, d.CSV(), d.Title, c.Tab.Title()} {
					assert.Check(t, !strings.Contains(shown, "chart."), "%s: %s", c.ID, shown)
					assert.Check(t, !strings.ContainsAny(shown, "{}"), "%s: %s", c.ID, shown)
				}
			}
		}
	}
}

func TestANameBeginsWithACapitalOfItsOwnScript(t *testing.T) {
	for word, want := range map[string]string{"egress fees": "Egress fees", "économie": "Économie", "ǆep": "ǅep", "费用": "费用", "E": "E", "": ""} {
		assert.Equal(t, text.Capitalise(word), want)
	}
}

func TestASentenceThatStandsAloneHasNoFullStop(t *testing.T) {
	for sentence, want := range map[string]string{"Paid in 2028 Q1.": "Paid in 2028 Q1", "仍在等待。": "仍在等待", "2.5": "2.5", "": ""} {
		assert.Equal(t, withoutStop(sentence), want)
	}
}
