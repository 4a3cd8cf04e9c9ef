"""Who may see what is decided in one place: the window asks the gate, and holds no rule of its own."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WINDOW = ROOT / "src" / "desktop"

# Asking whether a client is in the room: the way in and out of it, and the sign that one is.
ASK = {"main_frame.cpp", "work_panel.cpp", "viewer_choice.cpp"}
# Saying who looks: the desk, and the choice of a joint case.
SAY = {"desk.hpp", "desk.cpp", "viewer_choice.cpp", "case_page.cpp", "note_saving.cpp", "enter_measure.cpp"}


def files_with(pattern):
    return {path.name for path in WINDOW.rglob("*.?pp") if re.search(pattern, path.read_text(encoding="utf-8"))}


class GateTest(unittest.TestCase):
    def test_only_the_gate_knows_whether_a_client_is_in_the_room(self):
        self.assertLessEqual(files_with(r"is_alone\(|client_in_room\("), ASK | {"desk.hpp", "desk.cpp", "main_frame.hpp"})

    def test_no_view_gives_itself_the_eyes_of_the_counselor(self):
        self.assertLessEqual(files_with(r"Viewer::(counselor|member|shared)\("), SAY)

    def test_the_window_reads_no_records_past_the_gate(self):
        self.assertEqual(files_with(r"\.records\(\)"), set())


if __name__ == "__main__":
    unittest.main()
