"""Who includes whom: README.md's table of allowed arrows, as a test. Also what must not be in the tree at all."""

import re
import subprocess
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"

ARROWS = {
    "domain": set(),
    "drawing": set(),
    "json": {"domain"},
    "catalog": {"domain", "json"},
    "storage": {"domain", "json"},
    "reporting": {"domain", "drawing"},
    "exchange": set(),
    "app": {"domain", "drawing", "json", "catalog", "storage", "reporting", "exchange"},
    "cli": {"app", "domain"},
    "desktop": {"app", "domain", "drawing"},
}

# Rooms of the window that stand below its pages: what else of the window they may include.
ROOMS = {"platform": {"platform"}, "kit": {"kit", "platform"}, "editing": {"editing", "kit", "platform", "desk.hpp"}}

# Library -> (how its headers are written, the files that may include them).
LIBRARIES = {
    "SOCI, SQLCipher": (r"soci/|sqlite3\.h|sqlcipher/", r"storage/.*\.cpp|storage/soci_sqlite\.hpp"),
    "libsodium": (r"sodium", r"storage/.*\.cpp"),
    "zlib": (r"zlib\.h", r"storage/deflate\.cpp"),
    "zxcvbn": (r"zxcvbn", r"storage/.*\.cpp"),
    "GLib": (r"glib|gio/", r"storage/.*\.cpp|desktop/platform/.*\.cpp|desktop/platform/bus\.hpp"),
    "libharu": (r"hpdf", r"reporting/.*\.cpp"),
    "libqpdf": (r"qpdf/", r"reporting/.*\.cpp"),
    "fribidi": (r"fribidi", r"reporting/.*\.cpp"),
    "fontconfig": (r"fontconfig", r"reporting/.*\.cpp"),
    "nlohmann": (r"nlohmann", r"json/.*\.cpp"),
    "CLI11": (r"CLI/", r"cli/kit/command\.cpp"),
    "wxWidgets": (r"wx/", r"desktop/.*"),
    "GTK, Poppler, cairo": (r"gtk/|gdk/|poppler|cairo", r"desktop/.*\.cpp"),
    "ICU": (r"unicode/", r"desktop/kit/locale_dates\.cpp"),
    "fmt": (r"fmt/", r"(storage|reporting|app|cli)/.*\.cpp"),
}
POSIX = r"(sys/\w+|fcntl|unistd|dlfcn|pthread|cerrno|errno)\.h"
TOP_LEVEL = {".ci", ".clang-format", ".gitignore", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "forms",
             "help", "installer", "reports", "schema", "src", "tests"}
# What would tell of one machine or one day's work. Written in two parts, so that this file does not hold it either.
UNWANTED = ["/" + "work/", "TO" + "DO", "FIX" + "ME", "attachment-" + "article", "catch (" + "...)"]


def tracked_files():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8")
    if listed.returncode == 0:
        return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")
            if path.is_file() and "build" not in path.relative_to(ROOT).parts[:1]]


def source_files():
    return sorted(path for path in SOURCE.rglob("*") if path.suffix in (".hpp", ".cpp"))


def includes(path):
    """(quoted, name) of every include."""
    found = re.findall(r'^\s*#\s*include\s*(["<])([^">]+)[">]', path.read_text(encoding="utf-8"), re.MULTILINE)
    return [(mark == '"', name) for mark, name in found]


class Includes(unittest.TestCase):
    def nothing(self, wrong):
        self.assertEqual(wrong, [], "\n" + "\n".join(wrong))

    def test_rooms_below_the_pages_know_no_page(self):
        wrong = []
        for room, allowed in ROOMS.items():
            for path in sorted((SOURCE / "desktop" / room).glob("*.?pp")):
                others = [name for _, name in includes(path) if name.startswith("desktop/")]
                wrong += [f"{path.relative_to(ROOT)} includes {name}" for name in others
                          if name.split("/")[1] not in allowed]
        self.nothing(wrong)

    def test_every_folder_stands_in_the_table(self):
        self.assertEqual({path.relative_to(SOURCE).parts[0] for path in source_files()}, set(ARROWS))

    def test_folders_include_only_whom_they_may(self):
        wrong = []
        for path in source_files():
            folder = path.relative_to(SOURCE).parts[0]
            for quoted, name in includes(path):
                # The command line is one program, whose own headers are named from its folder on.
                own = "/" not in name or (folder == "cli" and (SOURCE / "cli" / name).is_file())
                other = folder if own else name.split("/")[0]
                if quoted and other != folder and other not in ARROWS[folder]:
                    wrong.append(f"{path.relative_to(ROOT)} includes {name}")
        self.nothing(wrong)

    def test_own_headers_are_named_with_their_folder_and_exist(self):
        wrong = []
        for path in source_files():
            folder = path.relative_to(SOURCE).parts[0]
            for quoted, name in includes(path):
                there = (SOURCE / name).is_file() or (folder == "cli" and (SOURCE / "cli" / name).is_file())
                if quoted and not there:
                    wrong.append(f"{path.relative_to(ROOT)} includes {name}")
        self.nothing(wrong)

    def test_libraries_are_included_only_where_they_belong(self):
        wrong = []
        for path in source_files():
            place = str(path.relative_to(SOURCE))
            for quoted, name in includes(path):
                known = [allowed for written, allowed in LIBRARIES.values() if re.match(written, name)]
                if any(not re.fullmatch(allowed, place) for allowed in known):
                    wrong.append(f"{place} includes {name}")
                elif not quoted and not known and "." in name and not re.fullmatch(POSIX, name):
                    wrong.append(f"{place} includes {name}, which stands in no list")
        self.nothing(wrong)

    def test_the_operating_system_is_only_seen_where_files_and_processes_are(self):
        wrong = [f"{path.relative_to(SOURCE)} includes {name}" for path in source_files()
                 for quoted, name in includes(path)
                 if re.fullmatch(POSIX, name) and path.relative_to(SOURCE).parts[0] not in ("storage", "app", "cli")]
        self.nothing(wrong)

    def test_headers_begin_with_pragma_once(self):
        wrong = [str(path.relative_to(SOURCE)) for path in source_files()
                 if path.suffix == ".hpp" and not path.read_text(encoding="utf-8").startswith("#pragma once\n")]
        self.nothing(wrong)

    def test_libraries_link_only_whom_they_may(self):
        text = (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8")
        wrong = []
        for folder, linked in re.findall(r"secure_base_library\((\w+)([^)]*)\)", text):
            for word in re.findall(r"\w+", linked):
                if word in ARROWS and word not in ARROWS[folder]:
                    wrong.append(f"{folder} links {word}")
        self.nothing(wrong)


class Tree(unittest.TestCase):
    def test_the_top_level_holds_what_it_should(self):
        self.assertEqual({name.split("/")[0] for name in tracked_files()} - TOP_LEVEL, set())

    def test_no_file_tells_of_one_machine_or_of_unfinished_work(self):
        wrong = []
        for name in tracked_files():
            data = (ROOT / name).read_bytes()
            wrong += [f"{name} holds {word}" for word in UNWANTED if word.encode() in data]
        self.assertEqual(wrong, [])

    def test_no_practice_passphrase_or_program_is_in_the_tree(self):
        wrong = [name for name in tracked_files()
                 if not name.startswith("tests/released/") and re.search(r"\.(db|sqlite|pdf|o|a|so|exe)$", name) or "passphrase.txt" in name]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
