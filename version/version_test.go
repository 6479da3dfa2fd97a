package version

import (
	"os"
	"regexp"
	"testing"
)

// released matches the heading of a version in the list of changes.
var released = regexp.MustCompile(`(?m)^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$`)

func TestTheListOfChangesBeginsWithThisVersion(t *testing.T) {
	changes, err := os.ReadFile("../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	newest := released.FindSubmatch(changes)
	if newest == nil {
		t.Fatal("CHANGELOG.md has no version")
	}
	if string(newest[1]) != Number {
		t.Errorf("the newest version in CHANGELOG.md is %s, not %s", newest[1], Number)
	}
}
