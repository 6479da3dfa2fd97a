//go:build !js

package shell

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
	"tranche/web/server"
)

// A fault answers the download of the program wrongly.
type fault struct {
	name string
	// says is a part of what the reader is told; "" means that the page starts.
	says   string
	answer func(w http.ResponseWriter, r *http.Request, program []byte)
}

func send(w http.ResponseWriter, kind string, length int, body []byte) {
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(length))
	_, _ = w.Write(body)
}

const wasm = "application/wasm"

var faults = []fault{
	{"the program is not there", "answered 404", func(w http.ResponseWriter, r *http.Request, _ []byte) { http.NotFound(w, r) }},
	{"the server fails", "answered 500", func(w http.ResponseWriter, _ *http.Request, _ []byte) {
		http.Error(w, "no", http.StatusInternalServerError)
	}},
	{"a page comes instead", "incomplete", func(w http.ResponseWriter, _ *http.Request, _ []byte) {
		body := []byte("<!doctype html><title>Sign in</title>")
		send(w, "text/html", len(body), body)
	}},
	{"the line is cut", "could not be downloaded", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		send(w, wasm, len(program), program[:len(program)/2])
		panic(http.ErrAbortHandler)
	}},
	{"the program is short", "incomplete", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		send(w, wasm, len(program)/2, program[:len(program)/2])
	}},
	{"the program is corrupt", "damaged", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		damaged := bytes.Clone(program)
		damaged[len(damaged)*9/10] ^= 0x20
		send(w, wasm, len(damaged), damaged)
	}},
	{"the type is wrong", "", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		send(w, "text/plain", len(program), program)
	}},
	{"the type has a parameter", "", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		send(w, wasm+"; charset=utf-8", len(program), program)
	}},
	{"the type is told twice", "", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		w.Header().Add("Content-Type", wasm)
		w.Header().Add("Content-Type", wasm)
		_, _ = w.Write(program)
	}},
	{"there is no type", "", func(w http.ResponseWriter, _ *http.Request, program []byte) {
		w.Header()["Content-Type"] = nil
		_, _ = w.Write(program)
	}},
	{"the program drips", "almost stopped", func(w http.ResponseWriter, r *http.Request, program []byte) {
		w.Header().Set("Content-Type", wasm)
		for at := 0; r.Context().Err() == nil; at += 400 {
			_, _ = w.Write(program[at : at+400])
			_ = http.NewResponseController(w).Flush()
			time.Sleep(time.Second)
		}
	}},
	{"the packed program drips", "almost stopped", func(w http.ResponseWriter, r *http.Request, program []byte) {
		var packed bytes.Buffer
		writer := gzip.NewWriter(&packed)
		_, _ = writer.Write(program)
		_ = writer.Close()
		w.Header().Set("Content-Type", wasm)
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Length", strconv.Itoa(packed.Len()))
		for r.Context().Err() == nil {
			_, _ = w.Write(packed.Next(900))
			_ = http.NewResponseController(w).Flush()
			time.Sleep(time.Second)
		}
	}},
	{"the server hangs before it answers", "has stopped", func(_ http.ResponseWriter, r *http.Request, _ []byte) { <-r.Context().Done() }},
	{"the server hangs", "has stopped", func(w http.ResponseWriter, r *http.Request, program []byte) {
		send(w, wasm, len(program), program[:1000])
		_ = http.NewResponseController(w).Flush()
		<-r.Context().Done()
	}},
}

func TestThePageSurvivesEveryFaultOfItsDownload(t *testing.T) {
	tree := browser.Tiny(t)
	path := browser.Program(t, tree)
	program := tree.File(path[1:]).Identity.Bytes
	for _, fault := range faults {
		t.Run(fault.name, func(t *testing.T) {
			t.Parallel()
			var healed atomic.Bool
			healthy := server.Handler(tree)
			tab := browser.New(t)
			tab.Go(browser.Serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != path || healed.Load() {
					healthy.ServeHTTP(w, r)
					return
				}
				fault.answer(w, r, program)
			})) + "/?x=7")
			if fault.says == "" {
				tab.Ready()
				return
			}
			tab.Wait(`document.querySelector("#boot-status button")`)
			said := browser.Eval[string](tab, `document.getElementById("boot-status").innerText`)
			assert.Assert(t, bytes.Contains([]byte(said), []byte(fault.says)), "%q", said)
			// The prerendered answer is there, and nothing lies on it.
			assert.Assert(t, browser.Eval[bool](tab, `(() => {
				const word = document.getElementById("word"), box = word.getBoundingClientRect();
				return document.elementFromPoint(box.left + 5, box.top + 5) === word && word.innerText === "position 1";
			})()`))
			healed.Store(true)
			browser.Eval[bool](tab, `(document.querySelector("#boot-status button").click(), true)`)
			tab.Ready()
			assert.Equal(t, browser.Eval[string](tab, `document.getElementById("word").innerText`), "position 7")
			tab.Wait(`document.getElementById("boot-status").hidden`)
		})
	}
}
