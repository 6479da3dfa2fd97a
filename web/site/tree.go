package site

import (
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
)

// A Tree is a whole site: what a server holds in memory and what an export
// writes. Its files are ordered by path and no longer change.
type Tree struct {
	// Version is the number with the build: "0.3.0+1f0c5c9d2b7a".
	Version string
	Files   []*File
}

// A File is one file of a tree, in every encoding it is served in.
type File struct {
	// Path is relative to the site's root, with slashes: "embed/index.html".
	Path string
	// Type is the media type, with the character set for text.
	Type string
	// Immutable says that the name changes with the content, so that a copy
	// may be kept for ever. All others are asked for again each time.
	Immutable bool

	Identity Body
	// Brotli and Gzip are empty where they would not be smaller.
	Brotli, Gzip Body
}

// A Body is the content of a file in one encoding.
type Body struct {
	Bytes []byte
	// ETag is a strong validator, in quotes, of its own for each encoding.
	ETag string
}

// Sum is the SHA-256 of the file's own bytes, in hexadecimal.
func (f *File) Sum() string { return sum(f.Identity.Bytes) }

// File returns the file at a path, or nil.
func (t *Tree) File(path string) *File {
	for _, f := range t.Files {
		if f.Path == path {
			return f
		}
	}
	return nil
}

// types are the media types of all that a tree holds. They are written down
// here because those of the machine differ from one to the next.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

// newFile makes a file with a name that stays as it is.
func newFile(name string, content []byte) *File {
	return &File{Path: name, Type: types[path.Ext(name)], Identity: Body{Bytes: content}}
}

// newHashedFile makes a file whose name carries the hash of its content, so
// that a new content has a new name: "tranche.wasm" is
// "tranche.0123456789abcdef.wasm".
func newHashedFile(name string, content []byte) *File {
	extension := path.Ext(name)
	f := newFile(strings.TrimSuffix(name, extension)+"."+sum(content)[:16]+extension, content)
	f.Immutable = true
	return f
}

func sum(content []byte) string {
	digest := sha256.Sum256(content)
	return hex.EncodeToString(digest[:])
}
