#!/bin/bash
# Makes the template translators work from: translations.sh OUTPUT.pot. It holds the window's texts, those of
# forms/ and help/, and the reasons for a strategy.
set -euo pipefail
output=$(realpath -m "${1:?usage: translations.sh OUTPUT.pot}")
cd "$(dirname "$0")/.."
mkdir -p "$(dirname "$output")"
definitions=$(mktemp --suffix=.c)
trap 'rm -f "$definitions"' EXIT
python3 installer/definition_texts.py >"$definitions"
find src/desktop -name '*.cpp' -o -name '*.hpp' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --keyword=_ --keyword=wxPLURAL:1,2 --keyword=wxTRANSLATE \
        --add-comments=translators --package-name=secure-base --output="$output"
xgettext --language=C --from-code=UTF-8 --keyword=_ --join-existing --no-location --output="$output" "$definitions"
