# make run     build all and serve it on http://localhost:8000 (PORT=9000 make run)
# make test    everything that must hold: check, then every test, Chromium's too
# make check   formatting, vet and lint, for the host and for the browser
# make update  what is written from tables: documents, contracts, notices, labels
# make site    the static site, compressed as well as can be, into site/
# make e2e     the tests in Chromium alone
# make bench   how fast it starts, draws, computes and serves
# make fuzz    every fuzz test for half a minute (FUZZTIME=5m make fuzz)
# make soak    the long forms of the tests that are short in make test

PORT     ?= 8000
FUZZTIME ?= 30s

BROWSER := GOOS=js GOARCH=wasm
# What no frame runs is compiled without inlining: that takes 3 % off what a
# reader downloads.
COLD    := context crypto/... database/sql/... encoding/json fmt github.com/google/uuid golang.org/x/... io/fs math/big \
           net/url os reflect regexp regexp/syntax time tranche/app/link
PROGRAM := $(BROWSER) go build -modfile=slim.mod -overlay=build/overlay.json -tags minimal -trimpath -ldflags='-s -w' \
           $(foreach package,$(COLD),-gcflags=$(package)=-l)
LINT    := build/golangci-lint run
# What is used in app may be used in the browser alone.
HOSTED  := ./command/... ./e2e/... ./engine/... ./web/...
# What Debian calls it; without the windows that nobody sees it takes two thirds
# of the time.
CHROMIUM := chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable
FIREFOX  := firefox-esr firefox

# Go's tests of what runs in the browser, run there.
IN_BROWSER := PATH="$(CURDIR)/build/runner:$$PATH" $(BROWSER) go test -exec '$(CURDIR)/build/wasmbrowsertest'

.PHONY: build run test check update site e2e bench fuzz soak browser firefox wrk FORCE

build: build/tranche build/tranche.wasm

# Go knows what is up to date.
build/tranche: FORCE
	@go build -trimpath -o $@ .

# The browser program links a blank font in the place of twelve and no formulas
# (slim.mod), none of gonum's other output formats (minimal) and no HTTP server
# (overlay.json).
build/tranche.wasm: build/wasm_exec.js build/overlay.json slim.mod FORCE
	@$(PROGRAM) -o $@ ./wasm

# The same with the monkey test in it, for the tests of the page.
build/monkey/tranche.wasm: build/tranche.wasm
	@mkdir -p build/monkey
	@$(PROGRAM) -tags 'minimal monkey' -o $@ ./wasm
	@install -m 644 build/wasm_exec.js build/monkey/wasm_exec.js

# A program that stands in for the page in tests of the start.
build/tiny/tiny.wasm: build/overlay.json slim.mod FORCE
	@mkdir -p build/tiny
	@$(PROGRAM) -o $@ ./e2e/testdata/tiny
	@install -m 644 "$$(go env GOROOT)/lib/wasm/wasm_exec.js" build/tiny/wasm_exec.js

# In the place of all files of net/http stands the one in wasm/nethttp.
build/overlay.json: FORCE
	@mkdir -p build
	@root="$$(go env GOROOT)/src/net/http"; { printf '{"Replace": {\n'; \
	for file in "$$root"/*.go; do printf '"%s": "",\n' "$$file"; done; \
	printf '"%s": "%s"\n}}\n' "$$root/http.go" "$(CURDIR)/wasm/nethttp/http.go"; } > $@.$$$$; \
	cmp -s $@.$$$$ $@ && rm $@.$$$$ || mv $@.$$$$ $@

# What slim.mod replaces stays; all else is go.mod's.
slim.mod: go.mod go.sum
	@{ cat go.mod; echo; grep '^replace ' slim.mod; } > slim.new && mv slim.new slim.mod
	@cp go.sum slim.sum

# The script that starts a program is the one of the toolchain that made it.
build/wasm_exec.js: FORCE
	@mkdir -p build
	@cmp -s "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $@ || install -m 644 "$$(go env GOROOT)/lib/wasm/wasm_exec.js" $@

run: build
	@exec build/tranche serve --port $(PORT) --program build/tranche.wasm

# A failing test says what is left to do by hand.
update:
	go test ./app/text ./app/part ./engine/scenario -update
	go test ./web -update

site: build
	build/tranche export --program build/tranche.wasm site

# The linter runs here also where what it reads is for the browser.
build/golangci-lint: tools.mod tools.sum
	go build -modfile=tools.mod -o $@ github.com/golangci/golangci-lint/v2/cmd/golangci-lint

build/wasmbrowsertest: tools.mod tools.sum
	go build -modfile=tools.mod -o $@ github.com/agnivade/wasmbrowsertest

# The runner starts whatever comes by this name. Chromium has no sandbox for
# root.
build/runner/headless_shell: Makefile | browser
	@mkdir -p build/runner
	@for name in $(CHROMIUM); do command -v $$name >/dev/null && break; done; \
	printf '#!/bin/sh\nexec %s --no-sandbox --disable-quic "$$@"\n' "$$(command -v $$name)" > $@
	@chmod +x $@

check: build/golangci-lint
	@unformatted=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	test -z "$$unformatted" || { echo "gofmt would change:"; echo "$$unformatted"; exit 1; }
	go vet ./...
	$(BROWSER) go vet ./...
	$(BROWSER) go vet -tags monkey ./app/screen
	$(LINT) --disable unused ./...
	$(LINT) --enable-only unused $(HOSTED)
	$(BROWSER) $(LINT) ./...

test: browser check build build/wasmbrowsertest build/runner/headless_shell
	$(IN_BROWSER) ./app/... ./engine/...
	go test -timeout 60m ./...

e2e: browser build
	go test -timeout 60m ./e2e/...

bench: browser wrk build build/wasmbrowsertest build/runner/headless_shell
	go test -run '^$$' -bench . ./...
	$(IN_BROWSER) -run '^$$' -bench . ./engine/projection ./app/chart

soak: browser build
	SOAK=1 go test -timeout 4h -count 1 ./...

# go runs one fuzz test at a time.
fuzz:
	@grep -rl --include='*_test.go' '^func Fuzz' . | while read -r file; do \
	  for name in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9]*\).*/\1/p' "$$file"); do \
	    echo "$$(dirname "$$file") $$name"; \
	    go test -run '^$$' -fuzz "^$$name$$" -fuzztime $(FUZZTIME) "$$(dirname "$$file")" || exit 1; \
	  done; \
	done

# The tests in the browsers need them.
browser: firefox
	@command -v chromium-headless-shell >/dev/null && exit 0; \
	apt() { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -q && apt-get install -qy --no-install-recommends $$1; }; \
	apt chromium-headless-shell && exit 0; \
	for name in $(CHROMIUM); do command -v $$name >/dev/null && exit 0; done; \
	apt chromium || { echo "make: the tests need Chromium: sudo apt-get install chromium" >&2; exit 1; }

firefox:
	@for name in $(FIREFOX); do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	  apt-get update -q && apt-get install -qy --no-install-recommends firefox-esr; \
	else \
	  echo "make: the tests need Firefox: sudo apt-get install firefox-esr" >&2; exit 1; \
	fi

# The load is measured by wrk.
wrk:
	@command -v wrk >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get install -qy wrk; } || \
	{ echo "make: the load is measured by wrk: sudo apt-get install wrk" >&2; exit 1; }
