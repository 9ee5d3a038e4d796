# Yikao. `make` lists what there is; `make run` and `make test` are the two to know.

SWIFT ?= swift
RELEASE = .build/release/yikao
DEMO = demo
PORT ?= 8080
HOSPITAL_PORT ?= 8097

# The engine in release, for the processors of the last ten years.
BENCH_BUILD = YIKAO_FLOORS=engine $(SWIFT) build -c release -Xcc -march=x86-64-v3 --scratch-path .build-bench --product yikao-bench

SEASON_BUILD = YIKAO_FLOORS=facts $(SWIFT) build -c release --traits PostgreSQL -Xcc -march=x86-64-v3 \
	--scratch-path .build-facts-release --product yikao-season-bench
SEASON = .build-facts-release/release/yikao-season-bench --people $(or $(PEOPLE),1000000)

# The test modules that keep something in a database.
STORING = ^(Storage|Registry|Visits|Catalogue|HospitalGateway|Audit|Collection|Reports|Receipts|Ledger|Jobs|Entitlements|Claims|Simulator|SeasonProof|Gateway)Tests\.|^yikaoTests\.DatabasePlaceTests

# What storing has no part in and takes its time: who may do what, as every role on every route.
ONCE = ^GatewayTests\.MatrixTests

.PHONY: help run test test-postgres suites-postgres check journeys law rules engine facts format lint golden bench bench-w bench-season prove-law prove-crash prove-season prove-fuzz browser setup setup-postgres setup-office clean

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: setup ## the system with a demonstration region, on http://127.0.0.1:8080
	$(SWIFT) build -c release --product yikao
	@test -f $(DEMO)/yikao.db || $(RELEASE) simulate --out $(DEMO)/yikao.db
	@cat $(DEMO)/sign-ins.txt
	$(RELEASE) serve --database $(DEMO)/yikao.db --port $(PORT) --hospital-port $(HOSPITAL_PORT) --demonstration

test: setup ## all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

test-postgres: setup-postgres ## all tests on SQLite, then those that store anything on a throwaway PostgreSQL
	$(SWIFT) build --build-tests --traits PostgreSQL
	$(SWIFT) test --skip-build --traits PostgreSQL
	$(MAKE) suites-postgres

suites-postgres: # with the tests that are built
	scripts/postgres-test.sh $(SWIFT) test --skip-build --traits PostgreSQL --filter '$(STORING)' --skip '$(ONCE)'

check: lint setup-office setup-postgres ## what CI runs: format, tests on both databases, policy, a million random claims, the browser
	$(SWIFT) build --build-tests --traits PostgreSQL
	.build/debug/yikao policy check
	.build/debug/yikao policy test
	.build/debug/yikao policy coverage --check
	$(SWIFT) test --skip-build --traits PostgreSQL
	# A database and a browser wait more than they work.
	$(MAKE) --jobs=2 --output-sync=target suites-postgres law journeys

journeys: # what `browser` does, with the program that is built
	scripts/browser-test.sh .build/debug/yikao

law: ## a million random claims over all plans, settled in every way and reckoned a second time
	$(BENCH_BUILD)
	.build-bench/release/yikao-bench law Policy --claims 1000000

prove-law: ## a hundred million; takes up where it stopped, result in Docs/proofs/law.md
	$(BENCH_BUILD)
	scripts/prove-law.sh

prove-crash: setup-postgres ## kills at 200 moments on both databases, and the power cut; result in Docs/proofs/crash.md
	YIKAO_FLOORS=facts $(SWIFT) build --traits PostgreSQL --scratch-path .build-facts --product yikao-crash-proof
	scripts/prove-crash.sh

prove-season: ## a whole season of 200,000 people beside a model of its own; result in Docs/proofs/season.md
	YIKAO_FLOORS=facts $(SWIFT) build -c release --scratch-path .build-facts-release --product yikao-season-proof
	scripts/prove-season.sh

prove-fuzz: ## ten million changed messages of the hospital interface; goes on where it stopped, result in Docs/proofs/fuzz.md
	YIKAO_FLOORS=facts $(SWIFT) build -c release --scratch-path .build-facts-release --product yikao-fuzz
	scripts/prove-fuzz.sh

rules: ## tests of the rules alone, in seconds
	YIKAO_FLOORS=rules $(SWIFT) test --scratch-path .build-rules

engine: setup ## tests of the rules, policy files and bulk settlement
	YIKAO_FLOORS=engine $(SWIFT) test --scratch-path .build-engine

facts: ## tests of everything but pages, web server and program
	YIKAO_FLOORS=facts $(SWIFT) test --scratch-path .build-facts

format: ## settles the layout of all Swift files
	$(SWIFT) format -i -r -p Sources Tests Package.swift

lint: ## says where the layout is not settled
	$(SWIFT) format lint -s -r -p Sources Tests Package.swift

golden: setup ## rewrites the golden files from what the code says now
	$(SWIFT) build --build-tests
	UPDATE_GOLDEN=1 $(SWIFT) test --skip-build

bench: setup ## measures what the README states
	$(SWIFT) build -c release --product yikao
	$(BENCH_BUILD)
	Benchmarks/bench.sh

bench-season: setup-postgres ## a season of a million people on SQLite and on a throwaway PostgreSQL that waits for its disk
	$(SEASON_BUILD)
	$(SEASON)
	POSTGRES_MEMORY=2GB POSTGRES_FSYNC=on scripts/postgres-test.sh sh -c '$(SEASON) --database "$$YIKAO_TEST_SERVER"'

bench-w: ## workload W beside C, DuckDB, OpenFisca and others
	$(BENCH_BUILD)
	Benchmarks/workload-w/bench.sh

browser: ## the main journey in a real browser
	$(SWIFT) build --product yikao
	scripts/browser-test.sh .build/debug/yikao

setup: # Debian packages that the build needs
	@scripts/setup.sh

setup-postgres: # and those for PostgreSQL
	@scripts/setup.sh libpq-dev postgresql

setup-office: # LibreOffice without a window, which reads the workbooks we write (90 MB)
	@scripts/setup.sh libreoffice-calc-nogui

clean:
	rm -rf .build .build-rules .build-engine .build-facts .build-facts-release .build-bench $(DEMO)
