// Package server serves a site's tree from memory: GET and HEAD of the paths
// that the tree has, and nothing else. No request reaches a file system, and
// nothing that a request says comes back in an answer.
package server

import (
	"bytes"
	"net/http"
	"path"
	"strconv"
	"strings"
	"time"

	"tranche/web/site"
)

// Cache policies. Names that change with the content are kept for ever; all
// others are asked for again each time, which an ETag makes cheap.
const (
	keep  = "public, max-age=31536000, immutable"
	renew = "no-cache"
)

// Handler answers with the files of the tree.
func Handler(tree *site.Tree) http.Handler {
	h := &handler{answers: map[string]*answer{}, folders: map[string]string{}}
	for _, f := range tree.Files {
		a := newAnswer(f)
		h.answers["/"+f.Path] = a
		if folder, ok := strings.CutSuffix("/"+f.Path, "index.html"); ok {
			h.answers[folder] = a
			if folder != "/" {
				h.folders[strings.TrimSuffix(folder, "/")] = path.Base(folder) + "/"
			}
		}
	}
	return h
}

type handler struct {
	answers map[string]*answer
	// folders maps the path of a folder without its slash to the address, from
	// there, with the slash.
	folders map[string]string
}

// ServeHTTP finds the answer. A path has one spelling: one that needs decoding
// is unknown.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	if r.URL.RawPath == "" {
		if a, ok := h.answers[r.URL.Path]; ok {
			a.serve(w, r)
			return
		}
		if address, ok := h.folders[r.URL.Path]; ok {
			redirect(w, r, address)
			return
		}
	}
	refuse(w, http.StatusNotFound)
}

// refuse answers with a status, and never with words of the request.
func refuse(w http.ResponseWriter, status int) {
	header := w.Header()
	header["Content-Type"] = plainText
	header["X-Content-Type-Options"] = nosniff
	header["Cache-Control"] = renewed
	header["Cross-Origin-Resource-Policy"] = crossSite
	header["Referrer-Policy"] = originOnly
	w.WriteHeader(status)
	_, _ = w.Write([]byte(http.StatusText(status) + "\n"))
}

// redirect leads from a folder without a slash to the folder. The address is
// relative, since a proxy may have put the site anywhere.
func redirect(w http.ResponseWriter, r *http.Request, address string) {
	if r.URL.RawQuery != "" {
		address += "?" + r.URL.RawQuery
	}
	w.Header()["Location"] = []string{address}
	refuse(w, http.StatusMovedPermanently)
}

// Header values that never change are made once: most of the time of an answer
// would go into making them.
var (
	anyOrigin = []string{"*"}
	crossSite = []string{"cross-origin"}
	nosniff   = []string{"nosniff"}
	plainText = []string{"text/plain; charset=utf-8"}
	policy    = []string{site.Policy}
	// None of what a page may ask of a reader's device is asked for here, nor by
	// what might find its way in.
	permissions = []string{"accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), " +
		"microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"}
	kept       = []string{keep}
	renewed    = []string{renew}
	varies     = []string{"Accept-Encoding"}
	byteRanges = []string{"bytes"}
	// Others learn which host a reader came from, not what was set there.
	originOnly = []string{"strict-origin-when-cross-origin"}
	// The folder's own address lies above the folder.
	above = []string{"../"}
)

// An answer is a file, ready to be sent in each encoding it has.
type answer struct {
	kind, cache  []string
	policed      bool
	allowed      []string // where a worker of this script may answer, beyond its folder
	encoded      bool
	identity     encoding
	brotli, gzip *encoding
}

// An encoding is a body and the headers that are its own.
type encoding struct {
	body               []byte
	etag               string
	tag, length, label []string
}

func newEncoding(body site.Body, label string) *encoding {
	if body.Bytes == nil {
		return nil
	}
	e := &encoding{
		body: body.Bytes, etag: body.ETag, tag: []string{body.ETag},
		length: []string{strconv.Itoa(len(body.Bytes))},
	}
	if label != "" {
		e.label = []string{label}
	}
	return e
}

func newAnswer(f *site.File) *answer {
	a := &answer{
		kind: []string{f.Type}, cache: renewed,
		policed:  strings.HasPrefix(f.Type, "text/html") || strings.HasPrefix(f.Type, "text/javascript"),
		identity: *newEncoding(f.Identity, ""),
		brotli:   newEncoding(f.Brotli, "br"), gzip: newEncoding(f.Gzip, "gzip"),
	}
	if f.Immutable {
		a.cache = kept
	}
	if f.Path == "folder.js" {
		a.allowed = above
	}
	a.encoded = a.brotli != nil || a.gzip != nil
	return a
}

func (a *answer) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header["Cache-Control"] = a.cache
	// A sandboxed iframe has no origin, and yet must fetch the program.
	header["Access-Control-Allow-Origin"] = anyOrigin
	if a.encoded {
		header["Vary"] = varies
	}
	if r.ContentLength != 0 {
		// Nobody asks for a file with a body. Reading it is not our work.
		header.Set("Connection", "close")
	}
	ranged := r.Header["Range"] != nil
	e := &a.identity
	if !ranged {
		e = a.choose(r.Header["Accept-Encoding"])
	}
	header["Etag"] = e.tag
	if unchanged(r.Header["If-None-Match"], e.etag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	header["Content-Type"] = a.kind
	header["X-Content-Type-Options"] = nosniff
	// Articles of any site embed the page, also those that admit only what says
	// that it may be.
	header["Cross-Origin-Resource-Policy"] = crossSite
	header["Referrer-Policy"] = originOnly
	header["Accept-Ranges"] = byteRanges
	if a.allowed != nil {
		header["Service-Worker-Allowed"] = a.allowed
	}
	if a.policed {
		header["Content-Security-Policy"] = policy
		header["Permissions-Policy"] = permissions
	}
	if ranged {
		// Parts are of the file itself, never of an encoding of it: a part that
		// is to be joined with another must be of the same bytes.
		http.ServeContent(newPatientWriter(w), r, "", time.Time{}, bytes.NewReader(e.body))
		return
	}
	header["Content-Length"] = e.length
	if e.label != nil {
		header["Content-Encoding"] = e.label
	}
	if r.Method == http.MethodHead {
		return
	}
	_, _ = newPatientWriter(w).Write(e.body)
}

// choose picks the smallest encoding that the request accepts.
func (a *answer) choose(accepted []string) *encoding {
	if a.brotli != nil && accepts(accepted, "br") {
		return a.brotli
	}
	if a.gzip != nil && accepts(accepted, "gzip") {
		return a.gzip
	}
	return &a.identity
}
