"""Practice goes out on paper and comes back: given and printed, its strip typed back, seen, reviewed and reported."""

import json
import re
import time
import unittest
from datetime import date, timedelta

from desk import DeskTest, wait_for

TITLE = "Three compliments journal"


class PaperLoop(DeskTest):
    def setUp(self):
        settings = self.desk.home / ".config/gtk-3.0/settings.ini"
        settings.write_text("[Settings]\ngtk-print-backends=file\n")
        self.pages = self.desk.home / "pages.pdf"
        self.pages.unlink(missing_ok=True)
        self.folder = self.make_sample()
        self.unlock(self.folder)
        self.desk.open_case("Amara")

    def tab(self, number, name):
        self.desk.key(f"alt+{number}")
        self.desk.find(id=name + "_tab")

    def write(self, field, text):
        self.desk.find(id=field).focus()
        self.desk.key("ctrl+a")
        self.desk.type(text)

    def test_a_fortnight_goes_out_on_paper_and_comes_back(self):
        self.give_and_print()
        self.type_the_strip_back(self.code_given())
        self.it_stands_on_the_overview()
        self.it_is_reviewed_in_the_note()
        self.it_stands_on_her_report()

    def give_and_print(self):
        self.tab(4, "homework")
        self.desk.key("ctrl+h")
        self.desk.find(id="give_practice")
        self.write("strategy.search", "compliments")
        begun = date.today() - timedelta(days=14)
        self.write("starts_on", begun.strftime("%d %b %Y"))
        self.write("ends_on", (begun + timedelta(days=13)).strftime("%d %b %Y"))
        wait_for(lambda: self.desk.find(id="give_and_print").has("sensitive"), "page beside the form")
        self.desk.find(id="give_and_print").click()
        self.print_to_a_file()

    def print_to_a_file(self):
        """The desktop's own print window, where there is no printer but a file."""
        self.desk.find(role="table cell", name="Print to File").click()
        self.desk.find(role="push button", name=re.compile("\\.pdf$")).click()
        self.desk.find(role="file chooser")
        self.desk.key("ctrl+a")
        self.desk.type(str(self.pages))
        self.desk.key("Return")
        self.desk.wait_gone(role="file chooser")
        self.desk.find(role="push button", name="Print").click()
        wait_for(self.pages.exists, "printed pages")
        self.desk.find(role="label", name=re.compile("Printed, and kept with what was given"))

    def code_given(self):
        self.desk.find(role="table cell", name=TITLE).click()
        shown = self.desk.find(role="label", name=re.compile("Strip [0-9A-Z]{3}-[0-9A-Z]{2}")).name
        return re.search("Strip ([0-9A-Z]{3}-[0-9A-Z]{2})", shown)[1]

    def type_the_strip_back(self, code):
        """From anywhere, by digits and Tab alone, in under a minute."""
        self.desk.key("ctrl+3")
        self.desk.find(id="library_page")
        self.desk.key("ctrl+e")
        self.desk.find(id="code")
        begun = time.monotonic()
        self.desk.type(code.lower().replace("-", ""))
        self.desk.key("Return")
        self.desk.find(id="type_strip")
        wait_for(lambda: self.desk.focused().id == "strips.1.done.1", "cursor in the first day")
        for days, truest, helped in (("11.11.1", "46", "3"), ("1.111..", "58", "3")):
            for cell in days + truest + helped:
                self.desk.key(*([] if cell == "." else [cell]), "Tab")
        self.desk.key("ctrl+Return")
        self.desk.wait_gone(id="type_strip")
        self.assertLess(time.monotonic() - begun, 60)

    def it_stands_on_the_overview(self):
        self.desk.open_case("Amara")
        self.desk.find(name=re.compile(TITLE))

    def it_is_reviewed_in_the_note(self):
        self.tab(3, "sessions")
        self.desk.key("ctrl+n")
        self.desk.find(id="note_page")
        self.desk.find(name=re.compile(TITLE))

    def it_stands_on_her_report(self):
        self.desk.open_case("Amara")
        self.tab(7, "reports")
        pages = "The pages as they will be printed"
        wait_for(lambda: "Three true things about me" in self.desk.find(name=pages).description, "practice on the page")
        self.assertEqual(self.desk.quit(), 0)
        tasks = json.loads(self.cli("homework", "list", self.folder, "--json"))
        given = [task for task in tasks if task["strategy"] == "h10"][-1]
        self.assertEqual((given["done"], given["entries"]), (9, 9))


if __name__ == "__main__":
    unittest.main()
