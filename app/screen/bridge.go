// Package screen is the browser: all that the page asks of it and hears from
// it. What crosses between the program and the page's scripts stands in this
// file, both ways; the scripts' side is in web/js/boot.
package screen

// Functions of the window that the scripts give the program.
const (
	// 1-painter.js: writes a batch, and returns the slots that were lost.
	paintBatch = "tranchePaint"
	// 2-status.js: says something in the page's corner, with buttons, each a
	// label and what to do; nothing hides it.
	showStatus = "trancheStatus"
	// 6-moves.js: puts a query into the address, tells who follows the page's
	// state (tranche-state), and returns whether the browser took it.
	saveState = "trancheSave"
	// 7-controls.js: has the program draw on the next animation frame.
	askFrame = "trancheFrame"
	// 7-controls.js: takes the page's root, the names of all actions, and the
	// program's three ways in: frame(moves), moved(moves) and
	// did(name, argument, text, event).
	hearControls = "trancheHear"
	// 8-blocks.js: the names of the blocks that the host has printed.
	prerenderedNames = "tranchePrerendered"
	// 8-blocks.js: moves what was printed into the blocks of the program's page.
	hydrateBlocks = "trancheHydrate"
)

// Functions of the window that the program gives the scripts. 5-embed.js calls
// the first two for the article around the page.
const (
	// Goes to what a query says, and returns why part of it is not taken, if so.
	openQuery = "trancheOpen"
	// Words the figure of a metric.
	wordFigure = "trancheFigure"
	// 7-controls.js: puts what was moved last into the address at once, for the
	// reader leaves.
	leavePage = "trancheLeave"
)

// Data of the document's elements that both sides know.
const (
	readyData  = "ready" // of the root element: the page runs
	embedData  = "embed" // of the root element: the page stands in an article's frame
	rootData   = "root"  // of the script that starts the page: the way to the site's root
	bootScript = "boot"  // that script's id

	articleData   = "article"   // of that script: the name of the script for articles, by its content
	integrityData = "integrity" // of that script: the hash of that
	pageRoot      = "page"      // the id of the element that the page is in
)

// What a move is of (7-controls.js), besides "pause": the text of a number box that is not
// whole yet. Both are types of the elements, too.
const (
	rangeMove = "range"
	textBox   = "text"
)
