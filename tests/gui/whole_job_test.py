"""The whole job in the window, from no practice at all to a progress report: with the mouse, and by keyboard alone."""

import json
import re
import shutil
import subprocess
import unittest
from datetime import date, timedelta

from desk import PASSPHRASE, DeskTest, wait_for
from hands import Keyboard, Mouse

COUPLE, INDIVIDUAL = "Couple (EFCT)", "Individual (EFIT)"
GOAL = "Ask for closeness without blaming"
SCREENS = (("Amara Osei", "Not afraid"), ("Daniel Reyes", "Shouting, never more"))
OWN_SENTENCE = "You say sooner what you need."


def day(before):
    """A day as a person writes it."""
    return (date.today() - timedelta(days=before)).strftime("%d %b %Y")


class WholeJob(DeskTest):
    def setUp(self):
        self.documents = self.desk.home / "Documents"
        for folder in (self.documents, self.desk.home / ".config/secure-base", self.desk.home / ".local/state"):
            shutil.rmtree(folder, ignore_errors=True)
        self.documents.mkdir()
        self.practice = self.documents / "Harbour Lane.securebase"
        self.report = self.documents / "report.pdf"
        self.desk.launch()

    def test_with_the_mouse(self):
        self.do_everything(Mouse(self.desk))

    def test_by_keyboard_alone(self):
        self.do_everything(Keyboard(self.desk))

    def do_everything(self, hands):
        self.hands = hands
        for step in (self.create_the_practice, self.add_clients, self.open_cases, self.begin_the_intake,
                     self.go_on_with_the_intake, self.screen_both_partners, self.write_and_sign_a_note,
                     self.add_to_the_note, self.set_a_goal, self.give_practice, self.type_back_and_review,
                     self.fill_in_two_forms, self.give_out_a_report, self.lock_and_unlock):
            step()
        hands.quit()
        self.assertEqual(self.desk.program.wait(20), 0)
        self.everything_is_kept()

    def says(self, id, words):
        wait_for(lambda: words in self.desk.find(id=id).label, f"{words!r} in {id}")

    def create_the_practice(self):
        self.hands.press("create_practice")
        self.hands.write("practice_name", "Harbour Lane")
        self.hands.write("counselor.name", "Rowan Vale")
        self.hands.write("folder", str(self.documents))
        self.hands.press("lines_confirmed")
        self.hands.write("new_passphrase", "brisk lantern")
        self.says("strength", "Too easy")
        self.hands.write("new_passphrase", PASSPHRASE)
        self.says("strength", "Good")
        self.hands.write("new_passphrase_again", PASSPHRASE)
        self.hands.press("create")
        self.desk.find(id="today_page")

    def add_clients(self):
        self.hands.do("go_clients", "ctrl+2")
        self.desk.find(id="clients_page")
        self.hands.do("new_client", "ctrl+n")
        self.hands.write("legal_name", "Amara Osei")
        self.hands.press("safe_contact.ways.text")
        self.hands.write("safe_contact.hours", "before noon")
        self.hands.choose("safe_contact.may_leave_message", "No")
        self.hands.keep("new_client")
        self.hands.row("clients", "Amara Osei")
        self.hands.do("new_client", "ctrl+n")
        self.hands.write("legal_name", "Daniel Reyes")
        self.hands.keep("new_client")
        self.hands.row("clients", "Daniel Reyes")

    def open_cases(self):
        self.hands.do("new_case", "ctrl+o")
        self.hands.choose("modality", COUPLE)
        self.hands.add_person("Amara Osei")
        self.hands.add_person("Daniel Reyes")
        self.hands.write("opened_on", day(30))
        self.hands.keep("new_case")
        self.desk.find(id="case_page")
        self.desk.key("ctrl+shift+e")  # a joint case opens on what is shared
        self.desk.find(role="label", name=re.compile("Reach Amara Osei: only by text.*before noon.*leave no message"))
        self.hands.do("go_clients", "ctrl+2")
        self.desk.find(id="clients_page")
        self.hands.do("new_case", "ctrl+o")
        self.hands.choose("modality", INDIVIDUAL)
        self.hands.add_person("Amara Osei")
        self.hands.keep("new_case")
        self.desk.find(id="case_page")

    def begin_the_intake(self):
        self.hands.tab(2, "Intake")
        self.hands.begin("start_intake", "ctrl+i")
        self.hands.write("what_brings_you", "We talk past each other")
        self.hands.choose("since_when", "some months")
        self.hands.do("next_section", "ctrl+Next")
        self.hands.choose("has_partner", "Yes")
        self.hands.do("to_case", "ctrl+b")
        self.desk.find(id="intake_tab")

    def go_on_with_the_intake(self):
        self.hands.do("go_today", "ctrl+1")
        self.desk.find(id="today_page")
        self.hands.open_case("Amara", INDIVIDUAL)
        self.hands.tab(2, "Intake")
        self.hands.begin("open_intake", "ctrl+i")
        wait_for(lambda: self.desk.find(id="what_brings_you").text() == "We talk past each other", "first answer")
        self.hands.write("why_now", "Before the baby comes")
        self.hands.do("to_case", "ctrl+b")
        self.desk.find(id="intake_tab")

    def screen_both_partners(self):
        self.hands.open_case("Amara", COUPLE)
        self.hands.tab(6, "Plan")
        self.desk.key("ctrl+shift+e")  # screens stand among what is for the counselor alone
        self.desk.find(id="plan_tab")
        for place, (name, told) in enumerate(SCREENS):
            self.hands.begin("screen", "ctrl+shift+s", place)
            self.hands.choose("client", name)
            self.hands.choose("answers.afraid", "No")
            self.hands.choose("answers.violence_or_control", "No")
            self.hands.choose("answers.other_afraid", "No")
            self.hands.choose("result", "Joint work fits")
            self.hands.write("text", told)
            self.hands.keep("safety_screen")
            self.desk.find(role="label", name=told)

    def write_and_sign_a_note(self):
        self.hands.tab(3, "Sessions")
        self.hands.do("first_session", "ctrl+n")
        self.hands.write("what_moved", "She stayed with the fear")
        for _ in range(3):
            self.hands.press("move.2")
        self.hands.choose("from", "Amara Osei")
        self.hands.write("to", "Daniel Reyes")
        self.hands.choose("answer", "Open")
        self.hands.write("words", "I am afraid you will go")
        self.hands.choose("state", "Present")
        self.hands.write("said", "Some days she would rather not wake up")
        self.hands.write("takes_home", "A slower beginning")
        self.hands.write("plan", "Ask about the week")
        self.hands.do("sign", "ctrl+Return")
        self.hands.keep("sign_dialog")
        self.desk.find(id="signature")

    def add_to_the_note(self):
        self.hands.do("amend", "ctrl+shift+a")
        self.hands.write("reason", "Left out that day")
        self.hands.write("text", "He reached for her hand")
        self.hands.keep("amend_note_dialog")
        self.desk.find(role="label", name="He reached for her hand")
        self.hands.do("back", "Escape")
        self.desk.find(id="sessions_tab")

    def set_a_goal(self):
        self.hands.tab(6, "Plan")
        self.hands.do("new_goal", "ctrl+g")
        self.hands.choose("client", "Amara Osei")
        self.hands.write("statement", GOAL)
        self.hands.write("baseline", "2")
        self.hands.write("target", "7")
        self.hands.keep("new_goal")
        self.hands.row("goals", "Ask for closeness")
        self.hands.do("rate_goal", "ctrl+r")
        self.hands.write("value", "5")
        self.hands.keep("rate_goal")
        self.hands.row("goals", "5 on ")

    def give_practice(self):
        self.hands.tab(4, "Homework")
        self.hands.do("give_practice", "ctrl+h")
        self.hands.press(self.hands.one("clients"))
        self.hands.write("strategy.search", "compliments")
        self.hands.write("where_when", "By the mirror")
        self.hands.keep("give_practice")

    def type_back_and_review(self):
        self.hands.take("tasks", "Three compliments")
        self.hands.do("log_entry", "ctrl+shift+t")
        self.hands.rate("fields.truest", 6)
        self.hands.rate("client_rating", 3)
        self.hands.keep("log_entry")
        self.hands.row("entries", "6")
        self.hands.do("review_task", "ctrl+r")
        self.hands.write("status_note", "Mornings suit her better")
        self.hands.keep("review_task")
        self.desk.find(role="label", name=re.compile("Mornings suit her"))

    def fill_in_two_forms(self):
        self.hands.tab(5, "Measures")
        for before, digits in ((28, "1211221221"), (0, "2122112112")):
            self.hands.do("enter_measure", "ctrl+m")
            self.hands.choose("client", "Amara Osei")
            self.hands.write("instrument.search", "Rosenberg")
            self.hands.keep("choose_measure")
            self.hands.write("filled_on", day(before))
            self.hands.take("answers", "1 ")
            self.desk.type(digits)
            self.hands.keep("enter_measure")
            self.hands.keep("measure_result")
        self.desk.find(role="label", name=re.compile("Since then: better, by more than ordinary ups and downs"))

    def give_out_a_report(self):
        self.hands.tab(7, "Reports")
        self.hands.choose("client", "Amara Osei")
        self.hands.write("sentences", OWN_SENTENCE)
        self.hands.press(self.hands.one("proposed_next"))
        pages = "The pages as they will be printed"
        wait_for(lambda: self.shows(self.desk.find(name=pages).description), "sentence in the preview")
        self.hands.do("save_pdf", "ctrl+shift+s")
        self.hands.save_as(self.report)
        self.hands.write("reason", "She asked for it")
        self.hands.keep("issue_report")
        wait_for(self.report.exists, "report")

    def shows(self, text):
        """Whether a report says what was ticked and typed, and nothing else."""
        return OWN_SENTENCE in text and GOAL in text and "What comes next" not in text

    def lock_and_unlock(self):
        self.hands.do("lock", "ctrl+l")
        self.assertFalse(self.desk.is_there(id="case_page"))
        self.hands.write("passphrase", PASSPHRASE)
        self.desk.key("Return")
        self.desk.find(id="today_page")

    def read(self, group, verb, *options):
        return json.loads(self.cli(group, verb, self.practice, *options, "--json"))

    def only(self, records, **expected):
        """The one record there is; it says this."""
        self.assertEqual([{key: record.get(key) for key in expected} for record in records], [expected])
        return records[0]

    def everything_is_kept(self):
        self.cli("verify", self.practice)
        amara, daniel = (client["id"] for client in self.read("client", "list"))
        couple, individual = sorted(self.read("case", "list"), key=lambda case: case["modality"])
        members = [[member["client"] for member in case["members"]] for case in (couple, individual)]
        self.assertEqual(members, [[amara, daniel], [amara]])
        self.practice_and_safe_contact_are_kept()
        self.intake_is_kept(individual["id"])
        self.note_is_kept(amara, daniel)
        self.work_between_sessions_is_kept(amara, couple["id"])
        self.report_says_what_was_ticked()

    def practice_and_safe_contact_are_kept(self):
        profile = self.read("practice", "show")
        self.assertEqual((profile["practice_name"], profile["counselor"]["name"]), ("Harbour Lane", "Rowan Vale"))
        self.assertIn("988", str(profile["crisis_lines"]))
        self.only(self.read("client", "list")[:1], safe_contact={"ways": ["text"], "hours": "before noon",
                  "may_leave_message": False, "nothing_on_paper": False})

    def intake_is_kept(self, case):
        answers = self.read("intake", "show", "--case", case)["answers"]
        self.assertEqual(answers, {"what_brings_you": "We talk past each other", "since_when": "months",
                                   "has_partner": True, "why_now": "Before the baby comes"})

    def note_is_kept(self, amara, daniel):
        note = self.only(self.read("note", "list"), state="signed")
        shown = self.read("note", "show", "--note", note["id"])
        self.only([shown], what_moved="She stayed with the fear", moves=[{"move": 2, "depth": 2}],
                  encounter=[{"from": amara, "to": daniel, "words": "I am afraid you will go", "answer": "open"}],
                  takes_home="A slower beginning", plan="Ask about the week")
        self.assertIn("He reached for her hand", str(shown["amendments"]))
        self.only(self.read("concern", "list"), client=amara, said="Some days she would rather not wake up")
        screens = [(screen["client"], screen["text"]) for screen in self.read("screen", "list")]
        self.assertEqual(screens, [(amara, SCREENS[0][1]), (daniel, SCREENS[1][1])])

    def work_between_sessions_is_kept(self, amara, case):
        task = self.only(self.read("homework", "list"), client=amara, strategy="h10", where_when="By the mirror",
                         status_note="Mornings suit her better")
        self.only(self.read("homework", "list", "--assignment", task["id"], "--entries"), fields={"truest": 6},
                  client_rating=3)
        goal = self.only(self.read("goal", "list"), client=amara, statement=GOAL, baseline=2, target=7)
        self.only(goal["ratings"], value=5.0)
        history = self.read("measure", "history", "--client", amara, "--case", case, "--instrument", "rses")
        self.assertEqual([form["scales"][0]["value"] for form in history], [10, 20])

    def report_says_what_was_ticked(self):
        subprocess.run(["qpdf", "--check", self.report], check=True, capture_output=True)
        text = " ".join(self.desk.run("pdftotext", "-layout", self.report, "-").decode().split())
        self.assertTrue(self.shows(text), text)
        self.assertEqual([each for each in ("Harbour Lane", "for Amara Osei", "988") if each not in text], [])
        self.assertEqual([each for each in ("Daniel", "Reyes", "Shouting", "wake up") if each in text], [])


if __name__ == "__main__":
    unittest.main()
