"""A refusal is a token with its arguments below the edges: every token has its words at both edges, and none is left."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
EDGES = (SOURCE / "cli/kit/refusal_words.cpp", SOURCE / "desktop/kit/refusal_words.cpp")
STRING = r'"((?:[^"\\]|\\.)*)"'
MAKERS = r"\b(refuse|Problem|add|require|push_back|Words|range_words|refuse_\w+)\s*[({]"
PLAIN = re.compile(r"\A[a-z0-9_]+\Z")


def arguments_of(text, start):
    """The arguments of a call whose opening bracket ends at `start`, split at its own commas."""
    depth, begin, parts, at = 1, start, [], start
    while depth:
        if text[at] == '"':
            at = re.compile(STRING).match(text, at).end() - 1
        elif text[at] in "([{":
            depth += 1
        elif text[at] in ")]}":
            depth -= 1
        if depth == 0 or depth == 1 and text[at] == ",":
            parts.append(text[begin:at].strip())
            begin = at + 1
        at += 1
    return parts


def literals(part):
    """Literals at the front of each branch of `part`: "date", {"date_from", day}, empty ? Words("a") : Words{"b", c}."""
    first = re.compile(r"(?:domain::)?(?:Words)?[({]?\s*" + STRING)
    for branch in re.split(r"\s[?:]\s", part):
        if found := first.match(branch.strip()):
            yield found.group(1)


def tokens_used():
    """(place, token) of everything that is refused with below the edges."""
    for path in sorted(SOURCE.rglob("*.[ch]pp")):
        text = path.read_text(encoding="utf-8")
        makes_problems = path.parent == SOURCE / "domain"
        for call in re.finditer(MAKERS, text):
            name, parts = call.group(1), arguments_of(text, call.end())
            if name in ("add", "push_back", "require") and not makes_problems:
                continue
            if name in ("refuse", "Problem", "require", "add") and len(parts) == 4:
                said = parts[3:] if name in ("add", "require") else parts[2:]
            elif name in ("add", "push_back") and len(parts) == 1 and parts[0].startswith("{"):
                inner = arguments_of(parts[0], 1)
                said = inner[2:] if len(inner) == 4 else []
            elif name in ("refuse_correction", "refuse_document", "refuse_widening_of"):
                said = parts[-2:]
            elif name == "Words":
                said = parts[:1]
            elif name == "range_words":
                said = parts[:2]
            else:
                said = []
            for part in said:
                for token in literals(part):
                    if token:
                        yield path.relative_to(ROOT), token


def table(edge):
    entry = re.compile(r"\{" + STRING + r",\s*(?:wxTRANSLATE\()?" + STRING)
    return dict(entry.findall(edge.read_text(encoding="utf-8")))


class Refusals(unittest.TestCase):
    def test_what_is_refused_with_is_a_token_and_no_sentence(self):
        for path, token in tokens_used():
            with self.subTest(path=str(path), token=token):
                self.assertRegex(token, PLAIN)

    def test_every_token_has_its_words_at_both_edges(self):
        used = {token for _, token in tokens_used()} - {"list_of"}
        for edge in EDGES:
            self.assertEqual(used - set(table(edge)), set(), edge.relative_to(ROOT))

    def test_both_edges_know_the_same_tokens(self):
        first, second = map(table, EDGES)
        self.assertEqual(set(first), set(second))

    def test_the_words_have_a_place_for_what_they_are_about_only_where_it_is_given(self):
        for edge in EDGES:
            for token, words in table(edge).items():
                places = set(re.findall(r"%(.)", words))
                with self.subTest(edge=edge.name, token=token):
                    self.assertLessEqual(places, {*"123456", "*"})


if __name__ == "__main__":
    unittest.main()
