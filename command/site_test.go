//go:build !js

package command_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"tranche/command"
)

// standIn writes a program that does nothing, with a script beside it.
func standIn(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{"tranche.wasm": "\x00asm\x01\x00\x00\x00", "wasm_exec.js": "// nothing"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "tranche.wasm")
}

func TestAnExportHoldsThePage(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "site")
	status, out, told := call("", "export", "--program", standIn(t), dir)
	if status != command.Done || told != "" || !strings.Contains(out, " files in "+dir) {
		t.Fatalf("%d %q %q", status, out, told)
	}
	page, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil || !strings.Contains(string(page), "began as Amazon") {
		t.Errorf("the exported page does not answer: %v", err)
	}
}

func TestServingPrintsTheAddressAndStopsWhenTold(t *testing.T) {
	program := standIn(t)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	read, write := io.Pipe()
	done := make(chan int)
	go func() {
		done <- command.Run(ctx, []string{"--port", "0", "--program", program}, command.Streams{In: strings.NewReader(""), Out: write, Err: io.Discard})
		write.Close()
	}()
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, address, found := strings.Cut(strings.TrimSpace(line), "http://")
	if !found {
		t.Fatalf("no address in %q", line)
	}
	response, err := http.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, err := io.ReadAll(response.Body); err != nil || response.StatusCode != http.StatusOK || !strings.Contains(string(body), "began as Amazon") {
		t.Errorf("%s: %v", response.Status, err)
	}
	stop()
	if status := <-done; status != command.Done {
		t.Errorf("status %d", status)
	}
}

func TestServingIsForThisMachineAloneUnlessItsHostSaysOtherwise(t *testing.T) {
	program := standIn(t)
	for _, row := range []struct {
		host            []string
		address         string
		loopback, other bool
	}{
		{nil, "http://localhost:", true, false},
		{[]string{"--host", "localhost"}, "http://localhost:", true, false},
		{[]string{"--host", "127.0.0.1"}, "http://localhost:", true, false},
		{[]string{"--host", "127.0.0.2"}, "http://127.0.0.2:", false, true},
		{[]string{"--host", "0.0.0.0"}, "http://localhost:", true, true},
	} {
		ctx, stop := context.WithCancel(t.Context())
		read, write := io.Pipe()
		done := make(chan int)
		go func() {
			done <- command.Run(ctx, append([]string{"serve", "--port", "0", "--program", program}, row.host...),
				command.Streams{In: strings.NewReader(""), Out: write, Err: io.Discard})
			write.Close()
		}()
		line, err := bufio.NewReader(read).ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		_, port, found := strings.Cut(strings.TrimSpace(line), row.address)
		if !found {
			t.Errorf("%v: %q lacks %s", row.host, line, row.address)
		}
		// All of 127.0.0.0/8 is this machine's own; 127.0.0.2 stands for an
		// address that others reach.
		for address, want := range map[string]bool{"127.0.0.1": row.loopback, "127.0.0.2": row.other} {
			connection, err := net.Dial("tcp", net.JoinHostPort(address, port))
			if err == nil {
				connection.Close()
			}
			if (err == nil) != want {
				t.Errorf("%v: %s answers: %v, want %v", row.host, address, err == nil, want)
			}
		}
		stop()
		if status := <-done; status != command.Done {
			t.Errorf("%v: status %d", row.host, status)
		}
	}
}

func TestABusyPortIsNamed(t *testing.T) {
	listener, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	port := strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
	t.Setenv("PORT", port)
	if status, out, told := call("", "--program", standIn(t)); status != command.Failed || out != "" || !strings.Contains(told, "port "+port+" is in use") {
		t.Errorf("%d %q %q", status, out, told)
	}
}

func TestAnExportKeepsAsManyVersionsAsItIsTold(t *testing.T) {
	program := standIn(t)
	for _, keep := range []string{"0", "-1", "+2", "1.5", "two", "", "99999999999999999999"} {
		dir := filepath.Join(t.TempDir(), "site")
		status, out, told := call("", "export", "--program", program, "--keep="+keep, dir)
		if status != command.Misused || out != "" || !strings.Contains(told, "--keep") || !strings.Contains(told, "a whole number from 1") {
			t.Errorf("%q: %d %q %q", keep, status, out, told)
		}
		if _, err := os.Stat(dir); err == nil {
			t.Errorf("%q: there is an export", keep)
		}
	}
	dir := filepath.Join(t.TempDir(), "site")
	count := func(keep ...string) int {
		t.Helper()
		if status, _, told := call("", append([]string{"export", "--program", program, dir}, keep...)...); status != command.Done {
			t.Fatalf("%d %q", status, told)
		}
		names, err := filepath.Glob(filepath.Join(dir, "tranche.*.wasm"))
		if err != nil {
			t.Fatal(err)
		}
		return len(names)
	}
	change := func(to string) {
		if err := os.WriteFile(program, []byte("\x00asm\x01\x00\x00\x00"+to), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, step := range []struct {
		program string
		keep    []string
		want    int
	}{{"1", nil, 1}, {"2", nil, 2}, {"3", nil, 2}, {"4", []string{"--keep", "3"}, 3}, {"4", []string{"--keep", "1"}, 1}} {
		change(step.program)
		if got := count(step.keep...); got != step.want {
			t.Errorf("program %s: %d programs, want %d", step.program, got, step.want)
		}
	}
}
