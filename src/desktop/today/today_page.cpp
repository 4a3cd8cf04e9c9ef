#include "desktop/today/today_page.hpp"

#include "desktop/homework/print_sheets.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/disclosure.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/sessions/note_place.hpp"
#include "desktop/today/draft_place.hpp"
#include "desktop/today/first_morning.hpp"
#include "desktop/today/today_words.hpp"

#include <ranges>

namespace desktop {

namespace {

constexpr std::size_t most_lines = 6;
constexpr int near_minutes = 120; // how long before it "in 20 min" is said

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
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { fit_columns(); });
    });
    minute_.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { turn_over(); });
    minute_.Start(20'000);
}

std::vector<Action> TodayPage::actions()
{
    return {{"next_note", _("&Note of the next person"), "Ctrl+N", [this] { open_next_note(); }},
            {"capture_last", _("&Capture of the last session"), "F6", [this] { capture(); }},
            {"print_today", _("&Print today's pages..."), "Ctrl+P", [this] { print_sheets_of_today(this, desk()); }}};
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
    desk().look_anew(
        this, [](const app::Looking& looking) { return app::today_view(looking); },
        [this](app::TodayView view) { show(std::move(view)); });
}

void TodayPage::show(app::TodayView view)
{
    const bool is_first = !view_;
    view_ = std::move(view);
    fill();
    if (is_first)
        focus_first();
    desk().actions_changed();
    if (const auto pressed = std::exchange(once_shown_, nullptr))
        pressed();
}

// At midnight another day begins, and "in 20 min" is true for a minute only. Nothing moves under the hands: while the
// cursor is in the page only another day is shown.
void TodayPage::turn_over()
{
    if (!view_)
        return;
    if (view_->day != desk().today())
        refresh();
    else if (minute_of_day(desk().clock()) != shown_minute_ && !IsDescendant(FindFocus()) && !view_->meetings.empty())
        fill();
}

void TodayPage::fill()
{
    shown_minute_ = minute_of_day(desk().clock());
    scrolled_->Freeze();
    lines_.clear();
    scrolled_->DestroyChildren();
    columns_ = nullptr;
    column_ = new wxBoxSizer(wxVERTICAL);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    scrolled_->SetSizer(outer);
    add_title();
    add_concerns();
    if (view_->first_steps)
        column_->Add(make_first_morning(scrolled_, desk(), lines_, *view_->first_steps), wxSizerFlags().Expand());
    else
        add_day();
    publish_ids(scrolled_);
    scrolled_->Layout();
    fit_columns();
    scrolled_->Thaw();
}

wxString TodayPage::title_words() const
{
    const auto count = static_cast<int>(view_->meetings.size());
    if (count == 0 || view_->first_steps)
        return {};
    const auto all = wxString::Format(wxPLURAL("%d appointment", "%d appointments", count), count);
    const auto* next = next_meeting();
    return next && next->start ? joined({all, wxString::Format(_("next at %s"), time_words(*next->start))}, ", ") : all;
}

