// Package version holds the one number of a release: the command prints it, the
// page's footer shows it, and the copy for use without a network is named by it.
package version

// Number is the version as semver.org has it, without a v. What changed in each
// stands in CHANGELOG.md. It is neither the version of addresses (link.Version)
// nor of results ("model"), which change when their readers must.
const Number = "0.3.0"
