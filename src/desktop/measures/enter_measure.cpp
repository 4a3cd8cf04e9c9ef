#include "desktop/measures/enter_measure.hpp"

#include "app/plan/concerns.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/measures/answers_field.hpp"
#include "desktop/measures/choose_measure.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

using domain::Administration;
using domain::Instrument;
using domain::Tree;

namespace {

std::vector<Choice> order_choices(const Instrument& instrument)
{
    std::vector<Choice> choices;
    for (const auto& order : instrument.orders)
        choices.push_back({order.id, translated(order.title)});
    return choices;
}

AnswersField& add_fields(Form& form, const Instrument& instrument, bool tells_score)
{
    form.add_heading(translated(instrument.title));
    AnswersField* answers = nullptr;
    form.date("filled_on", _("Filled in on"));
    if (!instrument.orders.empty()) {
        auto& order = form.choice("order", _("Which printed form"), order_choices(instrument));
        order.changed = [&order, &form] {
            if (auto* typed = dynamic_cast<AnswersField*>(form.find("answers")))
                typed->set_order(std::get<std::string>(order.value().value));
            form.changed();
        };
    }
    if (!instrument.targets.empty())
        form.choice("target", _("About whom"), target_choices(instrument));
    form.add(_("Answers, in the form's order"), [&](wxWindow* on) {
        auto made = std::make_unique<AnswersField>(on, instrument, tells_score);
        answers = made.get();
        return made;
    });
    return *answers;
}

bool blanks_are_meant(wxWindow* parent, int blanks)
{
    if (blanks == 0)
        return true;
    const auto question = wxString::Format(
        wxPLURAL("%d item is left blank. Save it like this?", "%d items are left blank. Save them like this?", blanks),
        blanks);
    return wxMessageBox(question, _("Left blank"), wxYES_NO | wxICON_QUESTION, parent) == wxYES;
}

/// What was kept, and what it came to.
struct Entered {
    domain::ScoreResult result;
    std::string concern; ///< id of the safety concern it opened
};

std::string concern_opened_by(app::OpenPractice& practice, const Administration& form, const std::string& id)
{
    for (const auto& view : app::list_concerns({practice, app::Viewer::counselor()}, form.client, form.care_case, true))
        if (view.concern->source_id == id)
            return view.concern.id.value;
    return {};
}

Entered keep(app::OpenPractice& practice, const MeasureToEnter& what, Tree document)
{
    set_path(document, "client", what.client.value);
    set_path(document, "case", what.care_case.value);
    set_path(document, "instrument", what.instrument);
    const auto form = domain::from_tree<Administration>(document);
    const auto id = app::record_administration(practice, form);
    return {domain::score(practice.definitions().instrument(form.instrument), form.answers, form.order, form.target),
            concern_opened_by(practice, form, id.value)};
}

void tell_flags(FormDialog& dialog, const Entered& entered, const MeasureToEnter& what)
{
    auto& form = dialog.form();
    for (const auto& flag : entered.result.flags)
        form.add_attention(translated(flag.text));
    if (entered.concern.empty())
        return;
    form.add_attention(_("A safety concern was opened. It stands first on Today until a response is recorded."));
    form.add_window(button(&form, "go_to_concern", _("&Go to the concern"), [&dialog, what, id = entered.concern] {
        dialog.desk().go_to({"case", what.care_case.value, "plan:concern:" + id});
        dialog.EndModal(wxID_CANCEL);
    }));
}

void tell_result(wxWindow* parent, Desk& desk, const Instrument& instrument, const Entered& entered,
                 const MeasureToEnter& what)
{
    if (!desk.viewer().is_told_results()) {
        desk.say(_("The form is kept."));
        return;
    }
    FormDialog dialog(parent, desk, _("What it came to"), "measure_result");
    auto& form = dialog.form();
    form.add_heading(translated(instrument.title));
    form.add_paragraph(result_words(instrument, entered.result));
    form.add_hint(wxString::Format(_("%d of %d items answered"), entered.result.answered, entered.result.items));
    tell_flags(dialog, entered, what);
    dialog.tell(_("Done"));
}

Tree empty_form(const Instrument& instrument, const std::string& target, const domain::Date& today)
{
    Tree document{Tree::Map{}};
    set_path(document, "filled_on", domain::to_text(today));
    if (!instrument.targets.empty())
        set_path(document, "target", target.empty() ? instrument.targets.back() : target);
    return document;
}

/// What was typed before, so that only what is wrong is typed again.
Tree form_to_correct(const domain::Record<Administration>& wrong)
{
    auto document = domain::to_tree(*wrong);
    set_path(document, "correction_reason", {});
    return document;
}

std::optional<Entered> ask_answers(wxWindow* parent, Desk& desk, const MeasureToEnter& what,
                                   const Instrument& instrument, const domain::Record<Administration>* wrong = nullptr)
{
    FormDialog dialog(parent, desk, wrong ? _("Correct a measure") : _("Enter a measure"),
                      wrong ? "correct_measure" : "enter_measure",
                      wrong ? wrong->id.value : what.client.value + what.instrument);
    auto& answers = add_fields(dialog.form(), instrument, desk.viewer().is_told_results());
    if (wrong) {
        dialog.form().line("correction_reason", _("What was wrong"));
        dialog.form().add_hint(_("The wrong form stays in the history and counts no more."));
    }
    dialog.form().show(wrong ? form_to_correct(*wrong) : empty_form(instrument, what.target, desk.today()));
    dialog.may_save = [&] { return blanks_are_meant(&dialog, answers.blanks()); };
    dialog.CallAfter([&answers] { answers.focus()->SetFocus(); });
    const auto corrects = wrong ? wrong->id.value : std::string();
    return dialog.ask(_("Save"), [what, corrects](app::OpenPractice& practice, Tree typed) {
        if (!corrects.empty())
            set_path(typed, "corrects", corrects);
        return keep(practice, what, typed);
    });
}

}

