#!/bin/bash
# Installs what is missing, builds, and runs every test: the libraries' with the sanitizers, the command line's on the
# release program.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/dependencies.sh

install_dependencies build run test
for preset in release asan; do
    [[ build/$preset/build.ninja -nt CMakePresets.json ]] || cmake --preset "$preset" >/dev/null
    cmake --build "build/$preset"
done
ctest --test-dir build/asan --parallel "$(nproc)" --output-on-failure --no-tests=error
