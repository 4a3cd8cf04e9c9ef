"""The minute after a session by keyboard alone: captured, finalised, signed, counted; and what a crash leaves of it."""

import json
import os
import random
import time
import unittest

from desk import DeskTest, wait_for

KILLS = int(os.environ.get("SECURE_BASE_CAPTURE_KILLS", 4))


class Capture(DeskTest):
    def setUp(self):
        self.folder = self.make_sample()
        self.before = self.notes()
        self.actions = 0
        self.unlock(self.folder)

    def notes(self):
        return {each["id"]: each for each in json.loads(self.cli("note", "list", self.folder, "--json"))}

    def act(self, key):
        """One action of the person who works: a key that does something."""
        self.actions += 1
        self.desk.key(key)

    def strip(self):
        """The strip of the next session, from Today: one key to typing."""
        self.actions = 0
        self.act("F6")
        wait_for(lambda: self.desk.focused().id == "move.1", "cursor in the strip")
        self.assertEqual(self.actions, 1)

    def to_words(self):
        self.desk.find(id="emotion_words.entry").focus()
        wait_for(lambda: self.desk.focused().id == "emotion_words.entry", "cursor in the words")

    def kept(self):
        wait_for(lambda: self.desk.find(id="kept_status").label.startswith("Kept "), "word that it is kept")

    def sign(self):
        self.act("ctrl+Return")
        self.desk.find(id="sign_dialog")
        self.act("Return")
        self.desk.find(id="signature")

    def signed_note(self):
        self.assertEqual(self.desk.quit(), 0)
        now = self.notes()
        made = [now[each] for each in now.keys() - self.before.keys()]
        self.assertEqual(len(made), 1, made)
        self.assertTrue(made[0]["state"].startswith("signed"), made)
        return json.loads(self.cli("note", "show", self.folder, "--note", made[0]["id"], "--json"))

    def test_captured_finalised_and_signed(self):
        begun = time.monotonic()
        self.strip()
        self.desk.key("1", "2", "2", "2", "5")
        self.to_words()
        self.desk.type("crushed")
        self.desk.key("Return")
        self.desk.find(id="quote").focus()
        self.desk.type("I stayed in the room")
        self.kept()
        took = time.monotonic() - begun
        print(f"captured in {took:.1f} s")
        self.assertLess(took, 60)
        self.desk.key("ctrl+1")
        self.desk.find(id="today_page")
        self.desk.find(id="draft_1").focus()
        self.actions = 0
        self.act("Return")
        self.desk.find(id="emotion_words.crushed")
        self.act("F8")
        wait_for(lambda: "crushed" in self.desk.find(id="sections.emotion").text(), "words in the section")
        self.sign()
        self.assertEqual(self.actions, 4)
        note = self.signed_note()
        self.assertEqual([(each["move"], each.get("depth")) for each in note["moves"]], [(1, None), (2, 2), (5, None)])
        self.assertEqual(note["emotion_words"], ["crushed"])
        self.assertIn("I stayed in the room", note["sections"]["encounter"])

    def test_a_written_note_is_signed_with_two_actions(self):
        self.desk.key("ctrl+n")
        wait_for(lambda: self.desk.focused().id == "what_moved", "cursor in the note")
        self.desk.type("She stayed with the fear")
        self.actions = 0
        self.sign()
        self.assertEqual(self.actions, 2)
        self.assertEqual(self.signed_note()["what_moved"], "She stayed with the fear")

    def test_a_crash_takes_nothing_that_is_older_than_a_second(self):
        chance = random.Random(int.from_bytes(os.urandom(4), "big"))
        for round_number in range(KILLS):
            self.strip()
            self.to_words()
            typed = {}
            until = time.monotonic() + chance.uniform(1.0, 4.0)
            while time.monotonic() < until:
                word = f"w{round_number}x{len(typed)}"
                self.desk.type(word)
                self.desk.key("Return")
                typed[word] = time.monotonic()
            self.desk.kill()
            killed = time.monotonic()
            self.unlock(self.folder)
            self.desk.find(id="draft_1").click()
            self.desk.find(id="emotion_words.entry")
            for word, at in typed.items():
                if killed - at > 1:
                    self.assertTrue(self.desk.is_there(id=f"emotion_words.{word}"), (word, killed - at))
            self.desk.key("ctrl+1")
            self.desk.find(id="today_page")


if __name__ == "__main__":
    unittest.main()