void TodayPage::add_title()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* day = new wxStaticText(scrolled_, wxID_ANY, day_words(view_->day));
    day->SetFont(GetFont().Scaled(1.5F).Bold());
    row->Add(day, wxSizerFlags().CentreVertical());
    auto* beside =
        new wxStaticText(scrolled_, wxID_ANY, title_words(), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    beside->SetForegroundColour(quiet_colour());
    row->Add(beside, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    if (!view_->first_steps) {
        auto* note = button(scrolled_, "new_note", _("New note"), [this] { open_next_note(); });
        note->SetBitmap(icon(Icon::pencil, 16));
        note->SetToolTip("Ctrl+N");
        row->Add(note, wxSizerFlags().CentreVertical());
    }
    column_->Add(row, wxSizerFlags().Expand());
}

void TodayPage::add_heading(wxWindow* column, const wxString& title, const wxString& beside)
{
    auto* sizer = column->GetSizer();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(heading(column, title), wxSizerFlags(1).CentreVertical());
    if (!beside.empty()) {
        auto* quiet = new wxStaticText(column, wxID_ANY, beside);
        quiet->SetForegroundColour(quiet_colour());
        row->Add(quiet, wxSizerFlags().CentreVertical());
    }
    sizer->Add(row, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
}

void TodayPage::add_lines(wxWindow* parent, wxSizer* sizer, const std::string& name, const std::vector<Line>& lines)
{
    // One line more is not worth a button that says so.
    const bool folded = lines.size() > most_lines + 1 && !unfolded_.contains(name);
    const auto count = folded ? most_lines : lines.size();
    auto* card = new Card(parent);
    for (std::size_t i = 0; i < count; ++i) {
        const auto& [about, words, place, mark] = lines[i];
        card->add_row(lines_.add(
                          card, wxString::Format("%s_%zu", shown(name), i + 1), about, words,
                          [this, place] { desk().go_to(place); }, mark ? icon(*mark, 16) : wxBitmapBundle()),
                      Ground::plain);
    }
    sizer->Add(card, wxSizerFlags().Expand());
    if (!folded)
        return;
    const int rest = static_cast<int>(lines.size() - count);
    auto* more = lines_.add(parent, name + "_more", {}, wxString::Format(_("Show %d more"), rest), [this, name] {
        unfolded_.insert(name);
        CallAfter([this] { fill(); });
    });
    sizer->Add(more, wxSizerFlags().Expand());
}

void TodayPage::add_section(const std::string& name, const wxString& title, const std::vector<Line>& lines,
                            const wxString& beside)
{
    if (lines.empty())
        return;
    add_heading(right_, title, beside);
    add_lines(right_, right_->GetSizer(), name, lines);
    right_->GetSizer()->AddSpacer(FromDIP(group_gap));
}

void TodayPage::add_folded(const std::string& name, const wxString& title, const std::vector<Line>& lines)
{
    if (lines.empty())
        return;
    auto* part = new Disclosure(right_, name, wxString::Format(_("%s  %zu"), title, lines.size()));
    add_lines(part->inside(), part->inside()->GetSizer(), name, lines);
    right_->GetSizer()->Add(part, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap / 2)));
}

void TodayPage::add_backup()
{
    const auto& last = view_->backup.last_good;
    const auto words = last ? wxString::Format(_("the last good one was made on %s"), date_words(*last))
                            : wxString(_("there is none yet"));
    auto* card = new Card(right_);
    card->add_row(lines_.add(
        card, "backup", _("Backup"), words, [this] { desk().go_to({"vault"}); }, icon(Icon::lock, 16)));
    right_->GetSizer()->Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
}

/// What nobody has answered yet stands above everything, and says so in words, weight and shape.
void TodayPage::add_urgent(const app::ConcernToday& concern, std::size_t number)
{
    auto* card = new Card(scrolled_);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(card, wxID_ANY, icon(Icon::warning, 20, urgent_colour())),
             wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    auto* words = new wxBoxSizer(wxVERTICAL);
    const Place place{"case", concern.care_case.value, "plan:concern:" + concern.concern.value};
    auto* line =
        lines_.add(card, wxString::Format("concern_%zu", number), joined({who({concern.person}), _("Respond today")}),
                   concern_area_words(concern), [this, place] { desk().go_to(place); });
    words->Add(line, wxSizerFlags().Expand());
    words->Add(hint(card, concern_words(concern, view_->day)),
               wxSizerFlags().Expand().Border(wxLEFT | wxBOTTOM, FromDIP(12)));
    row->Add(words, wxSizerFlags(1).CentreVertical());
    auto respond = place;
    respond.action = "respond";
    auto* answer = button(card, wxString::Format("respond_%zu", number), _("Respond..."),
                          [this, respond] { desk().go_to(respond); });
    if (number == 1) {
        make_filled(answer);
        lines_.begin_at(answer);
    }
    lines_.take(answer);
    row->Add(answer, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(12)));
    card->add_row(row, Ground::urgent, 0);
    column_->Add(card, wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
}

void TodayPage::add_concerns()
{
    std::size_t number = 0;
    for (const auto& each : view_->concerns)
        if (!each.is_apart && !each.look_again_on && !each.ask_again)
            add_urgent(each, ++number);
}

void TodayPage::add_day()
{
    columns_ = new wxBoxSizer(wxHORIZONTAL);
    left_ = new wxPanel(scrolled_);
    right_ = new wxPanel(scrolled_);
    for (auto* column : {left_, right_})
        column->SetSizer(new wxBoxSizer(wxVERTICAL));
    columns_->Add(left_, wxSizerFlags(1).Expand());
    columns_->Add(right_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(page_edge)));
    column_->Add(columns_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(group_gap)));
    add_meetings();
    add_section("look_again", _("Look again"), concern_lines(false));
    add_section("draft", _("Typed, not saved yet"), draft_lines());
    add_notes();
    add_section("promise", _("Promised or due"), promise_lines());
    add_folded("unplanned", _("No next appointment"), unplanned_lines());
    add_folded("wrong_way", _("Going the wrong way"), wrong_way_lines());
    add_folded("concern_apart", _("Concerns of closed cases"), concern_lines(true));
    if (desk().viewer().may_open_counselors_own() && view_->backup.is_late)
        add_backup();
    right_->Show(!right_->GetChildren().empty());
}

