"""A way back from every loss: passphrase, sheet, keys, backup, export, salvage; and kills in the middle of each."""

import json
import os
import random
import shutil
import signal
import time
import unittest

from securebase import DAMAGED, DONE, REFUSED, WRONG_PASSPHRASE, CliTest, Practice, couple_case

NEWER = "seven patient otters paint the ferry"
ROUNDS = int(os.environ.get("SECURE_BASE_VAULT_ROUNDS", 20))


class WaysBack(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)
        self.case, self.first, _ = couple_case(self.practice)
        self.practice.write("session", "record", [
            {"case": self.case, "held_on": f"2026-02-{day:02}", "note": {"sections": {"themes": "what was said " * 40}}}
            for day in (2, 9, 16)])
        self.newer_file = self.place.write("newer.txt", NEWER + "\n")
        self.backups = self.place.folder / "backups"
        self.backups.mkdir()
        self.target = self.place.folder / "Restored.securebase"

    def code(self):
        drawn = self.place.run("recovery", "draw").stdout
        return self.place.write("code.txt", drawn), drawn

    def restore(self, backup, *options):
        return self.place.run("restore", backup, "--output", self.target, *options)

    def test_a_changed_passphrase_ends_the_former_one_everywhere(self):
        self.practice.expect(DONE, "passphrase", "change", "--new-passphrase-file", self.newer_file)
        self.practice.expect(WRONG_PASSPHRASE, "client", "list")
        (self.practice.folder / "keys.json").unlink()
        self.practice.expect(WRONG_PASSPHRASE, "client", "list")
        self.place.passphrase_file = self.newer_file
        self.assertIn("second copy", self.practice.expect(DONE, "verify").stderr)

    def test_a_recovery_sheet_opens_after_the_passphrase_is_lost(self):
        code_file, drawn = self.code()
        sheet = self.place.folder / "sheet.pdf"
        self.practice.expect(DONE, "recovery", "sheet", "--code-file", code_file, "--output", sheet)
        self.assertTrue(sheet.read_bytes().startswith(b"%PDF"))
        wrong = ("0" if drawn[0] != "0" else "1") + drawn[1:]
        refused = self.practice.expect(REFUSED, "recovery", "keep", "--code-file", code_file, "--typed-file", "-",
                                       given=wrong)
        self.assertIn("group 1", refused.stderr)
        self.practice.expect(DONE, "recovery", "keep", "--code-file", code_file, "--typed-file", "-",
                             given=drawn.lower().replace("-", " "))
        result = self.place.run("recover", self.practice.folder, "--code-file", code_file, "--new-passphrase-file",
                                self.newer_file)
        self.assertEqual(result.returncode, DONE, result.stderr)
        self.practice.expect(WRONG_PASSPHRASE, "verify")
        self.place.passphrase_file = self.newer_file
        self.practice.expect(DONE, "verify")

    def test_new_keys_refuse_the_former_key_file(self):
        former = (self.practice.folder / "keys.json").read_bytes()
        self.practice.expect(DONE, "rotate-key")
        self.practice.expect(DONE, "verify")
        (self.practice.folder / "keys.json").write_bytes(former)
        self.practice.expect(DAMAGED, "client", "list")

    def test_a_backup_comes_back_and_a_drill_says_how_many_notes(self):
        self.practice.expect(DONE, "backup", "plan", "--folder", self.backups)
        backup = self.practice.expect(DONE, "backup", "make").stdout.strip()
        drill = self.practice.read("backup", "drill")
        self.assertEqual(drill["notes"], 3)
        self.assertTrue(drill["sound"])
        self.practice.expect(DONE, "client", "list")
        self.assertEqual(self.restore(backup, "--passphrase-file", self.place.passphrase_file).returncode, DONE)
        self.assertEqual(self.restore(backup, "--passphrase-file", self.place.passphrase_file).returncode, REFUSED)
        shutil.rmtree(self.target)
        self.assertEqual(self.restore(backup, "--passphrase-file", self.newer_file).returncode, WRONG_PASSPHRASE)
        self.assertFalse(self.target.exists())
        self.assertEqual(self.restore(self.newer_file, "--passphrase-file", self.newer_file).returncode, DAMAGED)

    def test_after_a_change_it_is_said_what_opens_with_what(self):
        self.practice.expect(DONE, "backup", "plan", "--folder", self.backups)
        self.practice.expect(DONE, "backup", "make")
        said = self.practice.expect(DONE, "passphrase", "change", "--new-passphrase-file", self.newer_file).stdout
        self.assertIn("No recovery sheet opens the practice", said)
        self.assertIn("1 older backups", said)
        self.assertIn("0 with today's passphrase", said)
        self.place.passphrase_file = self.newer_file
        self.assertIn("opens with a former passphrase", self.practice.expect(DONE, "backup", "list").stdout)
        said = self.practice.expect(DONE, "rotate-key").stdout
        self.assertIn("The change of keys is not finished", said)
        self.assertIn("not finished", self.practice.expect(DONE, "client", "list").stderr)
        code_file, drawn = self.code()
        self.practice.expect(DONE, "recovery", "keep", "--code-file", code_file, "--typed-file", "-", given=drawn)
        self.assertEqual(self.practice.expect(DONE, "client", "list").stderr, "")
        state = self.practice.read("recovery", "state")
        self.assertTrue(state["recovery_sheet"])
        self.assertFalse(state["rotation_unfinished"])

    def test_wrong_tries_are_told_at_the_next_opening(self):
        right, self.place.passphrase_file = self.place.passphrase_file, self.newer_file
        for _ in range(2):
            self.practice.expect(WRONG_PASSPHRASE, "client", "list")
        self.place.passphrase_file = right
        self.assertIn("Wrong passphrases since it was last opened here: 2",
                      self.practice.expect(DONE, "client", "list").stderr)
        self.assertEqual(self.practice.expect(DONE, "client", "list").stderr, "")

    def test_the_audit_is_filtered_and_leaves_as_a_table(self):
        self.practice.expect(DONE, "export", "--format", "html", "--output", self.place.folder / "export", "--client",
                             self.first)
        lines = self.practice.read("audit", "--kind", "given_out", "--client", self.first)
        self.assertEqual([line["event"] for line in lines], ["client_exported"])
        self.assertEqual(self.practice.read("audit", "--to", "2020-01-01"), [])
        told = self.practice.read("disclosures", "--client", self.first)
        self.assertEqual([each["subject"] for each in told], ["client"])
        table = self.place.folder / "audit.csv"
        self.practice.expect(DONE, "audit", "--output", table)
        self.assertTrue(table.read_text().startswith("line,at,event,kind,who,record"))
        self.practice.expect(REFUSED, "audit", "--output", table)
        self.practice.expect(REFUSED, "disclosures", "--client", self.first, "--output", self.practice.folder / "d.csv")

    def test_an_export_can_be_read_and_never_replaces_anything(self):
        output = self.place.folder / "export"
        self.practice.expect(DONE, "export", "--format", "html", "--output", output, "--client", self.first)
        self.assertIn("Amara Osei", (output / "people.html").read_text())
        self.assertNotIn("Daniel Osei", (output / "people.html").read_text())
        self.practice.expect(REFUSED, "export", "--format", "json", "--output", output)
        self.practice.expect(REFUSED, "export", "--format", "json", "--output", self.practice.folder / "export")

    def test_what_can_be_read_of_a_damaged_practice_is_salvaged(self):
        database = self.practice.folder / "records.db"
        data = bytearray(database.read_bytes())
        data[len(data) // 2] ^= 1
        database.write_bytes(data)
        kinds = self.practice.read("salvage", "--output", self.target)
        kept = {each["kind"]: each["kept"] for each in kinds}
        self.assertGreater(kept.get("session", 0) + kept.get("client", 0), 2)
        self.assertEqual(database.read_bytes(), data)

    def killed(self, *command):
        """Runs the command on the practice and kills it at some moment; whether it had ended by itself."""
        return self.killed_program(*self.practice.arguments(*command))

    def killed_program(self, *arguments):
        program = self.place.start(*arguments)
        program.stdin.close()
        time.sleep(random.uniform(0, 0.25))
        program.send_signal(signal.SIGKILL)
        for stream in (program.stdout, program.stderr):
            stream.read()
            stream.close()
        return program.wait() == 0

    def test_a_kill_in_a_rotation_a_backup_or_a_change_of_passphrase_loses_nothing(self):
        other = self.place.write("other.txt", NEWER + "\n")
        for round_number in range(ROUNDS):
            self.killed("rotate-key")
            self.killed("backup", "make", "--folder", self.backups)
            self.killed("passphrase", "change", "--new-passphrase-file", other)
            if self.practice.run("verify").returncode == WRONG_PASSPHRASE:
                self.place.passphrase_file, other = other, self.place.passphrase_file
            self.practice.expect(DONE, "verify")
        for backup in self.backups.glob("*.securebackup"):
            results = {self.restore(backup, "--passphrase-file", file).returncode
                       for file in (self.place.passphrase_file, other)}
            self.assertIn(DONE, results)
            shutil.rmtree(self.target)
        self.assertEqual(len(self.practice.read("session", "list", "--case", self.case)), 3)
        self.assertEqual([each.name for each in self.practice.folder.iterdir() if each.name.endswith(".part")], [])

    def whole_or_not_there(self):
        """Whether there is a practice of the new name; then it is whole and holds all that the other did."""
        if not self.target.exists():
            return False
        here = self.place.more_environment
        self.place.more_environment = {"XDG_STATE_HOME": str(self.place.folder / "state of another machine")}
        result = self.place.run("verify", self.target, "--passphrase-file", self.place.passphrase_file)
        self.assertEqual(result.returncode, DONE, result.stdout + result.stderr)
        sessions = self.place.run("session", "list", self.target, "--passphrase-file", self.place.passphrase_file,
                                  "--case", self.case, "--json").stdout
        self.assertEqual(len(json.loads(sessions)), 3)
        self.place.more_environment = here
        shutil.rmtree(self.target)
        shutil.rmtree(self.place.folder / "state of another machine", ignore_errors=True)
        return True

    def test_a_kill_in_a_restore_or_a_salvage_leaves_a_whole_practice_or_none(self):
        backup = self.practice.expect(DONE, "backup", "make", "--folder", self.backups).stdout.strip()
        there = 0
        for round_number in range(ROUNDS):
            self.killed_program("restore", backup, "--output", self.target, "--passphrase-file",
                                self.place.passphrase_file)
            there += self.whole_or_not_there()
            self.killed("salvage", "--output", self.target)
            there += self.whole_or_not_there()
        self.practice.expect(DONE, "verify")
        # What was killed on its way lies beside under a name of its own, and hinders nothing.
        self.practice.expect(DONE, "salvage", "--output", self.target)
        self.assertTrue(self.whole_or_not_there())
        print(f"{there} of {2 * ROUNDS} had come to an end", flush=True)


if __name__ == "__main__":
    unittest.main()
