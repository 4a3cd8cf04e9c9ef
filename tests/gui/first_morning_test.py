"""The first morning, from an empty home to a signed note: with the mouse, and by keyboard alone, without a stumble."""

import json
import re
import shutil
import unittest

from desk import PASSPHRASE, DeskTest, wait_for
from hands import Keyboard, Mouse


class FirstMorning(DeskTest):
    size = "1366x768"

    def setUp(self):
        self.documents = self.desk.home / "Documents"
        for folder in (self.documents, self.desk.home / ".config/secure-base", self.desk.home / ".local/state"):
            shutil.rmtree(folder, ignore_errors=True)
        self.documents.mkdir()
        self.practice = self.documents / "Harbour Lane.securebase"
        self.desk.launch()

    def test_with_the_mouse(self):
        self.begin(Mouse(self.desk))

    def test_by_keyboard_alone(self):
        self.begin(Keyboard(self.desk))

    def begin(self, hands):
        self.hands = hands
        for step in (self.create_the_practice, self.add_the_first_client, self.choose_measures,
                     self.make_the_recovery_sheet, self.open_a_case, self.write_and_sign, self.see_the_day):
            step()
        hands.quit()
        self.assertEqual(self.desk.program.wait(20), 0)
        self.everything_is_kept()

    def create_the_practice(self):
        """A wrong folder and two passphrases that differ leave what was typed where it is, and the buttons in sight."""
        self.hands.press("create_practice")
        self.hands.write("practice_name", "Harbour Lane")
        self.hands.write("counselor.name", "Rowan Vale")
        self.hands.write("folder", str(self.documents / "nowhere"))
        self.hands.press("lines_confirmed")
        self.hands.write("new_passphrase", PASSPHRASE)
        self.hands.write("new_passphrase_again", PASSPHRASE[1:])
        wait_for(lambda: self.desk.find(id="match").label == "Not the same yet.", "word that they differ")
        self.hands.press("create")
        self.refused("This folder does not exist")
        self.hands.write("folder", str(self.documents))
        self.hands.press("create")
        self.refused("The two passphrases differ")
        self.assertEqual(self.desk.find(id="practice_name").text(), "Harbour Lane")
        self.hands.write("new_passphrase_again", PASSPHRASE)
        wait_for(lambda: self.desk.find(id="match").label == "The same.", "word that they are the same")
        self.hands.press("create")
        self.desk.find(id="first_morning")

    def refused(self, words):
        wait_for(lambda: words in " ".join(self.desk.find(id="create_message").label.split()), words)
        _, y, _, height = self.desk.find(id="create").extents()
        self.assertGreater(height, 20)
        self.assertLess(y + height, 768)

    def step(self, name):
        """Takes a step of the first morning; the next one has the cursor already."""
        wait_for(lambda: self.desk.focused().id == name, f"cursor on {name}")
        self.hands.press(name)

    def back_to_today(self, done):
        self.hands.do("go_today", "ctrl+1")
        self.desk.find(id="first_morning")
        self.desk.find(role="label", name=re.compile(done + ".*done"))

    def add_the_first_client(self):
        self.step("first_client")
        wait_for(lambda: self.desk.focused().id == "legal_name", "cursor in the name")
        self.hands.write("legal_name", "Amara Osei")
        self.hands.keep("new_client")
        self.hands.row("clients", "Amara Osei")
        self.back_to_today("Add your first client")

    def choose_measures(self):
        self.step("choose_measures")
        self.desk.find(role="frame", id="measures_in_use")
        self.desk.wait_still()
        self.hands.press("measures.rses")
        self.hands.press("measures.phq-9")
        self.hands.keep("measures_in_use")
        self.back_to_today("Choose the measures you use")

    def make_the_recovery_sheet(self):
        self.step("print_recovery")
        wait_for(lambda: self.desk.focused().id == "typed_code", "cursor in the code")
        code = self.desk.find(id="recovery_code").label
        self.hands.write("typed_code", code)
        self.hands.press("keep_sheet")
        self.desk.wait_gone(role="frame", id="recovery_dialog")
        if self.desk.is_there(role="alert"):
            self.desk.key("Return")
        self.hands.do("go_today", "ctrl+1")
        self.desk.find(id="today_page")
        self.desk.wait_gone(id="first_morning")

    def open_a_case(self):
        self.hands.do("go_clients", "ctrl+2")
        self.desk.find(id="clients_page")
        self.hands.row("clients", "Amara Osei")
        self.hands.do("new_case", "ctrl+o")
        self.hands.choose("modality", "Individual (EFIT)")
        if not self.desk.is_there(id="remove." + "Amara Osei"):
            self.hands.add_person("Amara Osei")
        self.hands.keep("new_case")
        self.desk.find(id="case_page")

    def write_and_sign(self):
        self.hands.tab(3, "Sessions")
        self.hands.do("first_session", "ctrl+n")
        self.hands.write("what_moved", "She came")
        wait_for(lambda: self.desk.find(id="kept_status").label.startswith("Kept "), "word that it is kept")
        self.hands.do("sign", "ctrl+Return")
        self.hands.keep("sign_dialog")
        self.desk.find(id="signature")

    def see_the_day(self):
        self.hands.do("go_today", "ctrl+1")
        self.desk.find(id="today_page")
        self.desk.find(id="open_case", name=re.compile("Amara"))
        self.assertFalse(self.desk.is_there(id="first_morning"))

    def everything_is_kept(self):
        self.cli("verify", self.practice)
        notes = json.loads(self.cli("note", "list", self.practice, "--json"))
        self.assertEqual([note["state"] for note in notes], ["signed"])
        profile = json.loads(self.cli("practice", "show", self.practice, "--json"))
        self.assertEqual(sorted(profile["measures"]), ["phq-9", "rses"])


if __name__ == "__main__":
    unittest.main()
