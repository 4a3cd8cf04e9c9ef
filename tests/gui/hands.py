"""Two pairs of hands for the same work: one has a mouse and types, the other has nothing but the keyboard."""

from desk import Widget, wait_for


class Hands:
    """What a person does with the window, whichever hands they have."""

    def __init__(self, desk):
        self.desk = desk

    def write(self, field, text):
        """Puts this in the place of what the field holds."""
        self.reach(field)
        self.desk.key("ctrl+a")
        self.desk.type(text)

    def one(self, what, place=0):
        """The id of a widget that stands there once for each; whom or what it is for comes after its name."""
        def look():
            return [widget.id for widget in self.desk.widgets() if widget.id.startswith(what + ".")][place:]
        return wait_for(look, what)[0]

    def keep(self, dialog):
        """Does what the dialog is for; it is gone when that is done."""
        self.desk.find(role="frame", id=dialog)
        self.accept()
        self.desk.wait_gone(role="frame", id=dialog)

    def save_as(self, path):
        """Tells the desktop's own file window where to; that one is typed into by anybody."""
        self.desk.find(role="file chooser")
        self.desk.key("ctrl+a")
        self.desk.type(str(path))
        self.desk.key("Return")
        self.desk.wait_gone(role="file chooser")

    def places(self, choice, words):
        """Where a choice stands, and where it has these words, or else words that begin so."""
        accessible = self.desk.find(role="combo box", id=choice).accessible
        menu = accessible.get_child_at_index(0)
        offered = [menu.get_child_at_index(place).get_name() for place in range(menu.get_child_count())]
        meant = words if words in offered else next(each for each in offered if each.startswith(words))
        now = accessible.get_selection_iface().get_selected_child(0).get_name()
        return offered.index(now), offered.index(meant), meant

    def stands_at(self, choice, words):
        now, wanted, _ = self.places(choice, words)
        return now == wanted

    def row(self, list, text):
        """The place of the row that says this, once there is one."""
        def look():
            rows = self.desk.find(id=list).rows()
            return [place + 1 for place, cells in enumerate(rows) if text in " ".join(cells)]
        return wait_for(look, f"row {text!r} of {list}")[0] - 1


