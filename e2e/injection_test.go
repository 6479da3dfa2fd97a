//go:build !js

package e2e

import (
	"net/url"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/engine/scenario"
)

// scripts are texts that run where a page takes a text for markup, for an
// attribute, for an address or for a script.
var scripts = []string{
	`<script>ran=1</script>`, `"><script>ran=1</script>`, `'><script>ran=1</script>`, `</textarea><script>ran=1</script>`, `</title><script>ran=1</script>`,
	`<img src=x onerror=ran=1>`, `"><img src=x onerror=ran=1>`, `'"><img/src/onerror=ran=1>`, `<svg onload=ran=1>`, `<svg><script>ran=1</script></svg>`,
	`<svg><animate onbegin=ran=1 attributeName=x dur=1s>`, `<math><mtext><img src=x onerror=ran=1>`, `<details open ontoggle=ran=1>`, `<body onload=ran=1>`,
	`<iframe srcdoc="<script>parent.ran=1</script>">`, `<iframe src=javascript:parent.ran=1>`, `<a href=javascript:ran=1 autofocus onfocus=ran=1>x</a>`,
	`javascript:ran=1`, `data:text/html,<script>parent.ran=1</script>`, `" onmouseover="ran=1" x="`, `" autofocus onfocus="ran=1`, `' autofocus onfocus='ran=1`,
	`{{constructor.constructor('ran=1')()}}`, `${ran=1}`, "`${ran=1}`", `\u003cscript\u003eran=1\u003c/script\u003e`, `&lt;script&gt;ran=1&lt;/script&gt;`,
	`%3Cscript%3Eran=1%3C/script%3E`, "\x00<script>ran=1</script>", "\x1ep:innerHTML\x1fnotes\x1f<img src=x onerror=ran=1>",
	`"];ran=1;["`, `';ran=1;'`, `");ran=1;("`, `--><script>ran=1</script><!--`, `]]><script>ran=1</script>`, `<link rel=stylesheet href=//x.test>`,
	`<base href=//x.test>`, `<meta http-equiv=refresh content=0;javascript:ran=1>`, `<object data=javascript:ran=1>`, `<embed src=javascript:ran=1>`,
	`<form action=javascript:ran=1><button autofocus onfocus=ran=1>`, `<input autofocus onfocus=ran=1>`, `<template><script>ran=1</script></template>`,
}

// sinks are the places of an address that a text can stand in.
func sinks(text string) []string {
	escaped := url.QueryEscape(text)
	return []string{
		"?" + escaped + "=1&p=" + escaped + "&v=" + escaped,
		"?knobs=" + escaped + ",openai.accept&chart=" + escaped + "&tab=" + escaped + "&lab=" + escaped,
		"?theme=" + escaped + "&locked=" + escaped + "&year=" + escaped + "&fuzz=" + escaped,
		"?v=1&chip.trn2.price=" + escaped + "&winner=" + escaped + "&shock.winter=" + escaped + "&exit.quarter=" + escaped,
		"?v=1&anthropic.rival=" + escaped + "&openai.share.path=" + escaped + "&tranches.openai=" + escaped + "&z=" + escaped,
		"?v=1&tranches.openai=" + url.QueryEscape(strings.ReplaceAll(text, ",", "")) + ",25,e#" + strings.ReplaceAll(url.QueryEscape(text), "+", "%20"),
	}
}

func TestNoTextOfAnAddressRunsAndThePolicyHasNothingToRefuse(t *testing.T) {
	count := 0
	for _, path := range []string{"", "embed/"} {
		tab := browser.New(t)
		tab.Before(watching)
		site := address(t) + path
		tab.Go(site)
		tab.Ready()
		// Some on a page of their own, all others through the
		// parser that takes them from the address: it is the same.
		for i, text := range scripts {
			for j, query := range sinks(text) {
				count++
				if (i+j)%24 != 0 {
					browser.Eval[bool](tab, `(trancheOpen(`+quote(strings.TrimPrefix(query, "?"))+`), new Promise((done) => requestAnimationFrame(() => done(true))))`)
				} else {
					tab.Go(site + query)
					tab.Ready()
				}
				if got := browser.Eval[bool](tab, `"ran" in window`); got {
					t.Fatalf("%s runs", query)
				}
				refused := browser.Eval[[]string](tab, `refused`)
				assert.Equal(t, len(refused), 0, "%s: %q", query, refused)
			}
		}
		browser.Eval[bool](tab, `(trancheOpen("v=1&p=base"), true)`)
		tab.Wait(`document.querySelector(".notices").hidden`)
		if path == "" {
			expectFigures(t, tab, scenario.Base(), 2028)
		}
		assert.Equal(t, len(tab.Exceptions()), 0, "%q", tab.Exceptions())
		tab.Close()
	}
	assert.Assert(t, count >= 200, "%d payloads", count)
}
