"""Prints the texts of forms/ and help/ and the sentences about strategies, as C calls of _() for xgettext."""

import json
import re
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


def help_texts(page):
    """The title, headings, paragraphs and items of a page of help/, as the program reads them."""
    block = ""
    for line in [*page.splitlines(), ""]:
        line = line.strip()
        begins = re.match(r"#+ |- ", line)
        if block and (not line or begins):
            yield block
            block = ""
        block = f"{block} {line[begins.end():] if begins else line}".strip()


def all_texts(root):
    for folder in FOLDERS:
        for path in sorted((root / "forms" / folder).glob("*.json")):
            yield from texts(json.loads(path.read_text(encoding="utf-8")))
    for path in [*sorted((root / "help").glob("*.md")), root / "help/programs/manual.md"]:
        yield from help_texts(path.read_text(encoding="utf-8"))
    for path in sorted((root / "src/domain").glob("strategy*.cpp")):
        yield from sentences(path.read_text(encoding="utf-8"))


def sentences(source):
    """What a source says in whole sentences."""
    return re.findall(r'"([A-Z][^"\\]*\.)"', source)


def main():
    for text in dict.fromkeys(all_texts(Path(__file__).parent.parent)):
        print(f"_({json.dumps(text, ensure_ascii=False)});")


if __name__ == "__main__":
    main()
