"""What reaches a person at the edge: nothing that steers a terminal, a true sentence for every fault, an answer in time."""

import glob
import json
import resource
import shutil
import subprocess
import unittest

from securebase import DAMAGED, DISK, DONE, MACHINE, REFUSED, CliTest, Practice, couple_case

STEERING = ["\x1b", "\x07", "\r", "\x9b", "\u202e", "\u2066"]


def processor_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Edges(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)

    def said(self, *command, given=""):
        result = self.practice.run(*command, given=given)
        return result.stdout + result.stderr

    def test_nothing_typed_steers_a_terminal(self):
        typed = "a" + "".join(STEERING) + "[31mb"
        client = self.practice.write("client", "add", {"legal_name": "Ann", "address": typed, "pronouns": "she\nher"})
        for command in (["client", "list"], ["client", "show", "--client", client], ["client", "list", "--json"],
                        ["client", "show", "--client", client, "--json"]):
            said = self.said(*command)
            for sign in STEERING:
                self.assertNotIn(sign, said)
        self.assertEqual(self.practice.read("client", "show", "--client", client)["address"], typed)
        refused = self.said("client", "add", "--input", "-", given=json.dumps({"legal_name": "Ann", typed: typed}))
        for sign in STEERING:
            self.assertNotIn(sign, refused)

    def test_what_a_record_said_before_is_printed_with_what_changed(self):
        client = self.practice.write("client", "add", {"legal_name": "Ann", "address": "\x1b[31mOld Lane"})
        self.practice.expect(DONE, "client", "update", "--client", client, "--input", "-",
                             given=json.dumps({"address": "New Street", "phone": "1"}))
        said = self.said("history", "--record", client[-8:])
        self.assertIn("  address: ", said)
        self.assertIn("Old Lane", said)
        self.assertIn("  phone: (nothing)", said)
        self.assertNotIn("\x1b", said)
        told = self.practice.read("history", "--record", client)
        self.assertEqual(told["kind"], "client")
        self.assertEqual([each["document"]["address"] for each in told["earlier"]], ["\x1b[31mOld Lane"])
        self.assertEqual(told["now"]["address"], "New Street")
        self.practice.expect(REFUSED, "history", "--record", "ffff")
        self.practice.expect(DONE, "verify")

    def test_a_name_is_one_line_in_a_list(self):
        for name in ("\u00a0", "\u200b", "Ann\nLines  active", "x\x1b[31mred", "a\0b", "\u202enna"):
            result = self.practice.expect(REFUSED, "client", "add", "--input", "-",
                                          given=json.dumps({"legal_name": name}))
            self.assertTrue(result.stderr.startswith("line 1: legal_name: "), result.stderr)
        self.assertEqual(self.practice.read("client", "list"), [])

    def test_no_font_is_said_with_the_package_to_install(self):
        _, client, _ = couple_case(self.practice)
        self.place.more_environment["FONTCONFIG_FILE"] = str(self.place.write("fonts.conf", "<fontconfig/>"))
        result = self.practice.expect(MACHINE, "report", "client-progress", "--client", client, "--sentence", "x",
                                      "--output", self.place.folder / "r.pdf")
        self.assertIn("fonts-noto-core", result.stderr)
        lines = (self.place.folder / "state/secure-base/problems.log").read_text().splitlines()
        self.assertEqual(len(lines), 1)
        self.assertIn("report client-progress  no_font", lines[0])
        self.assertNotIn(client, lines[0])

    def test_another_database_library_in_front_is_said_and_writes_nothing(self):
        plain = glob.glob("/usr/lib/*/libsqlite3.so.0")
        if not plain:
            self.skipTest("there is no plain SQLite here")
        self.place.more_environment["LD_PRELOAD"] = plain[0]
        result = self.practice.run("client", "list")
        self.assertEqual(result.returncode, MACHINE, result.stderr)
        self.assertIn("SQLCipher", result.stderr)
        del self.place.more_environment["LD_PRELOAD"]
        self.practice.expect(DONE, "verify")

    def test_a_practice_on_a_disk_for_reading_only_is_said_in_clear_words(self):
        disk = self.place.folder / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True).returncode != 0:
            self.skipTest("no disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk])
        practice = Practice(self.place, "disk/Still.securebase")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        self.assertIn("open for reading only", practice.expect(DONE, "client", "list").stderr)
        refused = practice.run("client", "add", "--input", "-", given=json.dumps({"legal_name": "Ann"}))
        self.assertEqual(refused.returncode, REFUSED, refused.stderr)

    def test_people_of_one_name_are_told_apart_in_a_list(self):
        self.practice.write("client", "add", {"legal_name": "Mary Smith", "birth_date": "1980-01-01"})
        self.practice.write("client", "add", {"legal_name": "Mary Smith", "birth_date": "1990-01-01"})
        said = self.practice.expect(DONE, "client", "list").stdout
        self.assertIn("born 1980-01-01", said)
        self.assertIn("born 1990-01-01", said)

    def test_names_are_found_however_their_signs_are_typed(self):
        for name in ("Sean O’Brien", "Anne\u2011Marie Dubois", "Þóra Ægisdóttir"):
            self.practice.write("client", "add", {"legal_name": name})
        for typed in ("o'brien", "anne-marie", "thora aegis"):
            self.assertEqual(len(self.practice.read("client", "list", "--name", typed)), 1, typed)

    def test_a_closing_names_what_is_open_and_settles_it(self):
        case, client, _ = couple_case(self.practice)
        self.practice.write("homework", "assign", {"client": client, "case": case, "strategy": "h10",
                                                   "starts_on": "2026-02-01", "frequency": "daily"})
        close = ["case", "close", "--case", case, "--reason", "completed"]
        self.assertIn("1 running tasks", self.practice.expect(REFUSED, *close).stderr)
        self.practice.expect(DONE, *close, "--settle")
        self.assertEqual(self.practice.read("homework", "list", "--client", client)[0]["status"], "stopped")
        self.assertEqual({each["status"] for each in self.practice.read("client", "list")}, {"closed"})

    def test_scores_that_cannot_be_are_refused_where_a_change_is_reckoned(self):
        for form, before, after in (("phq-9", "28", "3"), ("phq-9", "-1", "3"), ("who-5", "40", "140")):
            result = self.place.run("measure", "change", form, "--before", before, "--after", after)
            self.assertEqual(result.returncode, REFUSED, form)
            self.assertIn("allowed 0 to", result.stderr)

    def test_the_copy_with_more_in_it_is_not_called_older(self):
        copy = self.place.folder / "Copy.securebase"
        shutil.copytree(self.practice.folder, copy)
        couple_case(self.practice)
        with_passphrase = ["--passphrase-file", self.place.passphrase_file]
        self.assertEqual(self.place.run("client", "list", copy, *with_passphrase, "--accept-older-copy").returncode,
                         DONE)
        said = self.practice.expect(DAMAGED, "client", "list").stderr
        self.assertIn("gone different ways", said)
        self.assertNotIn("older copy than", said)

    def test_a_huge_document_is_answered_in_time(self):
        keys = json.dumps({f"key{number}": number for number in range(200_000)})
        for given in (keys, "[" * 100_000, "{\"a\":" * 100_000):
            before = processor_seconds()
            self.practice.expect(REFUSED, "client", "add", "--input", "-", given=given)
            self.assertLess(processor_seconds() - before, 5)

    def test_a_time_zone_that_cannot_be_does_not_make_what_is_kept_unreadable(self):
        self.place.more_environment["TZ"] = "XXX-167"
        _, client, _ = couple_case(self.practice)
        del self.place.more_environment["TZ"]
        self.practice.expect(DONE, "verify")
        self.assertEqual(self.practice.read("client", "show", "--client", client)["id"], client)


if __name__ == "__main__":
    unittest.main()