void TodayPage::add_meetings()
{
    add_heading(left_, _("Today's people"));
    auto* card = new Card(left_);
    if (view_->meetings.empty()) {
        auto* clients = button(card, "open_clients", _("Open clients"), [this] { desk().go_to({"clients"}); });
        lines_.take(clients);
        auto* free = new wxBoxSizer(wxVERTICAL);
        free->Add(heading(card, _("Nobody comes today"), Level::group), wxSizerFlags().Expand());
        free->Add(hint(card, _("A free day, as far as the plan knows. Sessions are planned inside a case.")),
                  wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
        free->Add(clients);
        card->add_row(free, Ground::plain, group_gap);
    }
    const auto* next = next_meeting();
    for (const auto& meeting : view_->meetings) {
        MeetingCard shown{meeting, who(meeting.people), note_state(meeting), is_over(meeting), &meeting == next};
        if (meeting.start) {
            const int until = meeting.start->minutes - shown_minute_;
            if (until <= near_minutes)
                shown.minutes_until = std::max(0, until);
        }
        add_meeting(*card, desk(), lines_, shown);
    }
    left_->GetSizer()->Add(card, wxSizerFlags().Expand());
    if (view_->meetings.empty())
        return;
    auto* print =
        button(left_, "print_today", _("&Print today's pages..."), [this] { print_sheets_of_today(this, desk()); });
    lines_.take(print);
    left_->GetSizer()->Add(print, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap)));
}

std::vector<TodayPage::Line> TodayPage::concern_lines(bool apart) const
{
    std::vector<Line> lines;
    for (const auto& each : view_->concerns)
        if (each.is_apart == apart && (apart || each.look_again_on || each.ask_again))
            lines.push_back({who({each.person}),
                             joined({concern_area_words(each), concern_words(each, view_->day)}),
                             {"case", each.care_case.value, "plan:concern:" + each.concern.value},
                             Icon::warning});
    return lines;
}

std::vector<TodayPage::Line> TodayPage::promise_lines() const
{
    std::vector<Line> lines;
    for (const auto& promise : view_->promises) {
        const auto kind = promise.kind;
        const bool is_plan = kind == app::PromiseKind::goal_due || kind == app::PromiseKind::screen_due ||
                             kind == app::PromiseKind::injury_due;
        const auto* part = is_plan                                 ? "plan"
                           : kind == app::PromiseKind::task_ends   ? "homework"
                           : kind == app::PromiseKind::measure_due ? "measures"
                                                                   : "";
        lines.push_back({who(promise.people),
                         promise_words(promise, view_->day),
                         {"case", promise.care_case.value, part},
                         Icon::clock});
    }
    return lines;
}

std::vector<TodayPage::Line> TodayPage::unplanned_lines() const
{
    std::vector<Line> lines;
    for (const auto& unplanned : view_->unplanned)
        lines.push_back({who(unplanned.people),
                         unplanned_words(unplanned, view_->day),
                         {"case", unplanned.care_case.value, "sessions:plan"}});
    return lines;
}

std::vector<TodayPage::Line> TodayPage::wrong_way_lines() const
{
    std::vector<Line> lines;
    for (const auto& measure : view_->wrong_way)
        lines.push_back(
            {who({measure.person}), wrong_way_words(measure), {"case", measure.care_case.value, "measures"}});
    return lines;
}

std::vector<TodayPage::Line> TodayPage::note_lines() const
{
    std::vector<Line> lines;
    const auto add = [&](const std::vector<app::NoteToday>& notes, Icon mark, const wxString& what) {
        for (const auto& note : notes)
            lines.push_back({who(note.people),
                             joined({note.is_captured ? wxString(_("captured")) : what, note_words(note, view_->day)}),
                             {"note", note.session.value},
                             mark});
    };
    add(view_->to_write, Icon::pencil, _("to write"));
    add(view_->to_sign, Icon::signature, _("to sign"));
    return lines;
}

void TodayPage::add_notes()
{
    const auto lines = note_lines();
    std::vector<wxString> counts;
    if (const auto count = view_->to_write.size(); count > 0)
        counts.push_back(wxString::Format(_("%zu to write"), count));
    if (const auto count = view_->to_sign.size(); count > 0)
        counts.push_back(wxString::Format(_("%zu to sign"), count));
    add_section("note", _("Notes"), lines, joined(counts, ", "));
}

