package paint

import (
	"strconv"
	"strings"
	"testing"
)

func TestMarkupIsMended(t *testing.T) {
	for _, c := range []struct{ name, old, wanted, list string }{
		{"nothing differs", `<p a="1">x</p>`, `<p a="1">x</p>`, ""},
		{"a text", `<p>x</p>y`, `<p>z</p>y`, "3,1,,z"},
		{"a text behind others", `a<b>c</b><i>d</i>e`, `a<b>c</b><i>d</i>f`, "6,5,,f"},
		{"an attribute", `<g><path d="M1 1" fill="a"/></g>`, `<g><path d="M2 2" fill="a"/></g>`, "2,1,d,M2 2"},
		{"several", `<g x="1" y="2"><path d=""/></g>t`, `<g x="3" y="4"><path d="M"/></g>u`, "3,0,x,3,0,y,4,1,d,M,2,,u"},
		{"what is escaped", `<p a="1">x</p>`, `<p a="&#34;&lt;&amp;lt;">&#39;&gt;</p>`, `2,0,a,"<&lt;,1,,'>`},
		{"an attribute that becomes empty", `<p a="1">x</p>`, `<p a="">x</p>`, "2,0,a,"},

		{"another element between two", `<p>stays</p><i>x</i><p>stays</p>`, `<p>stays</p><b>y</b><p>stays</p>`, "6,2,-1,<b>y</b>"},
		{"one more at the end", `<p>stays</p><i>x</i>`, `<p>stays</p><i>x</i><p>y</p>`, "4,-1,+,<p>y</p>"},
		{"one more inside, at the end", `<g><i>x</i></g><p>stays</p>`, `<g><i>x</i><b>y</b></g><p>stays</p>`, "5,0,+,<b>y</b>"},
		{"one more at the front", `<i>x</i><p>stays</p>`, `<b>y</b><i>x</i><p>stays</p>`, "4,0,-0,<b>y</b>"},
		{"one more before a text", `x<p>stays</p>y<i>z</i>`, `x<p>stays</p><b/>y<i>z</i>`, "6,3,-0,<b/>"},
		{"one less", `<p>x</p><p>y</p>`, `<p>x</p>`, "4,2,-1,"},
		{"two less, and what follows is other", `<b/><i/>x<p a="1">z</p>`, `<p a="2">z</p>`, "5,3,a,2,0,-3,"},
		{"markup stays escaped", `<p>stays</p><p>stays</p>`, `<p>stays</p><p>stays</p><b>&lt;</b>`, "4,-1,+,<b>&lt;</b>"},
		{"a text that comes", `<p></p><p>stays</p>`, `<p>x</p><p>stays</p>`, "3,0,+,x"},
		{"a text that goes", `<p>x</p>`, `<p></p>`, "2,1,-1,"},
		{"a text in place of an element", `<p><b/></p><p>stays</p>`, `<p>x</p><p>stays</p>`, "4,1,-1,x"},
		{"another mark", `<g data-k="a" x="1"/><g data-k="b" x="2"/>`, `<g data-k="b" x="3"/>`, "2,1,x,3,0,-1,"},
		{"one attribute less", `<p a="1" b="2">x</p><p>stays as it is</p>`, `<p a="1">x</p><p>stays as it is</p>`, `4,0,-1,<p a="1">x</p>`},
		{"nothing is left", `<p>x</p>y`, ``, "3,0,-2,"},
	} {
		var m mender
		if list, ok := m.mend(c.old, c.wanted); !ok || strings.ReplaceAll(list, mendSeparator, ",") != c.list {
			t.Errorf("%s: %q, %v; want %s", c.name, list, ok, c.list)
		}
	}
}

func TestMarkupThatIsMostlyNewIsWrittenWhole(t *testing.T) {
	for _, c := range []struct{ name, old, wanted string }{
		{"another element", `<p>x</p>`, `<b>x</b>`},
		{"more than there was", `<p>x</p>`, `<p>x</p><p>yy</p>`},
		{"another attribute", `<p a="1">x</p>`, `<p b="1">x</p>`},
		{"one attribute more", `<p a="1">x</p>`, `<p a="1" b="2">x</p>`},
		{"an attribute without a value", `<p a="1">x</p>`, `<p a="1" hidden>x</p>`},
		{"the first", "", `<p>x</p>`},
		{"a tag without an end", `<p`, `<p a="1"`},
		{"an attribute without an end", `<p a="1>`, `<p a="2>`},
		{"an element without an end", `<p>x`, `<p>y`},
		{"an end without an element", `x</p>`, `y</p>`},
	} {
		var m mender
		if list, ok := m.mend(c.old, c.wanted); ok {
			t.Errorf("%s: is mended by %q", c.name, list)
		}
	}
}

func FuzzMend(f *testing.F) {
	for _, seed := range [][2]string{{"", ""}, {`<p a="1">x</p>y`, `<p a="2">x</p>`}, {`<g><path d=""/></g>`, `<g><path/><b>&lt;</b></g>`}, {"<", "</"}, {"<></>", "<a></b>"}, {`<p a="1>`, "x>"}} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, old, wanted string) {
		if strings.Contains(old+wanted, mendSeparator) {
			return
		}
		var m mender
		list, ok := m.mend(old, wanted)
		if !ok {
			return
		}
		fields := strings.Split(list, mendSeparator)
		if list == "" {
			return
		}
		nodes, err := strconv.Atoi(fields[0])
		if err != nil || len(fields)%3 != 1 {
			t.Fatalf("%q is no mending", list)
		}
		for i := 1; i < len(fields); i += 3 {
			if n, err := strconv.Atoi(fields[i]); err != nil || n < slotItself || n >= nodes {
				t.Fatalf("%q has a node that is not there", list)
			}
		}
	})
}
