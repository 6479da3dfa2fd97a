package text

import "tranche/engine/scenario"

// LabName is what a lab is called.
func LabName(lab scenario.Lab) string { return lab.Name() }

// CloudName is what a cloud is called.
func CloudName(cloud scenario.Cloud) string { return cloud.Name() }

// SupplierName is what a supplier of compute outside AWS is called.
func SupplierName(supplier scenario.Supplier) string { return supplier.Name() }

// PresetTitle is what a preset is called.
func PresetTitle(id string) string {
	row, _ := scenario.FindPreset(id)
	return row.Title
}

// PresetStory tells a preset's story.
func PresetStory(id string) string {
	row, _ := scenario.FindPreset(id)
	return row.Story
}

// PresetLesson says what a preset teaches.
func PresetLesson(id string) string {
	row, _ := scenario.FindPreset(id)
	return row.Lesson
}

// ShockEffect says what a shock does.
func ShockEffect(id string) string {
	row, _ := scenario.FindShock(id)
	return row.Effect
}

// TrancheTitle is what a tranche is called; its id where it has no name.
func TrancheTitle(t *scenario.Tranche) string {
	if t.Title == "" {
		return t.ID
	}
	return t.Title
}
