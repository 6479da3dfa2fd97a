//go:build !js

// Package firefox drives Firefox in tests, by WebDriver BiDi: one browser a
// test, with a profile of its own.
package firefox

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// patience is how long a test waits for what must come.
const patience = 2 * time.Minute

// origin is whom the browser listens to.
const origin = "http://localhost"

// preferences quieten the browser and have it save what it is given.
const preferences = `user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", %q);
user_pref("browser.download.useDownloadDir", true);
user_pref("browser.download.alwaysOpenPanel", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
`

// A Tab is the browser's only tab.
type Tab struct {
	Downloads string // the folder that files go to

	t       testing.TB
	socket  *websocket.Conn
	context string
	last    int
}

// Find returns the path of Firefox, or "" where there is none.
func Find() string {
	for _, name := range []string{"firefox-esr", "firefox"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Open opens an address in a browser of its own, which the end of the test
// closes.
func Open(t testing.TB, address string) *Tab {
	t.Helper()
	tab := &Tab{t: t, Downloads: t.TempDir()}
	tab.start()
	var tree struct{ Contexts []struct{ Context string } }
	tab.call("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	tab.call("browsingContext.getTree", map[string]any{}, &tree)
	tab.context = tree.Contexts[0].Context
	tab.call("browsingContext.navigate", map[string]any{"context": tab.context, "url": address, "wait": "complete"}, nil)
	return tab
}

var listening = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// start starts the browser and connects to it.
func (b *Tab) start() {
	b.t.Helper()
	path := Find()
	if path == "" {
		b.t.Fatal("there is no Firefox: make browser")
	}
	profile := b.t.TempDir()
	if err := os.WriteFile(filepath.Join(profile, "user.js"), fmt.Appendf(nil, preferences, b.Downloads), 0o600); err != nil {
		b.t.Fatal(err)
	}
	command := exec.Command(path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "--remote-allow-origins", origin)
	command.Env = append(os.Environ(), "HOME="+profile, "MOZ_HEADLESS_WIDTH=1280", "MOZ_HEADLESS_HEIGHT=900")
	said, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		b.t.Fatal(err)
	}
	b.t.Cleanup(func() {
		_ = command.Process.Kill()
		_ = command.Wait()
	})
	address := make(chan string, 1)
	go func() {
		for lines := bufio.NewScanner(said); lines.Scan(); {
			if found := listening.FindStringSubmatch(lines.Text()); found != nil {
				address <- found[1]
			}
		}
	}()
	select {
	case at := <-address:
		b.socket, err = websocket.Dial(at+"/session", "", origin)
	case <-time.After(patience):
		err = os.ErrDeadlineExceeded
	}
	if err != nil {
		b.t.Fatalf("Firefox: %v", err)
	}
	b.socket.MaxPayloadBytes = 64 << 20
}

// call gives a command and waits for its result.
func (b *Tab) call(method string, params map[string]any, result any) {
	b.t.Helper()
	b.last++
	if err := websocket.JSON.Send(b.socket, map[string]any{"id": b.last, "method": method, "params": params}); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
	_ = b.socket.SetReadDeadline(time.Now().Add(patience))
	for {
		var answer struct {
			ID             int
			Result         json.RawMessage
			Error, Message string
		}
		if err := websocket.JSON.Receive(b.socket, &answer); err != nil {
			b.t.Fatalf("%s: %v", method, err)
		}
		if answer.ID != b.last {
			continue // an event
		}
		if answer.Error != "" {
			b.t.Fatalf("%s: %s: %s", method, answer.Error, answer.Message)
		}
		if result != nil {
			if err := json.Unmarshal(answer.Result, result); err != nil {
				b.t.Fatalf("%s: %v", method, err)
			}
		}
		return
	}
}

// Text evaluates a script and returns what it comes to, as a text.
func (b *Tab) Text(script string) string {
	b.t.Helper()
	var answer struct {
		Result           struct{ Value any }
		ExceptionDetails *struct{ Text string }
	}
	b.call("script.evaluate", map[string]any{
		"expression": "(async () => String(await (" + script + ")))()", "target": map[string]any{"context": b.context}, "awaitPromise": true,
	}, &answer)
	if answer.ExceptionDetails != nil {
		b.t.Fatalf("%s: %s", script, answer.ExceptionDetails.Text)
	}
	return fmt.Sprint(answer.Result.Value)
}

// Wait waits until a script says that something is so.
func (b *Tab) Wait(script string) {
	b.t.Helper()
	for end := time.Now().Add(patience); b.Text("!!("+script+")") != "true"; time.Sleep(50 * time.Millisecond) {
		if time.Now().After(end) {
			b.t.Fatalf("%s does not come true", script)
		}
	}
}

// Print prints the page, and returns the PDF, and what is packed in it.
func (b *Tab) Print() (pdf []byte, inside string) {
	b.t.Helper()
	var answer struct{ Data string }
	b.call("browsingContext.print", map[string]any{"context": b.context, "background": true}, &answer)
	pdf, err := base64.StdEncoding.DecodeString(answer.Data)
	if err != nil {
		b.t.Fatal(err)
	}
	return pdf, unpacked(pdf)
}

var streamStart = regexp.MustCompile(`stream\r?\n`)

// unpacked is a PDF's streams, as far as they are packed as most are.
func unpacked(pdf []byte) string {
	var all bytes.Buffer
	for _, at := range streamStart.FindAllIndex(pdf, -1) {
		if reader, err := zlib.NewReader(bytes.NewReader(pdf[at[1]:])); err == nil {
			_, _ = io.Copy(&all, reader) // a picture's may be broken off
			all.WriteByte('\n')
		}
	}
	return all.String()
}
