//go:build unix && !aix && !solaris

package site

import (
	"os"
	"syscall"
)

// tryLock locks a file for this process, unless another one has. The system
// unlocks it when the process ends, however it does.
func tryLock(file *os.File) bool {
	return syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}
