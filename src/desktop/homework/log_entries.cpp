#include "desktop/homework/log_entries.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/homework/task_words.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/question_field.hpp"

#include <set>

namespace desktop {

using domain::FormQuestion;
using domain::Strategy;
using domain::Tree;

namespace {

/// What was kept in this dialog so far.
struct Kept {
    int entries = 0;
    std::set<std::string> look_at; ///< question keys
};

bool is_letter(const Strategy& strategy)
{
    return strategy.worksheet.kind == domain::WorksheetKind::letter;
}

bool keeps_words(const Strategy& strategy)
{
    return !is_letter(strategy) && std::ranges::any_of(strategy.entry, &FormQuestion::kept_by_choice);
}

void add_question(Form& form, FormQuestion question, const domain::Date& today)
{
    question.key = "fields." + question.key;
    form.add(translated(question.text), [&](wxWindow* on) { return make_question_field(on, question, today); });
}

void add_words(Form& form, const Strategy& strategy, const domain::Date& today)
{
    form.add_heading(_("Only where the client wants it kept"));
    for (const auto& question : strategy.entry)
        if (question.kept_by_choice)
            add_question(form, question, today);
    form.text("quote", _("In the client's own words"), 2);
    form.check("may_be_quoted", _("May be quoted in the client's report"));
}

void add_fields(Form& form, const app::TaskLine& task, const domain::Date& today)
{
    form.date("done_on", _("Day"));
    form.check("done", _("It was tried"));
    for (const auto& question : task.strategy.entry)
        if (!question.kept_by_choice)
            add_question(form, question, today);
    form.line("obstacle", _("What got in the way"));
    form.scale("client_rating", _("Did it help? The client says"), 0, 4, _("not at all"), _("a lot"));
    form.scale("counselor_rating", _("How it went, in your view"), 0, 4, _("not at all"), _("fully"));
    if (is_letter(task.strategy))
        form.add_hint(_("A letter stays with the client: no word of it is typed in."));
    if (keeps_words(task.strategy))
        add_words(form, task.strategy, today);
}

Tree fresh_document(const domain::Date& day)
{
    Tree document{Tree::Map{}};
    set_path(document, "done_on", domain::to_text(day));
    set_path(document, "done", true);
    return document;
}

auto keeping(const app::TaskLine& task)
{
    return [assignment = task.view.assignment.id](app::OpenPractice& practice, Tree document) {
        set_path(document, "assignment", assignment.value);
        return app::log_entry(practice, domain::from_tree<domain::Entry>(document));
    };
}

// Made ready for the day after the one that was just kept.
void go_to_next_day(Form& form, const domain::Date& today)
{
    const auto day = domain::parse_date(form.document().text("done_on"));
    form.show(fresh_document(day ? std::min(domain::plus_days(*day, 1), today) : today));
    form.focus_first();
}

void tell_look_at(wxWindow* parent, Desk& desk, const Strategy& strategy, const Kept& kept)
{
    if (kept.look_at.empty())
        return;
    FormDialog dialog(parent, desk, _("Look at this"), "look_at_this");
    dialog.form().add_hint(_("An answer that was typed back asks for your attention:"));
    for (const auto& question : strategy.entry)
        if (kept.look_at.contains(question.key))
            dialog.form().add_attention(translated(question.text));
    dialog.form().add_hint(
        _("Talk about it when you meet. Where harm was named, a safety concern was opened; it stands first on Today."));
    dialog.tell(_("Done"));
}

}

void log_entries(wxWindow* parent, Desk& desk, const app::TaskLine& task, std::function<void()> kept_some)
{
    Kept kept;
    {
        FormDialog dialog(parent, desk, _("Type back what was tried"), "log_entry", task.view.assignment.id.value);
        auto& form = dialog.form();
        form.add_heading(joined({title_of(task), shown(task.task().code)}));
        add_fields(form, task, desk.today());
        form.show(fresh_document(task.next_day(desk.today())));
        dialog.offer_next(_("Save and &next day"), [&] { go_to_next_day(form, desk.today()); });
        dialog.ask_many(_("Save"), keeping(task), [&kept](const app::Logged& logged) {
            ++kept.entries;
            kept.look_at.insert(logged.look_at.begin(), logged.look_at.end());
        });
    }
    tell_look_at(parent, desk, task.strategy, kept);
    if (kept.entries > 0)
        kept_some();
}

void correct_typed_entry(wxWindow* parent, Desk& desk, const app::TaskLine& task,
                         const domain::Record<domain::Entry>& entry, const std::function<void()>& kept_it)
{
    std::optional<app::Logged> logged;
    {
        FormDialog dialog(parent, desk, _("Correct what was typed back"), "correct_entry", entry.id.value);
        dialog.form().add_heading(joined({title_of(task), shown(task.task().code)}));
        add_fields(dialog.form(), task, desk.today());
        dialog.form().show(domain::to_tree(*entry));
        logged = dialog.ask_changes(_("Save"), entry.row_version,
                                    [id = entry.id](app::OpenPractice& practice, const Tree& changes) {
                                        return app::correct_entry(practice, id, changes);
                                    });
    }
    if (!logged)
        return;
    tell_look_at(parent, desk, task.strategy, {1, {logged->look_at.begin(), logged->look_at.end()}});
    kept_it();
}

}
