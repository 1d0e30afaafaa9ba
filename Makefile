# What can be done with this project; `make` alone lists it.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
LOCK := --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --python-version 3.11 --custom-compile-command 'make lock'
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard site/locale*/*/LC_MESSAGES/*.po))
# As readers have it; the tests run the one without windows (scripts/install-system-packages).
WHOLE_CHROMIUM := /usr/bin/chromium

.DEFAULT_GOAL := help
.PHONY: help run test test-sqlite test-postgres test-next artwork lighthouse shots bench drill-languages drill-grades drill-enquiries drill-serving drill-guesses drill-hostile drill-pages lint lint-types lint-python lint-templates lint-styles lint-migrations audit format messages catalogues lock clean

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

run: .venv/installed $(CATALOGUES) ## The site on port 8000 of localhost, with its worker (PORT=…, DEBUG=1)
	@$(BIN)/python manage.py prepare --port $(PORT)
	@deploy/serve-locally $(PORT)

test: .venv/installed-dev $(CATALOGUES) node_modules/.package-lock.json ## Lint, then every test: SQLite, PostgreSQL, Chromium
	@$(MAKE) --no-print-directory lint
	@scripts/install-system-packages
	@$(MAKE) --no-print-directory test-sqlite test-postgres

test-sqlite: .venv/installed-dev $(CATALOGUES) ## All tests on SQLite, pages in Chromium
	$(BIN)/pytest --ignore tests/browser -n 2 $(ARGS)
	$(BIN)/pytest tests/browser -n 2 --dist worksteal --reruns 1 --rerun-show-tracebacks $(ARGS)

test-postgres: .venv/installed-dev $(CATALOGUES) ## What a database keeps, finds and refuses again, on PostgreSQL
	HOSTILE_REQUESTS=$${HOSTILE_REQUESTS:-100} HOSTILE_EXAMPLES=$${HOSTILE_EXAMPLES:-10} $(BIN)/python -m tests.support.with_postgres $(BIN)/pytest -m data -n 2 $(ARGS)

artwork: .venv/installed-dev ## Draws the drawings, icons and pictures that are kept in the checkout anew
	$(BIN)/python -m scripts.artwork

test-next: .venv/installed-dev $(CATALOGUES) node_modules/.package-lock.json ## All tests but the browser's on SQLite alone, with the newest Django and Wagtail, pre-releases too, on the newest Python there is
	@scripts/install-system-packages
	scripts/test-next $(ARGS)

lighthouse: .venv/installed-dev $(CATALOGUES) node_modules/.package-lock.json ## Lighthouse, mobile: a table, and an error where a page misses its mark
	@CHROMIUM=$(WHOLE_CHROMIUM) scripts/install-system-packages
	CHROMIUM=$(WHOLE_CHROMIUM) $(BIN)/python -m scripts.lighthouse

shots: .venv/installed-dev $(CATALOGUES) ## Pictures of every page type in var/shots: desktop, phone, both languages, dark
	$(BIN)/python -m scripts.shots

bench: .venv/installed-dev $(CATALOGUES) ## What pages cost with 10,000 articles and 1,000 products beside 100, the explorer of grades, the search among 10,000, pages under load: tables, and an error where a limit is missed
	@scripts/install-system-packages
	$(BIN)/python -m scripts.bench.pages
	$(BIN)/python -m scripts.bench.grades
	$(BIN)/python -m scripts.bench.search
	$(BIN)/python -m scripts.bench.serving
	$(BIN)/python -m scripts.bench.memory

drill-languages: .venv/installed-dev $(CATALOGUES) ## Staff at work at random, at length: no language changes another
	LANGUAGE_EXAMPLES=$${LANGUAGE_EXAMPLES:-100} LANGUAGE_STEPS=$${LANGUAGE_STEPS:-30} $(BIN)/pytest tests/unit/news/test_languages_never_mix.py

drill-grades: .venv/installed-dev $(CATALOGUES) ## 5,000 grades by command and 1,000 in the admin, from files with 40 bad rows: seconds
	$(BIN)/python -m scripts.drills.grades

drill-enquiries: .venv/installed-dev $(CATALOGUES) ## 1,000 enquiries while processes are killed and the mail server is down, on SQLite and PostgreSQL: none lost
	$(BIN)/python -m scripts.drills.enquiries

drill-serving: .venv/installed-dev $(CATALOGUES) ## Publication at 500 requests a second, and an application killed behind nginx: seconds, and what was lost
	@scripts/install-system-packages
	$(BIN)/python -m scripts.drills.serving

drill-guesses: .venv/installed-dev $(CATALOGUES) ## 1,000 passwords guessed from 100 addresses, while the owner signs in with a passkey in Chromium
	GUESSES=$${GUESSES:-1000} $(BIN)/pytest tests/unit/accounts/test_limits.py tests/browser/test_guesses.py

drill-hostile: .venv/installed-dev $(CATALOGUES) ## 20,000 hostile requests into every form and parameter (HOSTILE_SEED=…), 5,000 on PostgreSQL; 2,500 of each kind into addresses and the enquiry forms
	HOSTILE_REQUESTS=$${HOSTILE_REQUESTS:-20000} HOSTILE_SECONDS=$${HOSTILE_SECONDS:-5} $(BIN)/pytest tests/hostile/test_walk.py -n 2 -rP
	HOSTILE_REQUESTS=$${HOSTILE_REQUESTS:-20000} HOSTILE_SECONDS=$${HOSTILE_SECONDS:-5} $(BIN)/python -m tests.support.with_postgres $(BIN)/pytest tests/hostile/test_walk.py -n 2 -rP
	HOSTILE_EXAMPLES=$${HOSTILE_EXAMPLES:-2500} $(BIN)/pytest tests/hostile/test_enquiries.py tests/hostile/test_addresses.py -n 2

drill-pages: .venv/installed-dev $(CATALOGUES) node_modules/.package-lock.json ## The browser's tests in both languages throughout: in the whole of Chromium: every page in every combination of width and colour scheme, all its stops of the keyboard, every kind of page of the admin
	@CHROMIUM=$(WHOLE_CHROMIUM) scripts/install-system-packages
	CHROMIUM=$(WHOLE_CHROMIUM) GATES=all $(BIN)/pytest tests/browser -n 2 --dist loadfile

lint: .venv/installed-dev node_modules/.package-lock.json ## ruff, djlint, mypy, stylelint, migrations: two at a time
	@$(MAKE) --no-print-directory --jobs 2 --keep-going --output-sync=target lint-types lint-python lint-templates lint-styles lint-migrations

lint-types:
	DJANGO_SETTINGS_MODULE=config.settings.test $(BIN)/mypy

lint-python:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint-templates:
	$(BIN)/djlint templates --lint --quiet

lint-styles:
	PATH=$(CURDIR)/$(BIN):$$PATH $(BIN)/npx --no-install stylelint "static/**/*.css"

