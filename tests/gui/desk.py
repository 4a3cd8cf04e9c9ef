"""A desktop of its own for the program, and a person in front of it.

Xvfb, a D-Bus, an accessibility bus and a window manager run for one test class; widgets are found by role and name as a
screen reader finds them, clicked with the mouse and typed into with the keyboard.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = os.environ.get("SECURE_BASE", "build/release/bin/securebase")
CLI = os.environ.get("SECURE_BASE_CLI", "build/release/bin/securebase-cli")
PASSPHRASE = "brisk lantern over nine quiet harbours"
SETTINGS = """[Settings]
gtk-theme-name=Adwaita
gtk-icon-theme-name=Adwaita
gtk-font-name=DejaVu Sans 10
gtk-enable-animations=0
gtk-cursor-blink=0
"""


def wait_for(find, what, seconds=20.0, pause=0.05):
    """The first thing that `find` returns; fails when there is none in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = find()
        except Exception:  # a widget went away while it was looked at
            found = None
        if found:
            return found
        time.sleep(pause)
    raise AssertionError(f"there is no {what}")


class Widget:
    """One accessible object."""

    def __init__(self, desk, accessible):
        self.desk, self.accessible = desk, accessible

    name = property(lambda self: self.accessible.get_name() or "")
    id = property(lambda self: self.accessible.get_accessible_id() or "")
    role = property(lambda self: self.accessible.get_role_name())
    description = property(lambda self: self.accessible.get_description() or "")

    def has(self, state):
        return self.accessible.get_state_set().contains(getattr(self.desk.atspi.StateType, state.upper()))

    @property
    def children(self):
        count = min(self.accessible.get_child_count(), 300)
        return [Widget(self.desk, child) for child in map(self.accessible.get_child_at_index, range(count)) if child]

    @property
    def label(self):
        if self.name:
            return self.name
        for relation in self.accessible.get_relation_set():
            if relation.get_relation_type() == self.desk.atspi.RelationType.LABELLED_BY:
                return relation.get_target(0).get_name() or ""
        return ""

    def walk(self):
        """This widget and all that show below it, asked for in one go; the cells of tables are left out."""
        yield self
        order = self.desk.atspi.CollectionSortOrder.CANONICAL
        for found in self.accessible.get_collection_iface().get_matches(self.desk.showing, order, 0, True):
            yield Widget(self.desk, found)

    def fits(self, role, name, id):
        try:
            return ((role is None or self.role == role) and (id is None or self.id == id) and
                    (name is None or (name.search(self.label) if isinstance(name, re.Pattern) else self.label == name)))
        except Exception:  # it went away while it was looked at
            return False

    def find(self, role=None, name=None, id=None, seconds=20.0):
        def look():
            return next((widget for widget in self.walk() if widget.fits(role, name, id)), None)
        return wait_for(look, f"{role or 'widget'} {id or name!r}", seconds)

    def is_there(self, role=None, name=None, id=None):
        return any(widget.fits(role, name, id) for widget in self.walk())

    def text(self):
        text = self.accessible.get_text_iface()
        return text.get_text(0, text.get_character_count()) if text else ""

    def extents(self):
        box = self.accessible.get_component_iface().get_extents(self.desk.atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def click(self, double=False):
        x, y, width, height = self.extents()
        self.desk.click_at(x + width // 2, y + height // 2, double)
        return self

    def focus(self):
        """Puts the cursor here, as Tab would."""
        self.accessible.get_component_iface().grab_focus()
        wait_for(lambda: self.has("focused") or any(child.has("focused") for child in self.walk()), f"cursor in {self.id}")

    def write(self, text):
        """Puts the cursor in and types; what no key has is inserted as an input method does."""
        self.click()
        self.desk.type(text)
        return self

    def rows(self):
        table = self.accessible.get_table_iface()
        return [[table.get_accessible_at(row, column).get_name() or "" for column in range(table.get_n_columns())]
                for row in range(min(table.get_n_rows(), 200))]

    def open_row(self, text):
        """A double click on the first row that says this."""
        def row():
            return next((Widget(self.desk, self.accessible.get_table_iface().get_accessible_at(number, 0))
                         for number, cells in enumerate(self.rows()) if any(text in cell for cell in cells)), None)
        wait_for(row, f"row {text!r}").click(double=True)


class Desk:
    """The desktop, and the program on it."""

    def __init__(self, size="1280x900", environment=None):
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))
        self.processes = []
        self.program = None
        for name in ("home/.config/gtk-3.0", "run", "home/.local/share", "home/.cache"):
            (self.folder / name).mkdir(mode=0o700, parents=True)
        self.home = self.folder / "home"
        (self.home / ".config/gtk-3.0/settings.ini").write_text(SETTINGS)
        keep = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")
        self.environment = {key: value for key, value in os.environ.items() if key in keep}
        self.environment |= {
            "HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"), "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_CACHE_HOME": str(self.home / ".cache"), "XDG_STATE_HOME": str(self.home / ".local/state"),
            "LANG": "C.UTF-8", "GDK_BACKEND": "x11", "GTK_OVERLAY_SCROLLING": "0", "GSETTINGS_BACKEND": "memory",
            "GIO_USE_VFS": "local", "TZ": "UTC", "LIBGL_ALWAYS_SOFTWARE": "1"} | (environment or {})
        self.log = open(self.folder / "desk.log", "ab")
        self.environment["DISPLAY"] = ":" + self.started_line(
            lambda out: ["Xvfb", "-displayfd", str(out), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.started_line(
            lambda out: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={out}"])
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1"])
        self.start(["openbox"])
        wait_for(lambda: b"window id #" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "window manager")
        self.connect()

    def connect(self):
        """This process becomes a reader of that desktop: once, so one desk a process."""
        os.environ |= {key: self.environment[key] for key in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        Atspi.init()
        Atspi.set_timeout(3000, 6000)
        self.atspi = Atspi
        every = Atspi.CollectionMatchType.ALL
        self.showing = Atspi.MatchRule.new(
            Atspi.StateSet.new([Atspi.StateType.SHOWING]), every, {}, every,
            [Atspi.Role.TABLE_CELL, Atspi.Role.TABLE_COLUMN_HEADER], Atspi.CollectionMatchType.NONE, [], every, False)

    def start(self, command, **options):
        process = subprocess.Popen(command, env=self.environment, stdout=self.log, stderr=self.log,
                                   start_new_session=True, **options)
        self.processes.append(process)
        return process

    def started_line(self, command):
        """Starts a program that writes one line about itself to a descriptor."""
        read, write = os.pipe()
        self.start(command(write), pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as lines:
            return lines.readline().strip()

    def run(self, *command):
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=30).stdout

    # --- the program ------------------------------------------------------------------------------------------------

    def launch(self, *arguments):
        """Starts the program and waits for its window; returns how long that took, in seconds."""
        begun = time.monotonic()
        self.program = self.start([PROGRAM, *arguments])
        wait_for(lambda: self.run("xdotool", "search", "--onlyvisible", "--name", "^Secure Base$"), "window")
        took = time.monotonic() - begun
        wait_for(lambda: self.application(), "application")
        return took

    def application(self):
        desktop = self.atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(number)
            if application and application.get_process_id() == self.program.pid:
                return Widget(self, application)
        return None

    def window(self, title="Secure Base"):
        """The window of this title that shows."""
        def look():
            return next((window for window in self.application().children
                         if window.label == title and window.has("showing")), None)
        return wait_for(look, f"window {title!r}")

    def widgets(self):
        """All that shows in the program's windows, the last window first."""
        for window in reversed(self.application().children):
            yield from window.walk()

    def find(self, role=None, name=None, id=None, seconds=20.0):
        """A widget in any of the program's windows."""
        def look():
            return next((widget for widget in self.widgets() if widget.fits(role, name, id)), None)
        return wait_for(look, f"{role or 'widget'} {id or name!r}", seconds)

    def is_there(self, role=None, name=None, id=None):
        return any(widget.fits(role, name, id) for widget in self.widgets())

    def wait_gone(self, role=None, name=None, id=None):
        wait_for(lambda: not self.is_there(role, name, id), f"end of {id or name!r}")

    def kill(self):
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()

    def quit(self):
        """Ctrl+Q; the program ends by itself."""
        self.key("ctrl+q")
        return self.program.wait(20)

    def memory_mb(self):
        """What the program keeps in memory, in MB."""
        status = Path(f"/proc/{self.program.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    # --- hands ------------------------------------------------------------------------------------------------------

    def click_at(self, x, y, double=False):
        repeat = ["--repeat", "2", "--delay", "60"] if double else []
        self.run("xdotool", "mousemove", str(x), str(y), "click", *repeat, "1")

    def key(self, *keys):
        self.run("xdotool", "key", "--clearmodifiers", "--delay", "20", *keys)

    def type(self, text):
        for number, line in enumerate(text.split("\n")):
            if number:
                self.key("Return")
            if line.isascii():
                self.run("xdotool", "type", "--clearmodifiers", "--delay", "8", "--", line)
            else:
                field = self.focused().accessible.get_editable_text_iface()
                field.insert_text(self.focused().accessible.get_caret_offset(), line, len(line.encode()))

    def focused(self):
        def look():
            return next((widget for widget in self.widgets()
                         if widget.has("focused") and widget.role not in ("frame", "dialog")), None)
        return wait_for(look, "widget with the cursor")

    def picture(self, path):
        """Keeps what the screen shows, where ImageMagick is installed."""
        if shutil.which("import"):
            self.run("import", "-window", "root", str(path))

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(4)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class DeskTest(unittest.TestCase):
    """Tests that share one desk and one program."""

    size = "1280x900"
    environment = {}

    @classmethod
    def setUpClass(cls):
        cls.desk = Desk(cls.size, cls.environment)
        cls.passphrase_file = cls.desk.folder / "passphrase.txt"
        cls.passphrase_file.write_text(PASSPHRASE + "\n")

    @classmethod
    def tearDownClass(cls):
        cls.desk.end()

    def tearDown(self):
        outcome = self._outcome.result
        if any(test is self for test, _ in outcome.failures + outcome.errors):
            place = os.environ.get("SECURE_BASE_PICTURES", tempfile.gettempdir())
            self.desk.picture(Path(place) / f"{self.id()}.png")
        if self.desk.program and self.desk.program.poll() is None:
            self.desk.kill()

    def cli(self, *command):
        """A command of the command line on a practice that no window has open."""
        result = subprocess.run([CLI, *map(str, command), "--passphrase-file", str(self.passphrase_file)],
                                capture_output=True, text=True, timeout=120, env=self.desk.environment)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def make_sample(self):
        """A fresh sample practice. It is made once for all tests of a run; the machine forgets the copies before."""
        folder = self.desk.folder / "Sample.securebase"
        kept = Path(os.environ.get("SECURE_BASE_SAMPLE", self.desk.folder / "Kept.securebase"))
        if not kept.exists():
            self.cli("sample", kept)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(self.desk.home / ".local/state", ignore_errors=True)
        shutil.copytree(kept, folder)
        return folder

    def unlock(self, folder):
        """Starts the program on a practice and unlocks it by keyboard; returns seconds to the window and to Today."""
        to_window = self.desk.launch(str(folder))
        self.desk.find(id="passphrase")
        self.desk.type(PASSPHRASE)
        begun = time.monotonic()
        self.desk.key("Return")
        self.desk.find(id="today_page")
        return to_window, time.monotonic() - begun


if __name__ == "__main__":
    sys.exit("desk.py is for the tests beside it")
