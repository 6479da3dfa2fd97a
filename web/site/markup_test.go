package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"gotest.tools/v3/assert"
)

func TestMarkupMeansWhatTheComponentMeant(t *testing.T) {
	for _, test := range []struct{ name, markup, want string }{
		{
			"attributes stand in one order",
			`<p id="a" data-b="c" class="d"></p>`,
			`<p class="d" data-b="c" id="a"></p>`,
		},
		{
			"a quotation mark in a value stays inside the value",
			`<p title="say \"on\" <b>"></p>`,
			`<p title="say &#34;on&#34; &lt;b&gt;"></p>`,
		},
		{
			"Go's escapes become the characters",
			`<p title="3` + `\u00a0` + `years\\"></p>`,
			"<p title=\"3\u00a0years\\\"></p>",
		},
		{
			"an ampersand in a value is no entity",
			`<a href="?a=1&copy=2"></a>`,
			`<a href="?a=1&amp;copy=2"></a>`,
		},
		{
			"what is escaped already stays as it was",
			`<svg><text aria-label="AT&amp;T &#34;x&#34;">A &amp; B</text></svg>`,
			`<svg><text aria-label="AT&amp;T &#34;x&#34;">A &amp; B</text></svg>`,
		},
		{
			"true comes back where its absence means another thing",
			`<input aria-checked disabled value>`,
			`<input aria-checked="true" disabled="" value="true"/>`,
		},
		{
			"indentation leaves no space between words",
			"<p>\n  <b>46¢</b>\n   of each\n  <i>\n    <u>dollar</u>\n  </i>\n</p>",
			"<p><b>46¢</b> of each<i><u>dollar</u></i></p>",
		},
		{
			"SVG keeps the case of its names",
			`<svg viewBox="0 0 1 1"><linearGradient id="g" gradientUnits="x"></linearGradient></svg>`,
			`<svg viewBox="0 0 1 1"><linearGradient gradientUnits="x" id="g"></linearGradient></svg>`,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := Normalise(test.markup)
			assert.NilError(t, err)
			assert.Equal(t, got, test.want)
		})
	}
}

func TestMarkupThatThePolicyBlocksIsAnError(t *testing.T) {
	for _, markup := range []string{
		`<p style="color: red"></p>`,
		`<button onclick="x()"></button>`,
		`<script>x()</script>`,
		`<style>p {}</style>`,
		`<img src="https://elsewhere.test/a.png">`,
		`<svg><image href="//elsewhere.test/a.png"></image></svg>`,
		`<div><iframe></iframe></div>`,
	} {
		_, err := Normalise(markup)
		assert.ErrorContains(t, err, "the page", markup)
	}
}

// FuzzNormalise holds that nothing which a component may print gets a handler
// or a script past Normalise, and that the answer is the same twice.
func FuzzNormalise(f *testing.F) {
	f.Add(`<p title="say \"on\" <b>">a &amp; b</p>`)
	f.Add(`<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>`)
	f.Add(`<p onclick="x">`)
	f.Add(`<table><tr><td>a<td title="\u00a0">`)
	f.Fuzz(func(t *testing.T, markup string) {
		got, err := Normalise(markup)
		again, againErr := Normalise(markup)
		if got != again || (err == nil) != (againErr == nil) {
			t.Fatalf("%q gives %q, then %q", markup, got, again)
		}
		if err != nil {
			return
		}
		tokens := html.NewTokenizer(strings.NewReader(got))
		for kind := tokens.Next(); kind != html.ErrorToken; kind = tokens.Next() {
			token := tokens.Token()
			if token.Data == "script" && kind == html.StartTagToken {
				t.Fatalf("%q gives a script: %q", markup, got)
			}
			for _, attribute := range token.Attr {
				if strings.HasPrefix(attribute.Key, "on") {
					t.Fatalf("%q gives a handler: %q", markup, got)
				}
			}
		}
	})
}
