#include "desktop/homework/give_practice.hpp"

#include "app/reports/report_file.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/homework/practice_choice.hpp"
#include "desktop/homework/print_sheets.hpp"
#include "desktop/homework/sheet_options.hpp"
#include "desktop/homework/sheet_preview.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/reports/issue_report.hpp"

namespace desktop {

using domain::Tree;

namespace {

constexpr auto to_printer = "printer";

/// What came of it: what was given, and how its sheets are to leave.
struct GivenPractice {
    app::GivenSheets sheets;
    app::WorksheetOptions options;
    std::string way; ///< empty: no paper; "printer"; or the file they go to
};

std::vector<domain::Id<domain::Client>> clients_in(const PracticeToGive& what, const Tree& document)
{
    if (what.members.size() == 1)
        return {{what.members.front().key}};
    std::vector<domain::Id<domain::Client>> clients;
    const auto given = at_path(document, "clients");
    if (const auto* keys = given.as<Tree::List>())
        for (const auto& key : *keys)
            clients.push_back({*key.as<std::string>()});
    return clients;
}

domain::Assignment assignment_in(const PracticeToGive& what, const Tree& document)
{
    auto fields = document_of(document, {"strategy", "starts_on", "ends_on", "frequency", "times", "rationale",
                                         "where_when", "wording", "goal", "visibility"});
    const auto clients = clients_in(what, document);
    set_path(fields, "client", clients.empty() ? std::string() : clients.front().value);
    set_path(fields, "case", what.care_case.value);
    if (!what.session.empty())
        set_path(fields, "session", what.session.value);
    return domain::from_tree<domain::Assignment>(fields);
}

void refuse_unchosen(const PracticeToGive& what, const Tree& document)
{
    if (clients_in(what, document).empty())
        domain::refuse("clients", "required", "nobody", "one_member_or_more");
    if (document.text("strategy").empty())
        domain::refuse("strategy", "required", "nothing", "one_of_the_list");
}

std::optional<std::string> text_at(const Tree& document, const std::string& path)
{
    const auto value = at_path(document, path);
    const auto* text = value.as<std::string>();
    return text ? std::optional(*text) : std::nullopt;
}

GivenPractice give_as(app::OpenPractice& practice, const PracticeToGive& what, const Tree& document)
{
    refuse_unchosen(what, document);
    const auto assignment = assignment_in(what, document);
    const auto clients = clients_in(what, document);
    GivenPractice given{
        {}, sheet_options(document, text_at(document, "way.reason")), text_at(document, "way.to").value_or("")};
    if (given.way.empty())
        given.sheets.given = app::assign_homework_to(practice, assignment, clients);
    else if (given.way == to_printer)
        given.sheets = app::give_with_sheets(practice, assignment, clients, given.options);
    else {
        app::refuse_output(given.way, true);
        given.sheets = app::give_and_issue(practice, assignment, clients, given.options);
    }
    return given;
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

/// The dialog: its form at the left, the page at the right.
class GiveDialog {
public:
    GiveDialog(wxWindow* parent, Desk& desk, const PracticeToGive& what, const PracticesToGive& from);

    std::optional<GivenPractice> ask();

private:
    void add_whom();
    void add_which();
    void add_how();
    void offer_ways();
    Tree first_document() const;
    Receivers receivers();
    std::string strategy() { return dialog_.form().document().text("strategy"); }
    void on_changed();
    void on_receivers();
    void on_strategy();
    void say_reach(const Receivers& chosen);
    void draw();
    std::optional<Tree> ask_file();
    Tree way_to(const std::string& where) const;
    void say_care();

    Desk& desk_;
    PracticeToGive what_;
    const PracticesToGive& from_;
    FormDialog dialog_;
    SheetPreview* preview_;
    PickField* practices_ = nullptr;
    ChoiceField* variant_ = nullptr;
    ChoiceField* goal_ = nullptr;
    wxStaticText* reach_ = nullptr;
    wxStaticText* care_ = nullptr;
    std::vector<std::string> shown_receivers_;
    std::string shown_strategy_;
    bool is_showing_ = false; ///< the form is filled, not changed by anybody
};

GiveDialog::GiveDialog(wxWindow* parent, Desk& desk, const PracticeToGive& what, const PracticesToGive& from)
    : desk_(desk), what_(what), from_(from), dialog_(parent, desk, _("Give practice"), "give_practice",
                                                     what.care_case.value + what.client.value + what.strategy),
      preview_(new SheetPreview(&dialog_, desk, what.care_case.value))
{
    dialog_.set_beside(preview_);
    add_whom();
    add_which();
    add_how();
    offer_ways();
    is_showing_ = true;
    dialog_.form().show(first_document());
    on_receivers();
    dialog_.form().show(first_document()); // now there is something to choose from
    is_showing_ = false;
    preview_->settled = [this] {
        dialog_.enable_way("save_pdf", preview_->has_pages());
        dialog_.enable_way("give_and_print", preview_->has_pages());
    };
    dialog_.form().changed = [this] { on_changed(); };
    dialog_.enable_way("save_pdf", false);
    dialog_.enable_way("give_and_print", false);
    on_changed();
}

void GiveDialog::add_whom()
{
    auto& form = dialog_.form();
    if (what_.members.size() > 1)
        form.checks("clients", _("For whom? Each gets a page and a code of their own."), what_.members);
    form.add_window(reach_ = hint(&form, {}));
}

void GiveDialog::add_which()
{
    auto& form = dialog_.form();
    form.add(_("Which practice"), [&](wxWindow* on) {
        auto made = std::make_unique<PickField>(on, "strategy", _("Practices"),
                                                std::vector<Column>{{_("Practice"), 190}, {_("For this person")}}, 190);
        practices_ = made.get();
        return made;
    });
    form.add_window(care_ = attention(&form, {}));
}

void GiveDialog::add_how()
{
    auto& form = dialog_.form();
    variant_ = &add_sheet_variant(form, {});
    form.text("rationale", _("Why this, for you (stands on the page)"), 2);
    form.beside(2);
    form.date("starts_on", _("From"));
    form.date("ends_on", _("Until"));
    form.beside(2);
    form.choice("frequency", _("How often"), choices<domain::Frequency>());
    form.number("times", _("Times a week"));
    form.line("where_when", _("When and where"));
    form.line("wording", _("Title of the page, in words of your own"));
    goal_ = &form.choice("goal", _("Toward which goal"), {}, _("none in particular"));
    if (what_.members.size() > 1)
        form.choice(
            "visibility", _("Who may see it"),
            {{"shared", words(domain::Visibility::shared)}, {"counselor", words(domain::Visibility::counselor)}},
            _("only the one it is for"));
    add_sheet_print(form);
}

void GiveDialog::offer_ways()
{
    dialog_.offer_way("save_pdf", _("Save as PDF..."), [this] { return ask_file(); });
    dialog_.offer_way("give_and_print", _("Give and &print..."), [this] { return std::optional(way_to(to_printer)); });
}

Tree GiveDialog::first_document() const
{
    Tree document{Tree::Map{}};
    if (!what_.client.empty() && what_.members.size() > 1)
        set_path(document, "clients", Tree::List{what_.client.value});
    if (!what_.strategy.empty())
        set_path(document, "strategy", what_.strategy);
    return document;
}

Receivers GiveDialog::receivers()
{
    Receivers chosen;
    for (const auto& client : clients_in(what_, dialog_.form().document()))
        for (const auto& member : what_.members)
            if (member.key == client.value)
                chosen.push_back(member);
    return chosen;
}

void GiveDialog::on_changed()
{
    if (is_showing_)
        return;
    is_showing_ = true;
    on_receivers();
    on_strategy();
    is_showing_ = false;
    draw();
}

void GiveDialog::on_receivers()
{
    const auto chosen = receivers();
    std::vector<std::string> keys{"chosen"}; // also when it is nobody, once
    for (const auto& each : chosen)
        keys.push_back(each.key);
    if (keys == shown_receivers_)
        return;
    shown_receivers_ = keys;
    practices_->set_picks(practice_picks(from_, chosen));
    goal_->set_choices(goals_of_all(from_, chosen));
    goal_->window()->Enable(!goals_of_all(from_, chosen).empty());
    say_reach(chosen);
    say_care();
}

void GiveDialog::say_care()
{
    const auto care = care_lines(from_, receivers(), strategy());
    care_->SetLabel(care);
    care_->Show(!care.empty());
    lay_out_around(care_);
}

void GiveDialog::say_reach(const Receivers& chosen)
{
    std::vector<wxString> lines;
    for (const auto& each : chosen)
        if (const auto reach = what_.reach.find(each.key); reach != what_.reach.end() && !reach->second.empty())
            lines.push_back(wxString::Format(_("Reach %s: %s"), each.words, reach->second));
    reach_->SetLabel(joined(lines, "\n"));
    reach_->Show(!lines.empty());
    lay_out_around(reach_);
}

// What was typed stays; only what the definition before proposed gives way.
void GiveDialog::on_strategy()
{
    const auto id = strategy();
    const auto* chosen = from_.strategy(id);
    if (id == shown_strategy_ || !chosen)
        return;
    shown_strategy_ = id;
    auto& form = dialog_.form();
    variant_->set_choices(sheet_variants(*chosen));
    const auto typed = form.changes();
    auto document = domain::with_paths(suggested_document(*chosen, desk_.today()),
                                       document_of(form.document(), {"strategy", "clients"}));
    form.show(document);
    form.show_typed(typed);
    say_care();
}

void GiveDialog::draw()
{
    preview_->ask([this]() -> SheetPreview::Draft {
        const auto document = dialog_.form().document();
        refuse_unchosen(what_, document);
        return [assignment = assignment_in(what_, document), clients = clients_in(what_, document),
                options = sheet_options(document, preview_->paper_reason())](app::OpenPractice& practice) {
            return app::draft_worksheets_for(practice, assignment, clients, options);
        };
    });
}

std::optional<Tree> GiveDialog::ask_file()
{
    const auto path = ask_pdf_path(&dialog_, _("Practice %s"), desk_.today());
    return path.empty() ? std::nullopt : std::optional(way_to(path.string()));
}

Tree GiveDialog::way_to(const std::string& where) const
{
    Tree way{Tree::Map{{"to", where}}};
    if (preview_->paper_reason())
        set_path(way, "reason", *preview_->paper_reason());
    return way;
}

std::optional<GivenPractice> GiveDialog::ask()
{
    return dialog_.ask(_("&Give"), [what = what_](app::OpenPractice& practice, const Tree& document) {
        return give_as(practice, what, document);
    });
}

wxString codes_of(const app::GivenSheets& sheets)
{
    std::vector<wxString> codes;
    for (const auto& each : sheets.given)
        codes.push_back(shown(each.code));
    return joined(codes, ", ");
}

void let_out(wxWindow* parent, Desk& desk, const GivenPractice& given)
{
    if (given.way.empty()) {
        desk.say(wxString::Format(_("Given. The code on the return strip: %s."), codes_of(given.sheets)));
        return;
    }
    SheetsOut out{given.sheets.draft.pdf, given.options, {}};
    for (const auto& each : given.sheets.given)
        out.assignments.push_back(each.id);
    if (given.way == to_printer)
        print_sheets_out(parent, desk, out);
    else
        write_sheets(parent, desk, out, given.way);
}

}

void give_practice(wxWindow* parent, Desk& desk, PracticeToGive what, std::function<void()> given)
{
    desk.look(
        parent,
        [what](const app::Looking& looking) { return practices_to_give(looking, what.care_case, what.members); },
        [parent, &desk, what, given = std::move(given)](const PracticesToGive& from) {
            const wxWeakRef<wxWindow> here(parent);
            const auto made = GiveDialog(parent, desk, what, from).ask();
            if (!made || !here)
                return;
            given();
            let_out(parent, desk, *made);
        });
}

}
