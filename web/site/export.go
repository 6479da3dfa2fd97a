package site

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
)

// Write exports the tree into a folder, each file with its compressed twins
// beside it (.br, .gz). A folder that is not there appears whole or not at all.
// One that is there keeps its other files, gets the new ones once all of them
// are written, documents last, and loses those that only earlier exports used.
func (t *Tree) Write(dir string) error { return t.WriteContext(context.Background(), dir) }

// WriteContext exports the tree as Write does. Once the context is done it
// leaves the folder as it was and fails with the cause, unless all is written
// and only to be moved to its place.
func (t *Tree) WriteContext(ctx context.Context, dir string) error {
	if err := t.write(ctx, dir); err != nil {
		return fmt.Errorf("exporting to %s: %w", dir, err)
	}
	return nil
}

func (t *Tree) write(ctx context.Context, dir string) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return t.create(ctx, dir)
	case err != nil:
		return err
	case !info.IsDir():
		return errors.New("there is a file of that name")
	}
	return t.renew(ctx, dir)
}

// create writes the tree beside the folder's place and moves it there.
func (t *Tree) create(ctx context.Context, dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	stage, err := t.stage(ctx, filepath.Dir(dir))
	defer func() { _ = os.RemoveAll(stage) }()
	if err != nil {
		return err
	}
	return os.Rename(stage, dir)
}

// renew writes the tree into a hidden folder of the folder, and then moves the
// files over one by one.
func (t *Tree) renew(ctx context.Context, dir string) error {
	stage, err := t.stage(ctx, dir)
	defer func() { _ = os.RemoveAll(stage) }()
	if err != nil {
		return err
	}
	names := t.names()
	for _, name := range names {
		target := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(stage, filepath.FromSlash(name)), target); err != nil {
			return err
		}
	}
	return removeStale(dir, names)
}

// stage writes the tree into a new folder inside parent.
func (t *Tree) stage(ctx context.Context, parent string) (string, error) {
	stage, err := os.MkdirTemp(parent, ".tranche-export-*")
	if err != nil {
		return "", err
	}
	if err := os.Chmod(stage, 0o755); err != nil {
		return stage, err
	}
	for _, f := range t.Files {
		if ctx.Err() != nil {
			return stage, context.Cause(ctx)
		}
		name := filepath.Join(stage, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return stage, err
		}
		for _, part := range f.parts() {
			if err := os.WriteFile(name+part.extension, part.content, 0o644); err != nil { //nolint:gosec // for all to read
				return stage, err
			}
		}
	}
	return stage, nil
}

// A part is a file of the export: one encoding of a file of the tree.
type part struct {
	extension string
	content   []byte
}

func (f *File) parts() []part {
	parts := []part{{"", f.Identity.Bytes}}
	if f.Brotli.Bytes != nil {
		parts = append(parts, part{".br", f.Brotli.Bytes})
	}
	if f.Gzip.Bytes != nil {
		parts = append(parts, part{".gz", f.Gzip.Bytes})
	}
	return parts
}

// names lists all files of the export in an order that is safe to publish in:
// what a document refers to before the document.
func (t *Tree) names() []string {
	var first, last []string
	for _, f := range t.Files {
		for _, part := range f.parts() {
			if f.Immutable {
				first = append(first, f.Path+part.extension)
			} else {
				last = append(last, f.Path+part.extension)
			}
		}
	}
	return append(first, last...)
}

// hashedName matches the names that newHashedFile gives.
var hashedName = regexp.MustCompile(`^(tranche|early|boot|wasm_exec)\.[0-9a-f]{16}\.(css|js|wasm)(\.br|\.gz)?$`)

// removeStale removes what earlier exports left under names of their own.
func removeStale(dir string, names []string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if hashedName.MatchString(entry.Name()) && !slices.Contains(names, entry.Name()) {
			if err := os.Remove(filepath.Join(dir, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}
