//go:build !js

package web_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write THIRD_PARTY_NOTICES.md and web/licences.txt anew")

func TestEveryLinkedModuleHasItsNotice(t *testing.T) {
	modules := linked(t)
	for _, m := range modules {
		if len(m.texts) == 0 {
			t.Errorf("%s is linked and has no licence: do without it, or find out what it is under", m.path)
		}
	}
	hold(t, "../THIRD_PARTY_NOTICES.md", notices(modules))
}

func TestTheSiteCarriesTheLicencesOfTheBrowserProgram(t *testing.T) {
	own, err := os.ReadFile("../LICENSE")
	if err != nil {
		t.Fatal(err)
	}
	modules := slices.DeleteFunc(linked(t), func(m *module) bool { return !m.browser })
	hold(t, "licences.txt", licences(string(own), modules))
}

// hold compares a file to what it should hold, or writes it.
func hold(t *testing.T, name, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is not of what the programs link: go test ./web -update", name)
	}
}

// A notice is a set of texts and the modules that are under all of them.
type notice struct {
	names []string
	texts []string
}

// gather puts modules of the same texts together, in the order they come in.
func gather(modules []*module) []notice {
	var all []notice
	for _, m := range modules {
		name := strings.TrimSpace(m.path + " " + m.version)
		i := slices.IndexFunc(all, func(n notice) bool { return slices.Equal(n.texts, m.texts) })
		if i < 0 {
			all = append(all, notice{texts: m.texts})
			i = len(all) - 1
		}
		all[i].names = append(all[i].names, name)
	}
	return all
}

// notices is the file for those who have the source or the command.
func notices(modules []*module) string {
	var b strings.Builder
	b.WriteString("# Third-party notices\n\nTranche is under the [MIT License](LICENSE). Its two programs link what is listed here, each part under the licence that follows. " +
		"The browser program's own list goes with every exported site, as `licences.txt`.\n\n" +
		"This file is written from what the programs link: `go test ./web -update`.\n\n" +
		"| | version | browser program | command |\n|---|---|---|---|\n")
	mark := map[bool]string{true: "yes"}
	for _, m := range modules {
		b.WriteString("| " + strings.Join([]string{m.path, m.version, mark[m.browser], mark[m.host]}, " | ") + " |\n")
	}
	for _, n := range gather(modules) {
		b.WriteString("\n## " + strings.Join(n.names, ", ") + "\n")
		for _, text := range n.texts {
			b.WriteString("\n```text\n" + text + "\n```\n")
		}
	}
	return b.String()
}

// licences is the file that a site carries, in plain text for any browser.
func licences(own string, modules []*module) string {
	var b strings.Builder
	rule := strings.Repeat("=", 72) + "\n"
	b.WriteString("Tranche\n\n" + own + "\nIts browser program links what follows, each part under its own licence.\n")
	for _, n := range gather(modules) {
		b.WriteString("\n" + rule + strings.Join(n.names, "\n") + "\n" + rule)
		for _, text := range n.texts {
			b.WriteString("\n" + text + "\n")
		}
	}
	return b.String()
}
