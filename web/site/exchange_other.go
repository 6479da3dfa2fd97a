//go:build !linux || !(amd64 || arm64 || riscv64 || loong64)

package site

// exchange has two folders change places. An export that is killed between the
// renames leaves the folder aside, where the next one finds it.
func exchange(stage, dir string) error { return exchangeInTurn(stage, dir) }
