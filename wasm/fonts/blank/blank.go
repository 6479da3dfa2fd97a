// Package blank makes the smallest TrueType font that a parser accepts: one
// empty glyph, no letters.
package blank

import "encoding/binary"

const (
	unitsPerEm = 1000
	ascent     = 800
	descent    = 200
)

// TTF is the font file. Every package of this module exports it.
var TTF = font()

// A table is one part of a font file, named by its four-letter tag.
type table struct {
	tag  string
	data []byte
}

// font lays the tables out one after the other, each on a boundary of four
// bytes, behind the directory that lists them in the order of their tags.
func font() []byte {
	tables := []table{
		{"OS/2", os2()},
		{"cmap", cmap()},
		{"head", head()},
		{"hhea", hhea()},
		{"hmtx", make([]byte, 4)},
		{"loca", make([]byte, 4)},
		{"maxp", maxp()},
		{"post", post()},
	}
	const header, entry = 12, 16
	file := make([]byte, header+entry*len(tables))
	binary.BigEndian.PutUint32(file, 0x00010000)
	binary.BigEndian.PutUint16(file[4:], uint16(len(tables)))
	for i, t := range tables {
		at := file[header+entry*i:]
		copy(at, t.tag)
		binary.BigEndian.PutUint32(at[8:], uint32(len(file)))
		binary.BigEndian.PutUint32(at[12:], uint32(len(t.data)))
		file = append(file, t.data...)
		for len(file)%4 != 0 {
			file = append(file, 0)
		}
	}
	return file
}

// put writes 16-bit words into a table of the given size, by offset.
func put(size int, words map[int]int16) []byte {
	data := make([]byte, size)
	for offset, word := range words {
		binary.BigEndian.PutUint16(data[offset:], uint16(word))
	}
	return data
}

func head() []byte { return put(54, map[int]int16{18: unitsPerEm}) }

func hhea() []byte { return put(36, map[int]int16{4: ascent, 6: -descent, 34: 1}) }

func maxp() []byte { return put(32, map[int]int16{4: 1}) }

func post() []byte { return put(32, map[int]int16{0: 3}) }

// os2 is a table of version 2: that is the first to give the heights of x and
// of capitals, which a parser otherwise measures on glyphs.
func os2() []byte { return put(96, map[int]int16{0: 2, 86: ascent / 2, 88: ascent}) }

// cmap maps the one segment that every map ends with, 0xFFFF, to no glyph.
func cmap() []byte {
	const offset = 12
	return put(36, map[int]int16{
		2: 1,                   // one map
		4: 3, 6: 1, 10: offset, // for Windows, the basic plane
		offset: 4, offset + 2: 24, // format 4, its length
		offset + 6:  2,  // twice one segment
		offset + 14: -1, // the segment's end
		offset + 18: -1, // its start
		offset + 20: 1,  // its difference
	})
}
