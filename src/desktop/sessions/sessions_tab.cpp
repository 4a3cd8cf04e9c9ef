#include "desktop/sessions/sessions_tab.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/sessions/contact_dialog.hpp"

namespace desktop {

SessionsTab::SessionsTab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
    : CaseTab(parent, desk, care_case), full_(make_timeline()), empty_(make_empty())
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(full_, wxSizerFlags(1).Expand());
    sizer->Add(empty_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(sizer);
    full_->Hide();
    empty_->Hide();
}

wxPanel* SessionsTab::make_timeline()
{
    auto* full = new wxPanel(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_buttons(full), wxSizerFlags().Expand().Border(wxALL, FromDIP(group_gap)));
    chart_place_ = new wxPanel(full);
    chart_place_->SetSizer(new wxBoxSizer(wxVERTICAL));
    make_chart();
    sizer->Add(chart_place_, wxSizerFlags(5).Expand().Border(wxLEFT | wxRIGHT, FromDIP(group_gap)));
    sizer->Add(make_detail(full), wxSizerFlags(2).Expand().Border(wxALL, FromDIP(group_gap)));
    full->SetSizer(sizer);
    return full;
}

void SessionsTab::make_chart()
{
    chart_place_->DestroyChildren();
    const bool with_words = timeline_.with_texts;
    filter_ = new ChartFilterBar(chart_place_, columns_.with_people ? member_choices() : std::vector<Choice>(),
                                 with_words, columns_.with_concern);
    filter_->changed = [this] { filter(); };
    rows_ = new RowList(chart_place_, "timeline", _("Sessions and contacts, the latest first"), columns_.all());
    rows_->set_dense();
    rows_->opened = [this](const std::string&) { open_note(); };
    rows_->chosen_changed = [this](const std::string& key) { show_chosen(key); };
    chart_place_->GetSizer()->Add(filter_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    chart_place_->GetSizer()->Add(rows_, wxSizerFlags(1).Expand());
    publish_ids(chart_place_);
    chart_place_->Layout();
}

wxWindow* SessionsTab::make_buttons(wxWindow* parent)
{
    auto* line = new wxPanel(parent);
    auto* begin = button(line, "new_session", _("New session"), [this] { new_session(); });
    make_filled(begin);
    line->SetSizer(desktop::row_of({begin, button(line, "plan_session", _("Plan a session..."), [this] { plan(); }),
                                    button(line, "new_contact", _("New contact..."), [this] { new_contact(); })}));
    return line;
}

wxPanel* SessionsTab::make_session_buttons(wxWindow* parent)
{
    auto* line = new wxPanel(parent);
    note_button_ = button(line, "open_note", _("Write the note"), [this] { open_note(); });
    line->SetSizer(
        desktop::row_of({note_button_, button(line, "private_note", _("Private note"), [this] { open_private_note(); }),
                         button(line, "edit_session", _("Change..."), [this] { edit(); }),
                         button(line, "mark_session", _("Cancelled or missed..."), [this] { mark(); })}));
    return line;
}

wxWindow* SessionsTab::make_detail(wxWindow* parent)
{
    detail_ = new wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    detail_->SetScrollRate(0, FromDIP(12));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    session_buttons_ = make_session_buttons(detail_);
    change_contact_ = button(detail_, "edit_contact", _("Change..."), [this] { edit(); });
    preview_ = new Preview(detail_, [this](const auto& client) { return name_of(client); });
    sizer->Add(session_buttons_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(gap)));
    sizer->Add(change_contact_, wxSizerFlags().Border(wxBOTTOM, FromDIP(gap)));
    sizer->Add(preview_, wxSizerFlags(1).Expand());
    detail_->SetSizer(sizer);
    return detail_;
}

wxWindow* SessionsTab::make_empty()
{
    auto* empty =
        empty_state(this, _("No session yet"),
                    _("Here stand the sessions of this case, planned and held, with their notes, and the calls and "
                      "letters between them. Begin with a session that is held now, or plan one."),
                    button(this, "first_session", _("New session"), [this] { new_session(); }));
    auto* plan_one = button(empty, "plan_first_session", _("Plan a session..."), [this] { plan(); });
    empty->GetSizer()->Add(plan_one, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
    return empty;
}

std::vector<Action> SessionsTab::actions()
{
    return {{"new_session", _("&New session with its note"), "Ctrl+N", [this] { new_session(); }},
            {"plan_session", _("&Plan a session..."), "Ctrl+Shift+N", [this] { plan(); }},
            {"new_contact", _("New &contact..."), "Ctrl+T", [this] { new_contact(); }},
            {},
            {"filter_sessions", _("&Filter by words"), "F3", [this] { filter_->focus_words(); }},
            {"open_note", _("&Open the note"), "Ctrl+O", [this] { open_note(); }},
            {"private_note", _("P&rivate note"), "Ctrl+Shift+P", [this] { open_private_note(); }},
            {"edit_session", _("C&hange the session or contact..."), "F2", [this] { edit(); }},
            {"mark_session", _("Cancelled or &missed..."), "Ctrl+Shift+M", [this] { mark(); }}};
}

void SessionsTab::refresh()
{
    desk().look(
        this,
        [id = id(), is_opening = !std::exchange(is_open_, true)](const app::Looking& looking) {
            return timeline_of(looking, id, is_opening);
        },
        [this](Timeline timeline) { show(std::move(timeline)); });
}

void SessionsTab::show(Timeline timeline)
{
    const bool had_texts = timeline_.with_texts;
    timeline_ = std::move(timeline);
    const bool is_empty = timeline_.sessions.empty() && timeline_.contacts.empty() && !timeline_.typing_new;
    full_->Show(!is_empty);
    empty_->Show(is_empty);
    const auto chosen = rows_->chosen();
    const ChartColumns columns{care_case().care_case->modality == domain::Modality::efct, member_choices().size() > 1,
                               timeline_.is_whole};
    if (columns != columns_ || timeline_.with_texts != had_texts) {
        columns_ = columns;
        make_chart();
    }
    filter();
    rows_->choose(chosen);
    rows_->choose(std::exchange(wanted_, {}));
    if (rows_->chosen().empty() && rows_->size() > 0)
        rows_->choose_place(0);
    show_chosen(rows_->chosen());
    Layout();
}

void SessionsTab::filter()
{
    auto shown = rows();
    const auto count = shown.size();
    rows_->set_rows(std::move(shown));
    filter_->say_count(count, timeline_.sessions.size() + timeline_.contacts.size() + (timeline_.typing_new ? 1 : 0));
    if (rows_->chosen().empty() && count > 0)
        rows_->choose_place(0);
    show_chosen(rows_->chosen());
}

std::vector<Row> SessionsTab::rows() const
{
    const auto wanted = filter_->filter();
    const auto name = [this](const auto& client) { return name_of(client); };
    std::vector<std::pair<domain::Date, Row>> dated;
    for (const auto& line : timeline_.sessions)
        if (app::fits(line, wanted))
            dated.emplace_back(line.session->held_on,
                               Row{line.session.id.value, chart_cells(columns_, line, timeline_.is_whole, name)});
    for (const auto& contact : timeline_.contacts)
        if (app::fits(*contact, wanted))
            dated.emplace_back(contact->on,
                               Row{contact.id.value, chart_cells(columns_, *contact, timeline_.with_texts, name)});
    std::ranges::stable_sort(dated, std::ranges::greater{}, [](const auto& each) { return each.first; });
    std::vector<Row> rows;
    if (timeline_.typing_new && wanted.is_empty())
        rows.push_back({"new", chart_cells_of_new(columns_)});
    for (auto& each : dated)
        rows.push_back(std::move(each.second));
    return rows;
}

void SessionsTab::show_chosen(const std::string& key)
{
    const auto* line = timeline_.session(key);
    const auto* contact = timeline_.contact(key);
    session_buttons_->Show(line || key == "new");
    change_contact_->Show(contact && timeline_.with_texts);
    if (line)
        preview_->show(*line, timeline_.with_texts, timeline_.is_whole);
    else if (contact)
        preview_->show(**contact, timeline_.with_texts);
    else
        preview_->show_nothing();
    note_button_->SetLabel(line && !line->notes.empty() ? _("Open the note") : _("Write the note"));
    detail_->Layout();
    detail_->FitInside();
    detail_->Scroll(0, 0);
}

void SessionsTab::open(const std::string& part)
{
    if (part == "new" || part == "new_session")
        new_session();
    else if (part == "plan")
        plan();
    else if (part == "contact")
        new_contact();
    else
        wanted_ = part;
}

void SessionsTab::new_session()
{
    desk().go_to({"note", "new:" + id().value});
}

void SessionsTab::plan()
{
    const auto held = std::ranges::find_if(
        timeline_.sessions, [](const auto& line) { return line.session->status == domain::SessionStatus::held; });
    const auto* like = held == timeline_.sessions.end() ? nullptr : &*held->session;
    refresh_if(plan_session(this, desk(), session_case(), like));
}

void SessionsTab::new_contact()
{
    refresh_if(record_contact(this, desk(), session_case()));
}

void SessionsTab::open_note()
{
    if (rows_->chosen() == "new")
        new_session();
    else if (const auto* line = chosen_session())
        desk().go_to({"note", line->session.id.value});
}

void SessionsTab::open_private_note()
{
    if (!desk().viewer().may_open_counselors_own())
        desk().warn(_("Private notes stay closed while a client is in the room."));
    else if (const auto* line = chosen_session())
        desk().go_to({"note", line->session.id.value, "private"});
}

void SessionsTab::edit()
{
    if (const auto* line = chosen_session())
        refresh_if(edit_session(this, desk(), session_case(), line->session));
    else if (const auto* contact = timeline_.with_texts ? timeline_.contact(rows_->chosen()) : nullptr)
        refresh_if(edit_contact(this, desk(), session_case(), *contact));
}

void SessionsTab::mark()
{
    if (const auto* line = chosen_session())
        refresh_if(mark_session(this, desk(), line->session));
}

void SessionsTab::refresh_if(bool kept)
{
    if (kept)
        case_changed();
}

CaseTab* make_sessions_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new SessionsTab(parent, desk, care_case);
}

}
