package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"tranche/engine/scenario"
)

// LabName is what a lab is called.
func LabName(lab scenario.Lab) string { return lab.Name() }

// CloudName is what a cloud is called.
func CloudName(cloud scenario.Cloud) string { return cloud.Name() }

// SupplierName is what a supplier of compute outside AWS is called.
func SupplierName(supplier scenario.Supplier) string { return supplier.Name() }

// PresetTitle is what a preset is called.
func PresetTitle(id string) string { return scenario.FindPreset(id).Title }

// PresetStory tells a preset's story.
func PresetStory(id string) string { return scenario.FindPreset(id).Story }

// PresetLesson says what a preset teaches.
func PresetLesson(id string) string { return scenario.FindPreset(id).Lesson }

// ShockEffect says what a shock does.
func ShockEffect(id string) string { return scenario.FindShock(id).Effect }

// TrancheTitle is what a tranche is called; its id where it has no name.
func TrancheTitle(t *scenario.Tranche) string {
	if t.Title == "" {
		return t.ID
	}
	return t.Title
}

// FieldLabel is what a shock's field is called beside its shock.
func FieldLabel(id string) string {
	_, title, _ := strings.Cut(Label(id), ": ")
	return Capitalise(title)
}

// Capitalise begins a text with a capital letter.
func Capitalise(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
