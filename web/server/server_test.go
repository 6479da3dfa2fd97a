package server

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"gotest.tools/v3/assert"

	"tranche/web/site"
)

// large is a file that no socket's buffers hold.
var large = func() []byte {
	content := make([]byte, 16<<20)
	_, _ = rand.NewChaCha8([32]byte{1}).Read(content)
	return content
}()

func tree() *site.Tree {
	page := []byte(strings.Repeat("<p>page</p>", 100))
	return &site.Tree{Files: []*site.File{
		{
			Path: "index.html", Type: "text/html; charset=utf-8",
			Identity: site.Body{Bytes: page, ETag: `"page"`},
			Brotli:   site.Body{Bytes: []byte("brotli"), ETag: `"page-br"`},
			Gzip:     site.Body{Bytes: []byte("gzip"), ETag: `"page-gz"`},
		},
		{Path: "embed/index.html", Type: "text/html; charset=utf-8", Identity: site.Body{Bytes: page, ETag: `"embed"`}},
		{Path: "app.0123.wasm", Type: "application/wasm", Immutable: true, Identity: site.Body{Bytes: large, ETag: `"large"`}},
	}}
}

// serve serves the tree until the test ends or stop is called; done gives what
// Serve returned.
func serve(t *testing.T) (address string, stop func(), done <-chan error) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	assert.NilError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	result := make(chan error, 1)
	go func() { result <- Serve(ctx, listener, tree()) }()
	t.Cleanup(cancel)
	return listener.Addr().String(), cancel, result
}

// dial opens a connection that the test may speak to as it likes. It gives up
// after half a minute.
func dial(t *testing.T, address string) net.Conn {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	assert.NilError(t, err)
	t.Cleanup(func() { _ = connection.Close() })
	assert.NilError(t, connection.SetDeadline(time.Now().Add(30*time.Second)))
	return connection
}

// ask sends a request as it stands and returns the answer with its body.
func ask(t *testing.T, address, request string) (*http.Response, string) {
	t.Helper()
	connection := dial(t, address)
	_, err := io.WriteString(connection, request)
	assert.NilError(t, err)
	method, _, _ := strings.Cut(request, " ")
	response, err := http.ReadResponse(bufio.NewReader(connection), &http.Request{Method: method})
	assert.NilError(t, err, "%.80q", request)
	body, err := io.ReadAll(response.Body)
	assert.NilError(t, err)
	assert.NilError(t, response.Body.Close())
	return response, string(body)
}

func get(t *testing.T, address, path string, headers ...string) (*http.Response, string) {
	t.Helper()
	lines := append([]string{"GET " + path + " HTTP/1.1", "Host: x", "Connection: close"}, headers...)
	return ask(t, address, strings.Join(lines, "\r\n")+"\r\n\r\n")
}

func TestAHeaderOverSixteenKibibytesIsRefused(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	response, _ := get(t, address, "/", "X: "+strings.Repeat("a", 15<<10))
	assert.Equal(t, response.StatusCode, http.StatusOK)
	for _, size := range []int{17 << 10, 900 << 10} {
		connection := dial(t, address)
		go func() {
			_, _ = fmt.Fprintf(connection, "GET / HTTP/1.1\r\nHost: x\r\nX: %s\r\n\r\n", strings.Repeat("a", size))
		}()
		response, err := http.ReadResponse(bufio.NewReader(connection), nil)
		assert.NilError(t, err)
		assert.Equal(t, response.StatusCode, http.StatusRequestHeaderFieldsTooLarge)
		assert.NilError(t, response.Body.Close())
	}
}

// closed waits until the other side has closed a connection.
func closed(t *testing.T, connection net.Conn) {
	t.Helper()
	if _, err := io.Copy(io.Discard, connection); err != nil {
		var timeout net.Error
		assert.Assert(t, !asTimeout(err, &timeout), "the connection is still open after half a minute")
	}
}

