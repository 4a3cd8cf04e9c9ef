"""A practice that a window has open comes to the front there; who has it open, and since when, is said."""

import fcntl
import subprocess
import unittest

from desk import PROGRAM, DeskTest, wait_for


class SecondStart(DeskTest):
    def setUp(self):
        self.practice = self.make_sample()

    def start_again(self, path):
        return subprocess.run([PROGRAM, str(path)], env=self.desk.environment, capture_output=True, text=True, timeout=60)

    def windows(self):
        return self.desk.run("xdotool", "search", "--onlyvisible", "--name", "^Secure Base$").split()

    def front(self):
        return self.desk.run("xdotool", "getactivewindow", "getwindowname").decode().strip()

    def message(self):
        return " ".join(self.desk.find(id="start_message").label.split())

    def test_a_second_start_brings_the_window_to_the_front_and_ends(self):
        self.unlock(self.practice)
        other = self.desk.start(["xmessage", "-name", "other", "-title", "Other", "Something else"])
        self.addCleanup(other.kill)
        wait_for(lambda: self.front() == "Other", "another window in front")
        for path in (self.practice, self.practice / "Open.securebase-practice"):
            second = self.start_again(path)
            self.assertEqual(second.returncode, 0, second.stderr)
            self.assertIn("brought to the front", second.stdout)
            self.assertIn("It is open on ", second.stdout)
            wait_for(lambda: self.front() == "Secure Base", "window in front")
            self.assertEqual(len(self.windows()), 1)
        words = [widget.label for widget in self.desk.widgets() if "open here already" in widget.label]
        self.assertTrue(words)

    def test_a_locked_window_is_brought_to_the_front_too(self):
        self.unlock(self.practice)
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")
        second = self.start_again(self.practice)
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertEqual(len(self.windows()), 1)

    def test_where_no_window_answers_it_is_said_who_has_it_open(self):
        with open(self.practice / "lock", "wb+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            lock.write(b"elsewhere 4711\n2026-11-24T09:12:00+01:00\n")
            lock.flush()
            self.desk.launch(str(self.practice))
            wait_for(lambda: "It is open on elsewhere since 24 Nov 2026, 09:12" in self.message(), "words about who")

    def test_help_and_version_need_no_display(self):
        environment = {key: value for key, value in self.desk.environment.items() if key != "DISPLAY"}
        for option, words in (("--help", "securebase [PRACTICE]"), ("--version", "securebase 0.")):
            told = subprocess.run([PROGRAM, option], env=environment, capture_output=True, text=True, timeout=20)
            self.assertEqual((told.returncode, told.stderr), (0, ""))
            self.assertIn(words, told.stdout)


if __name__ == "__main__":
    unittest.main()
