//go:build !js

package engine_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
)

// fused matches the instructions that multiply and add with one rounding, by
// the names that Go's assemblers have for them: FMADDD of arm64, riscv64 and
// loong64, FMADD of ppc64 and s390x, VFMADD231SD of amd64. No two machines
// round alike unless all of them do without.
var fused = regexp.MustCompile(`(?m)\(([^()\n]*\.go:\d+)\)\t(V?FN?M(?:ADD|SUB)[0-9A-Z]*|WFN?M[AS][DS]B)\t`)

// A machine is what the compiler is told of one that fuses.
type machine []string

// fusing are the machines whose programs are read, others those of the long
// form. The first has more of such instructions than any other.
var (
	fusing = []machine{{"GOARCH=arm64"}, {"GOARCH=amd64", "GOAMD64=v3"}}
	others = []machine{{"GOARCH=riscv64"}, {"GOARCH=ppc64le"}, {"GOARCH=s390x"}, {"GOARCH=loong64"}}
)

// assembly is what a compiler makes of packages, for Linux on a machine.
func assembly(t *testing.T, m machine, packages string) string {
	t.Helper()
	return run(t, m, "go", "build", "-gcflags=-S", packages)
}

// run runs a command and gives all that it prints.
func run(t *testing.T, m machine, name string, arguments ...string) string {
	t.Helper()
	command := exec.Command(name, arguments...)
	command.Env = append(append(command.Environ(), "GOOS=linux"), m...)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v: %.2000s", name, strings.Join(arguments, " "), err, out)
	}
	return string(out)
}

func TestNoProductIsAddedBeforeItIsRounded(t *testing.T) {
	sources(t, ".")
	machines := fusing
	if os.Getenv("SOAK") != "" {
		machines = append(machines, others...)
	}
	for _, m := range machines {
		t.Run(strings.Join(m, " "), func(t *testing.T) {
			if !fused.MatchString(assembly(t, m, "./testdata/fused")) {
				t.Fatal("a product that is added is not fused here: there is nothing to find, or it is not found")
			}
			text := assembly(t, m, "tranche/engine/...")
			for _, p := range packages(t, m...) {
				if strings.HasPrefix(p.ImportPath, "tranche/engine/") && len(p.GoFiles) > 0 && !strings.Contains(text, "# "+p.ImportPath+"\n") {
					t.Errorf("%s was not read", p.ImportPath)
				}
			}
			for _, found := range fused.FindAllStringSubmatch(text, -1) {
				t.Errorf("%s has %s: round the product, as in float64(x*y) + z", found[1], found[2])
			}
		})
	}
}

// An amd64 processor of the third level has the instructions. One that lacks
// them cannot run the program; what it was compiled to is read above.
func TestAProcessorThatFusesComputesTheSameBits(t *testing.T) {
	sources(t, ".")
	if runtime.GOARCH != "amd64" || runtime.GOOS != "linux" {
		t.Logf("no program for linux/amd64 runs on %s/%s: the instructions are only read", runtime.GOOS, runtime.GOARCH)
		return
	}
	var printed [2]string
	for i, level := range []string{"GOAMD64=v1", "GOAMD64=v3"} {
		program := filepath.Join(t.TempDir(), "bits")
		run(t, machine{"GOARCH=amd64", level}, "go", "build", "-o", program, "./testdata/bits")
		out, err := exec.Command(program).CombinedOutput()
		if err != nil && strings.Contains(string(out), "microarchitecture support") {
			t.Logf("%s does not run here: the instructions are only read: %s", level, out)
			return
		}
		if err != nil {
			t.Fatalf("%s: %v: %.2000s", level, err, out)
		}
		printed[i] = string(out)
	}
	plain, fused := strings.Split(printed[0], "\n"), strings.Split(printed[1], "\n")
	if len(plain) != len(fused) || len(plain) < 50_000 {
		t.Fatalf("%d numbers and %d", len(plain), len(fused))
	}
	differing := 0
	for i := range plain {
		if plain[i] == fused[i] {
			continue
		}
		if differing++; differing <= 5 {
			t.Errorf("%s, and where it is fused %s", plain[i], fused[i])
		}
	}
	if differing > 0 {
		t.Errorf("%d of %d numbers differ", differing, len(plain))
	}
}
