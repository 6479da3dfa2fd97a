// Package http stands in for net/http in the browser program, by the overlay
// that the Makefile writes.
//
// go-app has its server and its page in one package, and so links all of
// net/http, with TLS, into a program that never serves and that fetches
// nothing: 0.3 MB of 1.9 once compressed. This has the names that go-app's
// server is written with, and serves nobody.
package http

import (
	"errors"
	"io"
	"net/url"
)

// Statuses that go-app's server answers with.
const (
	StatusOK                  = 200
	StatusNotModified         = 304
	StatusNotFound            = 404
	StatusInternalServerError = 500
)

// A Header holds the fields of a message.
type Header map[string][]string

// Set puts one value in the place of all that a field has.
func (h Header) Set(key, value string) { h[key] = []string{value} }

// Get returns a field's first value.
func (h Header) Get(key string) string {
	if values := h[key]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// A ResponseWriter takes an answer.
type ResponseWriter interface {
	Header() Header
	Write([]byte) (int, error)
	WriteHeader(statusCode int)
}

// A Request is a question.
type Request struct {
	Method string
	URL    *url.URL
	Header Header
	Host   string
	TLS    *struct{}
}

// A Response is an answer.
type Response struct {
	StatusCode int
	Header     Header
	Body       io.ReadCloser
}

// A Handler answers.
type Handler interface {
	ServeHTTP(ResponseWriter, *Request)
}

// A Dir is a folder to serve.
type Dir string

// FileServer answers that nothing is there.
func FileServer(Dir) Handler { return nothing{} }

type nothing struct{}

func (nothing) ServeHTTP(w ResponseWriter, r *Request) { NotFound(w, r) }

// NotFound answers that nothing is there.
func NotFound(w ResponseWriter, _ *Request) { w.WriteHeader(StatusNotFound) }

// Get fails: the program runs where the page's own scripts fetch.
func Get(address string) (*Response, error) {
	return nil, errors.New("fetching " + address + ": the browser program fetches nothing")
}
