# make install | demo | test | bench | lock        Needs: Python 3.11 or newer with venv, make, and a package index.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
COMPILE = var/lock/bin/pip-compile --quiet --generate-hashes --strip-extras --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

.PHONY: install install-dev demo test lint ready-to-test bench lock

install: .venv/runtime.stamp
install-dev: .venv/dev.stamp

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig (make PYTHON=python3.12 install).")'
	@$(PYTHON) -m venv .venv || { echo "python3 -m venv werkt niet: installeer python3-venv." >&2; rm -rf .venv; exit 1; }

.venv/runtime.stamp: requirements/runtime.txt | $(BIN)/pip
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/runtime.stamp
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

demo: install
	@exec $(BIN)/python manage.py demo

lint: install-dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet . || { echo "Niet opgemaakt; voer uit: .venv/bin/ruff format" >&2; exit 1; }
	@$(BIN)/djlint --quiet --lint templates
	@$(BIN)/mypy .
	@mkdir -p var
	@$(BIN)/lint-imports --no-cache >var/imports.log 2>&1 || { cat var/imports.log; exit 1; }
	@$(BIN)/reuse lint --quiet || $(BIN)/reuse lint

# While the one core reads the code, the other makes the database that every test starts from.
test: install-dev
	@$(MAKE) --no-print-directory -j2 lint ready-to-test
	@$(BIN)/pytest -n 2 --dist loadscope --no-loadscope-reorder

ready-to-test: install-dev
	@bin/ensure-chromium
	@DJANGO_SETTINGS_MODULE=config.settings_test $(BIN)/python manage.py makemigrations --check --dry-run
	@$(BIN)/python -m tests.databases

bench: install-dev
	@$(BIN)/python -m benchmarks.run
	@$(BIN)/python -m benchmarks.register_import --rows 50000
	@$(BIN)/python -m benchmarks.payment_run --grants 33000

lock:
	@$(PYTHON) -m venv var/lock && var/lock/bin/pip install --quiet --disable-pip-version-check pip-tools==7.6.2
	$(COMPILE) --output-file requirements/runtime.txt pyproject.toml
	$(COMPILE) --extra dev --constraint requirements/runtime.txt --output-file requirements/dev.txt pyproject.toml
