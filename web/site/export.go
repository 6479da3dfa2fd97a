package site

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Write exports the tree into a folder, each file with its compressed twins
// beside it (.br, .gz), and a manifest. A folder that is there keeps its other
// files. Of keep versions, 1 or more, the files stay whose names carry a hash:
// those of this one and of the last ones before it, for pages that a browser or
// a host has kept.
//
// The folder is written whole beside its place and then takes it, so that there
// is the old one or the new one whenever the export ends, be it by being killed.
// Where that cannot be (the folder above may not be written to, the folder is a
// disk of its own, or the process stands in it) the files are moved over one by
// one, documents last; the versions that they name are whole all the time. Once
// the context is done the folder stays as it was, and the error is the cause.
func (t *Tree) Write(ctx context.Context, dir string, keep int) error {
	if err := t.write(ctx, dir, keep); err != nil {
		return fmt.Errorf("exporting to %s: %w", dir, err)
	}
	return nil
}

func (t *Tree) write(ctx context.Context, dir string, keep int) error {
	if keep < 1 {
		return fmt.Errorf("%d versions cannot be kept; 1 is the least", keep)
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if target, err := filepath.EvalSymlinks(dir); err == nil {
		dir = target
	}
	repair(dir)
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return t.create(ctx, dir)
	case err != nil:
		return err
	case !info.IsDir():
		return errors.New("there is a file of that name")
	}
	versions, err := t.versions(dir, keep)
	if err != nil {
		return err
	}
	if standsIn(dir) {
		return t.renew(ctx, dir, versions)
	}
	err = t.replace(ctx, dir, versions, info.Mode()&(fs.ModePerm|fs.ModeSetgid|fs.ModeSticky))
	if errors.As(err, new(unmovable)) {
		return t.renew(ctx, dir, versions)
	}
	return err
}

// An unmovable error says that a folder cannot give way to another one.
type unmovable struct{ error }

// create writes the tree beside the folder's place and moves it there.
func (t *Tree) create(ctx context.Context, dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	stage, err := newStage(filepath.Dir(dir), dir)
	if err != nil {
		return err
	}
	defer stage.end()
	if err := t.fill(ctx, stage.dir, []release{t.release()}); err != nil {
		return err
	}
	return os.Rename(stage.dir, dir)
}

// replace writes the tree and all else that the folder holds beside it, and has
// the two change places.
func (t *Tree) replace(ctx context.Context, dir string, versions []release, mode fs.FileMode) error {
	stage, err := newStage(filepath.Dir(dir), dir)
	if err != nil {
		return unmovable{err}
	}
	defer stage.end()
	if err := t.fill(ctx, stage.dir, versions); err != nil {
		return err
	}
	if err := t.carry(ctx, dir, stage.dir, versions); err != nil {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		return unmovable{err}
	}
	if err := os.Chmod(stage.dir, mode); err != nil {
		return err
	}
	if err := exchange(stage.dir, dir); err != nil {
		return unmovable{err}
	}
	return nil
}

// renew writes the tree into a hidden folder of the folder, and then moves the
// files over one by one.
func (t *Tree) renew(ctx context.Context, dir string, versions []release) error {
	stage, err := newStage(dir, dir)
	if err != nil {
		return err
	}
	defer stage.end()
	if err := t.fill(ctx, stage.dir, versions); err != nil {
		return err
	}
	for _, name := range append(t.names(), Manifest) {
		target := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		if err := os.Rename(filepath.Join(stage.dir, filepath.FromSlash(name)), target); err != nil {
			return err
		}
	}
	return t.removeStale(dir, versions)
}

// fill writes the tree into a folder, with the manifest of the versions.
func (t *Tree) fill(ctx context.Context, dir string, versions []release) error {
	for _, f := range t.Files {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		for _, part := range f.parts() {
			if ctx.Err() != nil {
				return context.Cause(ctx)
			}
			if err := os.WriteFile(name+part.extension, part.content, 0o644); err != nil { //nolint:gosec // for all to read
				return err
			}
		}
	}
	return writeManifest(dir, versions)
}

// carry takes over what the folder holds and the export does not: the files of
// other versions that are kept, and what is none of its business.
func (t *Tree) carry(ctx context.Context, from, to string, versions []release) error {
	own := t.own()
	return filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == from {
			return err
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		relative, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		path := filepath.ToSlash(relative)
		if isStage(path) && entry.IsDir() {
			return filepath.SkipDir
		}
		if own(path) || stale(path, versions) {
			if entry.IsDir() {
				return fmt.Errorf("%s is a folder, and has the name of a file of the site", name)
			}
			return nil
		}
		return take(name, filepath.Join(to, relative), entry)
	})
}

// own says whether a path is that of a file of the export, or was: a twin that
// is no longer smaller than its file.
func (t *Tree) own() func(path string) bool {
	names := map[string]bool{Manifest: true}
	for _, f := range t.Files {
		names[f.Path] = true
	}
	return func(path string) bool { return names[unpacked(path)] }
}

// unpacked is the path of which a path is a compressed twin.
func unpacked(path string) string {
	return strings.TrimSuffix(strings.TrimSuffix(path, ".br"), ".gz")
}

// take gives a file a second name, or copies it where it can have none.
func take(from, to string, entry fs.DirEntry) error {
	info, err := entry.Info()
	if err != nil {
		return err
	}
	switch {
	case entry.IsDir():
		err = os.Mkdir(to, 0o755)
		if errors.Is(err, fs.ErrExist) {
			err = nil
		}
		if err == nil {
			err = os.Chmod(to, info.Mode().Perm()|0o700)
		}
		return err
	case entry.Type()&fs.ModeSymlink != 0:
		target, err := os.Readlink(from)
		if err != nil {
			return err
		}
		return os.Symlink(target, to)
	case os.Link(from, to) == nil:
		return nil
	case !entry.Type().IsRegular():
		return fmt.Errorf("%s is no file", from)
	}
	return duplicate(from, to, info)
}

// duplicate copies a file with its mode and its time.
func duplicate(from, to string, info fs.FileInfo) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = source.Close() }()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	if _, err := io.Copy(target, source); err != nil {
		_ = target.Close()
		return err
	}
	if err := target.Close(); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
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

// removeStale removes what earlier exports left: files of versions that are not
// kept, and twins of files that have none any more.
func (t *Tree) removeStale(dir string, versions []release) error {
	current := map[string]bool{}
	for _, name := range t.names() {
		current[name] = true
	}
	own := t.own()
	return filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		path := filepath.ToSlash(relative)
		twin := path != unpacked(path) && own(path) && !current[path]
		if stale(path, versions) || twin {
			return os.Remove(name)
		}
		return nil
	})
}
