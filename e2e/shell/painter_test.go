//go:build !js

package shell

import (
	"fmt"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
)

// batch writes records of kind, slot and value as the program does.
func batch(records ...[3]string) string {
	lines := make([]string, len(records))
	for i, record := range records {
		lines[i] = strings.Join(record[:], "\x1f")
	}
	return strings.Join(lines, "\x1e")
}

func mending(fields ...string) string { return strings.Join(fields, "\x1d") }

func TestThePainterWritesEveryKindOfRecordToAllElementsOfItsSlot(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/")
	tab.Ready()
	stage := `(() => {
		document.getElementById("stage")?.remove();
		const stage = document.createElement("section");
		stage.id = "stage";
		stage.innerHTML = '<p data-live="a">old</p><b data-live="a">old</b><p data-live="h"></p><button data-live="c">x</button>';
		const box = document.createElement("input");
		Object.assign(box, { type: "number", id: "box", value: "1" }).dataset.live = "n";
		stage.append(box);
		document.body.append(stage);
		window.kept = stage.querySelector("p").firstChild;
		tranchePaint("");
		return true;
	})()`
	paint := func(records ...[3]string) {
		browser.Eval[bool](tab, fmt.Sprintf(`(tranchePaint(%q), true)`, batch(records...)))
	}
	stands := func(expression string) {
		t.Helper()
		assert.Assert(t, browser.Eval[bool](tab, "Boolean("+expression+")"), expression)
	}
	browser.Eval[bool](tab, stage)
	paint([3]string{"t", "a", "new <b>"}, [3]string{"h", "h", "<strong>1</strong>"}, [3]string{"v", "n", "7"},
		[3]string{"a:aria-label", "c", "name"}, [3]string{"p:disabled", "c", "1"}, [3]string{"s:--at", "c", "40%"}, [3]string{"t", "nowhere", "x"})
	stands(`[...document.querySelectorAll("[data-live=a]")].every((e) => e.textContent === "new <b>")`)
	stands(`document.querySelector("[data-live=a]").firstChild === window.kept`)
	stands(`document.querySelector("[data-live=h] strong").textContent === "1"`)
	stands(`box.value === "7"`)
	stands(`document.querySelector("[data-live=c]").matches("[aria-label=name]:disabled")`)
	stands(`document.querySelector("[data-live=c]").style.getPropertyValue("--at") === "40%"`)
	// What is mended keeps its nodes.
	paint([3]string{"h", "h", `<svg><path d="M0 0"/></svg>a<i title="1">b</i>c`})
	browser.Eval[bool](tab, `(window.drawn = document.querySelector("[data-live=h] path"), true)`)
	paint([3]string{"m", "h", mending("6", "1", "d", "M1 1", "3", "title", "", "5", "", "<z>")})
	stands(`document.querySelector("[data-live=h]").innerHTML === '<svg><path d="M1 1"></path></svg>a<i title="">b</i>&lt;z&gt;'`)
	stands(`document.querySelector("[data-live=h] path") === window.drawn`)
	paint([3]string{"h", "h", "<b>x</b>"}, [3]string{"m", "h", mending("2", "1", "", "y")})
	stands(`document.querySelector("[data-live=h]").innerHTML === "<b>y</b>"`)
	// Nodes come and go.
	paint([3]string{"h", "h", `<svg><g><path d="M0 0"/></g><text>a</text></svg>b<i>c</i><em>d</em>`})
	browser.Eval[bool](tab, `(window.drawn = document.querySelector("[data-live=h] g"), true)`)
	paint([3]string{"m", "h", mending("10", "1", "+", `<path d="M1 1"/>`, "3", "-0", `<circle r="1"/>`, "4", "", "A", "5", "-3", "B<b>C</b>", "-1", "+", "D")})
	stands(`document.querySelector("[data-live=h]").innerHTML === '<svg><g><path d="M0 0"></path><path d="M1 1"></path></g><circle r="1"></circle><text>A</text></svg>B<b>C</b>D'`)
	stands(`document.querySelector("[data-live=h] g") === window.drawn && window.drawn.lastChild.namespaceURI === window.drawn.namespaceURI`)
	// The next mending counts on what stands there now.
	paint([3]string{"m", "h", mending("11", "4", "r", "2", "10", "", "E", "7", "-2", "")})
	stands(`document.querySelector("[data-live=h]").lastChild.data === "E" && document.querySelector("[data-live=h] circle").matches("[r='2']")`)
	paint([3]string{"r:aria-label", "c", ""}, [3]string{"p:disabled", "c", "0"})
	stands(`document.querySelector("[data-live=c]").matches(":not([aria-label]):enabled")`)
	// A box that the reader types in is left alone.
	browser.Eval[bool](tab, `(box.focus(), true)`)
	paint([3]string{"v", "n", "8"})
	stands(`box.value === "7"`)
	browser.Eval[bool](tab, `(box.blur(), true)`)
	paint([3]string{"v", "n", "9"})
	stands(`box.value === "9"`)
	// Elements that go-app made since are found after an empty batch.
	browser.Eval[bool](tab, stage)
	paint([3]string{"t", "a", "again"})
	stands(`[...document.querySelectorAll("[data-live=a]")].every((e) => e.textContent === "again")`)
}

func TestThePainterNamesTheSlotsWhoseMarkupSomebodyElseHasChanged(t *testing.T) {
	tab := browser.Open(t, browser.Serve(t, server.Handler(browser.Tiny(t)))+"/")
	tab.Ready()
	first := batch([3]string{"h", "h", "<b>x</b>y"})
	second := batch([3]string{"m", "h", mending("3", "1", "", "X")})
	for _, c := range []struct {
		name   string
		meddle string // with p, which holds <b>x</b>y
		change []string
		// whether the slot is lost, before the painter has counted its nodes and after
		lost [2]bool
	}{
		{"nobody has", ``, []string{"1", "", "z"}, [2]bool{}},
		{"a text has become an element", `p.lastChild.replaceWith(document.createElement("font"))`, []string{"2", "", "z"}, [2]bool{true, true}},
		{"a text has become another", `p.lastChild.replaceWith("Y")`, []string{"2", "", "z"}, [2]bool{false, true}},
		{"an element has become a text", `p.firstChild.replaceWith("x")`, []string{"0", "title", "z"}, [2]bool{true, true}},
		{"there is more", `p.append("z")`, []string{"2", "", "z"}, [2]bool{true, false}},
		{"there is less than is to leave", `p.lastChild.remove()`, []string{"0", "-2", ""}, [2]bool{true, true}},
	} {
		for i, batches := range [][]string{{first}, {first, second}} {
			paint := ""
			for _, b := range batches {
				paint += fmt.Sprintf("tranchePaint(%q);", b)
			}
			last := batch([3]string{"m", "h", mending(append([]string{"3"}, c.change...)...)}, [3]string{"t", "i", "z"})
			lost := browser.Eval[string](tab, fmt.Sprintf(`(() => {
				document.getElementById("stage")?.remove();
				const stage = document.createElement("section");
				stage.id = "stage";
				stage.innerHTML = '<p data-live="h"></p><p data-live="i">x</p>';
				document.body.append(stage);
				tranchePaint("");
				%s
				const p = stage.firstChild;
				%s;
				return tranchePaint(%q);
			})()`, paint, c.meddle, last))
			if lost == "h" != c.lost[i] {
				t.Errorf("%s, after %d batches: the painter loses %q", c.name, len(batches), lost)
			}
			assert.Assert(t, browser.Eval[bool](tab, `document.querySelector("[data-live=i]").textContent === "z"`), c.name)
		}
	}
}
