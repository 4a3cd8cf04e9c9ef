"""Whatever moment the program is killed at while it brings an older practice up to date: nothing of it is lost."""

import os
import random
import shutil
import signal
import time
import unittest

from securebase import DONE, ROOT, CliTest

ROUNDS = int(os.environ.get("SECURE_BASE_MIGRATION_ROUNDS", 12))
COPIES_TRIED = 5
RELEASED = ROOT / "tests/released/1"


class Migration(CliTest):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(int.from_bytes(os.urandom(4), "big"))
        self.folder = self.place.folder / "Sample.securebase"
        self.words = RELEASED / "words.txt"

    def put_released(self):
        """The practice as the first release left it, which this machine has never seen."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.place.folder / "state", ignore_errors=True)
        shutil.copytree(RELEASED / "Sample.securebase", self.folder)

    def copies(self):
        """What tells that the work on the practice has begun: the copy of its records, whole or on its way."""
        return [path for path in self.folder.iterdir()
                if path.name.lstrip(".").startswith("records.") and path.name != "records.db"]

    def start(self):
        program = self.place.start("client", "list", self.folder, "--passphrase-file", self.words)
        program.stdin.close()
        while program.poll() is None and not self.copies():
            time.sleep(0.0005)
        return program

    def end(self, program):
        errors = program.stderr.read().decode()
        program.stdout.close()
        program.stderr.close()
        program.wait()
        return errors

    def run_on(self, folder, *command):
        result = self.place.run(*command, folder, "--passphrase-file", self.words)
        self.assertEqual(result.returncode, DONE, result.stdout + result.stderr)
        return result

    def test_a_practice_killed_while_it_is_brought_up_to_date_is_whole(self):
        self.put_released()
        program = self.start()
        begun = time.monotonic()
        told = self.end(program)
        wait = time.monotonic() - begun
        self.assertIn("Bringing the practice up to date", told)
        people = self.run_on(self.folder, "client", "list").stdout
        self.assertGreater(people.count("\n"), 5)
        killed = tried = 0
        for _ in range(ROUNDS):
            self.put_released()
            program = self.start()
            time.sleep(self.chance.uniform(0, wait))
            program.send_signal(signal.SIGKILL)
            self.end(program)
            # Follows the machine's speed, so that most kills come before the end.
            on_the_way = program.returncode == -signal.SIGKILL
            wait *= 1.1 if on_the_way else 0.6
            killed += on_the_way
            tried += self.copy_is_whole(people) if tried < COPIES_TRIED else 0
            self.run_on(self.folder, "verify")
            self.assertEqual(self.run_on(self.folder, "client", "list").stdout, people)
        self.assertGreater(killed, ROUNDS // 3)
        print(f"{killed} of {ROUNDS} killed on the way, {tried} copies tried", flush=True)

    def copy_is_whole(self, people):
        """Whether there is a copy; it opens in the place of the records, and holds the same people."""
        copy = next((path for path in self.copies() if path.name.startswith("records.before-schema-")), None)
        if not copy or copy.suffix != ".db":
            return False
        other = self.place.folder / "Copy.securebase"
        shutil.rmtree(other, ignore_errors=True)
        other.mkdir(mode=0o700)
        shutil.copy(copy, other / "records.db")
        shutil.copy(self.folder / "keys.json", other / "keys.json")
        state = self.place.folder / "other state"
        shutil.rmtree(state, ignore_errors=True)
        self.place.more_environment = {"XDG_STATE_HOME": str(state)}
        self.assertEqual(self.run_on(other, "client", "list").stdout, people)
        self.run_on(other, "verify")
        self.place.more_environment = {}
        return True


if __name__ == "__main__":
    unittest.main()
