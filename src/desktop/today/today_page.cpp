#include "desktop/today/today_page.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/sessions/note_place.hpp"
#include "desktop/today/meeting_card.hpp"
#include "desktop/today/today_words.hpp"

namespace desktop {

namespace {

constexpr std::size_t most_lines = 6;

/// The action of its page that opens the dialog of this name; empty when somebody has to be chosen there first.
std::string action_of(const std::string& dialog)
{
    const std::vector<std::pair<std::string, std::string>> actions{{"plan_session_dialog", "plan_session"},
                                                                   {"contact_dialog", "new_contact"},
                                                                   {"amend_note_dialog", "amend_note"}};
    for (const auto* same : {"new_client", "enquiry", "edit_case", "close_case", "change_members", "new_goal"})
        if (dialog == same)
            return dialog;
    const auto found = std::ranges::find(actions, dialog, &decltype(actions)::value_type::first);
    return found == actions.end() ? std::string() : found->second;
}

/// Where it was typed, so that one can go on with it; nothing when that cannot be told.
std::optional<Place> draft_place(const app::DraftToday& draft)
{
    if (draft.note)
        return note_place(*draft.note);
    if (auto place = place_in(draft.place)) {
        place->action = action_of(app::kind_without_room(draft.name));
        return place;
    }
    if (draft.name.kind == "intake")
        return Place{"intake", draft.name.key};
    if (draft.name.kind == "settings")
        return Place{"settings"};
    if (draft.care_case.empty())
        return std::nullopt;
    return Place{"case", draft.care_case.value, draft.name.kind == "progress_report" ? "reports" : ""};
}

/// Not yet held, or held and its note is not signed.
bool waits(const app::TodayView& view, const app::MeetingToday& meeting)
{
    if (meeting.status != domain::SessionStatus::held)
        return meeting.status == domain::SessionStatus::planned;
    const auto is_of_it = [&](const app::NoteToday& note) { return note.session == meeting.session; };
    return std::ranges::any_of(view.to_write, is_of_it) || std::ranges::any_of(view.to_sign, is_of_it);
}

int minute_of_day(const domain::Clock& clock)
{
    const auto stamp = clock.stamp();
    const auto local = stamp.utc + stamp.offset;
    const auto since_midnight = local - std::chrono::floor<std::chrono::days>(local);
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(since_midnight).count());
}

}

TodayPage::TodayPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk),
      scrolled_(new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL))
{
    scrolled_->SetScrollRate(0, FromDIP(12));
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(scrolled_, wxSizerFlags(1).Expand());
    SetSizer(sizer);
}

std::vector<Action> TodayPage::actions()
{
    return {{"next_note", _("&Note of the next person"), "Ctrl+N", [this] { open_next_note(); }}};
}

wxString TodayPage::help() const
{
    return _("Today shows what needs you, in this order: safety concerns without a response, the people who come "
             "today, what was promised or is due, cases without a next appointment, scores that get worse, and notes "
             "to write and sign.\n\nUp and Down go through the lines, Enter opens one. Ctrl+N opens the note of the "
             "next person.");
}

void TodayPage::focus_first()
{
    if (lines_.empty())
        SetFocus();
    else
        lines_.focus_first();
}

void TodayPage::refresh()
{
    desk().look(
        this, [](const app::Looking& looking) { return app::today_view(looking); },
        [this](app::TodayView view) { show(std::move(view)); });
}

void TodayPage::show(app::TodayView view)
{
    view_ = std::move(view);
    fill();
    focus_first();
    desk().actions_changed();
}

void TodayPage::fill()
{
    scrolled_->Freeze();
    lines_.clear();
    scrolled_->DestroyChildren();
    column_ = new wxBoxSizer(wxVERTICAL);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    scrolled_->SetSizer(outer);
    add_title();
    add_concerns();
    add_drafts();
    add_meetings();
    add_promises();
    add_unplanned();
    add_wrong_way();
    add_notes();
    if (view_->backup.is_late)
        add_backup();
    publish_ids(scrolled_);
    scrolled_->Layout();
    scrolled_->FitInside();
    scrolled_->Thaw();
}

void TodayPage::add_title()
{
    add_line(column_, heading(scrolled_, day_words(view_->day), Level::page), 0);
}

void TodayPage::add_backup()
{
    const auto& last = view_->backup.last_good;
    auto* line = lines_.add(scrolled_, "backup", _("Backup"),
                            last ? wxString::Format(_("The last good one was made on %s."), date_words(*last))
                                 : wxString(_("There is none yet.")),
                            [this] { desk().go_to({"vault"}); });
    add_line(column_, line, page_edge);
}

void TodayPage::add_heading(const wxString& title)
{
    add_line(column_, heading(scrolled_, title), page_edge);
}

