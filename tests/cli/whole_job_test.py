"""The main job from an empty folder to the progress report, as a counselor does it at a terminal."""

import subprocess
import unittest

from securebase import DONE, REFUSED, CliTest, Practice, pdf_text

PROFILE = {
    "practice_name": "Harbour Lane Counseling", "counselor": {"name": "Rowan Vale", "credential": "LMFT"},
    "address": "1 Harbour Lane", "phone": "555-0100", "country": "US", "paper": "a4",
    "crisis_lines": [{"label": "Crisis line", "number": "988"}],
}
AMARA = {"legal_name": "Amára Osei", "preferred_name": "Amara", "pronouns": "she/her", "birth_date": "1988-03-14",
         "phone": "555-0101", "status": "active",
         "safe_contact": {"ways": ["text"], "may_leave_message": False, "name_to_use": "Amara"},
         "emergency_contact": {"name": "Efua Osei", "phone": "555-0102", "relation": "sister"}}
DANIEL = {"legal_name": "Daniel Reyes", "status": "active"}
NOOR = {"legal_name": "نور حداد", "preferred_name": "Noor", "status": "waiting"}
SESSIONS = ["2026-01-12", "2026-01-19", "2026-01-26"]


class WholeJob(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place, profile=PROFILE, made_by_program=True)
        self.amara, self.daniel, self.noor = (self.practice.write("client", "add", client)
                                              for client in (AMARA, DANIEL, NOOR))
        members = [{"client": self.amara, "role": "partner"}, {"client": self.daniel, "role": "partner"}]
        self.couple = self.practice.write("case", "open", {
            "title": "Amara and Daniel", "modality": "efct", "opened_on": "2026-01-05", "members": members})
        self.individual = self.practice.write("case", "open", {
            "modality": "efit", "opened_on": "2026-01-07", "members": [{"client": self.noor}]})

    def note(self, number):
        return {"stage": 1, "steps": [{"client": self.amara, "step": 2 + number}],
                "moves": [{"move": 1, "depth": 2}],
                "cycle": [{"client": self.amara, "trigger": "he goes quiet", "behavior": "asks again"}],
                "encounter": [{"from": self.amara, "to": self.daniel, "words": "I am afraid", "answer": "open"}],
                "are": {self.amara: {"accessible": 2, "responsive": 3, "engaged": 2}},
                "takes_home": f"a slower beginning {number}",
                "sections": {"themes": f"What the two of them saw, {number}", "process": "The cycle, named together"},
                "plan": "Go on with the raised eyebrow"}

    def record_three_sessions(self):
        sessions = [{"case": self.couple, "held_on": day, "start": "10:00", "minutes": 50, "place": "office",
                     "attendees": [self.amara, self.daniel], "note": self.note(number)}
                    for number, day in enumerate(SESSIONS)]
        return self.practice.write("session", "record", sessions)

    def test_from_intake_to_progress_report(self):
        self.clients_and_cases_read_back()
        self.intake_reads_back()
        self.measures_read_back()
        self.sessions_and_notes_read_back()
        self.homework_reads_back()
        self.goal_reads_back()
        self.report_is_made()
        self.assertIn("practice_created", [line["event"] for line in self.practice.read("audit")])
        self.practice.expect(DONE, "verify")

    def clients_and_cases_read_back(self):
        self.holds(self.practice.read("practice", "show"), PROFILE)
        for client, document in ((self.amara, AMARA), (self.daniel, DANIEL), (self.noor, NOOR)):
            self.holds(self.practice.read("client", "show", "--client", client[-8:]), document)
        self.assertEqual([each["id"] for each in self.practice.read("client", "list", "--name", "amara")],
                         [self.amara])
        self.assertEqual({each["id"] for each in self.practice.read("case", "list")}, {self.couple, self.individual})
        self.holds(self.practice.read("case", "show", "--case", self.couple), {"title": "Amara and Daniel"})

    def intake_reads_back(self):
        answers = {"what_brings_you": "We talk past each other."}
        intake = self.practice.write("intake", "record", {
            "client": self.noor, "case": self.individual, "definition": "individual", "taken_on": "2026-01-07",
            "answers": answers})
        shown = self.practice.read("intake", "show", "--intake", intake)
        self.holds(shown, {"client": self.noor, "taken_on": "2026-01-07"})
        self.assertIn(answers["what_brings_you"], str(shown))

    def measures_read_back(self):
        filled = {"client": self.amara, "case": self.couple}
        rses = [{**filled, "instrument": "rses", "filled_on": day, "answers": answers}
                for day, answers in (("2026-01-05", [1] * 10), ("2026-01-26", [2, 1, 3, 2, 1, 1, 2, 1, 1, 2]))]
        self.practice.write("measure", "record", rses)
        self.practice.write("measure", "record", {**filled, "instrument": "ecr-s", "filled_on": "2026-01-05",
                                                  "answers": [4] * 12})
        history = str(self.practice.read("measure", "history", "--client", self.amara, "--instrument", "rses"))
        self.assertIn("2026-01-05", history)
        self.assertIn("2026-01-26", history)
        middle = str(self.practice.read("measure", "history", "--client", self.amara, "--instrument", "ecr-s"))
        self.assertIn("anxiety", middle)

    def sessions_and_notes_read_back(self):
        ids = self.record_three_sessions()
        listed = self.practice.read("session", "list", "--case", self.couple)
        self.assertEqual({each["id"]: each["held_on"] for each in listed}, dict(zip(ids, SESSIONS)))
        notes = [self.practice.read("note", "list", "--session", session)[0]["id"] for session in ids]
        for number, note in enumerate(notes):
            shown = self.practice.read("note", "show", "--note", note)
            self.holds(shown, {**self.note(number), "state": "draft"})
        self.practice.expect(DONE, "note", "sign", "--note", notes[0])
        signed = self.practice.read("note", "show", "--note", notes[0])
        self.holds(signed, {**self.note(0), "state": "signed"})
        self.assertTrue(signed["signature"]["content_hash"])
        self.practice.expect(REFUSED, "note", "sign", "--note", notes[0])
        self.practice.expect(REFUSED, "note", "update", "--note", notes[0], "--input", "-", given='{"plan": "other"}')
        self.holds(self.practice.read("note", "show", "--note", notes[0]), {"plan": self.note(0)["plan"]})

    def homework_reads_back(self):
        assignment = self.practice.write("homework", "assign", {
            "client": self.amara, "case": self.couple, "strategy": "h12", "starts_on": "2026-01-12",
            "frequency": "weekly", "where_when": "In the evening, in the kitchen"})
        entry = {"assignment": assignment, "done_on": "2026-01-15", "done": True,
                 "fields": {"true_before": 3, "true_after": 6}, "client_rating": 3}
        self.practice.write("homework", "log", [entry, {**entry, "done_on": "2026-01-22"}])
        given = self.practice.read("homework", "list", "--client", self.amara)
        self.assertEqual([each["strategy"] for each in given], ["h12"])
        entries = self.practice.read("homework", "list", "--assignment", assignment, "--entries")
        self.assertEqual(sorted(each["done_on"] for each in entries), ["2026-01-15", "2026-01-22"])
        self.holds(entries[0], {"fields": entry["fields"], "client_rating": 3})

    def goal_reads_back(self):
        goal = self.practice.write("goal", "add", {
            "case": self.couple, "client": self.amara, "statement": "Ask for closeness without blaming",
            "baseline": 2, "target": 7, "set_on": "2026-01-05"})
        self.practice.write("goal", "rate", {"goal": goal, "client": self.amara, "rated_on": "2026-01-26", "value": 5})
        listed = self.practice.read("goal", "list", "--client", self.amara)
        self.holds(listed[0], {"id": goal, "statement": "Ask for closeness without blaming"})
        self.assertIn("2026-01-26", str(listed[0]))

    def report_is_made(self):
        output = self.place.folder / "progress.pdf"
        sentence = "You say sooner what you need."
        self.practice.expect(DONE, "report", "client-progress", "--client", self.amara, "--sentence", sentence,
                             "--output", output)
        subprocess.run(["qpdf", "--check", output], check=True, capture_output=True)
        text = " ".join(pdf_text(output).split())
        for expected in ("Amara", "Harbour Lane Counseling", sentence, "988"):
            self.assertIn(expected, text)
        for private in ("The cycle, named together", "Noor", "555-0102"):
            self.assertNotIn(private, text)


if __name__ == "__main__":
    unittest.main()
