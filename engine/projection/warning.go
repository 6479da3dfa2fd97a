package projection

import "fmt"

// String says the warning in one line, for the machine interface.
func (w Warning) String() string {
	switch w.Kind {
	case Unaffordable:
		return fmt.Sprintf("%s's AWS bill exceeds %.0f%% of its revenue from %d on", w.Lab.Name(), 100*Affordable, w.Year)
	case NegativeCloud:
		return fmt.Sprintf("%s's list revenue falls below 0 in %d", w.Cloud.Name(), w.Year)
	case SharesCross:
		return fmt.Sprintf("%s's AWS share without the deal exceeds its share with it", w.Lab.Name())
	case RootsNotUnique:
		return fmt.Sprintf("the internal rate of return is not unique: %.0f rates fit", w.Value)
	}
	return fmt.Sprintf("warning %d", w.Kind)
}
