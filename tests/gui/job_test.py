"""The daily work by keyboard alone: a note written and signed, a form typed in, a goal set; the command line finds it."""

import json
import time
import unittest

from desk import DeskTest, wait_for


class Job(DeskTest):
    def setUp(self):
        self.folder = self.make_sample()
        self.before = {kind: self.listed(kind) for kind in ("note", "goal", "concern")}
        self.forms_before = self.self_esteem_forms()
        self.unlock(self.folder)
        self.desk.open_case("Amara")

    def listed(self, kind):
        return {each["id"]: each for each in json.loads(self.cli(kind, "list", self.folder, "--json"))}

    def new(self, kind):
        """The one record of this kind that was made in the window."""
        self.assertEqual(self.desk.quit(), 0)
        now = self.listed(kind)
        made = [now[each] for each in now.keys() - self.before[kind].keys()]
        self.assertEqual(len(made), 1, made)
        return made[0]

    def tab(self, number, name):
        self.desk.key(f"alt+{number}")
        self.desk.find(id=name + "_tab")

    def test_a_note_is_written_and_signed(self):
        self.tab(3, "sessions")
        self.desk.key("ctrl+n")
        wait_for(lambda: self.desk.focused().id == "what_moved", "cursor in the note")
        self.desk.type("She stayed with the fear")
        self.desk.key("ctrl+Return")
        self.desk.find(id="sign_dialog")
        self.desk.key("Return")
        self.desk.find(id="signature")
        note = self.new("note")
        self.assertEqual(note["state"], "signed")
        shown = self.cli("note", "show", self.folder, "--note", note["id"], "--json")
        self.assertIn("She stayed with the fear", shown)

    def test_a_self_esteem_form_is_typed_with_ten_keys(self):
        self.tab(5, "measures")
        self.desk.key("ctrl+m")
        self.desk.find(id="choose_measure")
        self.desk.type("Rosenberg")
        self.desk.key("Return")
        self.desk.find(id="enter_measure")
        begun = time.monotonic()
        wait_for(lambda: self.desk.focused().id.startswith("answers"), "cursor in the answers", 5)
        self.desk.type("21" * 5)
        self.desk.key("Return")
        self.desk.find(id="measure_result")
        self.assertLess(time.monotonic() - begun, 15)
        self.desk.key("Return")
        self.assertEqual(self.desk.quit(), 0)
        self.assertEqual(self.self_esteem_forms(), self.forms_before + 1)

    def self_esteem_forms(self):
        return next(each["filled"] for each in json.loads(self.cli("measure", "list", self.folder, "--json"))
                    if each["id"] == "rses")

    def test_a_concern_that_is_present_opens_a_safety_concern(self):
        self.tab(3, "sessions")
        self.desk.key("ctrl+n")
        wait_for(lambda: self.desk.focused().id == "what_moved", "cursor in the note")
        self.desk.type("She stayed with the fear")
        self.desk.key("F6")
        wait_for(lambda: self.desk.focused().id == "move.1", "cursor in the strip")
        self.desk.find(role="text", id="practice_given").focus()
        wait_for(lambda: self.desk.focused().id == "practice_given", "cursor before the first question of Safety")
        self.desk.key("Tab", "Down", "Down")
        self.desk.find(id="said").focus()
        self.desk.type("She thought of not being here")
        self.desk.key("ctrl+s")
        wait_for(lambda: self.desk.find(id="kept_status").text() == "Saved", "saved note")
        self.assertEqual(self.new("concern")["said"], "She thought of not being here")

    def test_a_goal_is_set(self):
        self.tab(6, "plan")
        self.desk.key("ctrl+g")
        self.desk.find(id="save")
        self.desk.type("To say no once a week")
        self.desk.find(id="save").click()
        self.desk.wait_gone(id="save")
        self.assertEqual(self.new("goal")["statement"], "To say no once a week")


if __name__ == "__main__":
    unittest.main()
