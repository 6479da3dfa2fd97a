package site

import (
	"os"
	"path/filepath"
	"strings"
)

// A stage is a hidden folder in which an export is written. Whoever writes it
// holds it locked: one that nobody holds was left by an export that was killed.
type stage struct {
	dir  string
	lock *os.File
}

// stagePrefix begins the name of a stage; what follows is the folder's name.
const stagePrefix = ".tranche-export-"

// asideName is the place where a folder waits, on systems where two folders
// cannot change places, while the new one takes its place.
func asideName(dir string) string {
	return filepath.Join(filepath.Dir(dir), ".tranche-before-"+filepath.Base(dir))
}

func isStage(path string) bool { return strings.HasPrefix(path, stagePrefix) }

// newStage makes a stage for a folder in parent.
func newStage(parent, dir string) (*stage, error) {
	name, err := os.MkdirTemp(parent, stagePrefix+filepath.Base(dir)+"-*")
	if err != nil {
		return nil, err
	}
	s := &stage{dir: name}
	if s.lock, err = os.Open(name); err == nil {
		tryLock(s.lock)
		err = os.Chmod(name, 0o755) //nolint:gosec // for all to read
	}
	if err != nil {
		s.end()
		return nil, err
	}
	return s, nil
}

// end removes what the stage holds, if it has not taken the folder's place: the
// folder that gave way to it, or half of an export.
func (s *stage) end() {
	_ = os.RemoveAll(s.dir)
	if s.lock != nil {
		_ = s.lock.Close()
	}
}

// repair puts in order what an export that was killed has left beside the folder
// and in it.
func repair(dir string) {
	aside := asideName(dir)
	if _, err := os.Lstat(dir); os.IsNotExist(err) {
		_ = os.Rename(aside, dir)
	} else if err == nil {
		_ = os.RemoveAll(aside)
	}
	for _, parent := range []string{filepath.Dir(dir), dir} {
		left, _ := filepath.Glob(filepath.Join(escape(parent), stagePrefix+escape(filepath.Base(dir))+"-*"))
		for _, name := range left {
			if file, err := os.Open(name); err == nil {
				if tryLock(file) {
					_ = os.RemoveAll(name)
				}
				_ = file.Close()
			}
		}
	}
}

// escape makes a name a pattern that matches the name alone.
func escape(name string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(name)
}

// standsIn says whether the process works in a folder: the shell that it came
// from would be left in the one that gives way.
func standsIn(dir string) bool {
	current, err := os.Getwd()
	if err != nil {
		return false
	}
	if target, err := filepath.EvalSymlinks(current); err == nil {
		current = target
	}
	relative, err := filepath.Rel(dir, current)
	return err == nil && filepath.IsLocal(relative)
}

// exchangeInTurn has two folders change places by three renames.
func exchangeInTurn(stage, dir string) error {
	aside := asideName(dir)
	if err := os.Rename(dir, aside); err != nil {
		return err
	}
	if err := os.Rename(stage, dir); err != nil {
		_ = os.Rename(aside, dir)
		return err
	}
	_ = os.Rename(aside, stage)
	return nil
}
