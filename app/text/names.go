package text

import "tranche/engine/scenario"

// LabName is what a lab is called: Anthropic.
func LabName(lab scenario.Lab) string { return words().message("lab." + lab.ID()) }

// CloudName is what a cloud is called: Google Cloud.
func CloudName(cloud scenario.Cloud) string { return words().message("cloud." + cloud.ID()) }

// OwnerName is what the company is called that a cloud is of: Microsoft.
func OwnerName(cloud scenario.Cloud) string { return words().message("owner." + cloud.Owner()) }

// SupplierName is what a supplier of compute outside AWS is called in a
// sentence: Google, its own infrastructure.
func SupplierName(supplier scenario.Supplier) string {
	return words().message("supplier." + supplier.ID())
}

// ChipName is what a chip is called: Trainium 2.
func ChipName(chip scenario.Chip) string { return words().message("chip." + chip.ID()) }

// SegmentName is what a segment of the market is called: AI inference serving.
func SegmentName(segment scenario.Segment) string { return words().message("segment." + segment.ID()) }

// PresetTitle is what a preset is called.
func PresetTitle(id string) string { return words().message("preset." + id + ".title") }

// PresetStory tells a preset's story.
func PresetStory(id string) string { return words().message("preset." + id + ".story") }

// PresetLesson says what a preset teaches.
func PresetLesson(id string) string { return words().message("preset." + id + ".lesson") }

// ShockEffect says what a shock does.
func ShockEffect(id string) string { return words().message(id + ".effect") }

// TrancheTitle is what a tranche is called. One of the scenario's own is called
// by its id.
func TrancheTitle(t *scenario.Tranche) string {
	if t.Own {
		return t.ID
	}
	return words().message("tranche." + t.ID)
}
