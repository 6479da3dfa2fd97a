package server

import (
	"net/http"
	"strings"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/web/site"
)

func TestOnlyGetAndHeadAreAnswered(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"} {
		response, _ := ask(t, address, method+" / HTTP/1.1\r\nHost: x\r\n\r\n")
		assert.Equal(t, response.StatusCode, http.StatusMethodNotAllowed, method)
		assert.Equal(t, response.Header.Get("Allow"), "GET, HEAD")
	}
	full, body := get(t, address, "/")
	head, nothing := ask(t, address, "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n")
	assert.Equal(t, head.ContentLength, int64(len(body)))
	assert.Equal(t, nothing, "")
	full.Header.Del("Date")
	head.Header.Del("Date")
	assert.DeepEqual(t, head.Header, full.Header)
}

func TestNoSpellingOfAPathLeadsOutOfTheTree(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	for _, path := range []string{
		"/main.go", "/web/", "/web/..%2fmain.go", "/..%2fmain.go", "/../main.go", "/./index.html", "//", "//index.html",
		"/embed/..", "/embed/../", "/embed/../index.html", "/embed/..%2findex.html", "/embed/%2e%2e/index.html",
		"/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5cetc%5cpasswd", "/..\\..\\etc\\passwd", "/....//....//etc/passwd",
		"/..;/index.html", "/.%2e/index.html", "/%2e./index.html", "/%252e%252e/index.html", "/%c0%ae%c0%ae/index.html",
		"/%e0%80%ae%e0%80%ae/index.html", "/..%c0%af", "/..%ef%bc%8findex.html", "/%uff0e%uff0e/", "/index.html%00",
		"/index.html%00.js", "/index.html/", "/index.html/..", "/index.html%2f", "/%69ndex.html", "/index%2ehtml", "/INDEX.HTML",
		"/embed%2f", "/embed//", "/embed/.", "/embed/index.html/../../x", "/%2f", "/%2findex.html", "/*", "/.git/config",
		"/robots.txt", "/app.wasm", "/index.html~", "/index.html.br",
	} {
		response, body := get(t, address, path)
		assert.Assert(t, response.StatusCode == http.StatusNotFound || response.StatusCode == http.StatusBadRequest,
			"%s: %s", path, response.Status)
		assert.Assert(t, len(body) < 64, "%s: %s", path, body)
	}
}

func TestAForgedHostChangesNothing(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	_, want := get(t, address, "/")
	response, body := ask(t, address, "GET / HTTP/1.1\r\nHost: evil.test\r\nX-Forwarded-Host: evil.test\r\n\r\n")
	assert.Equal(t, response.StatusCode, http.StatusOK)
	assert.Equal(t, body, want)
	response, _ = ask(t, address, "GET /embed HTTP/1.1\r\nHost: evil.test\r\n\r\n")
	assert.Equal(t, response.Header.Get("Location"), "embed/")
}

func TestAFolderWithoutItsSlashLeadsToTheFolderWithTheQuery(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	response, _ := get(t, address, "/embed?v=1&p=x")
	assert.Equal(t, response.StatusCode, http.StatusMovedPermanently)
	assert.Equal(t, response.Header.Get("Location"), "embed/?v=1&p=x")
	response, _ = get(t, address, "/embed/?v=1&p=x")
	assert.Equal(t, response.StatusCode, http.StatusOK)
}

func TestTheEncodingIsTheSmallestThatIsAccepted(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	for _, test := range []struct{ accept, encoding, etag string }{
		{"", "", `"page"`},
		{"identity", "", `"page"`},
		{"gzip, deflate, br, zstd", "br", `"page-br"`},
		{"gzip, deflate", "gzip", `"page-gz"`},
		{"br;q=0, gzip;q=0.5", "gzip", `"page-gz"`},
		{"br;q=0,gzip;q=0", "", `"page"`},
		{"*", "br", `"page-br"`},
		{"*;q=0", "", `"page"`},
		{"br;q=0, *", "gzip", `"page-gz"`},
		{"BR ; Q=1", "br", `"page-br"`},
		{"br;q=nonsense", "", `"page"`},
		{"brotli, xbr", "", `"page"`},
	} {
		response, _ := get(t, address, "/", "Accept-Encoding: "+test.accept)
		assert.Equal(t, response.Header.Get("Content-Encoding"), test.encoding, test.accept)
		assert.Equal(t, response.Header.Get("ETag"), test.etag, test.accept)
		assert.Equal(t, response.Header.Get("Vary"), "Accept-Encoding", test.accept)
	}
}

