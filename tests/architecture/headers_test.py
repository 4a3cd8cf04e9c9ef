"""Every header stands alone: it comes first in the source file of its name, which proves it, or it compiles by itself.

Where a precompiled header is in front, coming first proves nothing; there all headers of the folder are compiled
together, once in their order and once from the last to the first, which costs seconds instead of minutes.
"""

import os
import re
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
COMPILER = os.environ.get("CXX", "c++")
PRECOMPILED = set(re.findall(r"target_precompile_headers\((?:securebase-)?(\w+)", (SOURCE / "CMakeLists.txt").read_text()))


def folder_of(header):
    return header.relative_to(SOURCE).parts[0]


def first_include(path):
    found = re.search(r'^#include "([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    return found and found.group(1)


def comes_first_in_its_source(header):
    source = header.with_suffix(".cpp")
    return source.is_file() and first_include(source) in (str(header.relative_to(SOURCE)), header.name)


def groups():
    """Lists of headers, each to be compiled in one go."""
    headers = sorted(SOURCE.rglob("*.hpp"))
    yield from ([path] for path in headers
                if folder_of(path) not in PRECOMPILED and not comes_first_in_its_source(path))
    for folder in sorted(PRECOMPILED):
        together = [path for path in headers if folder_of(path) == folder]
        yield together
        yield together[::-1]


def compile_in_order(headers):
    includes = [part for path in headers for part in ("-include", path)]
    command = [COMPILER, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-I", SOURCE, "-I", headers[0].parent,
               *includes, "-x", "c++", os.devnull]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


class Headers(unittest.TestCase):
    def test_every_header_stands_alone(self):
        alone = list(groups())
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for headers, result in zip(alone, pool.map(compile_in_order, alone)):
                self.assertEqual(result.returncode, 0, f"{headers[0].relative_to(SOURCE)}: {result.stderr}")


if __name__ == "__main__":
    unittest.main()
