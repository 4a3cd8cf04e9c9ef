"""Measures and intakes at a terminal: every form refuses what is no answer; plans, corrections, own definitions."""

import json
import unittest

from securebase import DONE, REFUSED, CliTest, Practice, couple_case, pdf_text


class EveryForm(CliTest):
    """Needs no practice for scoring; keeps nothing of a bad answer where there is one."""

    def setUp(self):
        super().setUp()
        result = self.place.run("measure", "list", "--json")
        self.forms = json.loads(result.stdout)

    def score(self, form, answers):
        return self.place.run("measure", "score", form["id"], "--answers", ",".join(map(str, answers)), "--json")

    def test_a_value_out_of_range_letters_and_a_wrong_count_are_refused_for_each(self):
        self.assertEqual(len(self.forms), 18)
        for form in self.forms:
            middle = [2] * form["items"]
            bad = {"item 1": [99, *middle[1:]], f"item {form['items']}": [*middle[:-1], "x"],
                   "answers": [*middle, 2]}
            for field, answers in bad.items():
                with self.subTest(form=form["id"], field=field):
                    result = self.score(form, answers)
                    self.assertEqual(result.returncode, REFUSED)
                    self.assertEqual(result.stdout, "")
                    for part in (f"{field}: given", "allowed"):
                        self.assertIn(part, result.stderr)
            # What may be left out at the end of a form is an answer of its own: a form short of more is refused.
            left_out = 2 if form["id"] == "rq" else 1
            short = self.score(form, middle[:-left_out])
            self.assertEqual(short.returncode, REFUSED)
            self.assertIn(f"given {form['items'] - left_out}, allowed ", short.stderr)

    def test_each_is_recorded_listed_and_compared_in_a_practice(self):
        practice = Practice(self.place)
        case, amara, _ = couple_case(practice)
        for form in self.forms:
            with self.subTest(form=form["id"]):
                filling = {"client": amara, "case": case, "instrument": form["id"], "filled_on": "2026-01-10",
                           "answers": [2] * form["items"]}
                ids = practice.write("measure", "record", [filling, {**filling, "filled_on": "2026-02-10"}])
                of_form = ["--client", amara, "--case", case, "--instrument", form["id"]]
                history = practice.read("measure", "history", *of_form)
                self.assertEqual([each["id"] for each in history], ids)
                change = practice.read("measure", "change", *of_form, "--scale", form["scales"][0])
                self.assertIn("class", change)
                bad = json.dumps({**filling, "answers": [99] * form["items"]})
                practice.expect(REFUSED, "measure", "record", "--input", "-", given=bad)
                self.assertEqual(len(practice.read("measure", "history", *of_form)), 2)
                items = practice.read("measure", "items", *of_form)
                self.assertEqual(len(items["items"]), form["items"])
                self.assertEqual(items["items"][0]["answers"], [2, 2])


class PlansAndCorrections(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)
        self.case, self.amara, _ = couple_case(self.practice)
        self.whose = ["--client", self.amara, "--case", self.case, "--instrument", "phq-9"]

    def filling(self, answers, day):
        return {"client": self.amara, "case": self.case, "instrument": "phq-9", "filled_on": day, "answers": answers}

    def test_a_correction_takes_the_place_of_the_wrong_filling(self):
        self.practice.write("measure", "record", self.filling([1] * 5 + [0] * 4, "2026-01-10"))
        wrong = self.practice.write("measure", "record", self.filling([3] * 5 + [0] * 4, "2026-02-10"))
        self.assertEqual(len(self.practice.read("measure", "wrong-way")), 1)
        right = self.practice.write("measure", "record", self.filling([1] * 4 + [0] * 5, "2026-02-10"),
                                    "--corrects", wrong[-6:])
        history = self.practice.read("measure", "history", *self.whose)
        self.holds(history[1], {"id": wrong, "corrected_by": right})
        self.holds(history[2], {"id": right, "corrects": wrong})
        self.holds(self.practice.read("measure", "change", *self.whose), {"before": 5, "after": 4})
        self.assertEqual(self.practice.read("measure", "wrong-way"), [])

    def test_a_form_is_planned_changed_and_given_up(self):
        plan = self.practice.expect(DONE, "measure", "plan", *self.whose, "--every", "4", "--unit", "weeks", "--from",
                                    "2026-01-10").stdout.strip()
        self.practice.write("measure", "record", self.filling([0] * 9, "2026-01-12"))
        self.holds(self.practice.read("measure", "plan"),
                   [{"id": plan, "every": 4, "unit": "weeks", "last_filled": "2026-01-12", "due_on": "2026-02-09"}])
        self.holds(self.practice.read("measure", "due", "--until", "2026-02-09"), [{"id": plan}])
        self.assertEqual(self.practice.read("measure", "due", "--until", "2026-02-08"), [])
        self.practice.expect(DONE, "measure", "plan", "--plan", plan, "--every", "2")
        self.holds(self.practice.read("measure", "plan"), [{"due_on": "2026-01-26"}])
        self.practice.expect(DONE, "measure", "plan", "--plan", plan, "--stop")
        self.assertEqual(self.practice.read("measure", "due", "--until", "2027-01-01"), [])
        refused = self.practice.expect(REFUSED, "measure", "plan", *self.whose, "--every", "0", "--unit", "weeks")
        self.assertIn("every", refused.stderr)


