#!/bin/bash
# Builds Secure Base and starts it. Without a display it makes the sample practice and a progress report instead.
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/dependencies.sh

programs=build/release/bin
sample=build/sample
practice="$sample/Sample.securebase"
passphrase="$sample/passphrase.txt"
report="$sample/progress-report.pdf"

build() {
    [[ build/release/build.ninja -nt CMakePresets.json ]] || cmake --preset release >/dev/null
    cmake --build build/release
}

random_passphrase() {
    head -c 4096 /dev/urandom | LC_ALL=C tr -dc a-z | cut -c 1-36 | sed 's/....../& /g; s/ $//'
}

# Made beside its place and moved there whole, so that an interrupted start makes it again.
make_sample() {
    local making="$sample.new" client
    rm -rf "$making"
    mkdir -m 700 -p "$making"
    (umask 077 && random_passphrase >"$making/passphrase.txt")
    local with=("$making/Sample.securebase" --passphrase-file "$making/passphrase.txt")
    "$programs/securebase-cli" sample "${with[@]}" >/dev/null
    client=$("$programs/securebase-cli" client list "${with[@]}" --name Amara | head -n 1 | cut -d ' ' -f 1)
    "$programs/securebase-cli" report client-progress "${with[@]}" --client "$client" \
        --sentence "You kept showing up for yourself, also in the weeks when it was hard." \
        --output "$making/progress-report.pdf" >/dev/null
    rm -rf "$sample"
    mv "$making" "$sample"
}

install_dependencies build run
build
if [[ -x $programs/securebase && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$programs/securebase" "$@"
fi
[[ -f $report ]] || make_sample
printf 'practice:        %s\npassphrase file: %s\nprogress report: %s\n' \
    "$PWD/$practice" "$PWD/$passphrase" "$PWD/$report"
