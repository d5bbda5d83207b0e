# The commands of the project. `make demo` and `make test` work on a fresh machine with Python 3.11+, make and pip's network.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRAINING := $(VENV)/.training
DATA ?= ../shared/data

.PHONY: help demo docs test test-train pictures train ftm check format knowledge clean

help:  ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

# One environment for everything; made anew when the dependencies change.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Letopis needs Python 3.11 or newer: make PYTHON=python3.11 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@# The pip that comes with Python 3.11 stumbles over lxml[html_clean] and lxml[html-clean] asked for at once.
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=24'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(TRAINING): $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train]'
	@touch $@

demo: $(READY)  ## read sample pages, make a chronicle of some and ask it; on a terminal, offer to show it in a browser
	@$(BIN)/letopis show examples/first.txt
	@mkdir -p build && rm -f build/demo.db*
	@$(BIN)/letopis add examples/chronicle/pages --db build/demo.db
	@echo; echo 'A visit as three outlets tell it: $(BIN)/letopis timeline --db build/demo.db --from 2022-11-22 --to 2022-11-24'
	@$(BIN)/letopis timeline --db build/demo.db --from 2022-11-22 --to 2022-11-24
	@echo; echo 'What was planned, and what had come of it by 1 December 2022:'; echo '  $(BIN)/letopis plans --db build/demo.db --between AZ GE --as-of 2022-12-01'
	@$(BIN)/letopis plans --db build/demo.db --between AZ GE --as-of 2022-12-01
	@echo; echo 'Everything: $(BIN)/letopis timeline --db build/demo.db'
	@$(BIN)/letopis timeline --db build/demo.db
	@echo 'Next:'
	@echo "  $(BIN)/letopis serve --db build/demo.db"
	@echo "  $(BIN)/letopis event 'IX форум межрегионального сотрудничества 2023' --db build/demo.db"
	@echo "  $(BIN)/letopis office 'министр иностранных дел' --country KG --db build/demo.db"
	@echo '  $(BIN)/letopis --help'
	@# Nobody is asked where there is no terminal.
	@if [ -t 0 ] && [ -t 1 ]; then \
	  printf '\nShow it in a browser now? [y/N] '; read -r answer || answer=; \
	  case "$$answer" in [yY]*) $(BIN)/letopis serve --db build/demo.db;; esac; \
	fi

docs: $(READY)  ## build the documentation as a site in build/docs; a link that leads nowhere ends it
	@$(BIN)/python scripts/build_reference.py --check
	@$(BIN)/python scripts/draw_house.py --check
	@$(BIN)/mkdocs build --quiet --strict --clean
	@echo 'Open build/docs/index.html in a browser; to search in it, serve it: $(BIN)/python -m http.server --directory build/docs'

check: $(READY)  ## lint, format and types
	$(BIN)/ruff check src tests scripts bench
	$(BIN)/ruff format --check src tests scripts bench
	$(BIN)/mypy

test: check  ## everything that CI runs; tests of the site in a browser need a Chromium (Debian: apt-get install chromium)
	$(BIN)/pytest

pictures: $(READY)  ## take the pictures of the documentation anew (needs a Chromium)
	LETOPIS_PICTURES=1 $(BIN)/pytest tests/site/browser/test_pictures.py

train: $(TRAINING)  ## train the tagger anew from the corpora in DATA (under an hour on two cores)
	OMP_NUM_THREADS=1 $(BIN)/python -m letopis.training $(DATA) --scores docs/tagger-scores.md

test-train: $(TRAINING)  ## the tests of the training code, which need torch
	OMP_NUM_THREADS=1 $(BIN)/pytest tests/training

ftm: $(READY)  ## add the library of FollowTheMoney, by which tests then check that export, too
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[ftm]' || { echo "The library of FollowTheMoney builds PyICU: that needs a C++ compiler, pkg-config and the headers of ICU. On Debian: apt-get install g++ pkg-config libicu-dev. With Homebrew: brew install icu4c pkgconf, and icu4c's lib/pkgconfig in PKG_CONFIG_PATH."; exit 1; }
	@$(BIN)/python -m pip check

knowledge: $(READY)  ## build the generated tables under knowledge/ anew
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[knowledge]'
	$(BIN)/python scripts/build_knowledge.py

format: $(READY)  ## put the code in order
	$(BIN)/ruff check --fix src tests scripts bench
	$(BIN)/ruff format src tests scripts bench

clean:  ## remove what was built
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
