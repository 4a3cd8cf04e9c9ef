"""In a language no one speaks nothing of the program is left in English, and nothing sticks out or lies over another."""

import calendar
import json
import os
import re
import time
import unittest
from pathlib import Path

from desk import DeskTest
from pseudo import SOURCE, make_catalogs
from tour import Tour

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "eo", "he"
# The program's name, the names of keys, and the buttons and titles the toolkit brings.
NOT_TRANSLATED = ("Secure Base", "Ctrl", "Alt", "Shift", "Return", "Enter", "Left", "PgDn", "PgUp", "OK", "Bone", "Informo")
# What is proposed for the paper is in the paper's language, and an answered intake keeps the words it was asked in.
WORDS_OF_RECORDS = ("own_words", "proposed_", "report_preview", "sheet_preview", "intake_text")
OPENS = ("menu bar", "menu", "combo box")
SAYS = ("label", "push button", "toggle button", "check box", "radio button", "page tab", "menu", "menu item", "alert",
        "frame", "dialog", "combo box", "table", "image", "panel", "text")
STANDS_ALONE = ("push button", "toggle button", "check box", "combo box", "text", "label", "spin button")


def texts_of_sample():
    """Every text of the sample's records. A lone small word is one of the program's own."""
    def leaves(value):
        if isinstance(value, (dict, list)):
            if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
                yield ", ".join(value)
            for member in value.values() if isinstance(value, dict) else value:
                yield from leaves(member)
        elif isinstance(value, str) and not re.fullmatch("[a-z_]*", value):
            yield value
    sample = json.loads((SOURCE / "forms/sample/practice.json").read_text(encoding="utf-8"))
    return set(leaves(sample))


class PseudoTranslation(DeskTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        catalogs = cls.desk.folder / "catalogs"
        catalogs.mkdir()
        make_catalogs(catalogs, (LEFT_TO_RIGHT, RIGHT_TO_LEFT))
        cls.desk.environment["LC_PATH"] = str(catalogs)
        dates = {*calendar.month_name, *calendar.month_abbr, *calendar.day_name, *calendar.day_abbr}
        places = {str(cls.desk.home), str(cls.desk.folder), "Sample"}
        cls.names = texts_of_sample() | places | dates | set(NOT_TRANSLATED)

    def setUp(self):
        self.seen, self.faults = {}, set()

    def english(self, text):
        """What of a text is neither accented nor from a record; the window breaks lines where it likes."""
        text = text.replace("\n", " ")
        for known in self.known if re.search("[A-Za-z]{2}", text) else ():
            if known in text:
                text = text.replace(known, " ")
                if not re.search("[A-Za-z]{2}", text):
                    break
        return text.strip() if re.search("[A-Za-z]{2}", text) else ""

    def said_by(self, widget, role):
        if role in ("table", "tree table"):
            table = widget.accessible.get_table_iface()
            for column in range(table.get_n_columns()):
                yield table.get_column_description(column) or ""
            for cells in widget.rows()[:12]:
                yield from cells
        if role in SAYS:
            yield widget.label
            yield widget.description

    def look_at(self, widget, place, box=None):
        """Reads a widget and what is in it, and where it stands in its window."""
        role = widget.role
        for text in self.said_by(widget, role):
            if text and self.seen.setdefault(text, place) == place and (left := self.english(text)):
                self.faults.add(f"{place}: {role} {widget.id!r} says {left!r} in {text!r}")
        if role in ("table", "tree table"):
            return
        inside = []
        for child in widget.children:
            if child.id.startswith(WORDS_OF_RECORDS):
                continue
            shows = child.has("showing")
            if shows or role in OPENS:
                self.look_at(child, place, box)
            if shows and box and child.role in STANDS_ALONE:
                inside.append((child, child.extents()))
        self.check_places(inside, box, place)

    def check_places(self, widgets, box, place):
        for number, (widget, (x, y, width, height)) in enumerate(widgets):
            if x < box[0] - 1 or x + width > box[0] + box[2] + 1:
                self.faults.add(f"{place}: {widget.role} {widget.label!r} sticks out of its window")
            for other, (left, top, wide, high) in widgets[:number]:
                if min(x + width, left + wide) - max(x, left) > 2 and min(y + height, top + high) - max(y, top) > 2:
                    self.faults.add(f"{place}: {widget.role} {widget.label!r} lies over {other.label!r}")

    def stop(self, place):
        self.desk.wait_still()
        for window in self.desk.application().children:
            if window.has("showing"):
                self.look_at(window, place, window.extents())
        if pictures := os.environ.get("SECURE_BASE_PICTURES"):
            self.desk.picture(Path(pictures) / f"{self.desk.environment['LANGUAGE']}-{place}.png")

    def walk(self, language, **options):
        self.desk.environment["LANGUAGE"] = language
        tour = Tour(self.desk, self.stop, **options)
        folder = self.make_sample()
        codes = {task["code"] for task in json.loads(self.cli("homework", "list", folder, "--json"))}
        known = {each.replace("\n", " ") for each in self.names | codes if each}
        self.known = sorted(known, key=len, reverse=True)
        begun = time.monotonic()
        tour.whole(folder)
        print(f"{len(self.seen)} texts read in {time.monotonic() - begun:.0f} s")
        self.assertFalse(self.faults, "\n" + "\n".join(sorted(self.faults)))

    def test_longer_words(self):
        self.walk(LEFT_TO_RIGHT)

    def test_from_right_to_left(self):
        self.walk(RIGHT_TO_LEFT, with_dialogs=False)


if __name__ == "__main__":
    unittest.main()
