package session

import (
	"slices"
	"testing"

	"gotest.tools/v3/assert"
)

// A diary is what jobs did, by their names.
type diary []string

// job is one of some steps, which notes each, and what it says is out of date.
func (d *diary) job(key, name string, steps int, done Change) Job {
	return Job{Key: key, Step: func() (more bool) {
		*d = append(*d, name)
		steps--
		return steps > 0
	}, Done: func() Change {
		*d = append(*d, name+" is done")
		return done
	}}
}

func TestTheNewestJobRunsFirstAndEachToItsEnd(t *testing.T) {
	var jobs Jobs
	var d diary
	assert.Assert(t, !jobs.Any())
	assert.DeepEqual(t, jobs.Step(), Change{})
	jobs.Start(d.job("a", "old", 2, Change{Year: true}))
	jobs.Step()
	jobs.Start(d.job("b", "new", 2, Change{Looks: true}))
	var changes []Change
	for jobs.Any() {
		changes = append(changes, jobs.Step())
	}
	assert.DeepEqual(t, d, diary{"old", "new", "new", "new is done", "old", "old is done"})
	assert.DeepEqual(t, changes, []Change{{}, {Looks: true}, {Year: true}})
}

func TestANewJobTakesThePlaceOfTheOneWithItsKey(t *testing.T) {
	var jobs Jobs
	var d diary
	jobs.Start(d.job("a", "first", 3, Change{Year: true}))
	jobs.Start(d.job("b", "other", 1, Change{}))
	jobs.Step() // the other
	jobs.Start(d.job("c", "third", 1, Change{}))
	jobs.Start(d.job("a", "second", 1, Change{Embed: true}))
	assert.DeepEqual(t, jobs.Step(), Change{Embed: true})
	jobs.Step()
	assert.Assert(t, !jobs.Any())
	assert.Assert(t, !slices.Contains(d, "first"), "what was replaced ran: %v", d)
	assert.DeepEqual(t, d, diary{"other", "other is done", "second", "second is done", "third", "third is done"})
}

func TestAJobThatIsCancelledNeitherRunsNorIsDone(t *testing.T) {
	var jobs Jobs
	var d diary
	jobs.Start(d.job("a", "a", 2, Change{All: true}))
	jobs.Start(d.job("b", "b", 1, Change{}))
	jobs.Cancel("nothing")
	jobs.Cancel("b")
	jobs.Step()
	jobs.Cancel("a")
	assert.Assert(t, !jobs.Any())
	assert.DeepEqual(t, jobs.Step(), Change{})
	assert.DeepEqual(t, d, diary{"a"})
}

func TestAJobMayHaveNothingToSay(t *testing.T) {
	var jobs Jobs
	steps := 0
	jobs.Start(Job{Key: "a", Step: func() bool { steps++; return false }})
	assert.DeepEqual(t, jobs.Step(), Change{})
	assert.Equal(t, steps, 1)
	assert.Assert(t, !jobs.Any())
}

func TestAJobMayStartAnotherWithItsOwnKey(t *testing.T) {
	var jobs Jobs
	var d diary
	jobs.Start(Job{Key: "a", Step: func() bool { return false }, Done: func() Change {
		jobs.Start(d.job("a", "next", 1, Change{Year: true}))
		return Change{}
	}})
	jobs.Step()
	assert.DeepEqual(t, jobs.Step(), Change{Year: true})
	assert.Assert(t, !jobs.Any())
}
