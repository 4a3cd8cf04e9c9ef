"""Whatever moment the program is killed at: what it printed is kept, what it did not finish is not there at all."""

import json
import os
import random
import signal
import threading
import time
import unittest

from securebase import DONE, CliTest, Practice, couple_case

RECORD_ROUNDS = int(os.environ.get("SECURE_BASE_RECORD_ROUNDS", 100))
SIGN_ROUNDS = int(os.environ.get("SECURE_BASE_SIGN_ROUNDS", 50))
LINES = 400
LONG = "what was said, at some length " * 200  # several pages, so that a write takes many steps


class Kill(CliTest):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(int.from_bytes(os.urandom(4), "big"))
        self.practice = Practice(self.place)
        self.case, _, _ = couple_case(self.practice)

    def session(self, round_number, line):
        return {"case": self.case, "held_on": "2026-02-02", "service_code": f"{round_number}-{line}",
                "note": {"sections": {"themes": f"{round_number}-{line} {LONG}"}}}

    def killed_while_recording(self, round_number):
        """The ids that were printed, in the order of the lines, before the program was killed."""
        lines = b"".join(json.dumps(self.session(round_number, line)).encode() + b"\n" for line in range(LINES))
        program = self.place.start(*self.practice.arguments("session", "record", "--input", "-"))
        feeder = threading.Thread(target=feed, args=(program, lines))
        feeder.start()
        first = program.stdout.readline()
        time.sleep(self.chance.uniform(0, 0.1))
        program.send_signal(signal.SIGKILL)
        printed = (first + program.stdout.read()).decode()
        errors = program.stderr.read().decode()
        feeder.join()
        program.wait()
        close(program)
        self.assertEqual(program.returncode, -signal.SIGKILL, errors)
        return [line.strip() for line in printed.splitlines(keepends=True) if line.endswith("\n")]

    def test_every_printed_session_is_there_and_whole(self):
        printed = {}
        for round_number in range(RECORD_ROUNDS):
            for line, session in enumerate(self.killed_while_recording(round_number)):
                printed[session] = f"{round_number}-{line}"
        kept = {each["id"]: each["service_code"] for each in self.practice.read("session", "list", "--case", self.case)}
        self.assertGreaterEqual(len(printed), RECORD_ROUNDS)
        self.assertEqual({session: kept.get(session) for session in printed}, printed)
        self.assertLessEqual(len(kept), len(printed) + RECORD_ROUNDS)
        notes = self.practice.read("note", "list", "--case", self.case)
        self.assertEqual(sorted(note["session"] for note in notes), sorted(kept))
        for note in self.chance.sample(notes, 5):
            shown = self.practice.read("note", "show", "--note", note["id"])
            self.assertEqual(shown["sections"]["themes"].strip(), f"{kept[note['session']]} {LONG}".strip())
        self.practice.expect(DONE, "verify")

    def test_a_note_is_either_signed_or_still_a_draft(self):
        self.practice.write("session", "record", [self.session(0, line) for line in range(SIGN_ROUNDS + 1)])
        notes = [note["id"] for note in self.practice.read("note", "list", "--case", self.case)]
        started = time.monotonic()
        self.practice.expect(DONE, "note", "sign", "--note", notes.pop())
        wait = time.monotonic() - started
        acknowledged = set()
        for note in notes:
            acknowledged_now = self.killed_while_signing(note, wait * self.chance.uniform(0.9, 1.05))
            # Follows the machine's speed, so that the kill stays near the moment of signing.
            wait *= 0.95 if acknowledged_now else 1.04
            acknowledged |= {note} if acknowledged_now else set()
        states = {note["id"]: note["state"] for note in self.practice.read("note", "list", "--case", self.case)}
        self.assertLessEqual(set(states.values()), {"signed", "draft"})
        self.assertEqual({states[note] for note in acknowledged}, {"signed"})
        self.practice.expect(DONE, "verify")
        for note in [note for note in notes if states[note] == "draft"][:2]:
            self.practice.expect(DONE, "note", "sign", "--note", note)

    def killed_while_signing(self, note, after):
        """Whether the program had said that the note is signed before it was killed."""
        program = self.place.start(*self.practice.arguments("note", "sign", "--note", note))
        program.stdin.close()
        time.sleep(after)
        program.send_signal(signal.SIGKILL)
        printed = program.stdout.read()
        program.wait()
        close(program)
        return program.returncode == 0 or bool(printed)


def feed(program, lines):
    try:
        program.stdin.write(lines)
        program.stdin.flush()
    except BrokenPipeError:
        pass  # the program was killed, as it should be


def close(program):
    for stream in (program.stdin, program.stdout, program.stderr):
        try:
            stream.close()
        except BrokenPipeError:
            pass  # what was not read goes with the program


if __name__ == "__main__":
    unittest.main()