class OwnDefinitions(CliTest):
    def setUp(self):
        super().setUp()
        self.practice = Practice(self.place)
        self.case, self.amara, _ = couple_case(self.practice)

    def shown(self, kind, name, *options):
        return self.practice.expect(DONE, "definition", "show", "--kind", kind, "--id", name, *options).stdout

    def test_an_intake_is_changed_and_an_answered_one_keeps_its_wording(self):
        intake = {"client": self.amara, "case": self.case, "status": "complete",
                  "answers": {"what_brings_you": "The evenings.", "wish_not_to_be_here": "no",
                              "whose_idea": "prefer_not_to_say"}}
        self.practice.write("intake", "record", intake)
        old = self.practice.read("intake", "show", "--client", self.amara)["wording"]["what_brings_you"]
        version = json.loads(self.shown("intake", "couple"))["version"]
        changed = self.place.write("couple.json", self.shown("intake", "couple").replace(old, "What is it about?"))
        self.holds(json.loads(self.practice.expect(DONE, "definition", "import", "--input", changed, "--json").stdout),
                   {"id": "couple", "kind": "intake", "version": version + 1})
        self.assertIn("What is it about?", self.shown("intake", "couple"))
        self.assertIn(old, self.shown("intake", "couple", "--version", str(version)))
        self.assertEqual(self.practice.read("intake", "show", "--client", self.amara)["wording"]["what_brings_you"],
                         old)
        pdf = self.place.folder / "summary.pdf"
        told = self.practice.expect(DONE, "report", "intake-summary", "--client", self.amara, "--output", pdf)
        self.assertIn("safety is kept apart", told.stderr)
        text = " ".join(pdf_text(pdf).split())
        for part in (old, "The evenings.", "prefers not to say"):
            self.assertIn(part, text)
        self.assertNotIn("not be here", text)

    def test_a_text_that_cannot_be_used_names_line_path_and_reason(self):
        rses = self.shown("instrument", "rses")
        broken = self.place.write("broken.json", rses.replace('"from": 15', '"from": 17'))
        line = rses[:rses.index('"from": 15')].count("\n") + 1
        for command in (["definition", "check", "--input", broken], None):
            result = (self.place.run(*command) if command else
                      self.practice.run("definition", "import", "--input", broken))
            self.assertEqual(result.returncode, REFUSED)
            self.assertIn(f"line {line}: scales[0].bands[1].from: given 17, allowed 15", result.stderr)
        no_json = self.place.write("no.json", "{\n  \"id\": \"x\",,\n}")
        result = self.place.run("definition", "check", "--input", no_json)
        self.assertEqual(result.returncode, REFUSED)
        self.assertIn("line 2, column", result.stderr)
        self.assertEqual(self.place.run("definition", "check", "--input", self.place.write("r.json", rses)).returncode,
                         DONE)

    def test_an_own_instrument_is_copied_filled_in_and_kept(self):
        self.practice.expect(DONE, "definition", "copy", "--kind", "instrument", "--id", "phq-2", "--as", "own-2")
        self.practice.expect(DONE, "definition", "remove", "--kind", "instrument", "--id", "own-2")
        self.practice.expect(DONE, "definition", "copy", "--kind", "instrument", "--id", "phq-2", "--as", "own-3")
        self.practice.write("measure", "record", {"client": self.amara, "case": self.case, "instrument": "own-3",
                                                  "filled_on": "2026-01-10", "answers": [1, 2]})
        listed = self.practice.read("definition", "list", "--kind", "instrument")
        self.assertEqual(len(listed), 19)
        self.holds(listed[-1], {"id": "own-3", "own": True, "built_in": False, "used": 1})
        refused = self.practice.expect(REFUSED, "definition", "remove", "--kind", "instrument", "--id", "own-3")
        self.assertIn("(this one: 1)", refused.stderr)

    def test_licensed_wording_and_chosen_measures_are_kept(self):
        self.practice.write("measure", "wording", {"instrument": "rses", "licence": "A letter",
                                                   "words": {"worth": "Words we may use."}})
        self.holds(self.practice.read("measure", "wording", "--instrument", "rses"), {"licence": "A letter"})
        self.practice.write("practice", "update", {"measures": ["rses"]})
        chosen = [form["id"] for form in json.loads(self.place.run(
            "measure", "list", self.practice.folder, "--passphrase-file", self.place.passphrase_file,
            "--json").stdout) if form["chosen"]]
        self.assertEqual(chosen, ["rses"])
        refused = self.practice.expect(REFUSED, "practice", "update", "--input", "-",
                                       given=json.dumps({"measures": ["phq-10"]}))
        self.assertIn("phq-9", refused.stderr)

    def test_the_formulation_gathers_what_is_known(self):
        self.practice.write("intake", "record", {"client": self.amara, "case": self.case, "answers": {
            "position": "steps_back", "ways_shame_shows": ["hide"]}})
        self.practice.write("measure", "record", {
            "client": self.amara, "case": self.case, "instrument": "ecr-s", "filled_on": "2026-01-10",
            "answers": [4] * 12})
        facts = self.practice.read("intake", "formulation", "--client", self.amara, "--case", self.case)
        self.holds(facts["dimensions"], [{"instrument": "ecr-s", "anxiety": 4, "assumed_spread": True}])
        self.assertEqual(facts["position"], "steps_back")
        self.holds(facts["shame"], [{"way": "pulling_away", "by_client": True}])
        self.assertIn("h19", [each["id"] for each in facts["strategies"]])


if __name__ == "__main__":
    unittest.main()
