package scenario

// A Split says where a lab's compute outside AWS goes: a share for each
// supplier, in the order of Supplier, that sum to 1.
type Split [SupplierCount]Number

var defaultSplits = [LabCount]Split{
	Anthropic: {number("0.8"), number("0.15"), number("0"), number("0.05")},
	OpenAI:    {number("0.05"), number("0.6"), number("0.2"), number("0.15")},
}

// DefaultSplit is the split of history and of the reference path.
func DefaultSplit(lab Lab) Split {
	if !lab.known() {
		return Split{}
	}
	return defaultSplits[lab]
}

// Equal reports whether two splits are the same.
func (s Split) Equal(t Split) bool {
	for i := range s {
		if !s[i].Equal(t[i]) {
			return false
		}
	}
	return true
}
