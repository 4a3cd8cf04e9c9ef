#include "desktop/homework/type_strip.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/homework/strip_grid.hpp"
#include "desktop/kit/dates.hpp"

namespace desktop {

using domain::Tree;

namespace {

app::StripFound strip_with_code(const app::Looking& looking, const std::string& code)
{
    if (auto found = app::find_strip(looking, code))
        return std::move(*found);
    domain::refuse("code", "unknown", domain::shown(code), "strip_code");
}

std::optional<app::StripFound> ask_strip(wxWindow* parent, Desk& desk)
{
    FormDialog dialog(parent, desk, _("Type back a strip"), "type_back_strip");
    dialog.form().line("code", _("Code on the strip"));
    dialog.form().add_hint(_("Five characters, such as K7F-2Q. Small letters will do, without the hyphen too."));
    return dialog.ask(_("Continue"),
                      [viewer = desk.viewer().to_open()](app::OpenPractice& practice, const Tree& document) {
                          return strip_with_code({practice, viewer}, document.text("code"));
                      });
}

/// The day a strip that is not by days is kept under is asked for; the others carry theirs.
std::vector<domain::StripTyped> strips_in(const Tree& document)
{
    std::vector<domain::StripTyped> strips;
    const auto day = document.text("first_day");
    const auto given = at_path(document, "strips");
    if (const auto* list = given.as<Tree::List>())
        for (auto strip : *list) {
            if (!day.empty())
                set_path(strip, "first_day", day);
            strips.push_back(domain::from_tree<domain::StripTyped>(strip));
        }
    return strips;
}

bool was_stopped(const std::vector<domain::StripTyped>& strips)
{
    return std::ranges::any_of(strips, [](const auto& strip) {
        return std::ranges::any_of(strip.once, [](const auto& answer) {
            return answer.first.starts_with("stopped") && answer.second == Tree(true);
        });
    });
}

/// What came of it.
struct StripKept {
    app::StripLogged logged;
    bool was_stopped = false;
};

std::vector<wxString> asked_again(const app::StripFound& strip, const std::vector<std::string>& look_at)
{
    std::vector<wxString> questions;
    for (const auto* strategy : {&strip.strategy, strip.other_half ? &*strip.other_half : nullptr})
        if (strategy)
            for (const auto& question : strategy->entry)
                if (std::ranges::find(look_at, question.key) != look_at.end())
                    questions.push_back(translated(question.text));
    return questions;
}

void tell_kept(wxWindow* parent, Desk& desk, const app::StripFound& strip, const StripKept& kept)
{
    const auto count = static_cast<int>(kept.logged.ids.size());
    desk.say(wxString::Format(wxPLURAL("Kept: %d day or row.", "Kept: %d days or rows.", count), count));
    if (!desk.viewer().is_told_results() || (kept.logged.look_at.empty() && !kept.was_stopped))
        return;
    FormDialog dialog(parent, desk, _("Look at this"), "look_at_this");
    auto& form = dialog.form();
    if (kept.was_stopped)
        form.add_paragraph(_("It was stopped because it was too much. That is a good outcome: say so when you meet, "
                             "and make the next one smaller."));
    for (const auto& question : asked_again(strip, kept.logged.look_at))
        form.add_attention(question);
    if (!kept.logged.look_at.empty())
        form.add_hint(_("Talk about it when you meet. Where harm was named, a safety concern was opened; it stands "
                        "first on Today."));
    dialog.tell(_("Done"));
}

wxString strip_title(const app::StripFound& strip)
{
    return joined({shown(strip.person.name), shown(strip.title), shown(strip.task->code)});
}

}

void type_strip(wxWindow* parent, Desk& desk, const app::StripFound& strip, std::function<void()> kept)
{
    std::optional<StripKept> made;
    {
        FormDialog dialog(parent, desk, _("Type back a strip"), "type_strip", strip.task.id.value);
        auto& form = dialog.form();
        form.add_heading(strip_title(strip));
        StripGrid* grid = nullptr;
        form.add(_("Digits and Tab. What is blank on the paper stays blank."), [&](wxWindow* on) {
            auto field = std::make_unique<StripGrid>(on, "strips", strip, desk.today());
            grid = field.get();
            return field;
        });
        if (!strip.is_by_day) {
            form.date("first_day", _("Day"));
            form.show(Tree(Tree::Map{{"first_day", domain::to_text(desk.today())}}));
        }
        dialog.may_save = [grid] { return grid->is_readable(); };
        made = dialog.ask(_("Save"), [id = strip.task.id](app::OpenPractice& practice, const Tree& document) {
            const auto strips = strips_in(document);
            return StripKept{app::log_strips(practice, id, strips), was_stopped(strips)};
        });
    }
    if (!made)
        return;
    const wxWeakRef<wxWindow> here(parent);
    tell_kept(parent, desk, strip, *made);
    if (here)
        kept();
}

void type_back_strip(wxWindow* parent, Desk& desk, std::function<void()> kept)
{
    const wxWeakRef<wxWindow> here(parent);
    const auto strip = ask_strip(parent, desk);
    if (strip && here)
        type_strip(parent, desk, *strip, std::move(kept));
}

}
