package text

import "tranche/engine/scenario"

var english = catalogue{
	point: ".", group: ",", minus: "−", plus: "+",
	over: "over ", under: "below ",
	none: None, never: "never",

	money:     "{sign}${n}{scale}",
	moneyUnit: "${scale}",
	scales:    [5]string{"", "K", "M", "B", "T"},
	spoken:    [5]string{"", " thousand", " million", " billion", " trillion"},
	counts:    [4]string{"", "million", "billion", "trillion"},
	countOf:   "{sign}{n} {scale}",
	percent:   "{sign}{n}%",
	points:    plural{"{sign}{n} percentage point", "{sign}{n} percentage points"},
	cents:     "{sign}{n}¢",
	underCent: "less than 1¢",
	quarter:   "{year} Q{n}",
	months:    plural{"{sign}{n} month", "{sign}{n} months"},
	plain:     "{sign}{n}",

	gigawatts: "{sign}{n} GW", gigawattHours: "{sign}{n} GWh", kilowattHours: "{sign}{n} kWh", multiple: "{sign}{n}×",

	singular: func(digits string) bool { return digits == "1" },

	units: map[scenario.Unit]unitWords{
		scenario.Billions:            {"$B", "{n}", plural{"{n} dollars", "{n} dollars"}},
		scenario.BillionsPerGigawatt: {"$B per GW-year", "{n} per GW-year", plural{"{n} dollars per gigawatt-year", "{n} dollars per gigawatt-year"}},
		scenario.Dollars:             {"$", "{n}", plural{"{n} dollar", "{n} dollars"}},
		scenario.DollarsPerChipHour:  {"$ per chip-hour", "{n} per chip-hour", plural{"{n} dollar per chip-hour", "{n} dollars per chip-hour"}},
		scenario.DollarsPerDollar:    {"$ per $", "{n} per $1", plural{"{n} dollar for each dollar", "{n} dollars for each dollar"}},
		scenario.DollarsPerGigabyte:  {"$ per GB", "{n} per GB", plural{"{n} dollar per gigabyte", "{n} dollars per gigabyte"}},
		scenario.DollarsPerKWh:       {"$ per kWh", "{n} per kWh", plural{"{n} dollar per kilowatt-hour", "{n} dollars per kilowatt-hour"}},
		scenario.DollarsPerMillion:   {"$ per 1M tokens", "{n}", plural{"{n} dollar per million tokens", "{n} dollars per million tokens"}},
		scenario.Elasticity:          {"", "{n}", plural{"an elasticity of {n}", "an elasticity of {n}"}},
		scenario.Exponent:            {"", "{n}", plural{"an exponent of {n}", "an exponent of {n}"}},
		scenario.Gigawatts:           {"GW", "{n} GW", plural{"{n} gigawatt", "{n} gigawatts"}},
		scenario.Milliseconds:        {"ms", "{n} ms", plural{"{n} millisecond", "{n} milliseconds"}},
		scenario.Months:              {"months", "", plural{"{n} month", "{n} months"}},
		scenario.Multiple:            {"×", "{n}×", plural{"{n} times", "{n} times"}},
		scenario.Parameters:          {"parameters", "{n}", plural{"{n} parameters", "{n} parameters"}},
		scenario.Petabytes:           {"PB", "{n} PB", plural{"{n} petabyte", "{n} petabytes"}},
		scenario.PerQuarter:          {"% a quarter", "{n}% a quarter", plural{"{n} percent a quarter", "{n} percent a quarter"}},
		scenario.PerYear:             {"% a year", "{n}% a year", plural{"{n} percent a year", "{n} percent a year"}},
		scenario.Probability:         {"%", "{n}%", plural{"{n} percent", "{n} percent"}},
		scenario.QuarterDate:         {"", "{n}", plural{"{n}", "{n}"}},
		scenario.Quarters:            {"quarters", "", plural{"{n} quarter", "{n} quarters"}},
		scenario.Ratio:               {"", "{n}", plural{"{n}", "{n}"}},
		scenario.Share:               {"%", "{n}%", plural{"{n} percent", "{n} percent"}},
		scenario.Teraflops:           {"TFLOPS", "{n} TFLOPS", plural{"{n} teraflops", "{n} teraflops"}},
		scenario.TeraflopsPerWatt:    {"TFLOPS/W", "{n} TFLOPS/W", plural{"{n} teraflops per watt", "{n} teraflops per watt"}},
		scenario.Tokens:              {"tokens", "{n}", plural{"{n} tokens", "{n} tokens"}},
		scenario.Years:               {"years", "", plural{"{n} year", "{n} years"}},
	},
}
