#include "desktop/intake/intake_page.hpp"

#include "desktop/intake/intake_text.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

std::optional<app::IntakePage> read_page(const app::Looking& looking, const std::string& place)
{
    if (!place.starts_with("new:"))
        return app::open_intake(looking, {place});
    const auto colon = place.find(':', 4);
    return app::start_intake(looking, {place.substr(4, colon - 4)},
                             {colon == std::string::npos ? std::string() : place.substr(colon + 1)});
}

wxString progress_words(const app::IntakeProgress& progress)
{
    return wxString::Format(_("%d of %d"), progress.answered, progress.asked);
}

}

IntakePage::IntakePage(wxWindow* parent, Desk& desk, const Place& place)
    : Page(parent, desk), place_(place.id), saver_(this, desk, [this] { return typed(); })
{
    saver_.keep_in_record = [this] { keep_in_record(); };
    saver_.kept = [this](const auto&) {
        kept_->SetLabel(_("Kept"));
        Layout();
    };
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

std::vector<Action> IntakePage::actions()
{
    if (!page_)
        return {};
    std::vector<Action> actions{{"to_case", _("&Back to the case"), "Ctrl+B", [this] { to_case(); }}};
    if (is_text()) {
        actions.push_back({"change_answers", _("&Change answers"), "F2", [this] { change_answers(); }});
        return actions;
    }
    actions.push_back({"next_section", _("&Next section"), "Ctrl+PgDn", [this] { step(1); }});
    actions.push_back({"previous_section", _("&Previous section"), "Ctrl+PgUp", [this] { step(-1); }});
    actions.push_back({"keep_intake", _("&Save now"), "Ctrl+S", [this] { keep_now(); }});
    actions.push_back({"complete_intake", _("&Complete the intake"), "Ctrl+Return", [this] { complete(); }});
    return actions;
}

void IntakePage::refresh()
{
    if (page_)
        return;
    desk().look(
        this, [place = place_](const app::Looking& looking) { return read_page(looking, place); },
        [this](std::optional<app::IntakePage> page) {
            if (page)
                show(std::move(*page));
            else
                put_away(this, _("This intake stays closed while a client is in the room."));
        });
}

bool IntakePage::is_text() const
{
    return page_->intake.status == domain::IntakeStatus::complete && !changing_;
}

void IntakePage::show(app::IntakePage page)
{
    page_ = std::move(page);
    answers_ = page_->intake.answers;
    saver_.set_draft(app::intake_draft(*page_));
    if (page_->draft)
        take_back(app::typed_in(page_->draft->document));
    changing_ = !changed_.empty();
    sections_ = page_->form.sections;
    build();
    ask_between();
}

void IntakePage::build()
{
    rail_ = nullptr;
    questions_ = nullptr;
    DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_header(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    if (is_text())
        make_text(sizer);
    else
        make_form(sizer);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
    Layout();
    publish_ids(this);
    desk().actions_changed();
}

wxSizer* IntakePage::make_header()
{
    const auto& name = page_->person.name;
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(heading(this, translated(page_->form.title), Level::page), wxSizerFlags().Expand());
    const auto day = page_->intake.taken_on ? wxString::Format(_("begun on %s"), date_words(*page_->intake.taken_on))
                                            : wxString(_("not begun yet"));
    words->Add(hint(this, joined({shown(name), day})), wxSizerFlags().Expand());
    kept_ = new wxStaticText(this, wxID_ANY, {});
    kept_->SetName("intake_kept");
    kept_->SetForegroundColour(quiet_colour());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto flags = wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(gap));
    row->Add(words, wxSizerFlags(1).CentreVertical());
    row->Add(kept_, flags);
    row->Add(button(this, "to_case", _("Back to the case"), [this] { to_case(); }), flags);
    if (is_text())
        row->Add(button(this, "change_answers", _("Change answers"), [this] { change_answers(); }), flags);
    else
        row->Add(button(this, "complete_intake", _("Complete"), [this] { complete(); }), flags);
    return row;
}

void IntakePage::make_form(wxSizer* sizer)
{
    rail_ = new RowList(this, "intake_sections", _("Sections"), {{_("Section"), 230}, {_("Answered"), 80}});
    rail_->SetMinSize(FromDIP(wxSize(336, 200)));
    rail_->chosen_changed = [this](const auto& key) {
        if (!key.empty())
            go_to_section(static_cast<std::size_t>(std::stoul(key)), false);
    };
    body_ = new wxPanel(this);
    body_->SetSizer(new wxBoxSizer(wxVERTICAL));
    previous_ = button(this, "previous_section", _("Previous"), [this] { step(-1); });
    next_ = button(this, "next_section", _("Next section"), [this] { step(1); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    buttons->Add(previous_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(next_);
    auto* right = new wxBoxSizer(wxVERTICAL);
    right->Add(body_, wxSizerFlags(1).Expand());
    right->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(rail_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(page_edge)));
    row->Add(right, wxSizerFlags(1).Expand());
    sizer->Add(row, wxSizerFlags(1).Expand());
    fill_rail();
    go_to_section(section_, true);
}

void IntakePage::make_text(wxSizer* sizer)
{
    auto* scrolled =
        new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    scrolled->SetName("intake_text");
    scrolled->SetScrollRate(0, FromDIP(12));
    auto* inner = new wxBoxSizer(wxVERTICAL);
    for (const auto& section : answered_sections(page_->intake, page_->form)) {
        add_line(inner, heading(scrolled, section.title), inner->IsEmpty() ? 0 : page_edge);
        if (section.counselor_only)
            add_line(inner, hint(scrolled, _("For you alone.")), 2);
        for (const auto& line : section.lines) {
            add_line(inner, hint(scrolled, line.question), gap);
            for (const auto& answer : line.answer)
                add_line(inner, paragraph(scrolled, answer), 2);
        }
    }
    scrolled->SetSizer(inner);
    scrolled->FitInside();
    sizer->Add(scrolled, wxSizerFlags(1).Expand());
}

void IntakePage::fill_rail()
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < sections_.size(); ++i)
        rows.push_back({std::to_string(i),
                        {translated(sections_[i].title), progress_words(app::progress_of(sections_[i], answers_))}});
    rail_->set_rows(std::move(rows));
    rail_->choose(std::to_string(section_));
}

void IntakePage::go_to_section(std::size_t index, bool focus)
{
    if (index >= sections_.size() || (questions_ && index == section_))
        return;
    if (questions_ && !changed_.empty())
        keep(page_->intake.status);
    section_ = index;
    body_->DestroyChildren();
    questions_ = new SectionPanel(body_, sections_[index], answers_, newer_, desk().today());
    questions_->decided = [this](const auto& key, bool take_newer) { on_decided(key, take_newer); };
    questions_->answered = [this](const auto& key, auto answer) { on_answer(key, std::move(answer)); };
    body_->GetSizer()->Clear();
    body_->GetSizer()->Add(questions_, wxSizerFlags(1).Expand());
    body_->Layout();
    questions_->FitInside();
    publish_ids(body_);
    previous_->Enable(index > 0);
    next_->Enable(index + 1 < sections_.size());
    next_->SetLabel(sections_[index].skippable ? _("Pass on") : _("Next section"));
    rail_->choose(std::to_string(index));
    if (focus)
        questions_->focus_first();
}

void IntakePage::step(int by)
{
    if (is_text() || (by < 0 && section_ == 0))
        return;
    go_to_section(by < 0 ? section_ - 1 : section_ + 1, true);
}

void IntakePage::on_answer(const std::string& key, domain::Tree answer)
{
    answers_[key] = std::move(answer);
    changed_.insert(key);
    questions_->show_those_asked(answers_);
    rail_->set_cell(progress_words(app::progress_of(sections_[section_], answers_)), static_cast<std::size_t>(section_),
                    1);
    kept_->SetLabel({});
    saver_.typed();
}

void IntakePage::on_decided(const std::string& key, bool take_newer)
{
    auto decided = newer_.extract(key);
    if (take_newer) {
        answers_[key] = std::move(decided.mapped());
        changed_.erase(key);
    }
    questions_->show_those_asked(answers_);
    saver_.typed();
}

void IntakePage::keep_now()
{
    if (!ask_between())
        keep(page_->intake.status);
}

/// Goes to the first question that waits to be decided; false when there is none.
bool IntakePage::ask_between()
{
    for (std::size_t i = 0; i < sections_.size(); ++i)
        if (std::ranges::any_of(sections_[i].questions,
                                [&](const auto& question) { return newer_.contains(question.key); })) {
            go_to_section(i, true);
            kept_->SetLabel(_("Changed meanwhile: choose which answer it is"));
            Layout();
            return true;
        }
    return false;
}

void IntakePage::to_case()
{
    desk().go_to({"case", page_->intake.care_case.value, "intake"});
}

Page* make_intake_page(wxWindow* parent, Desk& desk, const Place& place)
{
    return new IntakePage(parent, desk, place);
}

}
