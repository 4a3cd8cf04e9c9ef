"""The window on the sample practice, from outside: every page opens, nothing typed is lost, the lock shows nothing."""

import contextlib
import shutil
import subprocess
import unittest

from desk import PASSPHRASE, DeskTest, wait_for

TABS = ("overview", "intake", "sessions", "homework", "measures", "plan", "reports")


class Window(DeskTest):
    def setUp(self):
        self.folder = self.make_sample()
        self.unlock(self.folder)

    def new_note(self):
        self.desk.open_case("Amara")
        self.desk.key("alt+3")
        self.desk.find(id="sessions_tab")
        self.desk.key("ctrl+n")
        return self.desk.find(id="what_moved")

    def kept_note(self, text):
        """A note with this in it that was not saved, but kept."""
        note = self.new_note().write(text)
        kept = lambda: note.text() == text and self.desk.find(id="kept_status").label.startswith("Kept ")
        wait_for(kept, "word that it is kept")

    def test_every_page_opens_by_its_key(self):
        for key, page in (("ctrl+2", "clients"), ("ctrl+3", "library"), ("ctrl+4", "settings"), ("ctrl+1", "today")):
            self.desk.key(key)
            self.desk.find(id=page + "_page")
        self.desk.open_case("Amara")
        for number, tab in enumerate(TABS, 1):
            self.desk.key(f"alt+{number}")
            self.desk.find(id=tab + "_tab")
        self.assertEqual(self.desk.quit(), 0)

    def test_the_page_scrolls_to_the_cursor(self):
        self.new_note()
        plan, save = self.desk.find(id="plan"), self.desk.find(id="save")

        def bottom_of(widget):
            _, y, _, height = widget.extents()
            return y + height
        self.assertGreater(bottom_of(plan), bottom_of(save))
        plan.accessible.get_component_iface().grab_focus()
        wait_for(lambda: bottom_of(plan) < save.extents()[1], "field in sight")

    def test_what_was_typed_is_there_after_a_crash(self):
        self.kept_note("She stayed with the fear")
        self.desk.kill()
        self.unlock(self.folder)
        self.assertEqual(self.waiting_text(), "She stayed with the fear")

    def waiting_text(self):
        """What the note holds that Today says was typed and not saved."""
        self.desk.find(id="draft_1").click()
        return self.desk.find(id="what_moved").text()

    def test_the_lock_keeps_what_was_typed_and_shows_nothing(self):
        self.new_note().write("She stayed with the fear")
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")
        self.assertFalse(self.desk.is_there(id="what_moved"))
        shown = [widget.label for window in self.desk.application().children for widget in window.walk()]
        self.assertFalse([label for label in shown if "Amara" in label])

    def unlock_again(self):
        self.desk.find(id="passphrase")
        self.desk.type(PASSPHRASE)
        self.desk.key("Return")
        self.desk.find(id="today_page")

    def test_the_lock_ends_a_dialog_and_what_was_typed_in_it_is_back(self):
        self.new_goal().write("To say no once a week")
        self.desk.key("ctrl+l")
        self.unlock_again()
        self.new_goal()
        self.desk.find(id="is_back")
        wait_for(lambda: self.desk.find(id="statement").text() == "To say no once a week", "what was typed")

    def new_goal(self):
        self.desk.open_case("Amara")
        self.desk.key("alt+6")
        self.desk.find(id="plan_tab")
        self.desk.key("ctrl+g")
        return self.desk.find(id="statement")

    def test_the_lock_ends_the_finder_with_the_names_in_it(self):
        self.desk.key("ctrl+k")
        self.desk.find(id="typed")
        self.desk.type("Amara")
        wait_for(lambda: self.desk.find(id="found").rows(), "people found")
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")
        self.assertFalse(self.desk.is_there(id="found"))
        self.unlock_again()

    def test_settings_that_were_typed_and_not_saved_are_back(self):
        self.desk.key("ctrl+4")
        wait_for(lambda: self.desk.find(id="practice_name").text(), "settings")
        self.desk.find(id="phone").write("1")
        typed = self.desk.find(id="phone").text()
        self.desk.key("ctrl+l")
        self.unlock_again()
        self.desk.key("ctrl+4")
        wait_for(lambda: self.desk.find(id="phone").text() == typed, "what was typed")

    def test_a_draft_that_is_put_away_is_gone(self):
        self.kept_note("She stayed with the fear")
        self.desk.key("ctrl+1")
        self.desk.find(id="draft_1").click()
        self.desk.find(id="put_draft_away").focus()
        wait_for(lambda: self.desk.focused().id == "put_draft_away", "cursor on the button")
        self.desk.key("space")
        self.desk.find(role="push button", name="Discard").click()
        wait_for(lambda: self.desk.find(id="what_moved").text() == "", "empty note")
        self.desk.key("ctrl+1")
        self.desk.find(id="concern_1")
        self.assertFalse(self.desk.is_there(id="draft_1"))

    def test_with_a_client_in_the_room_no_name_shows(self):
        self.desk.key("shift+F12", "ctrl+2")
        self.desk.find(id="clients_page")
        wait_for(lambda: self.desk.find(role="table").rows(), "people")
        self.assertFalse([cells for cells in self.desk.find(role="table").rows() if "Amara" in " ".join(cells)])

    def test_on_a_full_disk_the_lock_waits_and_the_text_stays(self):
        self.desk.kill()
        disk = self.desk.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk], capture_output=True)
        if mounted.returncode != 0:
            self.skipTest("no small disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", disk])
        shutil.rmtree(self.desk.home / ".local/state", ignore_errors=True)
        self.unlock(shutil.copytree(self.folder, disk / "Sample.securebase"))
        note = self.new_note()
        filling = disk / "filling"
        with open(filling, "wb", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))
        long_text = "She stayed with the fear.\n" * 2000
        note.accessible.get_editable_text_iface().set_text_contents(long_text)
        self.desk.key("ctrl+l")
        wait_for(lambda: "disk is full" in self.desk.window().description, "words about the disk")
        self.assertFalse(self.desk.is_there(id="what_moved"))
        self.desk.key("F12")
        self.assertEqual(self.desk.find(id="what_moved").text(), long_text)
        filling.unlink()
        self.desk.key("ctrl+l")
        self.unlock_again()
        self.assertEqual(self.waiting_text(), long_text)

    def test_a_wrong_passphrase_is_said_and_opens_nothing(self):
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")
        self.desk.type(PASSPHRASE[:-1])
        self.desk.key("Return")
        wait_for(lambda: "does not open" in self.desk.find(id="start_message").label, "message")
        self.assertFalse(self.desk.is_there(id="today_page"))


if __name__ == "__main__":
    unittest.main()