class Mouse(Hands):
    """Clicks what it sees, and turns the wheel to see it."""

    def reach(self, id):
        return self.turn_to(id).click()

    press = reach

    def turn_to(self, id):
        """The widget, after turning the wheel over the margin of its page until it shows."""
        def look():
            widget = self.desk.find(id=id)
            _, y, _, height = widget.extents()
            page_x, page_y, _, page_height = self.page_of(widget)
            if page_y < y + height // 2 < page_y + page_height:
                return widget
            self.desk.run("xdotool", "mousemove", str(page_x + 5), str(page_y + page_height // 2), "click",
                          "4" if y < page_y else "5")
        return wait_for(look, f"way to {id}")

    def page_of(self, widget):
        """Where the page is that scrolls the widget, or else its window; not what a text or list scrolls in."""
        height = widget.extents()[3]
        parent = Widget(self.desk, widget.accessible.get_parent())
        while parent.role != "frame" and not (parent.role == "scroll pane" and parent.extents()[3] > height + 8):
            parent = Widget(self.desk, parent.accessible.get_parent())
        return parent.extents()

    def do(self, id, key):
        self.press(id)

    def begin(self, what, key, place=0):
        self.press(self.one(what, place))

    def take_from_menu(self, find_menu, words, done):
        """Opens a menu and clicks an item; again where it took no notice, as one does that has only just come up."""
        def look():
            shows = self.desk.is_there(role="menu item", name=words)
            if shows:
                self.desk.find(role="menu item", name=words, seconds=1).click()
            else:
                find_menu().click()
            return shows and wait_for(done, f"{words!r} taken", 3)
        wait_for(look, f"{words!r} in its menu")

    def quit(self):
        ended = lambda: self.desk.program.poll() is not None
        self.take_from_menu(lambda: self.desk.find(role="menu", name="Practice"), "Quit", ended)

    def tab(self, number, name):
        self.desk.find(role="page tab", name=name).click()
        self.desk.find(id=name.lower() + "_tab")

    def choose(self, choice, words):
        meant = self.places(choice, words)[2]
        self.take_from_menu(lambda: self.turn_to(choice), meant, lambda: self.stands_at(choice, words))

    def rate(self, scale, number):
        self.press(f"{scale}.{number}")

    def take(self, list, text):
        place = self.row(list, text)
        table = self.turn_to(list)
        Widget(self.desk, table.accessible.get_table_iface().get_accessible_at(place, 0)).click()

    def add_person(self, name):
        self.write("find_person", name)
        self.desk.find(id="found").open_row(name)

    def accept(self):
        self.press("close" if self.desk.is_there(id="close") else "save")

    def answer(self, words):
        self.desk.find(role="push button", name=words).click()

    def open_case(self, name, work):
        self.press("go_clients")
        self.row("clients", name)
        self.desk.find(id="clients").open_row(name)
        self.choose("case", work)
        self.keep("choose_case")
        self.desk.find(id="case_page")


class Keyboard(Hands):
    """Tab, the arrows, Space, Enter, and the keys that the menus show."""

    def __init__(self, desk):
        super().__init__(desk)
        from gi.repository import GLib
        self.events = GLib.MainContext.default()
        self.at = None
        self.listener = desk.atspi.EventListener.new(self.on_focus)
        self.listener.register("object:state-changed:focused")

    def on_focus(self, event):
        if event.detail1:
            self.at = event.source

    def where(self):
        """What a reader is told of the place where the keyboard is: its id, the id of its list, and its words."""
        while self.events.iteration(False):
            pass
        try:
            return self.at.get_accessible_id(), self.at.get_parent().get_accessible_id(), self.at.get_name()
        except Exception:  # nowhere yet, or what was there has gone
            return ()

    def reach(self, id):
        self.desk.find(id=id)
        self.look_where()
        self.walk_to(id)

    def look_where(self):
        """Where the cursor stands before the first Tab: what a window tells of itself as it opens may come after it."""
        self.where()
        focused = [widget for widget in self.desk.widgets()
                   if widget.has("focused") and widget.role not in ("frame", "dialog")]
        self.at = focused[0].accessible if focused else self.at

    def walk_to(self, what):
        for _ in range(90):
            if what in self.where():
                return
            self.at = None
            self.desk.key("Tab")
            wait_for(self.where, "next widget", 5)
        raise AssertionError(f"Tab does not come to {what}")

    def press(self, id):
        self.reach(id)
        self.desk.key("space")

    def do(self, id, key):
        self.desk.key(key)

    def begin(self, what, key, place=0):
        self.desk.key(key)

    def quit(self):
        self.desk.key("ctrl+q")

    def tab(self, number, name):
        self.desk.key(f"alt+{number}")
        self.desk.find(id=name.lower() + "_tab")

    def choose(self, choice, words):
        self.reach(choice)
        now, wanted, _ = self.places(choice, words)
        self.desk.key(*["Down" if wanted > now else "Up"] * abs(wanted - now))
        wait_for(lambda: self.stands_at(choice, words), f"{words!r} in {choice}")

    def rate(self, scale, number):
        self.reach(f"{scale}.0")
        self.desk.type(str(number))

    def take(self, list, text):
        place = self.row(list, text)
        self.reach(list)
        self.desk.key("Home", *["Down"] * place)

    def add_person(self, name):
        self.write("find_person", name)
        self.row("found", name)
        self.desk.key("Return")

    def accept(self):
        self.desk.key("Return" if self.desk.is_there(id="close") else "ctrl+Return")

    def answer(self, words):
        self.desk.find(role="push button", name=words)
        self.walk_to(words)
        self.desk.key("space")

    def open_case(self, name, work):
        self.desk.key("ctrl+k")
        self.write("typed", name)
        self.desk.key(*["Down"] * self.row("found", work), "Return")
        self.desk.find(id="case_page")
