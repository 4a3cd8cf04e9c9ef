"""Client text is in records.db, encrypted, and in the PDF that was asked for, and nowhere else."""

import json
import os
import unittest
from pathlib import Path

from securebase import DONE, REFUSED, CliTest, Practice, pdf_text

CANARY = "Zwölfkanarien"
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
TRACES = [CANARY.encode(encoding) for encoding in ENCODINGS] + [json.dumps(CANARY)[1:-1].encode()]


def said(field):
    return f"{CANARY} {field}"


class Canary(CliTest):
    def setUp(self):
        super().setUp()
        # The passphrase is as secret as what is said.
        self.place.write("passphrase.txt", f"{CANARY} lantern over nine quiet harbours\n")
        self.outputs = []
        counselor = {"name": said("counselor"), "supervisor": said("supervisor")}
        self.practice = Practice(self.place, profile={"practice_name": "The Practice", "counselor": counselor},
                                 made_by_program=True)

    def write(self, group, verb, document, *options):
        """Writes a document with standard input; what the program said is kept to be looked at."""
        result = self.practice.expect(DONE, group, verb, *options, "--input", "-", given=json.dumps(document))
        self.outputs.append(f"{group} {verb}: {result.stdout}{result.stderr}")
        return result.stdout.split()[-1] if result.stdout else None

    def refuse(self, *command, given):
        result = self.practice.expect(REFUSED, *command, "--input", "-", given=given)
        self.outputs.append(f"{command}: {result.stdout}{result.stderr}")

    def fill(self):
        """One of every kind of record, with the canary in every text."""
        client = self.write("client", "add", {
            "legal_name": said("legal_name"), "preferred_name": said("preferred_name"), "address": said("address"),
            "email": said("email"), "phone": said("phone"), "pronouns": said("pronouns"), "status": "active",
            "referral_source": said("referral_source"),
            "emergency_contact": {"name": said("name"), "phone": said("phone"), "relation": said("relation")},
            "safe_contact": {"hours": said("hours"), "name_to_use": said("name_to_use")}})
        case = self.write("case", "open", {"title": said("title"), "modality": "efit", "opened_on": "2026-01-05",
                                           "members": [{"client": client}]})
        both = {"client": client, "case": case}
        self.write("intake", "record", {**both, "definition": "individual", "answers": {
            "what_brings_you": said("answer"), "why_now": said("answer")}})
        session = self.write("session", "record", {"case": case, "held_on": "2026-01-12", "attendees": [client]})
        note = self.write("note", "record", {
            "session": session, "what_moved": said("moved"), "takes_home": said("home"), "plan": said("plan"),
            "sections": {"themes": said("themes"), "process": said("process")},
            "cycle": [{"client": client, "trigger": said("trigger"), "meaning": said("meaning")}]})
        self.write("note", "record", {"session": session, "kind": "psychotherapy",
                                      "sections": {"themes": said("psychotherapy")}})
        self.practice.expect(DONE, "note", "sign", "--note", note)
        self.write("screen", "record", {**both, "asked_on": "2026-01-12", "result": "wait", "text": said("screen")})
        self.write("contact", "record", {"case": case, "on": "2026-01-13", "kind": "phone", "client": client,
                                         "with": said("with"), "text": said("text")})
        self.write("measure", "record", {**both, "instrument": "phq-9", "filled_on": "2026-01-12",
                                         "answers": [1, 1, 1, 1, 1, 0, 0, 0, 1]})
        concern = self.practice.read("concern", "list")[0]["id"]
        self.write("concern", "respond", {"concern": concern, "responded_on": "2026-01-12", "said": said("said"),
                                          "agreed": said("agreed"), "told": said("told")})
        assignment = self.write("homework", "assign", {
            **both, "strategy": "h12", "starts_on": "2026-01-12", "rationale": said("rationale"),
            "where_when": said("where_when"), "wording": said("wording")})
        self.write("homework", "log", {"assignment": assignment, "done_on": "2026-01-15", "done": True,
                                       "obstacle": said("obstacle"), "fields": {"new_sentence": said("sentence")}})
        goal = self.write("goal", "add", {**both, "statement": said("statement"), "indicator": said("indicator")})
        self.write("goal", "rate", {"goal": goal, "rated_on": "2026-01-19", "value": 5, "remark": said("remark")})
        self.write("client", "update", {"address": said("new address")}, "--client", client)
        return client, case, session

    def provoke_errors(self, client, case, session):
        """Refusals of every kind, with the canary in what is refused."""
        text = said("refused")
        self.refuse("client", "add", given=json.dumps({"legal_name": text * 200}))
        self.refuse("client", "add", given=json.dumps({"legal_name": text, "birth_date": text}))
        self.refuse("client", "add", given=json.dumps({"legal_name": text, "status": text}))
        self.refuse("client", "add", given=json.dumps({text: text}))
        self.refuse("client", "add", given=f'{{"legal_name": "{text}')
        self.refuse("client", "add", given=f'{{"legal_name": "{text}", {text}: 1}}')
        self.refuse("session", "record", given=json.dumps({"case": case, "held_on": text}))
        self.refuse("session", "record", given=json.dumps({"case": text, "held_on": "2026-01-12"}))
        self.refuse("note", "record", given=json.dumps({"session": session, "sections": {text: text}}))
        self.refuse("note", "record", given=json.dumps({"session": session, "sections": text}))
        self.refuse("measure", "record", given=json.dumps({"client": client, "case": case, "instrument": text,
                                                           "filled_on": "2026-01-12", "answers": [text]}))
        self.refuse("intake", "record", given=json.dumps({"client": client, "case": case, "definition": "individual",
                                                          "answers": {"since_when": text}}))

    def test_client_text_is_nowhere_but_in_the_database_and_the_pdf(self):
        client, case, session = self.fill()
        self.provoke_errors(client, case, session)
        self.watched_while_running(case)
        output = self.place.folder / "report.pdf"
        result = self.practice.expect(DONE, "report", "client-progress", "--client", client, "--sentence", "You came.",
                                      "--output", output)
        self.outputs.append(result.stdout + result.stderr)
        self.assertIn(CANARY, pdf_text(output))
        output.unlink()
        (self.place.folder / "passphrase.txt").unlink()
        # How a person may be reached is told to who enters a call, as it must be.
        lines = [line for text in self.outputs for line in text.splitlines() if not line.startswith("Safe contact: ")]
        self.assertEqual([line for line in lines if CANARY in line], [])
        self.nothing_in(self.place.folder)

    def watched_while_running(self, case):
        """Looks at arguments, environment and all files while the program has records in hand."""
        program = self.place.start(*self.practice.arguments("session", "record", "--input", "-"))
        line = json.dumps({"case": case, "held_on": "2026-01-26", "note": {"plan": said("plan")}}) + "\n"
        program.stdin.write(line.encode())
        program.stdin.flush()
        self.assertTrue(program.stdout.readline())
        for name in ("cmdline", "environ", "comm"):
            self.no_trace(Path(f"/proc/{program.pid}/{name}").read_bytes(), name)
        passphrase = self.place.passphrase_file.read_bytes()
        self.place.passphrase_file.unlink()
        self.nothing_in(self.place.folder)
        self.place.passphrase_file.write_bytes(passphrase)
        printed, errors = program.communicate(line.encode(), timeout=60)
        self.outputs.append((printed + errors).decode())
        self.assertEqual(program.returncode, DONE)

    def nothing_in(self, folder):
        looked_at = 0
        for path in folder.rglob("*"):
            self.no_trace(os.fsencode(path), path)
            if path.is_file():
                self.no_trace(path.read_bytes(), path)
                looked_at += 1
        self.assertGreaterEqual(looked_at, 3)

    def no_trace(self, data, where):
        for trace in TRACES:
            self.assertNotIn(trace, data, where)


if __name__ == "__main__":
    unittest.main()
