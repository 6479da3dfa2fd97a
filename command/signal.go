//go:build !js

package command

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// A Stopped is why a command ended before it was done: a signal.
type Stopped struct{ Signal syscall.Signal }

func (s Stopped) Error() string { return "stopped by a signal: " + s.Signal.String() }

// Status is the exit status of a shell's custom: 130 for SIGINT, 143 for
// SIGTERM.
func (s Stopped) Status() int { return 128 + int(s.Signal) }

// Until gives a context that is done, with a Stopped as its cause, once the
// process is told to end. The second time it is told, it ends as it is.
func Until(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	told := make(chan os.Signal, 1)
	signals := []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGQUIT}
	if !signal.Ignored(syscall.SIGHUP) { // nohup is to be heeded
		signals = append(signals, syscall.SIGHUP)
	}
	signal.Notify(told, signals...)
	go func() {
		select {
		case s := <-told:
			number, _ := s.(syscall.Signal)
			cancel(Stopped{number})
		case <-ctx.Done():
		}
		signal.Stop(told)
	}()
	return ctx, func() { cancel(nil) }
}

// lastMoment is how long a print that has begun may go on once the process is
// told to end, so that a file gets all of it.
const lastMoment = 100 * time.Millisecond

// print writes to standard output, and fails with what stopped it.
func (s Streams) print(ctx context.Context, content []byte) error {
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		_, err = s.Out.Write(content)
	}()
	select {
	case <-done:
		return err
	case <-ctx.Done():
		select {
		case <-done:
		case <-time.After(lastMoment):
		}
		return context.Cause(ctx)
	}
}

// await gives what work comes to, or what stops it before. The work then goes
// on unheeded until the process ends, so it must write nothing.
func await[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type outcome struct {
		result T
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		result, err := work()
		done <- outcome{result, err}
	}()
	select {
	case o := <-done:
		return o.result, o.err
	case <-ctx.Done():
		var none T
		return none, context.Cause(ctx)
	}
}
