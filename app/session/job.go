package session

import "slices"

// A Job is work that takes longer than a frame. It runs in steps, between the
// frames of the page that waits for it.
type Job struct {
	Key  string             // what it is about: a new job with the key takes the place of the old
	Step func() (more bool) // does a part of it, of a few milliseconds at most
	Done func() Change      // says what is out of date once it is done; nil for nothing
}

// Jobs are those that are not done yet. The newest runs first.
type Jobs struct{ waiting []Job }

// Start takes a job on, in the place of any with its key.
func (j *Jobs) Start(job Job) {
	j.Cancel(job.Key)
	j.waiting = append(j.waiting, job)
}

// Cancel drops the job with a key, if there is one.
func (j *Jobs) Cancel(key string) {
	j.waiting = slices.DeleteFunc(j.waiting, func(job Job) bool { return job.Key == key })
}

// Any reports whether there is work.
func (j *Jobs) Any() bool { return len(j.waiting) > 0 }

// Step does a part of the newest job, and says what is out of date if that was
// its last.
func (j *Jobs) Step() Change {
	if !j.Any() {
		return Change{}
	}
	job := j.waiting[len(j.waiting)-1]
	if job.Step() {
		return Change{}
	}
	j.Cancel(job.Key)
	if job.Done == nil {
		return Change{}
	}
	return job.Done()
}
