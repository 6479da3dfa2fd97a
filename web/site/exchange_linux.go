//go:build amd64 || arm64 || riscv64 || loong64

package site

import (
	"os"
	"runtime"
	"syscall"
	"unsafe"
)

// What package syscall does not have of renameat2(2).
const (
	here           = ^uintptr(99) // AT_FDCWD, -100
	renameExchange = 2
)

// exchange has two folders change places, at once: there is never none.
func exchange(stage, dir string) error {
	number := uintptr(276) // of the call, on all newer processors
	if runtime.GOARCH == "amd64" {
		number = 316
	}
	one, err := syscall.BytePtrFromString(stage)
	if err != nil {
		return err
	}
	two, err := syscall.BytePtrFromString(dir)
	if err != nil {
		return err
	}
	_, _, code := syscall.Syscall6(number, here, uintptr(unsafe.Pointer(one)), here, uintptr(unsafe.Pointer(two)), renameExchange, 0) //nolint:gosec // a system call takes pointers
	switch code {
	case 0:
		return nil
	case syscall.ENOSYS, syscall.EINVAL: // an old kernel, or a file system that cannot
		return exchangeInTurn(stage, dir)
	}
	return &os.LinkError{Op: "exchange", Old: stage, New: dir, Err: code}
}
