"""What the command line says of danger and of a note: nothing is left out, and nothing opens in silence."""

import json
import unittest

from securebase import DONE, REFUSED, CliTest, Practice, couple_case


class TrueWords(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)
        self.ann = self.practice.write("client", "add", {"legal_name": "Ann Example", "status": "active"})
        self.case = self.practice.write("case", "open", {"modality": "efit", "opened_on": "2026-01-05",
                                                         "members": [{"client": self.ann}]})

    def answers(self, **answers):
        return self.practice.expect(DONE, "intake", "record", "--input", "-", given=json.dumps(
            {"client": self.ann, "case": self.case, "definition": "individual", "taken_on": "2026-01-07",
             "status": "complete", "answers": answers}))

    def test_an_intake_says_which_concerns_it_opened(self):
        said = self.answers(thoughts_ending_life="now", hurt_or_controlled="prefer_not_to_say")
        self.assertIn("Opened a concern: self", said.stderr)
        self.assertIn("Declined, to be asked again alone: home", said.stderr)
        self.assertEqual(len(said.stdout.split()), 1)

    def test_the_library_says_its_warnings_in_full(self):
        self.answers(thoughts_ending_life="now")
        said = self.practice.expect(DONE, "homework", "library", "--client", self.ann).stdout
        line = next(line for line in said.splitlines() if line.startswith("h03"))
        self.assertIn("suicide", line)
        self.assertNotIn("characters", said)

    def test_a_closing_asks_what_was_done_about_an_open_concern(self):
        self.answers(thoughts_ending_life="now")
        close = ["case", "close", "--case", self.case, "--reason", "referred", "--settle"]
        self.assertIn("concerns", self.practice.expect(REFUSED, *close).stderr)
        self.practice.expect(DONE, *close, "--concerns", "Seen by the clinic on Friday; they have the plan.")
        concern = self.practice.read("concern", "list", "--client", self.ann)[0]
        self.assertEqual(concern["state"], "watched")
        self.assertIn("Friday", json.dumps(concern))

    def test_a_closing_signs_what_is_written_when_told_to(self):
        self.practice.write("session", "record", {"case": self.case, "held_on": "2026-01-12", "minutes": 50,
                                                  "note": {"what_moved": "She came."}})
        self.practice.expect(DONE, "case", "close", "--case", self.case, "--reason", "completed", "--settle",
                             "--sign-notes")
        self.assertEqual([note["state"] for note in self.practice.read("note", "list", "--case", self.case)],
                         ["signed"])

    def test_a_shown_note_says_every_field_there_is(self):
        case, one, other = couple_case(self.practice)
        for client in (one, other):
            self.practice.write("screen", "record", {
                "case": case, "client": client, "asked_on": "2026-01-06", "result": "fits",
                "answers": {"afraid": "no", "violence_or_control": "no"}})
        injury = self.practice.write("injury", "add", {"case": case, "injured": one, "event": "The night alone"})
        goal = self.practice.write("goal", "add", {"case": case, "statement": "To come back the same day"})
        session = self.practice.write("session", "record", {"case": case, "held_on": "2026-01-12",
                                                            "attendees": [one, other]})
        note = {"session": session, "kind": "progress", "template": "eft", "stage": 2,
                "steps": [{"client": one, "step": 7}], "moves": [{"move": 3, "depth": 2, "client": one}],
                "cycle": [{"client": one, **{field: field for field in (
                    "trigger", "behavior", "meaning", "secondary_emotion", "primary_emotion", "need", "body",
                    "action_tendency", "attachment_fear", "view_of_self", "view_of_other")}}],
                "interventions": ["heightening"],
                "encounter": [{"from": one, "to": other, "words": "said", "answer": "blocked",
                               "stopped_at": "hearing", "stopped_by": "it came too fast"}],
                "injury": {"about": "that night", "injured": one, "step": 3},
                "are": {one: {"accessible": 1, "responsive": 2, "engaged": 3}}, "change_event": "softening",
                "what_moved": "moved", "takes_home": "home", "goals": [{"goal": goal, "client": one, "rating": 5}],
                "sections": {"themes": "themes"},
                "concerns": [{"area": "self", "state": "present", "client": one, "said": "said so",
                              "agreed": "agreed", "told": "nobody", "next_look_on": "2026-01-19", "level": "low"}],
                "plan": "next", "visibility": "counselor",
                "change_events": [{"event": "softening", "client": one, "markers": ["is_answered"]}],
                "injuries": [{"injury": injury, "step": 4, "words": "heard"}],
                "pairs": [{"child": one, "caregiver": other, "block": "too early", "openness": 2}],
                "figures": [{"name": "the critic", "kind": "part", "said": "hush", "answered": "no"}],
                "substances": [{"client": one, "state": "present", "said": "wine"}],
                "emotion_words": ["tender"], "quote": "as it was said", "practice_given": "ten minutes each",
                "unfit_reason": "agreed with both"}
        known = {field["name"] for field in self.schema("note")} - {"member"}
        self.assertEqual(known - set(note), set(), "a field of a note that this test does not know")
        shown = self.practice.read("note", "show", "--note", self.practice.write("note", "record", note))
        self.holds(shown, note)

    def schema(self, name):
        result = self.place.run("schema", name, "--json")
        self.assertEqual(result.returncode, DONE, result.stderr)
        document = json.loads(result.stdout)
        return document["fields"] if isinstance(document, dict) else document


if __name__ == "__main__":
    unittest.main()
