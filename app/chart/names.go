package chart

import (
	"tranche/app/chart/palette"
	"tranche/app/chart/shape"
	"tranche/app/text"
	"tranche/engine/projection"
	"tranche/engine/scenario"
)

// labInks are the inks of a lab's bars and of its name.
var labInks = [scenario.LabCount]struct{ bar, text *palette.Ink }{
	scenario.Anthropic: {palette.Anthropic, palette.AnthropicText},
	scenario.OpenAI:    {palette.OpenAI, palette.OpenAIText},
}

// labName is a lab's name, which is short already.
func labName(l scenario.Lab) shape.Name {
	return shape.Name{Long: text.LabName(l), Short: text.LabName(l)}
}

// cloudName is a cloud's name.
func cloudName(c scenario.Cloud) shape.Name {
	return shape.Name{Long: text.CloudName(c), Short: text.Say("chart.cloud." + c.ID())}
}

// chipName is a chip's name.
func chipName(c scenario.Chip) shape.Name {
	return shape.Name{Long: text.ChipName(c), Short: text.Say("chart.chip." + c.ID())}
}

// segmentName is the name of a segment of the market.
func segmentName(s scenario.Segment) shape.Name {
	return shape.Name{Long: text.SegmentName(s), Short: text.Say("chart.segment." + s.ID())}
}

// partName is the name of a part of the cost of leaving, as a row's title.
func partName(p projection.Part) shape.Name {
	return shape.Name{Long: text.Capitalise(text.PartName(p)), Short: text.Say("chart.part." + p.ID())}
}
