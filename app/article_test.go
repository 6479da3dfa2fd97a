package app

import (
	"testing"

	"gotest.tools/v3/assert"
)

func TestAFigureIsWordedForAnArticle(t *testing.T) {
	p := &Playground{}
	p.start("")
	assert.Equal(t, p.figure("aws.revenue.2028"), "$174B")
	assert.Equal(t, p.figure("aws.revenue.2035") != "", true)
	assert.Equal(t, p.figure("nothing.of.that.id"), "")
}
