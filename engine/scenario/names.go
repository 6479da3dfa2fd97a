package scenario

import "slices"

// A Lab is one of the two labs.
type Lab int

// The labs.
const (
	Anthropic Lab = iota
	OpenAI
	LabCount
)

var labs = [LabCount]string{"anthropic", "openai"}

// known reports whether there is such a lab.
func (l Lab) known() bool { return l >= 0 && l < LabCount }

// ID is the lab's name in ids and in the machine interface.
func (l Lab) ID() string {
	if !l.known() {
		return ""
	}
	return labs[l]
}

// FindLab is the lab with an id; false if there is none.
func FindLab(id string) (Lab, bool) {
	i := slices.Index(labs[:], id)
	return Lab(max(i, 0)), i >= 0
}

// A Cloud is one of the four providers.
type Cloud int

// The clouds. AWS comes first; the others are its rivals.
const (
	AWS Cloud = iota
	Azure
	Google
	Oracle
	CloudCount
)

var clouds = [CloudCount]string{"aws", "azure", "google", "oracle"}

// known reports whether there is such a cloud.
func (c Cloud) known() bool { return c >= 0 && c < CloudCount }

// ID is the cloud's name in ids and in the machine interface.
func (c Cloud) ID() string {
	if !c.known() {
		return ""
	}
	return clouds[c]
}

// owners are the companies that the clouds are of.
var owners = [CloudCount]string{"amazon", "microsoft", "google", "oracle"}

// Owner is the id of the company that the cloud is of.
func (c Cloud) Owner() string {
	if !c.known() {
		return ""
	}
	return owners[c]
}

// FindCloud is the cloud with an id; false if there is none.
func FindCloud(id string) (Cloud, bool) {
	i := slices.Index(clouds[:], id)
	return Cloud(max(i, 0)), i >= 0
}

// A Supplier is where a lab's compute outside AWS comes from: a rival cloud
// or the lab's own infrastructure.
type Supplier int

// The suppliers besides AWS, in the order of the documents.
const (
	SupplierGoogle Supplier = iota
	SupplierAzure
	SupplierOracle
	SupplierOwn
	SupplierCount
)

var suppliers = [SupplierCount]struct {
	id    string
	cloud Cloud
}{
	{"google", Google}, {"azure", Azure}, {"oracle", Oracle}, {"own", CloudCount},
}

// known reports whether there is such a supplier.
func (s Supplier) known() bool { return s >= 0 && s < SupplierCount }

// ID is the supplier's name in a rival split.
func (s Supplier) ID() string {
	if !s.known() {
		return ""
	}
	return suppliers[s].id
}

// Cloud is the supplier's cloud; false for a lab's own infrastructure.
func (s Supplier) Cloud() (Cloud, bool) {
	if !s.known() {
		return CloudCount, false
	}
	return suppliers[s].cloud, suppliers[s].cloud != CloudCount
}

// A Chip is one of the four accelerators of the documents' table.
type Chip int

// The chips: two for training, two for inference, Amazon's own first.
const (
	Trainium2 Chip = iota
	H100
	Inferentia2
	L40S
	ChipCount
)

var chips = [ChipCount]string{"trn2", "h100", "inf2", "l40s"}

// known reports whether there is such a chip.
func (c Chip) known() bool { return c >= 0 && c < ChipCount }

// ID is the chip's name in ids and in the machine interface.
func (c Chip) ID() string {
	if !c.known() {
		return ""
	}
	return chips[c]
}

// FindChip is the chip with an id; false if there is none.
func FindChip(id string) (Chip, bool) {
	i := slices.Index(chips[:], id)
	return Chip(max(i, 0)), i >= 0
}

// Training reports whether the chip trains models; the others serve them.
func (c Chip) Training() bool { return c == Trainium2 || c == H100 }

// A Segment is one of the four segments of the AI cloud market.
type Segment int

// The segments.
const (
	Training Segment = iota
	Inference
	FullStack
	Enterprise
	SegmentCount
)

var segments = [SegmentCount]string{"training", "inference", "fullstack", "enterprise"}

// known reports whether there is such a segment.
func (s Segment) known() bool { return s >= 0 && s < SegmentCount }

// ID is the segment's name in ids and in the machine interface.
func (s Segment) ID() string {
	if !s.known() {
		return ""
	}
	return segments[s]
}
