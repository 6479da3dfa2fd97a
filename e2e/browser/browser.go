//go:build !js

// Package browser is what the tests in Chromium share: one browser for all of
// them, a fresh profile for each, and pages whose every failure fails the test.
//
//	tab := browser.Open(t, browser.Serve(t, handler)+"/")
//	tab.Wait(`"ready" in document.documentElement.dataset`)
//	got := browser.Eval[string](tab, `document.title`)
package browser

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for what must come. It is no measure of
// speed: a machine under load takes long.
const patience = 60 * time.Second

// unseen are features of the window around a page, and of services that nothing
// asks for. Each takes a process or more a tab, and none is seen in a test.
var unseen = []string{
	"Translate", "OptimizationHints", "OnDeviceModelConversationBackend", "MediaRouter",
	"PreloadTopChromeWebUI", "PreloadTopChromeWebUILessNavigations", "InitialWebUI", "WebUIToolbar", "WebUIReloadButton",
	"WebUIBackForwardButton", "WebUIHomeButton", "WebUILocationBar", "WebUISplitTabsButton", "WebUIOmniboxPopup", "WebUITabStrip",
}

var shared struct {
	once sync.Once
	ctx  context.Context
	stop func()
	err  error
}

// Find returns the path of Chromium, or "" where there is none.
func Find() string {
	for _, name := range []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// Start starts the browser of this test binary, once, and returns its context:
// the parent of every tab's. Run of Main stops it.
func Start(t testing.TB) context.Context {
	t.Helper()
	shared.once.Do(func() { shared.ctx, shared.stop, shared.err = start() })
	if shared.err != nil {
		t.Fatalf("starting Chromium: %v", shared.err)
	}
	return shared.ctx
}

func start() (context.Context, func(), error) {
	path := Find()
	if path == "" {
		return nil, nil, exec.ErrNotFound
	}
	profile, err := os.MkdirTemp("", "tranche-browser-*")
	if err != nil {
		return nil, nil, err
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-features", strings.Join(unseen, ",")), chromedp.Flag("site-per-process", true),
		// Names of hosts that tests make up are all this machine.
		chromedp.Flag("host-resolver-rules", "MAP *.test 127.0.0.1"),
	)
	allocator, release := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	stop := func() {
		cancel()
		release()
		_ = os.RemoveAll(profile)
	}
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, err
	}
	return ctx, stop, nil
}

// Main runs a package's tests and stops the browser that they started. It is
// the body of TestMain.
func Main(m *testing.M) {
	code := m.Run()
	if shared.stop != nil {
		shared.stop()
	}
	os.Exit(code)
}

// Serve serves a handler on a free port of localhost until the test ends.
func Serve(t testing.TB, handler http.Handler) (address string) {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(func() {
		server.CloseClientConnections()
		server.Close()
	})
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

// A Tab is a tab of the browser, with a profile of its own. It collects what
// the page reports; its methods fail the test on any error.
//
// Its methods are many: each is a thing that a test does in a browser.
type Tab struct {
	Context context.Context
	t       testing.TB

	mutex      sync.Mutex
	exceptions []string
	console    []string
}

// New opens an empty tab in a fresh profile: no storage, caches or workers.
func New(t testing.TB) *Tab {
	t.Helper()
	return open(Start(t), t, chromedp.WithNewBrowserContext())
}

// Open opens an address in a tab of its own and waits until it is loaded.
func Open(t testing.TB, address string) *Tab {
	t.Helper()
	tab := New(t)
	tab.Go(address)
	return tab
}

// Another opens one more tab in the profile of the first.
func (tab *Tab) Another() *Tab {
	tab.t.Helper()
	return open(tab.Context, tab.t)
}

// Frame returns the first frame of the tab from another site, whose address
// contains part, as a tab of its own.
func (tab *Tab) Frame(part string) *Tab {
	tab.t.Helper()
	return tab.target("iframe", part)
}

// Opened returns the first tab whose address contains part: one that a page has
// opened.
func (tab *Tab) Opened(part string) *Tab {
	tab.t.Helper()
	return tab.target("page", part)
}

// target waits for a target of a kind whose address contains part.
func (tab *Tab) target(kind, part string) *Tab {
	tab.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		targets, err := chromedp.Targets(tab.Context)
		if err != nil {
			tab.t.Fatalf("listing targets: %v", err)
		}
		for _, info := range targets {
			if info.Type == kind && strings.Contains(info.URL, part) {
				return open(tab.Context, tab.t, chromedp.WithTargetID(info.TargetID), chromedp.WithDetachOnCancel())
			}
		}
	}
	tab.t.Fatalf("no %s at %s", kind, part)
	return nil
}

