"""What the program ends with, and what it says when it refuses."""

import errno
import json
import secrets
import shutil
import subprocess
import unittest

from securebase import (CLI, DAMAGED, DISK, DONE, IN_USE, REFUSED, USAGE, WRONG_PASSPHRASE, CliTest, Practice,
                        couple_case)


class ExitCodes(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)

    def refusal(self, *command, given, names):
        """Asserts exit 1 with a message that names the field, what was given and what is allowed."""
        result = self.practice.expect(REFUSED, *command, given=json.dumps(given))
        self.assertEqual(result.stdout, "")
        for part in [*names, "given", "allowed"]:
            self.assertIn(part, result.stderr)

    def test_done_ends_with_0_and_prints_the_bare_id_or_json(self):
        document = json.dumps({"legal_name": "Ann Example"})
        plain = self.practice.expect(DONE, "client", "add", "--input", "-", given=document).stdout
        asked = self.practice.expect(REFUSED, "client", "add", "--input", "-", given=document)
        self.assertIn("--all-the-same same_name", asked.stderr)
        self.assertRegex(plain, r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n$")
        as_json = self.practice.expect(DONE, "client", "add", "--input", "-", "--json", "--all-the-same",
                                       "same_name", given=document).stdout
        self.assertEqual(list(json.loads(as_json)), ["id"])

    def test_a_refused_document_names_field_given_and_allowed(self):
        self.refusal("client", "add", "--input", "-", given={"legal_name": "Ann", "birth_date": "2026-13-40"},
                     names=["birth_date", "2026-13-40", "YYYY-MM-DD"])
        self.refusal("client", "add", "--input", "-", given={"legal_name": "Ann", "status": "happy"},
                     names=["status", "text of 5 characters", "enquiry, waiting, active"])
        self.refusal("client", "add", "--input", "-", given={"pronouns": "she"}, names=["legal_name", "nothing"])
        self.refusal("client", "add", "--input", "-", given={"legal_name": "Ann", "shoe_size": 41},
                     names=["shoe_size", "preferred_name"])
        self.refusal("case", "open", "--input", "-",
                     given={"modality": "efit", "opened_on": "2026-01-05", "members": [{"client": "00000000"}]},
                     names=["client"])
        self.assertEqual(self.practice.read("client", "list"), [])

    def test_a_word_in_the_wrong_field_is_not_repeated(self):
        for field in ("status", "birth_date", "safe_contact"):
            document = json.dumps({"legal_name": "Ann", field: "Novakova"})
            result = self.practice.expect(REFUSED, "client", "add", "--input", "-", given=document)
            self.assertNotIn("Novakova", result.stderr)

    def test_a_bad_line_stops_the_run_and_the_ids_before_it_stand(self):
        case, _, _ = couple_case(self.practice)
        lines = [{"case": case, "held_on": "2026-02-02"}, {"case": case, "held_on": "2026-02-09"},
                 {"case": case, "held_on": "2026-02-16", "minutes": 0}, {"case": case, "held_on": "2026-02-23"}]
        result = self.practice.expect(REFUSED, "session", "record", "--input", "-",
                                      given="\n".join(map(json.dumps, lines)))
        self.assertIn("line 3: minutes", result.stderr)
        self.assertIn("allowed", result.stderr)
        kept = self.practice.read("session", "list", "--case", case)
        self.assertEqual(sorted(each["id"] for each in kept), sorted(result.stdout.split()))
        self.assertEqual(sorted(each["held_on"] for each in kept), ["2026-02-02", "2026-02-09"])

    def test_missing_paths_weak_passphrases_and_existing_practices_are_refused(self):
        nowhere = self.place.folder / "nowhere"
        with_passphrase = ["--passphrase-file", self.place.passphrase_file]
        self.assertEqual(self.place.run("client", "list", nowhere, *with_passphrase).returncode, REFUSED)
        self.assertEqual(self.place.run("client", "list", self.practice.folder, "--passphrase-file",
                                        nowhere).returncode, REFUSED)
        self.practice.expect(REFUSED, "create")
        self.practice.expect(REFUSED, "client", "add", "--input", nowhere)
        weak = self.place.write("weak.txt", "password12345678\n")
        result = self.place.run("create", nowhere, "--passphrase-file", weak)
        self.assertEqual(result.returncode, REFUSED)
        self.assertIn("allowed", result.stderr)
        self.assertNotIn("password12345678", result.stderr)
        self.assertFalse(nowhere.exists())

    def test_an_existing_pdf_is_only_replaced_by_force(self):
        _, client, _ = couple_case(self.practice)
        output = self.place.write("report.pdf", "mine")
        report = ["report", "client-progress", "--client", client, "--sentence", "You came.", "--output", output]
        result = self.practice.expect(REFUSED, *report)
        self.assertIn("allowed", result.stderr)
        self.assertEqual(output.read_text(), "mine")
        self.practice.expect(DONE, *report, "--force")
        self.assertEqual(output.read_bytes()[:5], b"%PDF-")

    def test_wrong_usage_ends_with_2(self):
        practice, passphrase = self.practice.folder, self.place.passphrase_file
        for line in ([], ["dance"], ["client"], ["client", "dance"], ["client", "list"],
                     ["client", "list", practice], ["client", "show", practice, "--passphrase-file", passphrase],
                     ["client", "list", practice, "--passphrase-file", passphrase, "--unheard-of", "1"],
                     ["client", "list", practice, "--passphrase-file", passphrase, "surplus"]):
            self.assertEqual(self.place.run(*line).returncode, USAGE, line)
        self.assertEqual(self.place.run("--help").returncode, DONE)

    def test_a_wrong_passphrase_ends_with_3(self):
        other = self.place.write("other.txt", "seven wooden boats along the estuary\n")
        result = self.place.run("client", "list", self.practice.folder, "--passphrase-file", other)
        self.assertEqual(result.returncode, WRONG_PASSPHRASE)
        self.assertNotIn("wooden", result.stderr)

    def test_what_is_no_practice_ends_with_4(self):
        for number, names in enumerate([[], ["letter.txt"]]):
            folder = self.place.folder / f"folder{number}"
            folder.mkdir()
            for name in names:
                (folder / name).write_text("a letter")
            result = self.place.run("client", "list", folder, "--passphrase-file", self.place.passphrase_file)
            self.assertEqual(result.returncode, DAMAGED)
            self.assertEqual(sorted(path.name for path in folder.iterdir()), names)

    def test_an_older_copy_than_last_used_here_ends_with_4(self):
        copy = self.place.folder / "copy"
        shutil.copytree(self.practice.folder, copy)
        couple_case(self.practice)
        shutil.rmtree(self.practice.folder)
        copy.rename(self.practice.folder)
        self.assertIn("older", self.practice.expect(DAMAGED, "client", "list").stderr)

    def test_a_practice_in_use_ends_with_5_and_stays_usable_where_it_is(self):
        case, _, _ = couple_case(self.practice)
        first = self.place.start(*self.practice.arguments("session", "record", "--input", "-"))
        self.addCleanup(first.__exit__, None, None, None)
        line = json.dumps({"case": case, "held_on": "2026-02-02"}).encode() + b"\n"
        first.stdin.write(line)
        first.stdin.flush()
        self.assertTrue(first.stdout.readline())
        self.practice.expect(IN_USE, "client", "list")
        printed, _ = first.communicate(line, timeout=60)
        self.assertEqual(first.returncode, DONE)
        self.assertTrue(printed)
        self.assertEqual(len(self.practice.read("session", "list", "--case", case)), 2)

    def test_output_that_cannot_be_written_ends_with_6(self):
        with open("/dev/full", "wb") as full:
            command = map(str, self.practice.arguments("client", "list", "--json"))
            result = subprocess.run([CLI, *command], env=self.place.environment(), stdout=full,
                                    stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, DISK)

    def test_a_full_disk_ends_with_6_and_what_was_printed_is_kept(self):
        disk = self.place.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("no small disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk])
        practice = Practice(self.place, "disk/Small.securebase")
        case, _, _ = couple_case(practice)
        texts = ["long " + secrets.token_hex(50_000) for _ in range(40)]  # nothing makes them much shorter
        result = None
        for text in texts:
            line = json.dumps({"case": case, "on": "2026-02-02", "kind": "letter", "text": text})
            result = practice.run("contact", "record", "--input", "-", given=line)
            if result.returncode != DONE:
                break
        self.assertEqual(result.returncode, DISK, result.stderr)
        self.assertNotIn("long ", result.stderr)
        kept = practice.read("contact", "list", "--case", case)
        self.assertTrue(kept)
        self.assertTrue(all(each["text"] in texts for each in kept))
        practice.expect(DONE, "verify")
        output = disk / "report.pdf"
        fill_up(disk / "filler")
        self.assertEqual(practice.run("report", "client-progress", "--case", case, "--sentence", "You came.",
                                      "--output", output).returncode, DISK)
        self.assertFalse(output.exists())


def fill_up(path):
    try:
        with open(path, "wb", buffering=0) as filler:
            while filler.write(bytes(4096)):
                pass
    except OSError as error:
        assert error.errno == errno.ENOSPC


if __name__ == "__main__":
    unittest.main()
