"""Prints the texts of forms/ that people read, as C calls of _() for xgettext."""

import json
from pathlib import Path

READ_BY_PEOPLE = {
    "title", "plain_title", "name", "client_title", "text", "help", "intro", "purpose", "why_line", "steps", "example",
    "smaller_version", "spoken_version", "doing_version", "not_when", "check_first", "in_session_first", "say",
    "least_label", "most_label", "topic", "licence", "source", "note", "range_note", "words", "label"}
FOLDERS = ("instruments", "intake", "notes", "strategies", "words")


def texts(value, key=""):
    """Every text under a key that people read, in the order of the file."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from texts(member, name)
    elif isinstance(value, list):
        for member in value:
            yield from texts(member, key)
    elif isinstance(value, str) and key in READ_BY_PEOPLE and value.strip():
        yield value


def main():
    forms = Path(__file__).parent.parent / "forms"
    seen = set()
    for folder in FOLDERS:
        for path in sorted((forms / folder).glob("*.json")):
            for text in texts(json.loads(path.read_text(encoding="utf-8"))):
                if text not in seen:
                    seen.add(text)
                    print(f"_({json.dumps(text, ensure_ascii=False)});")


if __name__ == "__main__":
    main()
