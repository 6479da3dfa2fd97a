package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"syscall"
	"time"

	"tranche/web/site"
)

// Limits of a connection. A request must have arrived whole, header and all,
// before its time is up; an answer may take as long as the reader keeps
// reading.
const (
	headerBytes = 16 << 10
	headerTime  = 5 * time.Second
	requestTime = 10 * time.Second
	idleTime    = 10 * time.Second
	// silence is how long a reader may take for one piece of an answer.
	silence = 10 * time.Second
	piece   = 128 << 10
	// farewell is how long downloads may go on once the server is told to stop.
	farewell = 9 * time.Second
	// slack is what net/http lets a header exceed its limit by.
	slack = 4 << 10
)

// Listen opens a port at an address of this machine, or at all of them where
// the address is unspecified (0.0.0.0 or ::). An error says which port, and what
// to do where another program has it.
func Listen(host netip.Addr, port int) (net.Listener, error) {
	listener, err := net.Listen("tcp", net.JoinHostPort(host.String(), strconv.Itoa(port)))
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("port %d is in use by another program; choose another one", port)
	}
	if err != nil {
		return nil, fmt.Errorf("opening port %d: %w", port, err)
	}
	return listener, nil
}

// Serve serves the tree on the listener until the context is done. Then it
// takes no more connections, lets downloads finish for nine seconds, and
// returns nil.
func Serve(ctx context.Context, listener net.Listener, tree *site.Tree) error {
	server := &http.Server{
		Handler:           Handler(tree),
		MaxHeaderBytes:    headerBytes - slack,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       requestTime,
		WriteTimeout:      silence,
		IdleTimeout:       idleTime,
		// What clients do wrong is not this server's news.
		ErrorLog: log.New(io.Discard, "", 0),
	}
	stopped := make(chan struct{})
	release := context.AfterFunc(ctx, func() {
		defer close(stopped)
		end, cancel := context.WithTimeout(context.Background(), farewell)
		defer cancel()
		if server.Shutdown(end) != nil {
			_ = server.Close()
		}
	})
	err := server.Serve(listener)
	if !release() {
		<-stopped
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return fmt.Errorf("serving on %s: %w", listener.Addr(), err)
}

// A patientWriter sends an answer piece by piece. Each piece has the same time
// to be read: a slow reader gets all of a large file, one who stopped reading
// loses the connection.
type patientWriter struct {
	http.ResponseWriter
	control *http.ResponseController
}

func newPatientWriter(w http.ResponseWriter) *patientWriter {
	return &patientWriter{w, http.NewResponseController(w)}
}

// Write sends all of body or fails.
func (w *patientWriter) Write(body []byte) (int, error) {
	sent := 0
	for len(body)-sent > piece {
		n, err := w.ResponseWriter.Write(body[sent : sent+piece])
		sent += n
		if err != nil {
			return sent, err
		}
		// A recorder in a test has no connection and so no deadline.
		if err := w.control.SetWriteDeadline(time.Now().Add(silence)); err != nil && !errors.Is(err, http.ErrNotSupported) {
			return sent, err
		}
	}
	n, err := w.ResponseWriter.Write(body[sent:])
	return sent + n, err
}
