# The commands of this project. Each does its own set-up; a second run of any starts in seconds.
.DEFAULT_GOAL := help
.PHONY: help run chat test lint format translations screenshots train-detector evaluate leave-one-out bench fuzz lock clean

python := .venv/bin/python

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

run:  ## set up if needed, and open Exeunt
	@packaging/setup.sh app
	@.venv/bin/exeunt

chat:  ## the same chat, in this terminal
	@packaging/setup.sh app
	@.venv/bin/exeunt chat

test:  ## set up if needed, and run all tests
	@packaging/setup.sh dev
	@QT_QPA_PLATFORM=offscreen $(python) -m pytest

lint:  ## ruff, mypy --strict and the import contracts
	@packaging/setup.sh dev
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .
	@.venv/bin/mypy
	@.venv/bin/lint-imports

format:  ## put the code into shape
	@packaging/setup.sh dev
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .

translations:  ## bring the translations in resources/translations up to date with the sources
	@packaging/setup.sh dev
	@$(python) packaging/translations.py

screenshots:  ## pictures of every screen, light and dark, in build/screenshots
	@packaging/setup.sh dev
	@$(python) packaging/screenshots.py

train-detector:  ## rebuild the detector's weights: make train-detector DATA=folder
	@test -n "$(DATA)" || { echo "Say where the data sets are: make train-detector DATA=folder"; exit 2; }
	@packaging/setup.sh training
	@.venv-training/bin/python -m models.abuse.training --data "$(DATA)"

evaluate:  ## measure the shipped detector, with a page in build/evaluation: make evaluate DATA=folder
	@test -n "$(DATA)" || { echo "Say where the data sets are: make evaluate DATA=folder"; exit 2; }
	@packaging/setup.sh dev
	@$(python) -m models.abuse.evaluate --data "$(DATA)"

leave-one-out:  ## what each data set is worth to the detector: make leave-one-out DATA=folder
	@test -n "$(DATA)" || { echo "Say where the data sets are: make leave-one-out DATA=folder"; exit 2; }
	@packaging/setup.sh training
	@.venv-training/bin/python -m models.abuse.training.leave_one_out --data "$(DATA)"

bench:  ## what this machine reaches: engine (figures in build/bench.json), metadata, detector, window, search (run it alone)
	@packaging/setup.sh dev
	@mkdir -p build
	@.venv/bin/exeunt bench --json build/bench.json
	@for part in metadata detector window search sidebar tree; do $(python) tests/benchmarks/$$part.py; done

fuzz:  ## thousands of damaged model files, to the reader and to a real engine: make fuzz COUNT=20000 SEED=1
	@packaging/setup.sh dev
	@$(python) -m tests.fuzz.model_files --count $(or $(COUNT),20000) --seed $(or $(SEED),1)

lock:  ## choose the versions anew, from packaging/requirements/*.in
	@packaging/setup.sh dev
	@$(python) -m venv build/lock && build/lock/bin/pip install --quiet uv
	@for file in app dev; do \
	    build/lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --no-header \
	        packaging/requirements/$$file.in --output-file packaging/requirements/$$file.txt; \
	done

clean:  ## remove what these commands made: the environments and build/
	rm -rf .venv .venv-training build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
