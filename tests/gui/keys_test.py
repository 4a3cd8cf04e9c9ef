"""How many keys the eight daily jobs take; what is typed as text or as answers is not counted, but printed beside."""

import time
import unittest

from desk import DeskTest, wait_for


class Keys(DeskTest):
    """Each job begins where one comes from in the day: on Today or on its tab."""

    counted = []

    def setUp(self):
        self.unlock(self.make_sample())
        self.desk.find(id="meeting")
        self.keys, self.letters = 0, 0

    @classmethod
    def tearDownClass(cls):
        print("\nkeys  typed  job", *(f"{keys:4}  {letters:5}  {job} (at most {most})"
                                     for job, keys, letters, most in cls.counted), sep="\n")
        super().tearDownClass()

    def key(self, *keys):
        self.desk.key(*keys)
        self.keys += len(keys)

    def type(self, text):
        self.desk.type(text)
        self.letters += len(text)

    def took(self, job, most):
        self.counted.append((job, self.keys, self.letters, most))
        self.assertLessEqual(self.keys, most, job)

    def at(self, case, number, tab):
        self.desk.open_case(case)
        self.desk.key(f"alt+{number}")
        self.desk.find(id=tab + "_tab")
        self.desk.wait_still()

    def cursor_in(self, id):
        wait_for(lambda: self.desk.focused().id.startswith(id), f"cursor in {id}")

    def dialogs(self):
        return [(window.id, window.label) for window in self.desk.application().children
                if window.has("showing") and window.label not in ("", "Secure Base")]

    def save_all(self):
        """Goes on to the end of what a dialog asks: its main button from anywhere is Ctrl+Enter."""
        while before := self.dialogs():
            self.key("Return" if self.desk.is_there(id="close") or self.desk.is_there(role="alert") else "ctrl+Return")
            end = time.monotonic() + 10
            while self.dialogs() == before and time.monotonic() < end:
                time.sleep(0.1)
            self.assertNotEqual(self.dialogs(), before, "the dialog stays")

    def test_the_note_of_the_next_person(self):
        self.key("ctrl+n")
        self.cursor_in("what_moved")
        self.took("from Today to typing in the next note", 1)

    def test_signing(self):
        self.at("Amara", 3, "sessions")
        self.desk.key("ctrl+n")
        self.cursor_in("what_moved")
        self.type("She stayed with the fear")
        self.key("ctrl+Return")
        self.desk.find(id="sign_dialog")
        self.key("Return")
        self.desk.find(id="signature")
        self.took("a finished note signed", 2)

    def test_homework(self):
        self.at("Amara", 4, "homework")
        before = len(self.desk.find(id="tasks").rows())
        self.key("ctrl+h")
        self.cursor_in("strategy.search")
        self.type("compliments")
        self.save_all()
        wait_for(lambda: len(self.desk.find(id="tasks").rows()) > before, "practice given")
        self.took("practice given from its tab", 8)

    def test_strip(self):
        self.at("Amara", 4, "homework")
        code = wait_for(lambda: next((part for widget in self.desk.widgets() for part in widget.label.split()
                                      if len(part) == 6 and part[3] == "-"), None), "code of the strip")
        self.key("ctrl+e")
        self.cursor_in("code")
        self.type(code)
        self.key("Return")
        self.desk.wait_gone(role="frame", id="type_back_strip")
        self.desk.find(id="type_strip", role="frame")
        self.cursor_in("strips.")
        self.type("1")
        self.save_all()
        self.took("one day of a strip typed back", 10)

    def test_rses(self):
        self.at("Amara", 5, "measures")
        self.key("ctrl+m")
        self.cursor_in("instrument.search")
        self.type("rses")
        self.key("Return")
        self.cursor_in("answers")
        self.type("21" * 5)
        self.key("Return")
        self.desk.find(id="measure_result")
        self.key("Return")
        self.desk.wait_gone(id="measure_result")
        self.took("RSES entered from its tab, beside its ten digits", 6)

    def test_report(self):
        self.at("Amara", 7, "reports")
        self.desk.find(id="sentences").focus()
        self.type("You say sooner what you need.")
        wait_for(lambda: self.desk.find(id="print").has("sensitive"), "report to give out")
        self.key("ctrl+shift+s")
        self.desk.find(role="file chooser")
        self.key("Return")
        self.desk.wait_gone(role="file chooser")
        self.desk.find(id="issue_report", role="frame")
        self.cursor_in("for_whom")
        self.key("Tab")
        self.type("She asked for it")
        self.save_all()
        self.took("a progress report as PDF from its tab", 6)

    def test_finding_a_case(self):
        self.key("ctrl+k")
        self.cursor_in("typed")
        self.type("Cal")
        wait_for(lambda: "Cal" in self.desk.find(id="found").rows()[0][0], "Cal as the first found")
        self.key("Return")
        self.desk.find(id="case_page")
        self.took("a client's case from anywhere", 2)

    def test_answering_a_concern(self):
        self.cursor_in("respond_1")
        self.key("Return")
        self.desk.find(id="respond_concern")
        self.took("from Today to writing what was done about a concern", 1)


if __name__ == "__main__":
    unittest.main()
