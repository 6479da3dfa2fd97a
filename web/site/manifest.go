package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// Manifest is the name of the file of an export that says which version which
// files belong to: those whose names carry a hash. All others are the newest
// version's. Compressed twins go with their files.
const Manifest = "tranche-versions.json"

// A release is what an export holds of a version.
type release struct {
	Version string   `json:"version"`
	Files   []string `json:"files"`
}

// releases is the manifest, the newest version first.
type releases struct {
	Versions []release `json:"versions"`
}

// release is what this tree's version is made of.
func (t *Tree) release() release {
	r := release{Version: t.Version, Files: []string{}}
	for _, f := range t.Files {
		if f.Immutable {
			r.Files = append(r.Files, f.Path)
		}
	}
	return r
}

// versions are those that a folder holds once the tree is exported into it: the
// tree's and the last ones before, as far as they are whole.
func (t *Tree) versions(dir string, keep int) ([]release, error) {
	before, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	kept := []release{t.release()}
	for _, r := range before {
		if len(kept) < keep && r.Version != t.Version && r.whole(dir) {
			kept = append(kept, r)
		}
	}
	return kept, nil
}

// whole says whether all files of a version are in the folder.
func (r release) whole(dir string) bool {
	for _, name := range r.Files {
		info, err := os.Lstat(filepath.Join(dir, name))
		if err != nil || !info.Mode().IsRegular() {
			return false
		}
	}
	return true
}

// listed matches the names that newHashedFile gives.
var listed = regexp.MustCompile(`^[a-z_]+\.[0-9a-f]{16}\.[a-z]+$`)

// hashedName matches those of them that documents of this site alone refer to.
// What others may refer to stays for ever.
var hashedName = regexp.MustCompile(`^(tranche|early|boot|wasm_exec)\.[0-9a-f]{16}\.(css|js|wasm)$`)

// stale says whether a path is that of a file of a version that is not kept.
func stale(path string, versions []release) bool {
	name := unpacked(path)
	return hashedName.MatchString(name) && !slices.ContainsFunc(versions, func(r release) bool { return slices.Contains(r.Files, name) })
}

// readManifest reads what versions a folder holds.
func readManifest(dir string) ([]release, error) {
	content, err := os.ReadFile(filepath.Join(dir, Manifest))
	if errors.Is(err, fs.ErrNotExist) {
		return unlisted(dir)
	}
	if err != nil {
		return nil, err
	}
	var read releases
	if err := json.Unmarshal(content, &read); err != nil {
		return nil, fmt.Errorf("%s does not list versions; without it the export would start afresh: %w", Manifest, err)
	}
	for _, r := range read.Versions {
		for _, name := range r.Files {
			if !listed.MatchString(name) {
				return nil, fmt.Errorf("%s lists %q, which is no file of a version", Manifest, name)
			}
		}
	}
	return read.Versions, nil
}

// workerVersion is how a worker says of which version it is.
var workerVersion = regexp.MustCompile(`const VERSION = "([^"]*)";`)

// unlisted is the version in a folder that was exported before there were
// manifests: one at a time.
func unlisted(dir string) ([]release, error) {
	worker, err := os.ReadFile(filepath.Join(dir, "worker.js"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	version := workerVersion.FindSubmatch(worker)
	if version == nil {
		return nil, nil
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	r := release{Version: string(version[1])}
	for _, entry := range entries {
		if listed.MatchString(entry.Name()) {
			r.Files = append(r.Files, entry.Name())
		}
	}
	return []release{r}, nil
}

// writeManifest writes the manifest into a folder.
func writeManifest(dir string, versions []release) error {
	content, err := json.MarshalIndent(releases{versions}, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, Manifest), append(content, '\n'), 0o644) //nolint:gosec // for all to read
}
