# Synoptic: build, run, test, install. `make help` lists the targets.

# What `make run` opens: a folder or a file.
CORPUS ?= seeds
# Where `make install` puts things; DESTDIR stands before it, for packagers.
PREFIX ?= /usr/local
DESTDIR ?=

# Debian packages. Each target installs those that are missing; `make PACKAGES= …` leaves them to you.
BUILD_PACKAGES = binutils libncurses-dev libsqlite3-dev libuchardet-dev nettle-dev libxml2-dev zlib1g-dev pkg-config
TEST_PACKAGES = $(BUILD_PACKAGES) tmux

SWIFT ?= swift
# Static, so that the program starts fast and lives without the toolchain; one set of flags, so that nothing is built twice.
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product synoptic
PROGRAM = .build/release/synoptic
FORMAT = $(SWIFT) format
FORMATTED = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Speed Benchmarks/Conversion Benchmarks/Links Benchmarks/Growth Benchmarks/Catalogue Benchmarks/Measuring Benchmarks/Mentions Benchmarks/Anchoring Fuzzing/Package.swift Fuzzing/Fuzz

export CORPUS

# What `make fuzz` tries, and for how many seconds each.
PARSERS ?= formats text markdown json jsonl feed html gzip
SECONDS ?= 300

.PHONY: all run build test bench fuzz docs format format-check install uninstall clean help
.DEFAULT_GOAL := build

all: build

run: build ## read CORPUS (seeds) with a release build: make run CORPUS=path
	@exec $(PROGRAM) -- "$$CORPUS"

build: ## build the program for release: .build/release/synoptic
	$(call need,$(BUILD_PACKAGES))
	@$(RELEASE) >&2

# A line that failed stands among thousands: what failed is said again at the end.
test: ## build and run all tests
	$(call need,$(TEST_PACKAGES))
	@mkdir -p .build && rm -f .build/tests.status; \
	{ $(SWIFT) test --disable-xctest 2>&1; echo $$? > .build/tests.status; } | tee .build/tests.log; \
	status=$$(cat .build/tests.status); \
	[ "$$status" = 0 ] || { \
		echo "make: what failed:" >&2; \
		LC_ALL=C grep -a -A 8 -e 'recorded an issue' -e ': error:' -e 'Fatal error' .build/tests.log | head -n 200 >&2; \
		exit "$$status"; }

bench: build ## measure what is a time or a size: start, keys, analysis
	@cd Benchmarks && SYNOPTIC_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) package --disable-sandbox benchmark --no-progress --target Speed

# Inputs that reach new code are kept in .build/corpus, those that break something in .build/found.
fuzz: ## give the parsers broken files: make fuzz SECONDS=300 PARSERS="json feed"
	$(call need,$(BUILD_PACKAGES))
	@$(SWIFT) build --package-path Fuzzing -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld >&2
	@cd Fuzzing && for parser in $(PARSERS); do \
		mkdir -p .build/corpus/$$parser .build/found; \
		echo "fuzz: $$parser, $(SECONDS) s" >&2; \
		.build/release/Fuzz $$parser -max_total_time=$(SECONDS) -max_len=6000 -timeout=10 -rss_limit_mb=2048 -verbosity=0 \
			-artifact_prefix=.build/found/$$parser- .build/corpus/$$parser Seeds/$$parser || exit 1; \
	done

# What stands between two lines of the manual is made of the action table.
docs: ## write the manual's key tables: after a change of an action or a key
	@$(SWIFT) build --product synoptic >&2
	@.build/debug/synoptic keys --format mdoc > .build/keys.mdoc
	@sed -i -e '/^\.\\" The action table from here/,/^\.\\" The action table to here/{/^\.\\" The action table/!d}' \
	  -e '/^\.\\" The action table from here/r .build/keys.mdoc' docs/synoptic.1

format: ## format all sources in place
	$(call need_swift)
	@$(FORMAT) format --in-place --parallel --recursive --configuration .swift-format $(FORMATTED)

format-check: ## say what is not formatted, and fail
	$(call need_swift)
	@$(FORMAT) lint --strict --parallel --recursive --configuration .swift-format $(FORMATTED)

# Relative to PREFIX.
BASH_COMPLETION = share/bash-completion/completions/synoptic
ZSH_COMPLETION = share/zsh/site-functions/_synoptic
FISH_COMPLETION = share/fish/vendor_completions.d/synoptic.fish
MANUAL = share/man/man1/synoptic.1
INSTALLED = bin/synoptic $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

install: build ## install program, manual and completions below PREFIX (/usr/local), DESTDIR before it
	@for file in $(INSTALLED); do install -d "$(DESTDIR)$(PREFIX)/$${file%/*}"; done
	@install -m 755 -s $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/synoptic"
	@install -m 644 docs/synoptic.1 "$(DESTDIR)$(PREFIX)/$(MANUAL)"
	@$(PROGRAM) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/$(BASH_COMPLETION)"
	@$(PROGRAM) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/$(ZSH_COMPLETION)"
	@$(PROGRAM) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/$(FISH_COMPLETION)"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/synoptic, with its manual and completions"

uninstall: ## remove what install put there
	@for file in $(INSTALLED); do rm -f "$(DESTDIR)$(PREFIX)/$$file"; done

clean: ## remove all that was built
	@rm -rf .build Benchmarks/.build Fuzzing/.build

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /  \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

# $(call need,packages): checks for swift, then installs by apt the packages that are missing, and says so; quiet when none is.
define need
$(call need_swift)
@missing=; \
for package in $(if $(filter undefined,$(origin PACKAGES)),$(1),$(PACKAGES)); do \
	command -v dpkg-query >/dev/null || { \
		echo "make: $$package and others may be missing, and there is no apt here to install them" \
			"(install pkg-config, the development files of ncursesw, SQLite 3, nettle, uchardet, libxml2 and zlib, and tmux for the tests; then: make PACKAGES= …)" >&2; \
		exit 1; }; \
	dpkg-query -W -f='$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
[ -z "$$missing" ] || { \
	echo "make: installing system packages that are missing:$$missing" >&2; \
	command -v apt-get >/dev/null || { \
		echo "make: apt-get: not found (install them yourself; then: make PACKAGES= …)" >&2; exit 1; }; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	[ -z "$$sudo" ] || command -v sudo >/dev/null || { \
		echo "make: sudo: not found (as root: apt-get install$$missing)" >&2; exit 1; }; \
	$$sudo apt-get update -qq && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; }
endef

define need_swift
@command -v $(SWIFT) >/dev/null || { \
	echo "make: $(SWIFT): not found (install Swift 6.3 or later from swift.org and put it in PATH)" >&2; exit 1; }
endef
