# Two commands matter: `make run` and `make test`. Both work on a fresh machine with Python 3.11 or newer.
PYTHON ?= $(shell command -v python3 || command -v python)
BIN := .venv/bin
UV ?= uv
# One more than there are processors: tests that kill processes, or have a server, wait for them.
WORKERS ?= $(shell $(PYTHON) -c "import os; print(min(4, (os.cpu_count() or 1) + 1))")

.DEFAULT_GOAL := help
.PHONY: help run team-demo test setup lint types bench relevance fuzz hostile accessibility screenshots lock wheel package packing sbom licences clean

help: ## Show what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: ## Everything from virtual environment to open window
	@$(PYTHON) tools/start.py run $(ARGS)

setup:
	@$(PYTHON) tools/start.py setup

# While the types are checked the tests are compiled once: each of pytest's processes would do so.
test: setup ## Style, types and all tests
	@$(BIN)/ruff check src tests tools
	@$(BIN)/ruff format --check -q src tests tools
	@$(BIN)/basedpyright --level error & types=$$!; \
		QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --collect-only > /dev/null; wait $$types
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n $(WORKERS)

lint: setup ## Style only
	@$(BIN)/ruff check src tests tools && $(BIN)/ruff format --check src tests tools

types: setup ## Types alone, with basedpyright
	@$(BIN)/basedpyright --level error

bench: setup ## Speed as ratios against yardsticks measured in the same run
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.bench

relevance: setup ## Search quality on judged queries, against a plain FTS5 query
	@$(BIN)/python -m tests.relevance

fuzz: setup ## Ten thousand generated queries
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/search -m fuzz

hostile: setup ## Read 1,100 bad files in every way in which the program reads files
	@$(BIN)/python -m tools.hostile

accessibility: setup ## Walk through the program as a screen reader hears it
	@$(BIN)/python -m tools.accessibility

screenshots: setup ## Drive the real window and save the README's pictures
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tools.screenshots

lock: ## Pin the dependencies anew
	@$(UV) pip compile pyproject.toml --extra build --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade -q -o requirements.lock
	@$(UV) pip compile pyproject.toml --extra build --extra dev --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade -q -o requirements-dev.lock
	@$(UV) pip compile pyproject.toml --extra build --extra package --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links --upgrade -q -o requirements-package.lock

team-demo: setup ## A team on this computer to try out: a server of its own, two windows
	@$(BIN)/python -m tools.team_demo

wheel: setup ## Build the wheel, with the library compiled in
	@$(BIN)/python -m hatchling build -t wheel

package: packing ## Pack the program for people without Python, try it out in a bare Debian, measure it
	@$(BIN)/python -m tools.package

sbom: packing ## Write the bill of materials of the packed program
	@$(BIN)/python -m tools.package sbom

licences: setup ## Write the licences of all that others made into one file
	@$(BIN)/python -m tools.package.licences

packing: setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-package.lock

clean: ## Remove the environment and what was built
	@rm -rf .venv dist build .pytest_cache .ruff_cache .hypothesis
