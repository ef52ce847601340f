# Each target is one line of .ci/setup.py, which Windows, where there is no make, calls by itself:
# `make run ARGS=--demo` is `py .ci\setup.py run -- --demo`. Written for the make 3.81 of macOS.

# The first Python that is in range. `make PYTHON=python3.12 …` chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do "$$python" -c \
	'import sys; (3, 11) <= sys.version_info[:2] < (3, 14) or sys.exit(1); print(sys.executable)' 2>/dev/null \
	&& break; done)

# An empty PYTHON means that none is in range.
define SETUP
@python="$(PYTHON)"; if [ -z "$$python" ]; then \
	echo "No Python 3.11, 3.12 or 3.13 found. On Debian and Ubuntu: apt-get install python3 python3-venv" >&2; exit 1; \
fi; exec "$$python" .ci/setup.py
endef

.DEFAULT_GOAL := help

.PHONY: help setup discord run test lint types imports unit bench storm package lock clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: ## make .venv with everything that the program needs
	$(SETUP) setup

discord: ## what the optional Discord bot needs, besides
	$(SETUP) discord

run: ## set up and start the desk: make run ARGS="--demo"
	$(SETUP) run -- $(ARGS)

test: ## set up and run every check and test, as CI does
	$(SETUP) test

lint: ## ruff: rules and format
	$(SETUP) lint

types: ## mypy, strict
	$(SETUP) types

imports: ## import-linter: who may import whom
	$(SETUP) imports

unit: ## tests without screen and browser: make unit TESTS="tests/unit -k wheel"
	$(SETUP) unit -- $(TESTS)

bench: ## benchmarks: make bench BENCH="--help"
	$(SETUP) bench -- $(BENCH)

storm: ## the long randomised test: make storm STORM="--help"
	$(SETUP) storm -- $(STORM)

package: ## a program folder in dist/ that needs no Python
	$(SETUP) package

lock: ## pin the dependencies of pyproject.toml anew: make lock LOCK="--upgrade"
	$(SETUP) lock -- $(LOCK)

clean: ## remove what was made, .venv too
	rm -rf .venv .venv.lock build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