func asTimeout(err error, target *net.Error) bool {
	timeout, ok := err.(net.Error) //nolint:errorlint // a connection returns it bare
	*target = timeout
	return ok && timeout.Timeout()
}

func TestSocketsThatDawdleAreClosed(t *testing.T) {
	t.Parallel()
	count := 10
	if os.Getenv("SOAK") != "" {
		count = 100
	}
	address, _, _ := serve(t)
	var group sync.WaitGroup
	for range count {
		for _, start := range []string{
			"",                                // says nothing
			"GET / HTTP/1.1\r\nHost: x\r\nX:", // stops within the header
			"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n",               // never sends the body
			"GET / HTTP/1.1\r\nHost: x\r\n\r\n",                                    // keeps the connection
			"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n", // stops within the body
		} {
			connection := dial(t, address)
			_, err := io.WriteString(connection, start)
			assert.NilError(t, err)
			group.Go(func() { closed(t, connection) })
		}
	}
	group.Wait()
}

func TestAReaderThatStopsReadingIsClosedAndASlowOneIsNot(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	stopped, slow := dial(t, address), dial(t, address)
	for _, connection := range []net.Conn{stopped, slow} {
		assert.NilError(t, connection.(*net.TCPConn).SetReadBuffer(64<<10))
		_, err := io.WriteString(connection, "GET /app.0123.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
		assert.NilError(t, err)
	}
	// The slow one takes longer than any one write may, and gets it all.
	reader := bufio.NewReader(slow)
	response, err := http.ReadResponse(reader, nil)
	assert.NilError(t, err)
	const pieces = 24
	var content bytes.Buffer
	for range pieces {
		time.Sleep(silence * 3 / 2 / pieces)
		_, err = io.CopyN(&content, response.Body, int64(len(large)/pieces))
		assert.NilError(t, err)
	}
	_, err = io.Copy(&content, response.Body)
	assert.NilError(t, err)
	assert.NilError(t, response.Body.Close())
	assert.Assert(t, bytes.Equal(content.Bytes(), large))
	// The other one was cut off meanwhile: what it finds is not the whole.
	rest, _ := io.ReadAll(stopped)
	assert.Assert(t, len(rest) < len(large), "all of the answer came")
}

func TestADownloadFinishesAfterTheServerIsToldToStop(t *testing.T) {
	t.Parallel()
	address, stop, done := serve(t)
	connection := dial(t, address)
	_, err := io.WriteString(connection, "GET /app.0123.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
	assert.NilError(t, err)
	response, err := http.ReadResponse(bufio.NewReader(connection), nil)
	assert.NilError(t, err)
	stop()
	for second, err := net.Dial("tcp", address); err == nil; second, err = net.Dial("tcp", address) {
		_ = second.Close()
	}
	content, err := io.ReadAll(response.Body)
	assert.NilError(t, err)
	assert.NilError(t, response.Body.Close())
	assert.Assert(t, bytes.Equal(content, large))
	assert.NilError(t, <-done)
}

func TestADownloadThatHangsDoesNotHoldTheServer(t *testing.T) {
	t.Parallel()
	address, stop, done := serve(t)
	connection := dial(t, address)
	_, err := io.WriteString(connection, "GET /app.0123.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
	assert.NilError(t, err)
	_, err = http.ReadResponse(bufio.NewReader(connection), nil)
	assert.NilError(t, err)
	stop()
	assert.NilError(t, <-done)
}

func TestAPortInUseIsNamed(t *testing.T) {
	t.Parallel()
	listener, err := Listen(netip.IPv6Unspecified(), 0)
	assert.NilError(t, err)
	defer func() { assert.NilError(t, listener.Close()) }()
	port := listener.Addr().(*net.TCPAddr).Port
	_, err = Listen(netip.MustParseAddr("127.0.0.1"), port)
	assert.Error(t, err, fmt.Sprintf("port %d is in use by another program; choose another one", port))
}
