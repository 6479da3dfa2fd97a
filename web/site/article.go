package site

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"fmt"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/js"

	"tranche/web"
)

// articleScript is the script that articles load, under two names: the stable
// one, which always gives the newest, and one of its content, which an article
// can name together with a hash of it. It is made small: others pay for it.
func articleScript() (stable, versioned *File, err error) {
	source, err := web.Files.ReadFile("js/embed.js")
	if err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	if err := (&js.Minifier{}).Minify(minify.New(), &out, bytes.NewReader(source), nil); err != nil {
		return nil, nil, fmt.Errorf("making embed.js small: %w", err)
	}
	out.WriteByte('\n')
	return newFile("embed.js", out.Bytes()), newHashedFile("embed.js", out.Bytes()), nil
}

// Integrity is what a page that loads the file from elsewhere can hold it to
// (https://www.w3.org/TR/SRI/).
func (f *File) Integrity() string {
	digest := sha512.Sum384(f.Identity.Bytes)
	return "sha384-" + base64.StdEncoding.EncodeToString(digest[:])
}
