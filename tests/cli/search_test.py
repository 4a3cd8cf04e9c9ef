"""Words are found again at a terminal, and only what was asked for."""

import json
import unittest

from securebase import DONE, REFUSED, USAGE, CliTest, Practice, couple_case


class Search(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)
        self.couple, self.amara, self.daniel = couple_case(self.practice)
        self.note("2026-01-12", {"what_moved": "She couldn’t say it, then “stay with me”.", "plan": "The lighthouse"})
        self.note("2026-01-19", {"what_moved": "Désespérée, and he stayed."})

    def note(self, day, note):
        return self.practice.write("session", "record", {
            "case": self.couple, "held_on": day, "attendees": [self.amara, self.daniel], "note": note})

    def search(self, *words, code=DONE):
        result = self.place.run("search", self.practice.folder, "--passphrase-file", self.place.passphrase_file,
                                *words)
        self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result

    def days(self, *words):
        return [hit["day"] for hit in json.loads(self.search("--json", *words).stdout)]

    def test_words_are_found_the_newest_first(self):
        self.assertEqual(self.days("he*"), ["2026-01-19"])
        self.assertEqual(self.days("st*"), ["2026-01-19", "2026-01-12"])
        self.assertEqual(self.days("st*", "--limit", "1"), ["2026-01-19"])
        self.assertEqual(self.days("couldn't"), ["2026-01-12"])
        self.assertEqual(self.days("DESESPEREE", "stayed"), ["2026-01-19"])
        self.assertEqual(self.days('"stay with me"', "-desesperee"), ["2026-01-12"])
        self.assertEqual(self.days("st*", "-lighthouse"), ["2026-01-19"])
        self.assertEqual(self.days("nowhere"), [])

    def test_a_hit_says_where_it_is(self):
        hit = json.loads(self.search("lighthouse", "--json").stdout)[0]
        self.holds(hit, {"kind": "progress_note", "case": self.couple, "clients": [self.amara, self.daniel],
                         "field": "plan", "snippet": "The lighthouse", "found": ["lighthouse"],
                         "psychotherapy": False})
        self.practice.expect(DONE, "note", "show", "--note", hit["opens"])
        self.assertIn("The lighthouse", self.search("lighthouse").stdout)

    def test_a_case_and_a_person_can_be_asked_for(self):
        self.assertEqual(self.days("st*", "--case", self.couple[-8:]), ["2026-01-19", "2026-01-12"])
        self.assertEqual(self.days("st*", "--client", self.amara), ["2026-01-19", "2026-01-12"])
        self.search("st*", "--case", "0000-not-there", code=REFUSED)

    def test_private_notes_are_found_only_when_they_are_asked_for(self):
        session = self.practice.read("session", "list")[0]["id"]
        self.practice.write("note", "record", {"session": session, "kind": "psychotherapy",
                                               "sections": {"themes": "I wonder about zebras."}})
        self.assertEqual(self.days("zebras"), [])
        self.assertEqual(len(self.days("zebras", "--psychotherapy")), 1)

    def test_what_cannot_be_looked_for_is_refused_in_words(self):
        self.assertIn("a word that is to be there", self.search("-lighthouse", code=REFUSED).stderr)
        self.search(code=REFUSED)
        self.search("...", code=REFUSED)
        self.search("st*", "--limit", "0", code=REFUSED)
        self.search("st*", "--nonsense", code=USAGE)

    def test_words_stand_in_no_line_of_the_audit(self):
        self.search("lighthouse")
        audit = self.practice.expect(DONE, "audit").stdout
        self.assertIn("searched", audit)
        self.assertNotIn("lighthouse", audit)

    def test_the_index_can_be_made_anew(self):
        self.search("--rebuild")
        self.assertEqual(self.days("lighthouse"), ["2026-01-12"])
        self.practice.expect(DONE, "verify")


if __name__ == "__main__":
    unittest.main()
