package server

import (
	"strconv"
	"strings"
)

// accepts says whether an Accept-Encoding lists a coding, or all by a star,
// with a weight above zero. What a coding's own entry says beats the star.
func accepts(values []string, coding string) bool {
	starred := false
	for _, value := range values {
		for entry := range strings.SplitSeq(value, ",") {
			name, parameters, _ := strings.Cut(entry, ";")
			switch name = strings.TrimSpace(name); {
			case strings.EqualFold(name, coding):
				return weight(parameters) > 0
			case name == "*":
				starred = weight(parameters) > 0
			}
		}
	}
	return starred
}

// weight reads "q=0.5". No weight means 1; one that cannot be read means 0.
func weight(parameters string) float64 {
	parameters = strings.TrimSpace(parameters)
	if parameters == "" {
		return 1
	}
	name, value, _ := strings.Cut(parameters, "=")
	if !strings.EqualFold(strings.TrimSpace(name), "q") {
		return 0
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || q < 0 || q > 1 {
		return 0
	}
	return q
}

// unchanged says whether an If-None-Match lists the validator, or any. Whether
// a tag is marked weak makes no difference to this question.
func unchanged(values []string, etag string) bool {
	for _, value := range values {
		for tag := range strings.SplitSeq(value, ",") {
			tag = strings.TrimSpace(tag)
			if tag == "*" || strings.TrimPrefix(tag, "W/") == etag {
				return true
			}
		}
	}
	return false
}
