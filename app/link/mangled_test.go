package link_test

import (
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/link"
	"tranche/engine/scenario"
)

func TestAMangledAddressOpensItsScenario(t *testing.T) {
	const plain = "v=1&p=offer-rejected&anthropic.share.with=0.4"
	want, _, _ := link.Decode(plain)
	for _, query := range []string{
		"?" + plain, "??" + plain, "?&" + plain, "?%20&" + plain,
		"?v=1&amp;p=offer-rejected&amp;anthropic.share.with=0.4",
		"?v=1&amp;amp;p=offer-rejected&amp;amp;anthropic.share.with=0.4",
		plain + "&utm_source=x&utm_medium=y&UTM_Campaign=z", plain + "?utm_source=x", "utm_source=a%ZZ&" + plain,
		plain + "&fbclid=IwAR0&gclid=1&mc_cid=2&mc_eid=3&ref=t&igshid=4&msclkid=5&_hsenc=6&twclid=7&si=8",
		plain + ".", plain + ",", plain + ";", plain + ")", plain + ").", plain + "%22", plain + "%3E", plain + "\"", plain + "…", plain + "”", plain + "+", plain + "%20", plain + "%0D%0A",
		"v=1&p=offer-rejected&anthropic.share.with=+0.4", "v=1&p=offer-rejected&anthropic.share.with=%2B0.4", "v=1&+p=offer-rejected+&anthropic.share.with=0.4",
		"v=1&p=offer-rejected&anthropic%2Eshare%2Ewith=0%2E4", plain + "&", plain + "&fbclid=" + strings.Repeat("x", 2048),
	} {
		got, preset, notices := link.Decode(query)
		assert.Equal(t, preset, "offer-rejected", query)
		assert.Equal(t, len(scenario.Changes(&want, &got)), 0, query)
		if query != "?%20&"+plain {
			assert.Equal(t, len(notices), 0, "%s: %v", query, notices)
		}
		_, notices = shown.View(query + "&year=2030.")
		assert.Equal(t, len(notices), 0, "%s: %v", query, notices)
	}
}

func TestNoTrackerIsAnInput(t *testing.T) {
	for _, id := range append(scenario.IDs(), "v", "p", "z", "knobs", "chart", "theme", "locked", "year", "tab", "lab", "fuzz") {
		_, _, notices := link.Decode(id + "=nonsense")
		_, more := shown.View(id + "=nonsense")
		assert.Assert(t, len(notices)+len(more) > 0, "%s=nonsense is overlooked", id)
	}
}
