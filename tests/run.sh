#!/bin/bash
# Installs what is missing, builds, and runs every test: the libraries' with the sanitizers, the command line's and the
# window's on the release build.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/dependencies.sh

install_dependencies build run test
find src tests -name "*.hpp" -print0 -o -name "*.cpp" -print0 | xargs -0 clang-format --dry-run -Werror
for preset in release asan; do
    cmake --preset "$preset" -D SECURE_BASE_WINDOW_TESTS=ON >/dev/null
    cmake --build "build/$preset"
done
ctest --test-dir build/asan --parallel "$(nproc)" --output-on-failure --no-tests=error
