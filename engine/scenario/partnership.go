package scenario

// A Partnership is what a rival of AWS and a lab have with each other: the lab's
// contract with the cloud, and the investment of the cloud's owner in the lab.
type Partnership int

// The partnerships, those of a lab in the order of their investors.
const (
	GoogleAnthropic Partnership = iota
	MicrosoftAnthropic
	MicrosoftOpenAI
	OracleOpenAI
	PartnershipCount
)

// PartnershipInputs are the inputs of a partnership: what the lab has promised
// to pay the cloud, and what the cloud's owner has put into the lab.
type PartnershipInputs struct {
	Total        Number // minimums over the whole term, USD billions; 0 is no contract
	Years, Start Number // the term, in whole years, and its first quarter
	First, Last  Number // minimums of the first and the last year, multiples of the average
	Power        Number // gigawatts; 0 where none are stated
	Invested     Number // USD billions
	Credits      Number // share of it in compute credits
	Date         Number // the quarter in which all of it counts
	Stake        Number // share of the lab, as of signing
}

// ContractInputs are the inputs of the other clouds' contracts.
type ContractInputs struct {
	Of       [PartnershipCount]PartnershipInputs
	Discount Number // off list price, of every one of them
	Carry    Number // share of an excess over a minimum that counts next year
	Bind     Option // On: the labs honour them first
}

// A partnershipRow is a partnership and the defaults of its inputs, in the order
// of contractFields and of investmentFields.
type partnershipRow struct {
	cloud      Cloud
	lab        Lab
	contract   [len(contractFields)]standing
	investment [len(investmentFields)]standing
}

// A standing is a default and where it comes from.
type standing struct {
	value string
	basis Basis
}

// partnerships lists the partnerships. To add one, add a row: its inputs follow.
//
// Where an article names a deal and not its size, the size is one published
// elsewhere; where no article names a contract, it is 0. Elsewhere are: for
// Google and Anthropic news of 200 billion over 2027 to 2031 and court filings
// of 2025 about a stake of 14%; for Microsoft and OpenAI the filing of 28
// October 2025; for Oracle and OpenAI the news of September 2025 about 300
// billion over five years from 2027 and 4.5 gigawatts, and of June 2024; for
// Microsoft and Anthropic the announcement of 18 November 2025 of 30 billion, a
// gigawatt, and up to 5 billion. All ramps are as AWS's, so that no cloud is
// favoured.
var partnerships = [PartnershipCount]partnershipRow{
	GoogleAnthropic: {Google, Anthropic,
		[...]standing{{"200", Document}, {"5", Document}, {"2027Q1", External}, {"0.25", Assumption}, {"1.75", Assumption}, {"5", Document}},
		[...]standing{{"2", Document}, {"0", Assumption}, {"2024Q1", Assumption}, {"0.14", External}}},
	MicrosoftAnthropic: {Azure, Anthropic,
		[...]standing{{"0", Assumption}, {"5", Assumption}, {"2026Q1", Assumption}, {"0.25", Assumption}, {"1.75", Assumption}, {"1", External}},
		[...]standing{{"5", External}, {"0", Assumption}, {"2025Q4", External}, {"0.0143", Assumption}}},
	MicrosoftOpenAI: {Azure, OpenAI,
		[...]standing{{"250", Document}, {"10", Document}, {"2025Q4", External}, {"0.25", Assumption}, {"1.75", Assumption}, {"0", Assumption}},
		[...]standing{{"13.8", Document}, {"0", Assumption}, {"2024Q1", Assumption}, {"0.27", Document}}},
	OracleOpenAI: {Oracle, OpenAI,
		[...]standing{{"0", Assumption}, {"5", External}, {"2027Q1", External}, {"0.25", Assumption}, {"1.75", Assumption}, {"4.5", External}},
		[...]standing{{"10", Document}, {"1", Document}, {"2024Q3", External}, {"0", Document}}},
}

// known reports whether there is such a partnership.
func (p Partnership) known() bool { return p >= 0 && p < PartnershipCount }

// Cloud is the rival's cloud; CloudCount of what is no partnership.
func (p Partnership) Cloud() Cloud {
	if !p.known() {
		return CloudCount
	}
	return partnerships[p].cloud
}

// Lab is the lab; LabCount of what is no partnership.
func (p Partnership) Lab() Lab {
	if !p.known() {
		return LabCount
	}
	return partnerships[p].lab
}

// FindPartnership is that of a cloud and a lab; false if they have none.
func FindPartnership(cloud Cloud, lab Lab) (Partnership, bool) {
	for p := range partnerships {
		if partnerships[p].cloud == cloud && partnerships[p].lab == lab {
			return Partnership(p), true
		}
	}
	return PartnershipCount, false
}
