"""The counselor goes away from the screen, or the program is told to end: the practice is locked, nothing is lost."""

import signal
import subprocess
import time
import unittest

from desk import PASSPHRASE, DeskTest, wait_for

# Stands where the machine's own service for sessions stands: holds off the sleep, and says what happens.
LOGIND = """
import os, sys
from gi.repository import Gio, GLib
NAME, PATH, SESSION = "org.freedesktop.login1", "/org/freedesktop/login1", "/org/freedesktop/login1/session/_31"
MANAGER = NAME + ".Manager"
XML = ("<node><interface name='" + MANAGER + "'>"
       "<method name='Inhibit'>" + "<arg type='s' direction='in'/>" * 4 + "<arg type='h' direction='out'/></method>"
       "<method name='GetSessionByPID'><arg type='u' direction='in'/><arg type='o' direction='out'/></method>"
       "</interface></node>")
bus = Gio.bus_get_sync(Gio.BusType.SYSTEM)
loop = GLib.MainLoop()

def on_call(_bus, _sender, _path, _interface, method, arguments, invocation):
    if method == "GetSessionByPID":
        return invocation.return_value(GLib.Variant("(o)", (SESSION,)))
    reading, writing = os.pipe()
    held = Gio.UnixFDList.new()
    held.append(writing)
    os.close(writing)
    invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), held)
    print("held", arguments.unpack()[0], arguments.unpack()[3], flush=True)
    GLib.io_add_watch(reading, GLib.IO_HUP, lambda *_: print("let go", flush=True))

def on_line(*_):
    line = sys.stdin.readline().split()
    if not line:
        loop.quit()
    elif line[0] == "sleep":
        bus.emit_signal(None, PATH, MANAGER, "PrepareForSleep", GLib.Variant("(b)", (line[1] == "begins",)))
    elif line[0] == "lock":
        bus.emit_signal(None, SESSION, NAME + ".Session", "Lock", None)
    elif line[0] == "switch":
        bus.emit_signal(None, SESSION, "org.freedesktop.DBus.Properties", "PropertiesChanged", GLib.Variant(
            "(sa{sv}as)", (NAME + ".Session", {"Active": GLib.Variant("b", False)}, [])))
    return True

bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, NAME, 0, lambda *_: print("ready", flush=True), None)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line)
loop.run()
"""


class Away(DeskTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.desk.environment["DBUS_SYSTEM_BUS_ADDRESS"] = cls.desk.started_line(
            lambda out: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={out}"])
        cls.logind = subprocess.Popen(["/usr/bin/python3", "-c", LOGIND], env=cls.desk.environment, text=True,
                                      stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=1)
        cls.hear("ready")

    @classmethod
    def tearDownClass(cls):
        cls.logind.stdin.close()
        cls.logind.wait(10)
        cls.logind.stdout.close()
        super().tearDownClass()

    @classmethod
    def hear(cls, words):
        line = cls.logind.stdout.readline().strip()
        if line != words:
            raise AssertionError(f"heard {line!r} instead of {words!r}")

    def setUp(self):
        self.folder = self.make_sample()
        self.unlock(self.folder)
        self.hear("held sleep:shutdown delay")

    def tearDown(self):
        super().tearDown()
        self.hear("let go")

    def tell(self, words):
        self.logind.stdin.write(words + "\n")

    def type_a_note(self):
        self.desk.open_case("Amara")
        self.desk.key("alt+3")
        self.desk.find(id="sessions_tab")
        self.desk.key("ctrl+n")
        self.desk.find(id="what_moved").write("She stayed with the fear")

    def is_locked(self):
        self.desk.find(id="passphrase")
        self.assertFalse(self.desk.is_there(id="what_moved"))

    def the_note_is_kept(self):
        self.desk.find(id="draft_1").click()
        wait_for(lambda: self.desk.find(id="what_moved").text() == "She stayed with the fear", "what was typed")

    def test_it_locks_with_the_screen(self):
        self.type_a_note()
        for interface in ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"):
            self.desk.run("dbus-send", "--session", "--type=signal", "/" + interface.replace(".", "/"),
                          interface + ".ActiveChanged", "boolean:true")
            self.is_locked()
            self.desk.type(PASSPHRASE)
            self.desk.key("Return")
            self.desk.find(id="today_page")
        self.the_note_is_kept()

    def test_it_locks_when_the_machine_says_so_or_another_user_comes(self):
        for word in ("lock", "switch"):
            self.tell(word)
            self.is_locked()
            self.desk.type(PASSPHRASE)
            self.desk.key("Return")
            self.desk.find(id="today_page")

    def test_the_machine_sleeps_only_when_it_is_locked(self):
        self.type_a_note()
        self.tell("sleep begins")
        self.hear("let go")
        self.is_locked()
        self.tell("sleep ends")
        self.hear("held sleep:shutdown delay")
        self.desk.type(PASSPHRASE)
        self.desk.key("Return")
        self.the_note_is_kept()

    def ended_by(self, number):
        """Typed, told to end at once, and opened again: all of it is there."""
        self.type_a_note()
        begun = time.monotonic()
        self.desk.program.send_signal(number)
        self.assertEqual(self.desk.program.wait(6), 0)
        self.assertLess(time.monotonic() - begun, 5)
        self.hear("let go")
        self.unlock(self.folder)
        self.hear("held sleep:shutdown delay")
        self.the_note_is_kept()

    def test_told_to_end_it_keeps_the_last_keystroke_and_ends_in_time(self):
        self.ended_by(signal.SIGTERM)

    def test_a_terminal_that_is_closed_loses_nothing(self):
        self.ended_by(signal.SIGHUP)

    def test_an_interrupt_from_the_keyboard_loses_nothing(self):
        self.ended_by(signal.SIGINT)

    def test_told_to_end_it_keeps_what_stands_in_a_dialog(self):
        self.desk.open_case("Amara")
        self.desk.key("alt+6")
        self.desk.find(id="plan_tab")
        self.desk.key("ctrl+g")
        self.desk.find(id="statement").write("To say no once a week")
        self.desk.program.send_signal(signal.SIGTERM)
        self.assertEqual(self.desk.program.wait(6), 0)
        self.hear("let go")
        self.unlock(self.folder)
        self.hear("held sleep:shutdown delay")
        self.desk.find(id="draft_1")


if __name__ == "__main__":
    unittest.main()