func open(parent context.Context, t testing.TB, options ...chromedp.ContextOption) *Tab {
	t.Helper()
	tab := &Tab{t: t}
	options = append(options, chromedp.WithListener(tab.listen))
	ctx, cancel := chromedp.NewContext(parent, options...)
	tab.Context = ctx
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("opening a tab: %v", err)
	}
	return tab
}

// listen collects exceptions and console errors.
func (tab *Tab) listen(event any) {
	tab.mutex.Lock()
	defer tab.mutex.Unlock()
	switch event := event.(type) {
	case *runtime.EventExceptionThrown:
		tab.exceptions = append(tab.exceptions, describe(event.ExceptionDetails))
	case *runtime.EventConsoleAPICalled:
		var line strings.Builder
		line.WriteString(string(event.Type))
		for _, argument := range event.Args {
			line.WriteString(" " + string(argument.Value) + argument.Description)
		}
		tab.console = append(tab.console, line.String())
	}
}

func describe(details *runtime.ExceptionDetails) string {
	if details.Exception != nil && details.Exception.Description != "" {
		return details.Exception.Description
	}
	return details.Text
}

// Exceptions are the errors that nothing on the page caught.
func (tab *Tab) Exceptions() []string {
	tab.mutex.Lock()
	defer tab.mutex.Unlock()
	return append([]string(nil), tab.exceptions...)
}

// Console is what the page wrote to its console, each line with its kind.
func (tab *Tab) Console() []string {
	tab.mutex.Lock()
	defer tab.mutex.Unlock()
	return append([]string(nil), tab.console...)
}

// last keeps what of a long list is worth printing.
func last(lines []string) []string {
	return lines[max(0, len(lines)-20):]
}

// Do runs actions of chromedp.
func (tab *Tab) Do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.Context, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tab.t.Fatalf("%v\nconsole: %q", err, last(tab.Console()))
	}
}

// Go opens an address in the tab.
func (tab *Tab) Go(address string) {
	tab.t.Helper()
	tab.Do(chromedp.Navigate(address))
}

// Before has a script run in every document that the tab goes to, before the
// document's own.
func (tab *Tab) Before(script string) {
	tab.t.Helper()
	_, err := chromedp.Call(tab.Context, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
	if err != nil {
		tab.t.Fatalf("adding a script: %v", err)
	}
}

// Wait waits until an expression is true on the page, or on the one that the
// tab goes to meanwhile.
func (tab *Tab) Wait(expression string) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.Context, patience)
	defer cancel()
	for {
		met, err := chromedp.Run(ctx, chromedp.Evaluate[bool]("Boolean("+expression+")"))
		if err == nil && met {
			return
		}
		select {
		case <-ctx.Done():
			tab.t.Fatalf("%s is not met: %v\nconsole: %q", expression, err, last(tab.Console()))
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// Ready waits until the app runs and its first answer is on the page.
func (tab *Tab) Ready() {
	tab.t.Helper()
	tab.Wait(`"ready" in document.documentElement.dataset`)
}

// Size sets the size of the window's inside, in CSS pixels.
func (tab *Tab) Size(width, height int64) {
	tab.t.Helper()
	tab.Do(chromedp.EmulateViewport(width, height))
}

// Screenshot writes a picture of the window as a PNG.
func (tab *Tab) Screenshot(name string) {
	tab.t.Helper()
	picture, err := chromedp.Run(tab.Context, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(name, picture, 0o600)
	}
	if err != nil {
		tab.t.Fatalf("taking a screenshot: %v", err)
	}
}

// Eval evaluates an expression on the page; promises are awaited.
func Eval[T any](tab *Tab, expression string) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.Context, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("evaluating %s: %v\nconsole: %q", expression, err, last(tab.Console()))
	}
	return value
}

// Close closes the tab before its test ends.
func (tab *Tab) Close() {
	tab.t.Helper()
	if err := chromedp.Cancel(tab.Context); err != nil {
		tab.t.Fatalf("closing a tab: %v", err)
	}
}
