package app

import (
	"testing"

	"gotest.tools/v3/assert"

	"tranche/app/part"
)

func TestAFigureIsWordedForAnArticle(t *testing.T) {
	p, _ := running("")
	assert.Equal(t, part.WordFigure(p.page, "aws.revenue.2028"), "$174B")
	assert.Equal(t, part.WordFigure(p.page, "aws.revenue.2035") != "", true)
	assert.Equal(t, part.WordFigure(p.page, "nothing.of.that.id"), "")
}
