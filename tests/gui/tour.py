"""A walk by keyboard through every page, tab and dialog of the sample, in whatever language the window speaks."""

from desk import PASSPHRASE, wait_for

# Each page and tab: its key, its id, and its dialogs: key, id, and the id of the one that Enter goes on to.
PAGES = (
    ("ctrl+1", "today_page", ()),
    ("ctrl+2", "clients_page", (("ctrl+n", "new_client"), ("ctrl+shift+n", "enquiry"), ("ctrl+o", "new_case"),
                                ("F2", "edit_client"))),
    ("ctrl+3", "library_page", (("ctrl+h", "give_to_client"), ("ctrl+p", "print_sheets"))),
    ("ctrl+4", "settings_page", (("ctrl+m", "measures_in_use"), ("ctrl+shift+m", "choose_wording"),
                                 ("ctrl+d", "definitions_dialog"))))
TABS = (
    ("alt+1", "overview_tab", (("ctrl+alt+c", "edit_case"), ("ctrl+shift+w", "close_case"))),
    ("alt+2", "intake_tab", ()),
    ("alt+3", "sessions_tab", (("ctrl+shift+n", "plan_session_dialog"), ("ctrl+t", "contact_dialog"),
                               ("F2", "edit_session_dialog"), ("ctrl+shift+m", "mark_session_dialog"))),
    ("alt+4", "homework_tab", (("ctrl+h", "give_practice"), ("ctrl+p", "print_sheets"), ("ctrl+e", "type_back_strip"),
                               ("ctrl+shift+t", "log_entry"), ("ctrl+r", "review_task"))),
    ("alt+5", "measures_tab", (("ctrl+m", "choose_measure", "enter_measure"), ("ctrl+shift+a", "at_a_glance"),
                               ("ctrl+i", "item_answers"), ("F2", "correct_measure"))),
    ("alt+6", "plan_tab", (("ctrl+g", "new_goal"), ("ctrl+r", "rate_goal"), ("ctrl+shift+g", "change_goal"))),
    ("alt+7", "reports_tab", (("ctrl+p", "issue_report"),)))
# What only another case shows.
OF_CONCERN = (("alt+6", "plan_tab", (("ctrl+d", "respond_concern"),)),)
OF_COUPLE = (("alt+5", "measures_tab", (("ctrl+shift+m", "enter_measure"),)),
             ("alt+6", "plan_tab", (("ctrl+shift+s", "safety_screen"),)))


class Tour:
    """`stop(name)` is called wherever something new shows."""

    def __init__(self, desk, stop, with_dialogs=True):
        self.desk, self.stop, self.with_dialogs = desk, stop, with_dialogs

    def whole(self, folder):
        self.start(folder)
        self.pages()
        self.case("Amara", TABS)
        self.notes()
        self.intake()
        if self.with_dialogs:
            self.case("Cal", OF_CONCERN)
            self.case("Imogen", OF_COUPLE, "ctrl+shift+e")  # safety screens are for the counselor alone

    def start(self, folder):
        self.desk.launch()
        self.desk.find(id="start_page")
        self.stop("start")
        self.desk.find(id="create_practice").click()
        self.desk.find(id="create_dialog")
        self.stop("create")
        self.away("create_dialog")
        self.desk.kill()
        self.desk.launch(str(folder))
        self.desk.find(id="passphrase")
        self.stop("unlock")
        self.desk.type(PASSPHRASE)
        self.desk.key("Return")
        self.desk.find(id="today_page")

    def away(self, name):
        self.desk.wait_still()  # a dialog that is only coming up does not have the keys yet
        self.desk.key("Escape")
        wait_for(lambda: not any(window.id == name and window.has("showing")
                                 for window in self.desk.application().children), f"end of {name}")

    def show(self, key, name):
        """A key that comes before its page has read its records does nothing; but Enter could do a thing twice."""
        self.desk.key(key)
        for seconds in (4, 8) if key != "Return" else ():
            try:
                self.desk.find(id=name, seconds=seconds)
                break
            except AssertionError:
                self.desk.key(key)
        self.desk.find(id=name)
        self.stop(name)

    def dialogs(self, dialogs):
        for key, name, *next_one in dialogs if self.with_dialogs else ():
            self.show(key, name)
            if next_one:
                name = next_one[0]
                self.show("Return", name)
            self.away(name)

    def pages(self):
        for key, name, dialogs in PAGES:
            self.show(key, name)
            self.dialogs(dialogs)
        self.show("ctrl+k", "finder")
        self.away("finder")
        self.desk.key("F1")
        self.desk.find(id="help_text")
        self.stop("help")
        self.desk.key("Escape")
        self.desk.wait_gone(id="help_text")

    def case(self, name, tabs, look_at=None):
        self.desk.open_case(name)
        if look_at:
            self.desk.key(look_at)
        for key, tab, dialogs in tabs:
            self.show(key, tab)
            if tab == "reports_tab":
                self.desk.find(id="sentences").focus()
                self.desk.type("7")  # without a sentence there are no pages; this one is of no language
                wait_for(lambda: self.desk.find(id="print").has("sensitive"), "report to give out")
            self.dialogs(dialogs)

    def notes(self):
        self.show("alt+3", "timeline")
        self.show("ctrl+n", "what_moved")
        self.dialogs((("F7", "carry_dialog"),))
        self.back_to_case()
        self.show("alt+3", "timeline")
        self.desk.find(id="timeline").open_row("Reads her own list")
        self.desk.find(id="signature")
        self.stop("signed_note")
        self.dialogs((("ctrl+shift+a", "amend_note_dialog"),))
        self.back_to_case()

    def back_to_case(self):
        self.desk.key("alt+Left")
        self.desk.find(id="overview_tab")

    def intake(self):
        self.show("alt+2", "intake_tab")
        self.show("ctrl+i", "intake_page")