func TestWhatHasNotChangedIsNotSentAgain(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	for _, test := range []struct {
		tags   string
		status int
	}{
		{`"page-br"`, http.StatusNotModified},
		{`W/"page-br"`, http.StatusNotModified},
		{`"other", "page-br"`, http.StatusNotModified},
		{`*`, http.StatusNotModified},
		{`"page"`, http.StatusOK},
		{`page-br`, http.StatusOK},
	} {
		response, body := get(t, address, "/", "Accept-Encoding: br", "If-None-Match: "+test.tags)
		assert.Equal(t, response.StatusCode, test.status, test.tags)
		if test.status == http.StatusNotModified {
			assert.Equal(t, body, "")
			assert.Equal(t, response.Header.Get("ETag"), `"page-br"`)
			assert.Equal(t, response.Header.Get("Cache-Control"), "no-cache")
			assert.Equal(t, response.Header.Get("Vary"), "Accept-Encoding")
		}
	}
}

func TestRangesAreOfTheFileItself(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	_, page := get(t, address, "/")
	for _, test := range []struct {
		headers []string
		status  int
		body    string
	}{
		{[]string{"Range: bytes=3-6"}, http.StatusPartialContent, page[3:7]},
		{[]string{"Range: bytes=-4"}, http.StatusPartialContent, page[len(page)-4:]},
		{[]string{"Range: bytes=3-6", "Accept-Encoding: br"}, http.StatusPartialContent, page[3:7]},
		{[]string{"Range: bytes=3-6", `If-Range: "page"`}, http.StatusPartialContent, page[3:7]},
		{[]string{"Range: bytes=3-6", `If-Range: "page-br"`}, http.StatusOK, page},
		{[]string{"Range: bytes=99999-"}, http.StatusRequestedRangeNotSatisfiable, ""},
	} {
		response, body := get(t, address, "/", test.headers...)
		assert.Equal(t, response.StatusCode, test.status, "%q", test.headers)
		assert.Equal(t, response.Header.Get("Content-Encoding"), "")
		if test.body != "" {
			assert.Equal(t, body, test.body, "%q", test.headers)
			assert.Equal(t, response.Header.Get("ETag"), `"page"`)
		}
	}
}

func TestEveryFileCarriesItsHeaders(t *testing.T) {
	t.Parallel()
	address, _, _ := serve(t)
	page, _ := get(t, address, "/")
	program, _ := ask(t, address, "HEAD /app.0123.wasm HTTP/1.1\r\nHost: x\r\n\r\n")
	for _, response := range []*http.Response{page, program} {
		assert.Equal(t, response.Header.Get("X-Content-Type-Options"), "nosniff")
		assert.Equal(t, response.Header.Get("Access-Control-Allow-Origin"), "*")
		assert.Equal(t, response.Header.Get("Accept-Ranges"), "bytes")
	}
	assert.Equal(t, page.Header.Get("Cache-Control"), "no-cache")
	assert.Equal(t, program.Header.Get("Cache-Control"), "public, max-age=31536000, immutable")
	assert.Equal(t, program.Header.Get("Content-Type"), "application/wasm")
	policy := page.Header.Get("Content-Security-Policy")
	assert.Equal(t, policy, site.Policy)
	assert.Assert(t, !strings.Contains(policy, "frame-ancestors"), "articles without an origin may embed the page as well")
	permissions := page.Header.Get("Permissions-Policy")
	for _, feature := range []string{"camera", "microphone", "geolocation", "payment", "usb"} {
		assert.Assert(t, strings.Contains(permissions, feature+"=()"), "%s: %s", feature, permissions)
	}
	missing, _ := get(t, address, "/missing")
	moved, _ := get(t, address, "/embed")
	part, _ := get(t, address, "/", "Range: bytes=3-6")
	for _, response := range []*http.Response{page, program, missing, moved, part} {
		assert.Equal(t, response.Header.Get("Referrer-Policy"), "strict-origin-when-cross-origin", response.Status)
		assert.Equal(t, response.Header.Get("Cross-Origin-Resource-Policy"), "cross-origin", response.Status)
		assert.Equal(t, response.Header.Get("X-Content-Type-Options"), "nosniff", response.Status)
	}
}