std::vector<Choice> target_choices(const Instrument& instrument)
{
    std::vector<Choice> choices;
    for (const auto& target : instrument.targets)
        choices.push_back({target, target_words(target)});
    return choices;
}

void enter_measure(wxWindow* parent, Desk& desk, MeasureToEnter what, const app::MeasureOverview& overview,
                   const std::function<void(const MeasureToEnter&)>& kept)
{
    if (!choose_measure(parent, desk, what, overview))
        return;
    const auto instrument = std::ranges::find(overview.instruments, what.instrument, &Instrument::id);
    if (instrument == overview.instruments.end())
        return;
    const auto chosen = *instrument;
    if (const auto entered = ask_answers(parent, desk, what, chosen)) {
        kept(what);
        tell_result(parent, desk, chosen, *entered, what);
    }
}

void correct_measure(wxWindow* parent, Desk& desk, const domain::Record<Administration>& wrong,
                     const app::MeasureOverview& overview, std::function<void()> kept)
{
    const auto instrument = std::ranges::find(overview.instruments, wrong->instrument, &Instrument::id);
    if (instrument == overview.instruments.end())
        return;
    const auto chosen = *instrument;
    const auto before = wrong;
    const MeasureToEnter what{before->care_case, {}, before->client, before->instrument};
    if (const auto entered = ask_answers(parent, desk, what, chosen, &before)) {
        kept();
        tell_result(parent, desk, chosen, *entered, what);
    }
}

void withdraw_measure(wxWindow* parent, Desk& desk, const domain::Record<Administration>& wrong,
                      std::function<void()> kept)
{
    FormDialog dialog(parent, desk, _("Withdraw a form"), "withdraw_measure", wrong.id.value);
    auto& form = dialog.form();
    form.add_paragraph(_("It stays in the history and counts no more. A concern it opened stays open until you settle "
                         "it."));
    form.line("withdrawal_reason", _("Why"), _("entered for the wrong person"));
    const auto save = [id = wrong.id](app::OpenPractice& practice, const Tree& typed) {
        app::withdraw_administration(practice, id, typed.text("withdrawal_reason"));
    };
    if (dialog.ask(_("Withdraw"), save))
        kept();
}

}
