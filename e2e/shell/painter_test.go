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
	paint([3]string{"m", "h", strings.Join([]string{"1", "d", "M1 1", "3", "title", "", "5", "", "<z>"}, "\x1d")})
	stands(`document.querySelector("[data-live=h]").innerHTML === '<svg><path d="M1 1"></path></svg>a<i title="">b</i>&lt;z&gt;'`)
	stands(`document.querySelector("[data-live=h] path") === window.drawn`)
	paint([3]string{"h", "h", "<b>x</b>"}, [3]string{"m", "h", strings.Join([]string{"1", "", "y"}, "\x1d")})
	stands(`document.querySelector("[data-live=h]").innerHTML === "<b>y</b>"`)
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
