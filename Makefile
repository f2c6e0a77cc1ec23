# `make run` and `make test` need Debian (or another Linux), make and Python 3.11; all else they fetch.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# The first Python that works; a pyenv shim without its version doesn't. Choose yours: make run PYTHON=…
CANDIDATES := python3.11 /usr/bin/python3.11 $(wildcard $(HOME)/.pyenv/versions/3.11.*/bin/python3) python3 python3.12 python3.13
FITS := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in $(CANDIDATES); do if $$p -c '$(FITS)' 2>/dev/null; then echo $$p; break; fi; done)

PY := .venv/bin/python
OFFSCREEN := QT_QPA_PLATFORM=offscreen

.PHONY: help run ready dev test test-quick test-server test-package test-upgrade test-stranger test-floor test-pythons tour gallery bench bundle bench-bundle package lock format translations clean

help:  ## these lines
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

run: ready  ## open the app (ARGS="--language fr"); without a screen, play the tour into build/tour
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "No screen here: playing the tour instead"; \
		$(OFFSCREEN) $(PY) -m ui --tour build/tour $(ARGS); \
		echo "Its pictures are in build/tour"; \
	else \
		$(PY) -m ui $(ARGS); \
	fi

ready: python-there
	@$(PYTHON) packaging/environment.py

dev: python-there  ## the environment with all that tests and tools need
	@$(PYTHON) packaging/environment.py --dev

.PHONY: python-there
python-there:
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11, 3.12 or 3.13 is needed: sudo apt-get install python3 python3-venv" >&2; exit 1; fi

test: dev  ## all that CI runs: format, lint, types, texts, tests on this and other versions
	@$(PY) packaging/lanes.py

test-quick: dev  ## tests on this Python, without the slow ones
	@$(PY) -m pytest -q -n auto --maxprocesses 4 -m "not slow"

test-server: dev  ## what only a real server shows, on Debian's PostgreSQL (installed if this may): TLS, a fail-over …
	@$(PY) packaging/lanes.py server debian

test-package: dev  ## the Debian package on a fresh minimal Debian (as root): installed, used, removed
	@$(PY) packaging/lanes.py package

test-upgrade: dev  ## an older program with data, and this one installed over it, on fresh Debians (as root; slow)
	@$(PY) packaging/lanes.py upgrade

test-stranger: dev  ## IT's set-up pages replayed on fresh Debians, to the first answered idea (as root; slow); pictures in build/stranger
	@$(PY) packaging/lanes.py stranger

test-floor: dev  ## tests on the oldest Qt
	@$(PY) packaging/lanes.py floor

test-pythons: dev  ## tests on Python 3.12 and 3.13, where present
	@$(PY) packaging/lanes.py 3.12 3.13

tour: ready  ## play the main job through the real window, pictures in build/tour
	@$(OFFSCREEN) $(PY) -m ui --tour build/tour

gallery: dev  ## every screen and state as pictures in build/gallery
	@$(OFFSCREEN) $(PY) -m tests.gallery build/gallery

bench: dev  ## speed and memory against their limits (ARGS=--quick)
	@$(OFFSCREEN) $(PY) -m tests.bench $(ARGS)

bundle: python-there  ## the program as a folder that needs no Python, into dist/ideabox, tried
	@PYTHONPATH=packaging $(PYTHON) -m bundle.build

bench-bundle: python-there  ## its start and size against an empty bundle (ARGS=--kept: as built before)
	@PYTHONPATH=packaging $(PYTHON) -m bundle.measure $(ARGS)

package: ready  ## a Debian package and an archive for Linux, with checksums, into dist; the bundle first if it isn't fresh
	@PYTHONPATH=packaging:. $(PY) -m linux.package

.PHONY: package-windows
package-windows: dev  ## Windows' folder, setup.exe and MSI into dist/windows, made and tried under Debian's Wine
	@PYTHONPATH=packaging:. nice $(PY) -m windows.build_under_wine $(ARGS)

lock: dev  ## choose the newest versions again and write the lock files
	@packaging/lock.sh

format: dev  ## format the code, and mend what ruff can
	@$(PY) -m ruff format --quiet .
	@$(PY) -m ruff check --quiet --fix .

translations: ready  ## bring the .ts files in step with the code, and compile them
	@$(PY) packaging/translations.py update
	@$(PY) packaging/translations.py build

clean:  ## remove all that was built (not .venv)
	@rm -rf build dist .venv-* .mypy_cache .ruff_cache .pytest_cache .hypothesis
	@find ideabox ui tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
