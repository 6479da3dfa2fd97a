//go:build !js && unix && cgo

package main

// #include <fcntl.h>
//
// static int output_closed;
//
// __attribute__((constructor)) static void look(void) {
// 	output_closed = fcntl(1, F_GETFD) < 0;
// }
//
// static int closed_output(void) { return output_closed; }
import "C"

// outputClosed reports whether standard output was closed when the process
// began. Before any code in Go runs, its runtime opens /dev/null in the place of
// a closed stream, and what is written then goes nowhere without an error: only
// code in C can look before.
func outputClosed() bool { return C.closed_output() != 0 }