void TodayPage::add_section(const std::string& name, const wxString& title, const std::vector<Line>& lines)
{
    if (lines.empty())
        return;
    add_heading(title);
    // One line more is not worth a button that says so.
    const bool folded = lines.size() > most_lines + 1 && !unfolded_.contains(name);
    const auto count = folded ? most_lines : lines.size();
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [about, words, place] = lines[i];
        auto* line = lines_.add(scrolled_, wxString::Format("%s_%zu", shown(name), i + 1), about, words,
                                [this, place] { desk().go_to(place); });
        add_line(column_, line, i == 0 ? 4 : 0);
    }
    if (!folded)
        return;
    const int rest = static_cast<int>(lines.size() - count);
    auto* more = lines_.add(scrolled_, name + "_more", {}, wxString::Format(_("Show %d more"), rest), [this, name] {
        unfolded_.insert(name);
        CallAfter([this] { fill(); });
    });
    add_line(column_, more, 0);
}

void TodayPage::add_concerns()
{
    std::vector<Line> lines, apart;
    for (const auto& each : view_->concerns)
        (each.is_apart ? apart : lines)
            .push_back({who({each.person}),
                        concern_words(each, view_->day),
                        {"case", each.care_case.value, "plan:concern:" + each.concern.value}});
    add_section("concern", _("Safety concerns"), lines);
    add_section("concern_apart", _("Safety concerns of people who are closed or were not taken on"), apart);
}

void TodayPage::add_meetings()
{
    if (view_->meetings.empty()) {
        add_free_day();
        return;
    }
    add_heading(_("Today's people"));
    for (const auto& meeting : view_->meetings)
        add_meeting(meeting);
}

void TodayPage::add_meeting(const app::MeetingToday& meeting)
{
    const auto* next = next_meeting();
    MeetingCard card{meeting, who(meeting.people), next && next->session == meeting.session};
    add_line(column_, make_meeting_card(scrolled_, desk(), lines_, card), gap);
}

void TodayPage::add_promises()
{
    std::vector<Line> lines;
    for (const auto& promise : view_->promises)
        lines.push_back({who(promise.people),
                         promise_words(promise, view_->day),
                         {"case", promise.care_case.value,
                          promise.kind == app::PromiseKind::goal_due      ? "plan"
                          : promise.kind == app::PromiseKind::screen_due  ? "plan"
                          : promise.kind == app::PromiseKind::injury_due  ? "plan"
                          : promise.kind == app::PromiseKind::task_ends   ? "homework"
                          : promise.kind == app::PromiseKind::measure_due ? "measures"
                                                                          : ""}});
    add_section("promise", _("Promised or due"), lines);
}

void TodayPage::add_unplanned()
{
    std::vector<Line> lines;
    for (const auto& unplanned : view_->unplanned)
        lines.push_back({who(unplanned.people),
                         unplanned_words(unplanned, view_->day),
                         {"case", unplanned.care_case.value, "sessions:plan"}});
    add_section("unplanned", _("No next appointment"), lines);
}

void TodayPage::add_wrong_way()
{
    std::vector<Line> lines;
    for (const auto& measure : view_->wrong_way)
        lines.push_back(
            {who({measure.person}), wrong_way_words(measure), {"case", measure.care_case.value, "measures"}});
    add_section("wrong_way", _("Going the wrong way"), lines);
}

void TodayPage::add_notes()
{
    const auto lines_of = [&](const std::vector<app::NoteToday>& notes) {
        std::vector<Line> lines;
        for (const auto& note : notes)
            lines.push_back({who(note.people), note_words(note, view_->day), {"note", note.session.value}});
        return lines;
    };
    add_section("to_write", _("Notes to write"), lines_of(view_->to_write));
    add_section("to_sign", _("Notes to sign"), lines_of(view_->to_sign));
}

void TodayPage::add_drafts()
{
    std::vector<Line> lines;
    for (const auto& draft : view_->drafts)
        if (const auto place = draft_place(draft))
            lines.push_back({draft.people.empty() ? wxString(_("Yours")) : who(draft.people),
                             draft_words(draft, view_->day), *place});
    add_section("draft", _("Typed, not saved yet"), lines);
}

void TodayPage::add_free_day()
{
    auto* clients = button(scrolled_, "open_clients", _("Open clients"), [this] { desk().go_to({"clients"}); });
    add_line(column_,
             empty_state(scrolled_, _("Nobody comes today"),
                         _("A free day, as far as the plan knows. Sessions are planned inside a case; those of the day "
                           "stand here with what was practised and what was meant for next time."),
                         clients),
             gap);
}

wxString TodayPage::who(const std::vector<app::ShownPerson>& people) const
{
    return people_words(people);
}

const app::MeetingToday* TodayPage::next_meeting() const
{
    if (!view_ || view_->meetings.empty())
        return nullptr;
    const int now = minute_of_day(desk().clock());
    for (const auto& meeting : view_->meetings) {
        const bool is_over = meeting.start && meeting.start->minutes + meeting.minutes.value_or(50) < now;
        if (!is_over && waits(*view_, meeting))
            return &meeting;
    }
    return nullptr;
}

void TodayPage::open_next_note()
{
    if (const auto* next = next_meeting())
        desk().go_to({"note", next->session.value});
    else if (view_ && !view_->to_write.empty())
        desk().go_to({"note", view_->to_write.front().session.value});
    else
        desk().say(_("Nobody else comes today, and no note is left to write."));
}

Page* make_today_page(wxWindow* parent, Desk& desk)
{
    return new TodayPage(parent, desk);
}

}
