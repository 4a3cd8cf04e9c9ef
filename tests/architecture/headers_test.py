"""Every header stands alone: the headers of a folder compile together, in their order and from the last to the first.

That they come first in the source file of their name proves it only where files are compiled one by one.
"""

import json
import os
import shlex
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
BUILD = Path(os.environ.get("SECURE_BASE_BUILD", ROOT / "build/dev"))
TARGETS = {"cli": "securebase-cli"}


def flags_of(folder, commands):
    """What the sources of a folder are compiled with: language, definitions and include folders."""
    command = next(each["command"] for each in commands if f"/{TARGETS.get(folder, folder)}.dir/" in each["command"])
    words = shlex.split(command)
    folders = [part for word, path in zip(words, words[1:]) if word == "-isystem" for part in (word, path)]
    return [word for word in words if word[:2] in ("-I", "-D") or word.startswith("-std=")] + folders


def compile_in_order(headers, flags):
    includes = [part for path in headers for part in ("-include", path)]
    command = [os.environ.get("CXX", "c++"), *flags, "-fsyntax-only", "-Wall", "-Wextra", *includes, "-x", "c++",
               os.devnull]
    return subprocess.run(command, cwd=BUILD, capture_output=True, encoding="utf-8")


def compilations():
    """(headers, flags) of each folder, both ways."""
    # The window is not in the sanitized build; what it is compiled with stands in the release build's list.
    lists = [build / "compile_commands.json" for build in (BUILD, ROOT / "build/release")]
    commands = [each for path in lists if path.exists() for each in json.loads(path.read_text(encoding="utf-8"))]
    for folder in sorted(path for path in SOURCE.iterdir() if path.is_dir()):
        headers = sorted(folder.rglob("*.hpp"))
        flags = flags_of(folder.name, commands)
        yield headers, flags
        yield headers[::-1], flags


class Headers(unittest.TestCase):
    def test_every_header_stands_alone(self):
        together = list(compilations())
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for (headers, _), result in zip(together, pool.map(lambda each: compile_in_order(*each), together)):
                self.assertEqual(result.returncode, 0, f"{headers[0].relative_to(SOURCE)}: {result.stderr}")


if __name__ == "__main__":
    unittest.main()
