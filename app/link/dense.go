package link

import (
	"hash/fnv"
	"strings"

	"tranche/engine/scenario"
)

// A scenario that changes most of its inputs makes an address of several
// thousand bytes. It is written densely instead, in the one parameter z: each
// change is a code of three characters and its value, with ! between changes,
// on as 1, off as 0 and a leading 0 before the point left out.
//
// An id's code follows from its letters alone, so it stays what it is when
// inputs are added. Should a new id have the code of another, a test says so:
// give the new one another name.
const (
	denseID    = "z"
	denseBreak = "!"
	codeLength = 3
)

// code is the short name of an id: 18 bits of a hash.
func code(id string) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	h := fnv.New32a()
	_, _ = h.Write([]byte(id)) // a hash takes anything
	sum := h.Sum32()
	sum ^= sum >> 18
	return string([]byte{alphabet[sum&63], alphabet[sum>>6&63], alphabet[sum>>12&63]})
}

// codes finds an id by its code.
var codes = func() map[string]string {
	ids := map[string]string{}
	for _, id := range known {
		ids[code(id)] = id
	}
	return ids
}()

// known lists every id of an address in canonical order, the version's and the
// preset's apart. A lab's own tranches come before the knobs of those that
// they replace.
var known = func() []string {
	ids := []string{}
	for lab := range scenario.LabCount {
		ids = append(ids, scenario.TranchesID(lab))
	}
	return append(ids, scenario.IDs()...)
}()

// dense packs parameters into one.
func dense(pairs []pair) pair {
	texts := make([]string, len(pairs))
	for i, p := range pairs {
		texts[i] = code(p.id) + squeeze(p)
	}
	return pair{denseID, strings.Join(texts, denseBreak)}
}

func squeeze(p pair) string {
	switch {
	case scenario.IsShock(p.id) && p.value == "on":
		return "1"
	case scenario.IsShock(p.id) && p.value == "off":
		return "0"
	case strings.HasPrefix(p.value, "0.") && number(p.value):
		return p.value[1:]
	}
	return p.value
}

// expand unpacks what dense packed. What it does not know it hands on as it
// is, for a notice.
func expand(text string) (pairs []pair) {
	for _, part := range strings.Split(text, denseBreak) {
		if len(part) < codeLength || codes[part[:codeLength]] == "" {
			pairs = append(pairs, pair{denseID, part})
			continue
		}
		p := pair{codes[part[:codeLength]], part[codeLength:]}
		switch {
		case scenario.IsShock(p.id) && p.value == "1":
			p.value = "on"
		case scenario.IsShock(p.id) && p.value == "0":
			p.value = "off"
		case number("0"+p.value) && strings.HasPrefix(p.value, "."):
			p.value = "0" + p.value
		}
		pairs = append(pairs, p)
	}
	return pairs
}
