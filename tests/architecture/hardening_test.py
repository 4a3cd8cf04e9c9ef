"""The program is built so that a fault in it is hard to use: readelf shows what the linker and compiler were told."""

import os
import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SECURE_BASE_CLI", ROOT / "build/release/bin/securebase-cli"))
CACHE = PROGRAM.parent.parent / "CMakeCache.txt"


def readelf(option):
    return subprocess.run(["readelf", "--wide", option, PROGRAM], check=True, capture_output=True,
                          encoding="utf-8").stdout


class Hardening(unittest.TestCase):
    def test_the_program_is_position_independent(self):
        self.assertRegex(readelf("--file-header"), r"Type:\s+DYN")
        self.assertRegex(readelf("--dynamic"), r"FLAGS_1.*\bPIE\b")

    def test_its_tables_are_read_only_once_it_runs(self):
        self.assertIn("GNU_RELRO", readelf("--program-headers"))
        self.assertRegex(readelf("--dynamic"), r"BIND_NOW|FLAGS_1.*\bNOW\b")

    def test_its_stack_is_guarded_and_not_executable(self):
        self.assertIn("__stack_chk_fail", readelf("--dyn-syms"))
        self.assertRegex(readelf("--program-headers"), r"GNU_STACK.*\sRW\s")

    def test_a_release_checks_buffers(self):
        if not re.search(r"^CMAKE_BUILD_TYPE:\w+=Rel", CACHE.read_text(), re.MULTILINE):
            self.skipTest("not a release build")
        commands = (CACHE.parent / "build.ninja").read_text()
        flags = re.findall(r"^  FLAGS = (.*-std=.*)$", commands, re.MULTILINE)
        self.assertTrue(flags)
        self.assertEqual([each for each in flags if "-D_FORTIFY_SOURCE=2" not in each], [])
        self.assertRegex(readelf("--dyn-syms"), r"__\w+_chk\b")

    def test_no_plain_sqlite_is_in_the_process(self):
        needed = re.findall(r"NEEDED.*\[(.*)\]", readelf("--dynamic"))
        self.assertTrue(any("sqlcipher" in name for name in needed))
        self.assertEqual([name for name in needed if name.startswith("libsqlite3")], [])


if __name__ == "__main__":
    unittest.main()
