# Each target sets up what it needs in .venv; Python >= 3.11, pip and make are enough.
#
#   make PYTHON=python3.12 test     take another Python for .venv
#   make lock LOCKFLAGS=--upgrade   move the locked versions on

PYTHON ?= python3
LOCKFLAGS ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

PIP := $(BIN)/python -m pip --quiet --no-input
export PIP_DISABLE_PIP_VERSION_CHECK = 1

COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile pyproject.toml \
	--quiet --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
	$(LOCKFLAGS)

OLD := import sys; sys.exit("parley needs Python 3.11 or newer, and $(PYTHON) is " + \
	sys.version.split()[0] + ". Name another one: make PYTHON=python3.12" \
	if sys.version_info < (3, 11) else 0)

.PHONY: help demo test check fmt lock clean
.DEFAULT_GOAL := help

help:  ## Show this list (default)
	@sed -n 's/^\([a-z]*\):.*  ## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 16

demo: $(STAMP)  ## Read the articles that ship with parley and show where the talks stand
	@$(BIN)/parley demo

test: $(STAMP)  ## Run all tests, the slow ones too
	@$(BIN)/python -m pytest -m ""

check: $(STAMP)  ## Check format, lint, types and the arrows between the packages
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

fmt: $(STAMP)  ## Format the code and mend what the linter can mend
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

lock: $(BIN)/uv  ## Write the lock files anew from pyproject.toml
	@echo "lock: resolving requirements.lock and requirements-dev.lock" >&2
	@$(COMPILE) --output-file requirements.lock >/dev/null
	@$(COMPILE) --group dev --constraint requirements.lock \
		--output-file requirements-dev.lock >/dev/null

clean:  ## Remove .venv, builds and caches
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis \
		.import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c '$(OLD)'
	@echo "setup: $(VENV) with what requirements-dev.lock names (once, a minute or two)" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

# Not a prerequisite on the stamp itself: a stale lock must not keep its own renewal.
$(BIN)/uv:
	@$(MAKE) --no-print-directory $(STAMP)
