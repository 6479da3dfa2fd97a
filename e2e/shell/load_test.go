//go:build !js

package shell

import (
	"bufio"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"gotest.tools/v3/assert"

	"tranche/e2e/browser"
)

// BenchmarkLoad prints what the host serves in a second while wrk asks on the
// same processors, and the memory it takes for that.
func BenchmarkLoad(b *testing.B) {
	wrk, err := exec.LookPath("wrk")
	assert.NilError(b, err, "the load is measured by wrk: apt-get install wrk")
	address, process := realHost(b)
	page, tag := fetch(b, address+"/")
	program := regexp.MustCompile(`data-program="([^"]*)"`).FindStringSubmatch(page)
	assert.Equal(b, len(program), 2)
	for _, load := range []struct{ name, path, header string }{
		{"html", "/", "Accept-Encoding: gzip, deflate, br"},
		{"html, not compressed", "/", "Accept-Encoding: identity"},
		{"304", "/", "If-None-Match: " + tag},
		{"wasm", "/" + program[1], "Accept-Encoding: gzip, deflate, br"},
	} {
		b.Run(load.name, func(b *testing.B) {
			for b.Loop() {
				out, err := exec.Command(wrk, "-t2", "-c64", "-d5s", "-H", load.header, address+load.path).CombinedOutput()
				assert.NilError(b, err, "%s", out)
				rate := regexp.MustCompile(`Requests/sec:\s+([\d.]+)`).FindSubmatch(out)
				assert.Equal(b, len(rate), 2, "%s", out)
				assert.Assert(b, !strings.Contains(string(out), "Non-2xx"), "%s", out)
				perSecond, err := strconv.ParseFloat(string(rate[1]), 64)
				assert.NilError(b, err)
				b.ReportMetric(perSecond, "requests/s")
			}
			b.ReportMetric(resident(b, process), "MB-resident")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// realHost starts the real host on a free port.
func realHost(b *testing.B) (address string, process *os.Process) {
	b.Helper()
	program := browser.Make(b, "build/tranche.wasm")
	command := exec.Command(browser.Make(b, "build/tranche"), "serve", "--port", "0", "--program", program)
	out, err := command.StdoutPipe()
	assert.NilError(b, err)
	assert.NilError(b, command.Start())
	b.Cleanup(func() {
		assert.NilError(b, command.Process.Signal(syscall.SIGTERM))
		assert.NilError(b, command.Wait())
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	assert.NilError(b, err)
	_, address, ok := strings.Cut(strings.TrimSpace(line), "http://")
	assert.Assert(b, ok, line)
	return "http://" + address, command.Process
}

// fetch gets a page that is not compressed, and the tag of that answer.
func fetch(b *testing.B, address string) (page, tag string) {
	b.Helper()
	request, err := http.NewRequestWithContext(b.Context(), http.MethodGet, address, nil)
	assert.NilError(b, err)
	request.Header.Set("Accept-Encoding", "identity")
	response, err := http.DefaultClient.Do(request)
	assert.NilError(b, err)
	defer func() { assert.NilError(b, response.Body.Close()) }()
	body, err := io.ReadAll(response.Body)
	assert.NilError(b, err)
	return string(body), response.Header.Get("ETag")
}

// resident is the memory of a process, in megabytes.
func resident(b *testing.B, process *os.Process) float64 {
	b.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", process.Pid))
	assert.NilError(b, err)
	found := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(status)
	assert.Equal(b, len(found), 2)
	kilobytes, err := strconv.ParseFloat(string(found[1]), 64)
	assert.NilError(b, err)
	return kilobytes / 1000
}
