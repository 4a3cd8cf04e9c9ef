"""What the start page says when a practice cannot be opened; trying makes nothing and changes nothing."""

import fcntl
import re
import shutil
import unittest

from desk import PASSPHRASE, DeskTest, wait_for

NOTHING_CHANGED = "Nothing was changed."


def contents(folder):
    return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def flip(file, place):
    damaged = bytearray(file.read_bytes())
    damaged[place] ^= 1
    file.write_bytes(damaged)


class Opening(DeskTest):
    def setUp(self):
        self.practice = self.make_sample()
        self.keys, self.records = self.practice / "keys.json", self.practice / "records.db"
        (self.practice / "keys.previous.json").unlink()  # it would mend a damaged key file
        self.desk.launch(str(self.practice))
        self.desk.find(id="passphrase")

    def try_passphrase(self, passphrase=PASSPHRASE):
        wait_for(lambda: self.desk.find(id="passphrase").has("sensitive"), "field for the passphrase")
        self.desk.find(id="passphrase").write(passphrase)
        self.desk.key("Return")
        wait_for(lambda: not self.holds_passphrase(), "start of opening")

    def holds_passphrase(self):
        """Whether one is typed in; the field goes with its page as soon as the practice is open."""
        return any(widget.text() for widget in self.desk.widgets() if widget.id == "passphrase")

    def refused(self, words, passphrase=PASSPHRASE):
        """The start page says this, and the practice is as it was."""
        before = contents(self.practice)
        self.try_passphrase(passphrase)
        wait_for(lambda: words in self.message(), words)
        self.assertFalse(self.desk.is_there(id="today_page"))
        self.assertEqual(contents(self.practice), before, words)

    def message(self):
        return " ".join(self.desk.find(id="start_message").label.split())

    def refused_with(self, words, damage):
        """The same with this done to a fresh copy."""
        whole = contents(self.practice)
        damage()
        self.refused(words)
        self.assertIn(NOTHING_CHANGED, self.message())
        for name, kept in whole.items():
            (self.practice / name).write_bytes(kept)

    def test_a_damaged_or_foreign_practice_is_said_to_be_so(self):
        other = self.desk.folder / "Other.securebase"
        profile = self.desk.folder / "profile.json"
        profile.write_text('{"practice_name": "Other", "counselor": {"name": "Rowan Vale"}}')
        self.cli("create", other, "--input", profile)
        self.refused_with("The key file of this practice is damaged", lambda: self.keys.write_text("{}"))
        self.refused_with("The records of this practice are damaged", lambda: flip(self.records, 100))
        self.refused_with("The records of this practice are empty or cut short", lambda: self.records.write_bytes(b""))
        self.refused_with("belongs to another practice", lambda: shutil.copy(other / "keys.json", self.keys))
        self.try_passphrase()
        self.desk.find(id="today_page")

    def test_what_is_no_practice_is_said_to_be_none(self):
        self.keys.unlink()
        self.records.unlink()
        self.refused("This is not a practice")

    def test_a_practice_that_is_in_use_is_said_to_be_so(self):
        with open(self.practice / "lock", "rb+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.refused("in use by another program")
        self.try_passphrase()
        self.desk.find(id="today_page")

    def test_wrong_passphrases_are_followed_by_a_wait(self):
        for _ in range(5):
            self.refused("This passphrase does not open the practice. " + NOTHING_CHANGED, PASSPHRASE[1:])
        self.try_passphrase()
        wait_for(lambda: "After wrong passphrases there is a wait" in self.message(), "words about the wait")
        self.desk.find(id="today_page")
        self.desk.find(role="label", name=re.compile("a wrong passphrase was tried 5 times"))

    def test_the_practices_opened_before_are_listed_without_a_client(self):
        self.try_passphrase()
        self.desk.find(id="today_page")
        self.desk.key("ctrl+l")
        rows = self.desk.find(id="practices").rows()
        self.assertEqual(rows, [["Sample", str(self.desk.folder)]])
        for kept in (self.desk.home / ".config/secure-base").iterdir():
            self.assertNotIn("Amara", kept.read_text())


if __name__ == "__main__":
    unittest.main()
