// Package app is the page as go-app knows it, and when of it is written what.
//
//  1. A Playground holds a part.Page, which holds the reader's session.
//     go-app mounts what package part draws of it, and updates that when its
//     structure changes: other tranches, a shock switched on. It repaints no
//     move. What no change of the structure touches is a block, and taken over
//     as it was printed.
//  2. The screen hands over what the reader does, as actions. The session takes
//     them and says what is out of date.
//  3. On the next frame the scenario is projected, once, and what is out of date
//     is written by the parts into the painter, whose batch goes to the screen
//     in one call.
//  4. On the host there is no screen, and the same parts print the page as it is
//     exported.
package app

import (
	"tranche/app/part"
	"tranche/app/session"
)

// New is the page of an address's query, alone or in an article's frame. It
// shows nothing before it is mounted.
func New(query string, embedded bool, around part.Surroundings) *Playground {
	page := part.New(session.New(query, embedded), around)
	return &Playground{page: page, frames: newFrames(page)}
}
