package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/andybalholm/brotli"
)

// Qualities of brotli: fast while developing, small when published.
const (
	QualityDevelopment = 5
	QualityRelease     = 11
)

// A compressor compresses files, and remembers in a folder what it compressed:
// the program takes half a minute at the best quality.
type compressor struct {
	quality int
	cache   string
	context context.Context // nothing is written once it is done
	writing *sync.Mutex
}

func newCompressor(ctx context.Context, quality int, cache string) compressor {
	return compressor{quality, cache, ctx, new(sync.Mutex)}
}

// Compress compresses content by brotli, from the folder where it was before.
func Compress(content []byte, quality int, cache string) ([]byte, error) {
	return newCompressor(context.Background(), quality, cache).packed(content)
}

// compress fills in the encodings and validators of all files. Once the context
// is done it fails with the cause at once: what is being compressed is
// forgotten, what is being written is first written whole.
func (c compressor) compress(files []*File) error {
	done := make(chan error, 1)
	go func() { done <- c.all(files) }()
	select {
	case err := <-done:
		return err
	case <-c.context.Done():
		c.writing.Lock()
		defer c.writing.Unlock()
		return context.Cause(c.context)
	}
}

func (c compressor) all(files []*File) error {
	errs := make([]error, len(files))
	var group sync.WaitGroup
	for i, f := range files {
		group.Go(func() { errs[i] = c.file(f) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (c compressor) file(f *File) error {
	content := f.Identity.Bytes
	f.Identity.ETag = `"` + sum(content)[:32] + `"`
	if f.Type == types[".png"] {
		return nil
	}
	br, err := c.packed(content)
	if err != nil {
		return fmt.Errorf("compressing %s: %w", f.Path, err)
	}
	gz, err := c.cached(content, "gz", gzipped)
	if err != nil {
		return fmt.Errorf("compressing %s: %w", f.Path, err)
	}
	for body, packed := range map[*Body][]byte{&f.Brotli: br, &f.Gzip: gz} {
		if len(packed) < len(content) {
			*body = Body{Bytes: packed, ETag: `"` + sum(packed)[:32] + `"`}
		}
	}
	return nil
}

func (c compressor) packed(content []byte) ([]byte, error) {
	return c.cached(content, "br"+strconv.Itoa(c.quality), c.brotli)
}

// cached returns what compress makes of content, from the folder if it is
// there. A folder that cannot be written to costs time, not the build.
func (c compressor) cached(content []byte, kind string, compress func([]byte) ([]byte, error)) ([]byte, error) {
	if c.cache == "" {
		return compress(content)
	}
	name := filepath.Join(c.cache, sum(content)+"."+kind)
	if packed, err := os.ReadFile(name); err == nil {
		return packed, nil
	}
	packed, err := compress(content)
	if err != nil {
		return nil, err
	}
	c.keep(name, packed)
	return packed, nil
}

// keep writes a compressed file to the folder.
func (c compressor) keep(name string, packed []byte) {
	c.writing.Lock()
	defer c.writing.Unlock()
	if c.context.Err() != nil {
		return
	}
	if err := os.MkdirAll(c.cache, 0o755); err == nil {
		_ = writeWhole(name, packed)
	}
}

func (c compressor) brotli(content []byte) ([]byte, error) {
	var out bytes.Buffer
	// A window of 16 MB lets the program's end refer to its beginning.
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: c.quality, LGWin: 24})
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func gzipped(content []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// writeWhole writes a file under another name first, so that nobody ever reads
// half of it.
func writeWhole(name string, content []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".part-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }()
	if _, err := file.Write(content); err != nil {
		_ = file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
