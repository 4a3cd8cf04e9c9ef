"""securebase-cli as a person at a terminal has it: practices in folders of their own, nothing shared with the machine."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLI = os.environ.get("SECURE_BASE_CLI", str(ROOT / "build/release/bin/securebase-cli"))
MAKE_PRACTICE = os.environ.get("SECURE_BASE_MAKE_PRACTICE", str(ROOT / "build/asan/bin/make_practice"))
PASSPHRASE = "brisk lantern over nine quiet harbours"

DONE, REFUSED, USAGE, WRONG_PASSPHRASE, DAMAGED, IN_USE, DISK, MACHINE = range(8)


class Place:
    """A temporary folder with a home, a state folder and a passphrase file; runs the program in it."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="secure-base-"))
        for name in ("home", "state", "tmp", "run"):
            (self.folder / name).mkdir(mode=0o700)
        self.passphrase_file = self.write("passphrase.txt", PASSPHRASE + "\n")
        self.more_environment = {}

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def environment(self):
        # The sanitizer's leak check cannot look into a program that lets nobody look into it.
        sanitizers = {"ASAN_OPTIONS": "detect_leaks=0"}
        places = {"HOME": "home", "XDG_STATE_HOME": "state", "TMPDIR": "tmp", "XDG_RUNTIME_DIR": "run"}
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **sanitizers,
                **{name: str(self.folder / folder) for name, folder in places.items()},
                **self.more_environment}

    def start(self, *arguments, **options):
        return subprocess.Popen([CLI, *map(str, arguments)], env=self.environment(), stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def run(self, *arguments, given=""):
        return subprocess.run([CLI, *map(str, arguments)], env=self.environment(), input=given, encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=120)


class Practice:
    """A practice; `write` gives it documents and returns ids, `read` returns what a command prints as JSON.

    The program itself makes it where that is part of what is tested; otherwise its keys cost nothing to derive."""

    def __init__(self, place, name="Practice.securebase", profile=None, made_by_program=False):
        self.place = place
        self.folder = place.folder / name
        profile = {"practice_name": "The Practice", "counselor": {"name": "Rowan Vale"},
                   "crisis_lines": [{"label": "Crisis line", "number": "988"}], **(profile or {})}
        if made_by_program:
            self.expect(DONE, "create", "--input", "-", given=json.dumps(profile))
        else:
            subprocess.run([MAKE_PRACTICE, self.folder, place.passphrase_file], env=place.environment(),
                           input=json.dumps(profile), encoding="utf-8", check=True, timeout=60)

    def arguments(self, *command):
        """The words of the command, the practice after them, then its options."""
        words = list(command)
        first_option = next((i for i, word in enumerate(words) if str(word).startswith("--")), len(words))
        return [*words[:first_option], self.folder, "--passphrase-file", self.place.passphrase_file,
                *words[first_option:]]

    def run(self, *command, given=""):
        return self.place.run(*self.arguments(*command), given=given)

    def expect(self, code, *command, given=""):
        result = self.run(*command, given=given)
        if result.returncode != code:
            raise AssertionError(f"{' '.join(map(str, command))} ended with {result.returncode}, not {code}: "
                                 f"{result.stdout}{result.stderr}")
        return result

    def write(self, group, verb, document, *options):
        """One document, or a list of them as JSON Lines; returns the id, or the list of ids."""
        many = isinstance(document, list)
        given = "".join(json.dumps(each) + "\n" for each in document) if many else json.dumps(document)
        ids = self.expect(DONE, group, verb, *options, "--input", "-", given=given).stdout.split()
        return ids if many else ids[-1] if ids else None

    def read(self, *command):
        return json.loads(self.expect(DONE, *command, "--json").stdout)


class CliTest(unittest.TestCase):
    """A test with a place of its own."""

    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.remove)

    def holds(self, document, expected):
        """Asserts that a document says everything `expected` says; it may say more."""
        if isinstance(expected, dict):
            for key, value in expected.items():
                self.holds(document.get(key), value)
        elif isinstance(expected, list):
            self.assertEqual(len(document), len(expected), expected)
            for each, value in zip(document, expected):
                self.holds(each, value)
        else:
            self.assertEqual(document, expected)


def couple_case(practice, first="Amara Osei", second="Daniel Osei"):
    """Two clients and their case: (case, first client, second client)."""
    clients = [practice.write("client", "add", {"legal_name": name, "status": "active"}) for name in (first, second)]
    case = practice.write("case", "open", {"modality": "efct", "opened_on": "2026-01-05",
                                           "members": [{"client": client} for client in clients]})
    return case, *clients


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True,
                          encoding="utf-8").stdout
