package link

import (
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"
)

// longestMangled is the most bytes of a query that is taken apart at all: an
// address and what others have hung on it.
const longestMangled = 4 * Longest

// trackers are parameters that newsletters, networks and campaigns hang on an
// address, in lower case. They say nothing about a scenario.
var trackers = []string{
	"_ga", "_gl", "_hsenc", "_hsmi", "_ke", "_openstat", "campaign_id", "cmpid", "dclid", "dm_i", "ef_id", "epik", "fb_action_ids", "fb_action_types",
	"fb_ref", "fb_source", "fbclid", "feature", "gad_source", "gad_campaignid", "gbraid", "gclid", "gclsrc", "igsh", "igshid", "li_fat_id", "mibextid",
	"mkt_tok", "msclkid", "ncid", "oly_anon_id", "oly_enc_id", "rb_clickid", "rdt_cid", "ref", "ref_src", "ref_url", "referrer", "s_cid", "s_kwcid", "sc_cid", "scid", "share_id",
	"si", "smid", "source", "spm", "sr_share", "srsltid", "trk", "ttclid", "twclid", "vero_id", "wbraid", "wickedid", "wt_mc", "xtor", "yclid",
}

// trackerFamilies are how the names of others begin.
var trackerFamilies = []string{"utm_", "mc_", "hsa_", "pk_", "piwik_", "mtm_", "matomo_", "ga_", "at_", "guce_", "__hs", "__s"}

// tracks reports whether a parameter is one of those.
func tracks(id string) bool {
	id = strings.ToLower(id)
	return slices.Contains(trackers, id) ||
		slices.ContainsFunc(trackerFamilies, func(family string) bool { return strings.HasPrefix(id, family) })
}

// tail is what programs for mail and chat take along behind an address.
const tail = ".,;:)]}>'\"»“”‘’…*"

// A parameter is one of a query: as it stands there, and decoded. It is garbled
// where its percent signs do not make sense.
type parameter struct {
	name, rest string
	id, value  string
	garbled    bool
}

// parameters takes a query apart as the world leaves it: with a question mark or
// several, with &amp; for &, with a tracker's parameters, and with the end of the
// sentence that it stood in. It is long where what is left is more than Longest.
func parameters(query string) (list []parameter, long bool) {
	query = strings.TrimPrefix(query, "?")
	if len(query) > longestMangled {
		return nil, true
	}
	size := len(query)
	for _, part := range strings.FieldsFunc(query, func(r rune) bool { return r == '&' || r == '?' }) {
		whole := len(part) + 1
		for strings.HasPrefix(part, "amp;") {
			part = part[len("amp;"):]
		}
		name, rest, _ := strings.Cut(part, "=")
		p := parameter{name: name, rest: rest}
		id, err := url.QueryUnescape(name)
		value, errToo := url.QueryUnescape(rest)
		p.id, p.value, p.garbled = strings.TrimSpace(id), strings.TrimRight(value, " \t\r\n"), err != nil || errToo != nil
		switch {
		case part == "":
		case tracks(name), tracks(p.id):
			size -= whole
		default:
			list = append(list, p)
		}
	}
	if len(list) > 0 {
		list[len(list)-1].trim()
	}
	return list, size > Longest
}

// untailed takes the end of a sentence off a text. A bracket that it opens
// itself is its own.
func untailed(text string) string {
	for text != "" {
		last, size := utf8.DecodeLastRuneInString(text)
		if at := strings.IndexRune(")]}>", last); !strings.ContainsRune(tail, last) || at >= 0 && strings.IndexByte(text, "([{<"[at]) >= 0 {
			break
		}
		text = text[:len(text)-size]
	}
	return text
}

// trim takes what followed the address away from its last parameter. Where
// somebody meant it, it is no number, name or quarter any more.
func (p *parameter) trim() {
	if p.value != "" {
		p.value = untailed(p.value)
		return
	}
	p.id = untailed(p.id)
}
