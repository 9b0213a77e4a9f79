# The front door. Each target says what it does; the work is in CMake, setup/ and spec/.
.DEFAULT_GOAL := build
.PHONY: setup build demo test lint bench campaign clean

setup:            ## install what is missing (apt), fetch the sources of Lua and cmark-gfm
	@setup/install.sh build

build/CMakeCache.txt: | setup
	@cmake --preset release >/dev/null

build: setup build/CMakeCache.txt   ## the program, at build/dealwright
	@cmake --build build --parallel -- --quiet
	@ln -sf build/compile_commands.json compile_commands.json

demo: build       ## the main job on two example deals
	@examples/demo.sh

test: build       ## the whole suite: specs, sanitizers, valgrind; campaigns are sampled
	@spec/suite.sh

lint: build       ## clang-format, clang-tidy, luacheck
	@setup/lint.sh

bench: build      ## vaults of 100, 1,000 and 10,000 deals: check, its floor, other linters
	@bench/run.sh

campaign: build   ## the long counts, whole: random edits, faults, pathological input
	@DEALWRIGHT_CAMPAIGN=whole spec/suite.sh

clean:            ## remove what was built, keep the fetched sources
	@find build -mindepth 1 -maxdepth 1 ! -name sources ! -name apt -exec rm -rf {} +