lint-migrations:
	DJANGO_SETTINGS_MODULE=config.settings.test $(BIN)/python manage.py makemigrations --check --dry-run

audit: .venv/installed-dev node_modules/.package-lock.json ## Known vulnerabilities of what is locked, asked of PyPI and npm: a line each, and an error where one is known or could not be asked about
	@PATH=$(CURDIR)/$(BIN):$$PATH $(BIN)/python -m scripts.audit

format: .venv/installed-dev ## Formats Python
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: .venv/installed-dev ## Collects the strings to be translated (needs gettext)
	$(BIN)/python manage.py makemessages --locale zh_Hans --no-location --no-wrap --ignore '.venv*' --ignore node_modules --ignore var --ignore tests

lock: .venv/installed-dev ## Renews the lock files from pyproject.toml and package.json
	$(BIN)/uv pip compile $(LOCK) --group build pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	PATH=$(CURDIR)/$(BIN):$$PATH $(BIN)/npm install --package-lock-only --no-audit --no-fund

clean: ## Removes what was installed; keeps var/
	rm -rf .venv .venv-next node_modules

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/installed-dev: requirements-dev.lock .venv/installed
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

node_modules/.package-lock.json: package-lock.json | .venv/installed-dev
	PATH=$(CURDIR)/$(BIN):$$PATH $(BIN)/npm ci --silent --no-audit --no-fund
	@touch $@

catalogues: $(CATALOGUES)

%.mo: %.po | .venv/installed
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@
