package projection

import "fmt"

// properNames are what the machine interface calls labs and clouds in its
// warnings, whatever the reader's language.
var properNames = map[string]string{
	"anthropic": "Anthropic", "openai": "OpenAI",
	"aws": "AWS", "azure": "Microsoft Azure", "google": "Google Cloud", "oracle": "Oracle OCI",
}

// String says the warning in one line, for the machine interface.
func (w Warning) String() string {
	switch w.Kind {
	case Unaffordable:
		return fmt.Sprintf("%s's AWS bill exceeds %.0f%% of its revenue from %d on", properNames[w.Lab.ID()], 100*Affordable, w.Year)
	case NegativeCloud:
		return fmt.Sprintf("%s's list revenue falls below 0 in %d", properNames[w.Cloud.ID()], w.Year)
	case SharesCross:
		return fmt.Sprintf("%s's AWS share without the deal exceeds its share with it", properNames[w.Lab.ID()])
	case RootsNotUnique:
		return fmt.Sprintf("the internal rate of return is not unique: %.0f rates fit", w.Value)
	case Overcommitted:
		return fmt.Sprintf("%s's contracts ask for more computing than it buys in %d", properNames[w.Lab.ID()], w.Year)
	case Unpayable:
		return fmt.Sprintf("%s's compute bill and what its contracts fall short exceed its revenue in %d", properNames[w.Lab.ID()], w.Year)
	case Unmet:
		return fmt.Sprintf("%s falls short of its contract with %s in %d", properNames[w.Lab.ID()], properNames[w.Cloud.ID()], w.Year)
	}
	return fmt.Sprintf("warning %d", w.Kind)
}
