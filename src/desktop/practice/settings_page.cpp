#include "app/practice/practice.hpp"
#include "desktop/editing/saver.hpp"
#include "desktop/kit/form.hpp"
#include "desktop/kit/refusal.hpp"
#include "desktop/kit/rows_field.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/practice/crisis_lines_field.hpp"
#include "desktop/practice/definitions.hpp"
#include "desktop/practice/measures_in_use.hpp"

namespace desktop {

namespace {

const app::DraftName typed_settings{"settings", "practice"};

std::vector<Choice> countries_of_lines()
{
    return {{"US", _("United States")}, {"CA", _("Canada")},    {"GB", _("United Kingdom")},
            {"IE", _("Ireland")},       {"AU", _("Australia")}, {"NZ", _("New Zealand")}};
}

/// Several words on a line, with commas between them.
class OwnWordsField : public LineField {
public:
    using LineField::LineField;

private:
    domain::Tree read() const override
    {
        domain::Tree::List words;
        for (const auto& word : wxSplit(typed(), ','))
            if (const auto stripped = word.Strip(wxString::both); !stripped.empty())
                words.emplace_back(utf8(stripped));
        return words.empty() ? domain::Tree() : domain::Tree(std::move(words));
    }
    void display(const domain::Tree& value) override
    {
        std::vector<wxString> words;
        if (const auto* list = value.as<domain::Tree::List>())
            for (const auto& each : *list)
                words.push_back(desktop::shown(domain::plain_text(each)));
        text_->ChangeValue(joined(words, ", "));
        undo_.forget();
    }
};

/// What the practice says of itself, and how it is kept.
domain::FormQuestion snippet_question()
{
    domain::FormQuestion question;
    question.key = "snippets";
    question.type = domain::QuestionType::rows;
    question.columns.resize(2);
    question.columns[0].key = "abbreviation";
    question.columns[0].text = wxTRANSLATE("In short");
    question.columns[0].type = domain::QuestionType::text;
    question.columns[1].key = "text";
    question.columns[1].text = wxTRANSLATE("What it stands for");
    question.columns[1].type = domain::QuestionType::long_text;
    return question;
}

class SettingsPage : public Page {
public:
    SettingsPage(wxWindow* parent, Desk& desk);

    wxString title() const override { return _("&Settings"); }
    std::vector<Action> actions() override
    {
        return {{"save_settings", _("&Save"), "Ctrl+S", [this] { save(); }},
                {},
                {"measures_in_use", _("&Measures you use..."), "Ctrl+M", [this] { measures(); }},
                {"item_wording", _("&Licensed wording..."), "Ctrl+Shift+M", [this] { wording(); }},
                {"vault", _("&Backup and keys..."), "Ctrl+Shift+B", [this] { desk().go_to({"vault"}); }},
                {"definitions", _("&Questions and exercises..."), "Ctrl+D", [this] { definitions(); }}};
    }
    void refresh() override;
    void focus_first() override { form_->focus_first(); }
    void keep_typed() override { saver_.keep_now(); }

private:
    void add_counselor();
    void add_paper();
    void add_keeping();
    void add_questions();
    void measures() { choose_measures_in_use(this, desk()); }
    void wording() { edit_item_wording(this, desk()); }
    void definitions() { show_definitions(this, desk()); }
    void show(const domain::Record<domain::PracticeProfile>& profile, const std::optional<app::Draft>& typed);
    void save();
    void let_change(bool change);

    Saver saver_;
    wxScrolledWindow* scrolled_;
    Form* form_;
    wxStaticText* message_;
    wxButton* save_;
    int row_version_ = 0;
};

SettingsPage::SettingsPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk),
      saver_(this, desk, [this] { return app::typed_over(form_->shown_document(), form_->changes()); }),
      scrolled_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)),
      form_(new Form(scrolled_, desk.today())), message_(attention(this, {})),
      save_(button(this, "save_settings", _("Save"), [this] { save(); }))
{
    scrolled_->SetScrollRate(0, FromDIP(12));
    add_counselor();
    add_paper();
    add_keeping();
    add_questions();
    message_->SetName("settings_message");
    message_->Hide();
    auto* inner = new wxBoxSizer(wxVERTICAL);
    inner->Add(form_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(page_edge)));
    scrolled_->SetSizer(inner);
    auto* bottom = new wxBoxSizer(wxHORIZONTAL);
    bottom->Add(message_, wxSizerFlags(1).CentreVertical());
    bottom->AddStretchSpacer(1);
    bottom->Add(save_);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(this, _("Settings"), Level::page), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    sizer->Add(bottom, wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    make_filled(save_);
    save_->Disable();
    saver_.set_draft(typed_settings);
    form_->changed = [this] { saver_.typed(); };
}

