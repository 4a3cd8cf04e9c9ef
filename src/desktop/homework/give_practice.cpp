#include "desktop/homework/give_practice.hpp"

#include "app/homework/homework.hpp"
#include "app/plan/goals.hpp"
#include "desktop/homework/task_words.hpp"
#include "desktop/kit/form_dialog.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/pick_field.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

using domain::Tree;

namespace {

/// What the steps need to know of the person.
struct Ground {
    std::vector<app::LibraryItem> items;
    std::vector<app::GoalView> goals;
};

bool ask_member(wxWindow* parent, Desk& desk, PracticeToGive& what)
{
    if (what.client.empty() && what.members.size() == 1)
        what.client = domain::Id<domain::Client>{what.members.front().key};
    if (!what.client.empty())
        return true;
    FormDialog dialog(parent, desk, _("Give practice"), "give_to_member");
    dialog.form().choice("client", _("For whom?"), what.members, _("choose"));
    const auto refuse_nobody = [](app::OpenPractice&, const Tree& document) {
        if (document.text("client").empty())
            domain::refuse("client", "required", "nobody", "member_of_case");
    };
    if (!dialog.ask(_("Continue"), refuse_nobody))
        return false;
    what.client = domain::Id<domain::Client>{dialog.form().document().text("client")};
    return true;
}

std::vector<Pick> picks_of(std::vector<app::LibraryItem> items)
{
    std::ranges::stable_sort(items, std::ranges::greater(), &app::LibraryItem::suggested);
    std::vector<Pick> picks;
    for (const auto& item : items) {
        const auto applies = joined(care_words(item.applies, item.lines, item.strategy.stage_fit), " ");
        picks.push_back({item.strategy.id,
                         {translated(item.strategy.name), item.suggested ? _("Suggested") : applies},
                         joined({applies, translated(item.strategy.purpose)}, "\n")});
    }
    return picks;
}

bool ask_strategy(wxWindow* parent, Desk& desk, PracticeToGive& what, const Ground& ground)
{
    if (!what.strategy.empty())
        return true;
    FormDialog dialog(parent, desk, _("Give practice"), "choose_practice");
    auto& field = dialog.form().add(_("Which practice?"), [&](wxWindow* on) {
        auto made = std::make_unique<PickField>(on, "strategy", _("Practices"),
                                                std::vector<Column>{{_("Practice"), 260}, {_("For this person")}});
        made->set_picks(picks_of(ground.items));
        return made;
    });
    const auto refuse_none = [](app::OpenPractice&, const Tree& document) {
        if (document.text("strategy").empty())
            domain::refuse("strategy", "required", "nothing", "one_of_the_list");
    };
    if (!dialog.ask(_("Continue"), refuse_none))
        return false;
    what.strategy = std::get<std::string>(field.value().value);
    return true;
}

std::vector<Choice> goal_choices(const Ground& ground)
{
    std::vector<Choice> goals;
    for (const auto& view : ground.goals)
        if (view.goal->status == domain::GoalStatus::open)
            goals.push_back({view.goal.id.value, shown(view.goal->statement)});
    return goals;
}

void add_when(Form& form)
{
    form.beside(2);
    form.date("starts_on", _("From"));
    form.date("ends_on", _("Until"));
    form.beside(2);
    form.choice("frequency", _("How often"), choices<domain::Frequency>());
    form.number("times", _("Times a week, for several times a week"));
}

void add_fields(Form& form, const Ground& ground, const app::LibraryItem& item, bool is_joint)
{
    form.add_heading(translated(item.strategy.name));
    for (const auto& sentence : care_words(item.applies, item.lines, item.strategy.stage_fit))
        form.add_attention(sentence);
    form.text("rationale", _("Why this, for you (one line on the client's page)"), 2);
    add_when(form);
    form.line("where_when", _("Where and when"), _("in the kitchen, after breakfast"));
    form.line("wording", _("Title on the client's page, in words of your own"), translated(item.strategy.client_title));
    if (auto goals = goal_choices(ground); !goals.empty())
        form.choice("goal", _("Toward which goal"), std::move(goals), _("none in particular"));
    if (is_joint)
        form.choice(
            "visibility", _("Who may see it"),
            {{"shared", words(domain::Visibility::shared)}, {"counselor", words(domain::Visibility::counselor)}},
            _("only the one it is for"));
}

Tree suggested_document(const domain::Strategy& strategy, const domain::Date& today)
{
    const auto& suggestion = strategy.suggested_frequency;
    Tree document{Tree::Map{}};
    set_path(document, "rationale", strategy.why_line);
    set_path(document, "starts_on", domain::to_text(today));
    if (suggestion.weeks > 0)
        set_path(document, "ends_on", domain::to_text(domain::plus_days(today, 7 * suggestion.weeks - 1)));
    set_path(document, "frequency", Tree(domain::token_of(suggestion.frequency)));
    if (suggestion.frequency == domain::Frequency::times_per_week)
        set_path(document, "times", suggestion.times);
    return document;
}

Tree whole_document(const PracticeToGive& what, Tree document)
{
    set_path(document, "client", what.client.value);
    set_path(document, "case", what.care_case.value);
    set_path(document, "strategy", what.strategy);
    if (!what.session.empty())
        set_path(document, "session", what.session.value);
    return document;
}

void tell_given(wxWindow* parent, Desk& desk, const app::Assigned& assigned)
{
    FormDialog dialog(parent, desk, _("Practice given"), "practice_given");
    auto& form = dialog.form();
    form.add_hint(_("The code on the return strip is"));
    form.add_title(shown(assigned.code));
    form.add_hint(_("Type it in when the strip comes back. The page to take home is printed by the command "
                    "securebase-cli worksheet; not from this window yet."));
    dialog.tell(_("Done"));
}

std::optional<app::Assigned> ask_how(wxWindow* parent, Desk& desk, const PracticeToGive& what, const Ground& ground)
{
    const auto item = std::ranges::find(ground.items, what.strategy, [](const auto& each) { return each.strategy.id; });
    if (item == ground.items.end())
        return std::nullopt;
    FormDialog dialog(parent, desk, _("Give practice"), "give_practice", what.client.value + what.strategy);
    add_fields(dialog.form(), ground, *item, what.members.size() > 1);
    dialog.form().show(suggested_document(item->strategy, desk.today()));
    return dialog.ask(_("Give"), [what](app::OpenPractice& practice, const Tree& document) {
        return app::assign_homework(practice, domain::from_tree<domain::Assignment>(whole_document(what, document)));
    });
}

}

void give_practice(wxWindow* parent, Desk& desk, PracticeToGive what, std::function<void()> given)
{
    if (!ask_member(parent, desk, what))
        return;
    desk.look(
        parent,
        [what](const app::Looking& looking) {
            return Ground{app::strategy_library(looking, what.care_case, what.client),
                          app::list_goals(looking, what.care_case, what.client)};
        },
        [parent, &desk, what, given = std::move(given)](const Ground& ground) {
            auto chosen = what;
            if (!ask_strategy(parent, desk, chosen, ground))
                return;
            if (const auto assigned = ask_how(parent, desk, chosen, ground)) {
                tell_given(parent, desk, *assigned);
                given();
            }
        });
}

}
