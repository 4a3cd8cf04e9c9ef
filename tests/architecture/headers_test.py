"""Every header stands alone: it comes first in the source file of its name, which proves it, or it compiles by itself."""

import os
import re
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src"
COMPILER = os.environ.get("CXX", "c++")
# With a precompiled header in front, coming first proves nothing.
PRECOMPILED = re.findall(r"target_precompile_headers\((?:securebase-)?(\w+)", (SOURCE / "CMakeLists.txt").read_text())


def first_include(path):
    found = re.search(r'^#include "([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    return found and found.group(1)


def comes_first_in_its_source(header):
    source = header.with_suffix(".cpp")
    if header.relative_to(SOURCE).parts[0] in PRECOMPILED:
        return False
    return source.is_file() and first_include(source) in (str(header.relative_to(SOURCE)), header.name)


def compiles_alone(header):
    command = [COMPILER, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-I", SOURCE, "-I", header.parent, "-include", header,
               "-x", "c++", os.devnull]
    return subprocess.run(command, capture_output=True, encoding="utf-8")


class Headers(unittest.TestCase):
    def test_every_header_stands_alone(self):
        alone = [path for path in sorted(SOURCE.rglob("*.hpp")) if not comes_first_in_its_source(path)]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for header, result in zip(alone, pool.map(compiles_alone, alone)):
                self.assertEqual(result.returncode, 0, f"{header.relative_to(SOURCE)}: {result.stderr}")


if __name__ == "__main__":
    unittest.main()