void SettingsPage::add_counselor()
{
    form_->add_heading(_("You and the practice"));
    form_->add_hint(_("This stands at the top of everything that is printed."));
    form_->beside(2);
    form_->line("practice_name", _("Name of the practice"));
    form_->line("counselor.name", _("Your name"));
    form_->beside(3);
    form_->line("counselor.credential", _("Credential"), "LMFT");
    form_->line("counselor.licence", _("Licence number"));
    form_->line("counselor.supervisor", _("Supervisor, if you have one"));
    form_->text("address", _("Address"), 2);
    form_->beside(3);
    form_->line("phone", _("Phone"));
    form_->line("email", _("Email"));
    form_->choice("country", _("Country"), countries_of_lines(), wxString(_("Another country")));
}

void SettingsPage::add_paper()
{
    form_->add_heading(_("On everything a client takes home"));
    form_->add(_("Crisis lines: at least one, or nothing is printed for a client"), [this](wxWindow* parent) {
        return std::make_unique<CrisisLinesField>(
            parent, [this] { return domain::proposed_crisis_lines(form_->document().text("country")); });
    });
    form_->choice("paper", _("Paper"), choices<domain::Paper>());
}

void SettingsPage::add_keeping()
{
    form_->add_heading(_("How the practice is kept"));
    form_->beside(3);
    form_->number("idle_lock_minutes", _("Lock after this many minutes"));
    form_->number("late_note_after_hours", _("A note is late after this many hours"));
    form_->number("retention_years", _("Years to keep a record"));
    form_->add_hint(_("Light or dark is chosen in the View menu."));
}

void SettingsPage::add_questions()
{
    form_->add_window(button(form_, "vault", _("Backup and keys..."), [this] { desk().go_to({"vault"}); }));
    form_->add_hint(_("Backups, passphrase, recovery sheet, export and audit."));
    form_->add_heading(_("What the practice asks"));
    form_->add(_("What you do that is on no list, with commas between"),
               [](wxWindow* parent) { return std::make_unique<OwnWordsField>(parent, "own_interventions"); });
    form_->add(_("Snippets: typed in short in a note, and what stands there then"), [this](wxWindow* parent) {
        return std::make_unique<RowsField>(parent, snippet_question(), desk().today());
    });
    form_->add_hint(
        _("A blank behind the short word puts the text in its place; Ctrl+Z takes it back. {name}, {date} and "
          "{score} in it are filled in, {score:phq-9} with the last score of that form."));
    const auto add = [this](const wxString& name, const wxString& label, const wxString& what,
                            std::function<void()> action) {
        form_->add_window(button(form_, name, label, std::move(action)));
        form_->add_hint(what);
    };
    add("measures_in_use", _("Measures you use..."), _("The few you work with; they stand first where you choose one."),
        [this] { measures(); });
    add("item_wording", _("Licensed wording..."), _("The text of a measure's items, where you are licensed for it."),
        [this] { wording(); });
    add("definitions", _("Questions and exercises..."),
        _("Copy and change what the intake asks, note templates, measures and exercises, or bring in your own."),
        [this] { definitions(); });
}

void SettingsPage::refresh()
{
    desk().ask(
        this,
        [](app::OpenPractice& practice) {
            return std::pair{app::profile_of(practice), app::draft_of(practice, typed_settings)};
        },
        [this](const auto& settings) { show(settings.first, settings.second); });
}

void SettingsPage::show(const domain::Record<domain::PracticeProfile>& profile, const std::optional<app::Draft>& typed)
{
    row_version_ = profile.row_version;
    form_->show(domain::to_tree(*profile));
    if (typed) {
        const auto before = app::typed_in(typed->document);
        form_->show_typed(before.now);
        form_->ask_between(app::clashes(before, form_->shown_document()));
        saver_.typed();
        message_->SetLabel(_("What you had typed is back. Save keeps it."));
        message_->Show();
    }
    let_change(true);
    publish_ids(this);
    scrolled_->FitInside();
    Layout();
}

void SettingsPage::save()
{
    if (!save_->IsEnabled() || form_->is_asking())
        return;
    form_->clear_marks();
    message_->Hide();
    let_change(false);
    auto changes = form_->changes();
    set_path(changes, "row_version", row_version_);
    saver_.save([changes](app::OpenPractice& practice) { app::update_profile(practice, changes); },
                [this] {
                    desk().say(_("The settings are kept."));
                    desk().profile_changed();
                    refresh();
                },
                [this](std::exception_ptr thrown) {
                    let_change(true);
                    show_refusal(*form_, *scrolled_, *message_, thrown);
                });
}

// Until the answer, and what it says, are there.
void SettingsPage::let_change(bool change)
{
    save_->Enable(change);
    form_->Enable(change);
}

}

Page* make_settings_page(wxWindow* parent, Desk& desk)
{
    return new SettingsPage(parent, desk);
}

}
