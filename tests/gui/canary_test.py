"""A whole session in the window: what was typed about a person is in the encrypted records, and nowhere else."""

import json
import time
import unittest
from pathlib import Path

from desk import PASSPHRASE, DeskTest, wait_for

NAME = "Zwoelfkanarien"
SAID = "zwoelfkanarien sang while it rained"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
TRACES = [word.encode(encoding) for word in (NAME, SAID, PASSPHRASE) for encoding in ENCODINGS]


class Canary(DeskTest):
    def setUp(self):
        self.folder = self.make_sample()
        client = self.cli_given(json.dumps({"legal_name": NAME, "status": "active"}), "client", "add", self.folder)
        self.cli_given(json.dumps({"modality": "efit", "opened_on": "2026-01-05", "title": "Her own",
                                   "members": [{"client": client}]}), "case", "open", self.folder)

    def cli_given(self, text, *arguments):
        document = self.desk.folder / "document.json"
        document.write_text(text)
        printed = self.cli(*arguments, "--input", document)
        document.unlink()
        return printed.split()[-1]

    def traces(self, but=()):
        """Every file of this desktop that says what it should not; the passphrase file was made by this test."""
        found = []
        for file in self.desk.folder.rglob("*"):
            if file.is_symlink() or not file.is_file() or file in but:
                continue
            data = file.read_bytes()
            found += [f"{file}: {trace!r}" for trace in TRACES if trace in data]
        return found

    def looked_through(self):
        passphrases = [file for file in self.desk.folder.rglob("*.txt") if file.read_text().strip() == PASSPHRASE]
        self.assertEqual(self.traces(but=passphrases), [])

    def process_says(self, what):
        data = Path(f"/proc/{self.desk.program.pid}/{what}").read_bytes()
        return [trace for trace in TRACES if trace in data]

    def test_what_is_typed_is_in_the_records_alone(self):
        self.unlock(self.folder)
        self.desk.open_case(NAME)
        self.desk.key("alt+3")
        self.desk.find(id="sessions_tab")
        self.desk.key("ctrl+n")
        wait_for(lambda: self.desk.focused().id == "what_moved", "cursor in the note")
        self.desk.type(SAID)
        time.sleep(1)  # a pause: the draft is kept
        self.looked_through()
        self.assertEqual(self.process_says("cmdline"), [])
        self.desk.key("ctrl+s")
        wait_for(lambda: self.desk.find(id="kept_status").text() == "Saved", "saved note")
        self.desk.key("ctrl+2")
        self.desk.find(id="clients_page")
        self.desk.key("ctrl+f")
        self.desk.type(NAME[:6])
        self.desk.key("ctrl+4")
        self.desk.find(id="settings_page")
        self.looked_through()
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")
        self.looked_through()
        self.desk.find(id="passphrase").write(PASSPHRASE)
        self.desk.key("Return")
        self.desk.find(id="today_page")
        self.assertEqual(self.desk.quit(), 0)
        self.looked_through()
        kept = self.cli("note", "list", self.folder, "--json")
        self.assertTrue(any(SAID in self.cli("note", "show", self.folder, "--note", note["id"], "--json")
                            for note in json.loads(kept)[-3:]))


if __name__ == "__main__":
    unittest.main()
