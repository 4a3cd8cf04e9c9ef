"""F12 hides the whole program, under more than one window manager: nothing to read, nothing to reach, all back after."""

import unittest

from desk import DeskTest, wait_for


class Cover(DeskTest):
    def setUp(self):
        self.unlock(self.make_sample())
        self.desk.open_case("Amara")
        self.desk.key("alt+6")
        self.desk.find(id="plan_tab")

    def words(self):
        """All that a screen reader can find in any window, but for the covers' own words."""
        return [widget.label for window in self.desk.application().children for widget in list(window.walk())[1:]
                if widget.label]

    def cover(self):
        self.desk.key("F12")
        wait_for(lambda: not self.words(), "cover")

    def uncover(self):
        self.desk.key("F12")
        wait_for(self.words, "end of the cover")

    def new_goal(self):
        self.desk.key("ctrl+g")
        return self.desk.find(id="statement").write("To say no")

    def test_a_dialog_is_covered_with_its_window_and_one_press_brings_both_back(self):
        statement = self.new_goal()
        self.cover()
        for window in self.desk.application().children:
            self.assertIn("F12", window.description)
        self.desk.type("this is for nobody")
        self.desk.key("Escape", "Return", "ctrl+Return", "alt+F4", "ctrl+k")
        self.assertEqual(self.words(), [])
        self.uncover()
        self.assertEqual(statement.text(), "To say no")
        self.assertEqual(self.desk.focused().id, "statement")
        self.desk.type(" once a week")
        wait_for(lambda: statement.text() == "To say no once a week", "what was typed on")

    def test_no_key_and_no_click_reaches_what_is_covered(self):
        place = self.desk.find(id="go_clients").extents()
        menu = self.desk.find(role="menu", name="Practice").extents()
        self.cover()
        self.desk.key("ctrl+2", "ctrl+k", "ctrl+alt+1", "alt+p", "Return")
        for x, y, width, height in (place, menu):
            self.desk.click_at(x + width // 2, y + height // 2)
        self.assertEqual(self.words(), [])
        self.uncover()
        self.desk.find(id="plan_tab")
        self.assertFalse(self.desk.is_there(id="typed"))

    def test_the_desktops_own_file_window_is_covered(self):
        self.desk.key("ctrl+4")
        self.desk.find(id="settings_page")
        self.desk.key("ctrl+d")
        self.desk.find(id="import_definition").click()
        self.desk.find(role="file chooser")
        self.cover()
        self.desk.key("Escape")
        self.uncover()
        self.desk.find(role="file chooser")

    def test_an_open_menu_closes(self):
        self.desk.key("alt+p")
        self.desk.find(role="menu item", name="Quit")
        self.cover()
        self.uncover()
        self.assertFalse(self.desk.is_there(role="menu item", name="Quit"))

    def test_it_can_be_locked_from_behind_the_cover(self):
        self.new_goal()
        self.cover()
        self.desk.key("ctrl+l")
        self.desk.find(id="passphrase")


if __name__ == "__main__":
    unittest.main()
