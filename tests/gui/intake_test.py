"""A whole intake by keyboard alone: every section, every question that is asked, then complete; the command line has it."""

import contextlib
import json
import time
import unittest
from pathlib import Path

from desk import DeskTest, wait_for

WORDS = "As she says it"
DEFINITION = Path(__file__).parents[2] / "forms/intake/individual.json"
OUTSIDE = ("previous_section", "next_section", "to_case", "complete_intake", "intake_sections")


class Intake(DeskTest):
    def test_every_question_is_answered_by_keyboard(self):
        folder = self.make_sample()
        self.unlock(folder)
        self.open_intake("Yusuf")
        for title, *_ in self.sections():
            self.answer_section(title)
            self.desk.key("ctrl+Next")
        self.desk.key("ctrl+Return")
        self.desk.find(id="intake_text")
        self.assertEqual(self.desk.quit(), 0)
        answers = self.answers_kept(folder)
        self.assertEqual(sorted(self.asked(answers) - answers.keys()), [])
        self.assertGreater(json.dumps(answers).count(WORDS), 50)

    def open_intake(self, name):
        self.desk.open_case(name)
        self.desk.key("alt+2")
        self.desk.find(id="intake_tab")
        self.desk.key("ctrl+i")
        self.desk.find(id="intake_page")

    def sections(self):
        return self.desk.find(id="intake_sections").rows()

    def answer_section(self, title):
        """Tab goes from question to question; what an answer brings up comes next."""
        wait_for(lambda: self.desk.find(id="intake_section").is_there(role="label", name=title), title)
        wait_for(lambda: not self.is_outside(self.at_the_cursor()), "first question")
        answered = set()
        for _ in range(200):
            widget = self.at_the_cursor()
            if self.is_outside(widget):
                return
            question = widget.id.split(".")[0] if widget else None
            if question is None or (not widget.id.endswith(".declined") and question not in answered):
                answered.add(question)
                self.answer(widget)
            self.move_on(widget)
        self.fail("Tab never left the section")

    @staticmethod
    def is_outside(widget):
        return widget is not None and widget.id in OUTSIDE

    def at_the_cursor(self):
        """None while the cursor is in a choice: what has the keys there is no part of the tree a reader walks."""
        for _ in range(3):
            found = next((widget for widget in self.desk.widgets()
                          if widget.has("focused") and widget.role not in ("frame", "dialog")), None)
            if found:
                return found
            time.sleep(0.1)
        return None

    def move_on(self, widget):
        self.desk.key("Tab")
        before = widget.id if widget else None

        def has_moved():
            now = self.at_the_cursor()
            return (now.id if now else None) != before
        if widget:
            wait_for(has_moved, f"way on from {before}")
        else:  # from one choice to the next nothing changes that could be seen
            with contextlib.suppress(AssertionError):
                wait_for(has_moved, "way on from a choice", 0.5)

    def answer(self, widget):
        if widget is None:
            self.desk.key("Down")
        elif widget.role == "text":
            self.desk.type("9" if widget.id == "age" else WORDS)
        elif widget.id.endswith(".add"):
            self.desk.key("space")
            wait_for(lambda: self.desk.focused().id != widget.id, "row to fill")
            self.desk.type(WORDS)
        elif widget.role == "check box":
            self.desk.key("space")
        else:
            self.desk.type("3")

    def answers_kept(self, folder):
        people = json.loads(self.cli("client", "list", folder, "--json"))
        client = next(each["id"] for each in people if each["legal_name"].startswith("Yusuf"))
        return json.loads(self.cli("intake", "show", folder, "--client", client, "--json"))["answers"]

    @staticmethod
    def asked(answers):
        """The questions of the definition that these answers bring up."""
        def is_asked(question):
            rule = question.get("shown_if")
            given = rule and answers.get(rule["question"])
            words = {True: "yes", False: "no"}.get(given, given) if not isinstance(given, list) else given
            return not rule or any(each in rule["any_of"] for each in (words if isinstance(words, list) else [words]))
        definition = json.loads(DEFINITION.read_text())
        return {question["key"] for section in definition["sections"] for question in section["questions"]
                if is_asked(question)}


if __name__ == "__main__":
    unittest.main()
