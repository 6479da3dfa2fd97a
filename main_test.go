//go:build !js && unix

package main

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asCommand makes of the test's own program the command.
const asCommand = "TRANCHE_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// process is the command as a process of its own.
func process(t *testing.T, arguments ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := exec.CommandContext(t.Context(), self, arguments...)
	p.Env = append(os.Environ(), asCommand+"=1")
	return p
}

// status is how a process ended: as a shell says it.
func status(t *testing.T, err error) int {
	t.Helper()
	var ended *exec.ExitError
	switch {
	case err == nil:
		return 0
	case !errors.As(err, &ended):
		t.Fatal(err)
	case ended.Sys().(syscall.WaitStatus).Signaled():
		t.Fatalf("killed by %s", ended.Sys().(syscall.WaitStatus).Signal())
	}
	return ended.ExitCode()
}

// ends are the signals that end a command, and its status then.
var ends = map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGQUIT: 131}

// stop sends a signal and expects the process to end at once.
func stop(t *testing.T, p *exec.Cmd, signal syscall.Signal, want int) {
	t.Helper()
	begin := time.Now()
	if err := p.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	if got := status(t, p.Wait()); got != want {
		t.Errorf("%s: status %d, want %d", signal, got, want)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("%s: it took %s", signal, took)
	}
}

// room is more than a pipe holds: whoever has written it is being read.
var room = bytes.Repeat([]byte(" "), 1<<20-2)

func TestASignalEndsAProjectionThatWaitsForItsScenario(t *testing.T) {
	for signal, want := range ends {
		p := process(t, "project", "--scenario", "-")
		var out, told bytes.Buffer
		p.Stdout, p.Stderr = &out, &told
		in, err := p.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := in.Write(room); err != nil {
			t.Fatal(err)
		}
		stop(t, p, signal, want)
		if out.Len() > 0 || strings.Count(told.String(), "\n") != 1 || !strings.Contains(told.String(), signal.String()) {
			t.Errorf("%s: %q, %q", signal, out.String(), told.String())
		}
	}
}

func TestASignalEndsAProjectionThatNobodyReads(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if err := write.SetWriteDeadline(time.Now().Add(time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := write.Write(room); !errors.Is(err, os.ErrDeadlineExceeded) { // it is full
		t.Fatal(err)
	}
	p := process(t, "project", "--scenario", "-")
	p.Stdout = write
	in, err := p.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	if _, err := in.Write(append([]byte("{}"), room...)); err != nil {
		t.Fatal(err)
	}
	in.Close()
	time.Sleep(time.Second) // it prints, or is about to
	stop(t, p, syscall.SIGTERM, 143)
}

// program writes a program that takes long to compress.
func program(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	content := make([]byte, 6<<20)
	_, _ = rand.NewChaCha8([32]byte{7}).Read(content)
	for i := range content {
		content[i] &= 0x3f
	}
	copy(content, "\x00asm\x01\x00\x00\x00")
	for name, content := range map[string][]byte{"tranche.wasm": content, "wasm_exec.js": []byte("// nothing")} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "tranche.wasm")
}

// files lists what is in a folder, but for what is compressed whole.
func files(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && name != dir && (filepath.Base(filepath.Dir(name)) != "compressed" || strings.HasPrefix(entry.Name(), ".")) {
			relative, _ := filepath.Rel(dir, name)
			names = append(names, relative)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

func TestASignalEndsAnExportAndLeavesNothingHalfWritten(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		want := ends[signal]
		name := program(t)
		dir := t.TempDir()
		older := filepath.Join(dir, "index.html")
		if err := os.WriteFile(older, []byte("older"), 0o600); err != nil {
			t.Fatal(err)
		}
		p := process(t, "export", "--program", name, dir)
		var out, told bytes.Buffer
		p.Stdout, p.Stderr = &out, &told
		if err := p.Start(); err != nil {
			t.Fatal(err)
		}
		// It compresses once the first file has been.
		for cache := filepath.Join(filepath.Dir(name), "compressed"); ; time.Sleep(5 * time.Millisecond) {
			if entries, err := os.ReadDir(cache); err == nil && len(entries) > 0 {
				break
			}
		}
		stop(t, p, signal, want)
		if out.Len() > 0 || strings.Count(told.String(), "\n") != 1 {
			t.Errorf("%s: %q, %q", signal, out.String(), told.String())
		}
		if got := strings.Join(files(t, dir), " "); got != "index.html" {
			t.Errorf("%s: left %s", signal, got)
		}
		if got := strings.Join(files(t, filepath.Dir(name)), " "); got != "compressed tranche.wasm wasm_exec.js" {
			t.Errorf("%s: left %s beside the program", signal, got)
		}
	}
}

// small writes a program that takes no time to compress.
func small(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{"tranche.wasm": "\x00asm\x01\x00\x00\x00", "wasm_exec.js": "// nothing"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "tranche.wasm")
}

// printing are commands that print, each by what it prints with.
func printing(t *testing.T) [][]string {
	program := small(t)
	return [][]string{
		{"project"}, {"project", "--format", "csv"}, {"project", "--format", "text"},
		{"export", "--program", program, t.TempDir()}, {"serve", "--port", "0", "--program", program},
		{"--version"}, {"project", "--version"}, {"--help"}, {"project", "--help"}, {"serve", "-h"}, {"export", "--help"},
	}
}

// failsToPrint runs a command by a shell that does something to its standard
// output, and expects it to fail in one line.
func failsToPrint(t *testing.T, redirection, want string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for _, arguments := range printing(t) {
		p := exec.CommandContext(t.Context(), "sh", append([]string{"-c", `exec "$0" "$@" ` + redirection, self}, arguments...)...)
		p.Env = append(os.Environ(), asCommand+"=1")
		var told bytes.Buffer
		p.Stderr = &told
		if got := status(t, p.Run()); got != 1 {
			t.Errorf("%v %s: status %d, want 1", arguments, redirection, got)
		}
		if text := told.String(); strings.Count(text, "\n") != 1 || !strings.Contains(text, want) {
			t.Errorf("%v %s: %q lacks %q", arguments, redirection, text, want)
		}
	}
}

func TestAFullOutputIsAFailure(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		return // a Linux has it
	}
	failsToPrint(t, ">/dev/full", "no space left on device")
}

func TestAnOutputThatIsThrownAwayIsNone(t *testing.T) {
	for _, flag := range []int{os.O_WRONLY, os.O_RDWR} {
		null, err := os.OpenFile(os.DevNull, flag, 0)
		if err != nil {
			t.Fatal(err)
		}
		p := process(t, "project")
		p.Stdout = null
		if got := status(t, p.Run()); got != 0 {
			t.Errorf("status %d", got)
		}
		null.Close()
	}
}
