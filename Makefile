.PHONY: demo test slow test-kill test-faults test-llm replay gate bless check bench lock docs clean
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Hashes pin every file; the package itself is installed last, without looking anything up.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-index --no-build-isolation -e .
	touch $(READY)

demo: $(READY) ## ten bundled articles through the built-in reader, no key needed
	@rm -rf demo-out
	@$(BIN)/incidents extract examples --out demo-out --format table

test: $(READY) ## the default suite on all cores, under a minute
	$(BIN)/python -m pytest -q -n auto

# A server that speaks S3, in an environment of its own: what it needs does not go with what this project needs.
MOTO := build/moto/bin/moto_server

$(MOTO):
	python3 -m venv build/moto
	build/moto/bin/pip install --quiet --disable-pip-version-check "moto[server]==5.2.5"

slow: $(READY) $(MOTO) ## the tests that take longer
	$(BIN)/python -m pytest -q -m slow

test-kill: $(READY) ## a job of 2,000 articles, killed 100 times and resumed (ten minutes)
	$(BIN)/python -m extractor.testing.killing --kills 100 --articles 2000

test-faults: $(READY) ## 10,000 articles against a server of whose answers a fifth go wrong (five minutes)
	$(BIN)/python -m extractor.testing.faults --articles 10000

# llama.cpp's server, out of the package that carries its sources, and three models of random weights.
LLAMA := build/llama
LLAMA_PACKAGE := llama-cpp-python==0.3.36
LLAMA_TOOLS := $(LLAMA)/tools/bin
LLAMA_MODELS := $(LLAMA)/silent.gguf $(LLAMA)/babbling.gguf $(LLAMA)/rambling.gguf

$(LLAMA_TOOLS)/cmake:
	$(PYTHON) -m venv $(LLAMA)/tools
	$(LLAMA_TOOLS)/python -m pip install --quiet --disable-pip-version-check "cmake>=3.27" "gguf>=0.17" "ninja>=1.11" "tokenizers>=0.21"

$(LLAMA)/llama-server: | $(LLAMA_TOOLS)/cmake
	rm -rf $(LLAMA)/source && mkdir -p $(LLAMA)/source
	$(LLAMA_TOOLS)/python -m pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: -d $(LLAMA)/source $(LLAMA_PACKAGE)
	tar -xzf $(LLAMA)/source/*.tar.gz -C $(LLAMA)/source --strip-components 1
	PATH="$(abspath $(LLAMA_TOOLS)):$$PATH" cmake -S $(LLAMA)/source/vendor/llama.cpp -B $(LLAMA)/compiled -G Ninja \
		-DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF -DGGML_NATIVE=OFF -DLLAMA_OPENSSL=OFF -DLLAMA_BUILD_TESTS=OFF \
		-DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_MTMD=OFF -DLLAMA_BUILD_UI=OFF -DLLAMA_USE_PREBUILT_UI=OFF
	PATH="$(abspath $(LLAMA_TOOLS)):$$PATH" cmake --build $(LLAMA)/compiled --target llama-server
	cp $(LLAMA)/compiled/bin/llama-server $@

# SEED and HASTE: one that ends an answer as soon as it may, one that fills the schema with nonsense, one that comes to no end.
$(LLAMA)/silent.gguf: WEIGHTS := 0 40
$(LLAMA)/babbling.gguf: WEIGHTS := 0 2
$(LLAMA)/rambling.gguf: WEIGHTS := 0 -40
$(LLAMA_MODELS): tests/llama/random_model.py | $(LLAMA_TOOLS)/cmake
	$(LLAMA_TOOLS)/python tests/llama/random_model.py $@ $(WEIGHTS)

test-llm: $(READY) $(LLAMA)/llama-server $(LLAMA_MODELS) ## the LLM path against a real llama.cpp server, which is built once: ten minutes and a C++ compiler
	$(BIN)/python -m pytest -q -m llm tests/llama

gate: $(READY) ## the built-in reader on the gold development split, held against the committed baseline
	@mkdir -p build
	$(BIN)/incident-evals run --split dev --model baseline --out build/gold-dev.json --format markdown >build/gold-dev.md
	$(BIN)/incident-evals gate build/gold-dev.json

bless: $(READY) ## make what the built-in reader does now the baseline: after a change of gold, rules or scoring
	@mkdir -p build
	$(BIN)/incident-evals run --split dev --model baseline --out build/gold-dev.json --format markdown >build/gold-dev.md
	$(BIN)/incident-evals bless build/gold-dev.json

# DATA: a folder that holds isaf, muc4 and hrdsattack; what is not there is skipped.
replay: $(READY) ## score the recorded answers of a large language model again
	$(BIN)/incident-evals replays $(if $(DATA),--data $(DATA))

check: $(READY) ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY) ## articles a second, memory, and the LLM path beside its rivals
	$(BIN)/python -m bench

docs: $(READY) ## write the generated pages again
	$(BIN)/python docs/generate.py

lock: ## resolve the requirements again (needs uv)
	uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) demo-out build dist