std::vector<TodayPage::Line> TodayPage::draft_lines() const
{
    std::vector<Line> lines;
    for (const auto& draft : view_->drafts)
        if (const auto place = draft_place(draft))
            lines.push_back(
                {draft.people.empty() ? wxString(_("Yours")) : who(draft.people),
                 joined({draft.is_captured ? wxString(_("captured")) : wxString(), draft_words(draft, view_->day)}),
                 *place, Icon::page});
    return lines;
}

// Beside each other where there is room for both, else under each other.
void TodayPage::fit_columns()
{
    if (columns_) {
        const int width = scrolled_->GetClientSize().x;
        const bool is_one = width < FromDIP(760);
        columns_->SetOrientation(is_one ? wxVERTICAL : wxHORIZONTAL);
        right_->SetMinSize(wxSize(is_one ? -1 : FromDIP(width < FromDIP(920) ? 304 : 368), -1));
        columns_->GetItem(left_)->SetProportion(is_one ? 0 : 1);
        columns_->GetItem(right_)->SetFlag(wxEXPAND | (is_one ? wxTOP : wxLEFT));
    }
    scrolled_->Layout();
    scrolled_->FitInside();
}

MeetingNote TodayPage::note_state(const app::MeetingToday& meeting) const
{
    const auto is_of_it = [&](const app::NoteToday& note) { return note.session == meeting.session; };
    const auto kept = std::ranges::find_if(view_->to_sign, is_of_it);
    const bool is_typed = std::ranges::any_of(view_->drafts, [&](const app::DraftToday& draft) {
        return draft.is_captured && draft.note->session == meeting.session;
    });
    if (is_typed || (kept != view_->to_sign.end() && kept->is_captured))
        return MeetingNote::captured;
    if (kept != view_->to_sign.end())
        return MeetingNote::unsigned_note;
    const bool is_missing =
        meeting.status != domain::SessionStatus::held || std::ranges::any_of(view_->to_write, is_of_it);
    return is_missing || !desk().viewer().reads_along() ? MeetingNote::none : MeetingNote::signed_note;
}

bool TodayPage::is_over(const app::MeetingToday& meeting) const
{
    const bool has_ended =
        meeting.start && meeting.start->minutes + meeting.minutes.value_or(50) < minute_of_day(desk().clock());
    return has_ended || meeting.status == domain::SessionStatus::held;
}

wxString TodayPage::who(const std::vector<app::ShownPerson>& people) const
{
    return people_words(people);
}

const app::MeetingToday* TodayPage::next_meeting() const
{
    if (!view_)
        return nullptr;
    const int now = minute_of_day(desk().clock());
    for (const auto& meeting : view_->meetings) {
        const bool has_ended = meeting.start && meeting.start->minutes + meeting.minutes.value_or(50) < now;
        const bool is_done =
            meeting.status == domain::SessionStatus::held && note_state(meeting) == MeetingNote::signed_note;
        if (!has_ended && !is_done)
            return &meeting;
    }
    return nullptr;
}

/// The last session of today that is over and has no note yet.
const app::MeetingToday* TodayPage::last_without_note() const
{
    if (!view_)
        return nullptr;
    const auto is_meant = [this](const app::MeetingToday& meeting) {
        return is_over(meeting) && note_state(meeting) == MeetingNote::none;
    };
    const auto found = std::ranges::find_if(view_->meetings | std::views::reverse, is_meant);
    return found == view_->meetings.rend() ? nullptr : &*found;
}

// At the end of a day the notes of that day come before older ones.
void TodayPage::open_next_note()
{
    if (!view_) {
        once_shown_ = [this] { open_next_note(); };
        return;
    }
    const auto* next = next_meeting() ? next_meeting() : last_without_note();
    if (next)
        desk().go_to({"note", next->session.value});
    else if (!view_->to_write.empty())
        desk().go_to({"note", view_->to_write.front().session.value});
    else
        desk().say(_("Nobody else comes today, and no note is left to write."));
}

// The minute after: of the last session that is over and has no note yet, else of the one that is on now.
void TodayPage::capture()
{
    if (!view_) {
        once_shown_ = [this] { capture(); };
        return;
    }
    const auto* meant = last_without_note() ? last_without_note() : next_meeting();
    if (!meant) {
        desk().say(_("No session of today waits to be captured."));
        return;
    }
    Place place{"note", meant->session.value};
    place.action = "capture";
    desk().go_to(place);
}

Page* make_today_page(wxWindow* parent, Desk& desk)
{
    return new TodayPage(parent, desk);
}

}
