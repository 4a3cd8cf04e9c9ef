#include "desktop/today/today_words.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

wxString people_words(const std::vector<app::ShownPerson>& people)
{
    std::vector<wxString> names;
    for (const auto& person : people)
        names.push_back(isolated(shown(person.name)));
    return joined(names, names.size() == 2 ? wxString(" & ") : wxString(", "));
}

static wxString work_word(domain::Modality modality)
{
    switch (modality) {
    case domain::Modality::efit:
        return _("individual");
    case domain::Modality::efct:
        return _("couple");
    case domain::Modality::efft:
        return _("family");
    case domain::Modality::other:
        break;
    }
    return _("other work");
}

wxString work_words(const app::MeetingToday& meeting)
{
    std::vector<wxString> parts;
    if (meeting.modality)
        parts.push_back(work_word(*meeting.modality));
    if (meeting.stage)
        parts.push_back(wxString::Format(_("stage %d"), *meeting.stage));
    if (meeting.number)
        parts.push_back(*meeting.number == 1 ? wxString(_("first session"))
                                             : wxString::Format(_("session %d"), *meeting.number));
    if (meeting.place != domain::MeetingPlace::office)
        parts.push_back(words(meeting.place).Lower());
    if (meeting.minutes)
        parts.push_back(wxString::Format(_("%d min"), *meeting.minutes));
    return joined(parts, ", ");
}

wxString concern_area_words(const app::ConcernToday& concern)
{
    return words(concern.area);
}

wxString concern_words(const app::ConcernToday& concern, const domain::Date& today)
{
    if (concern.ask_again)
        return joined({_("would rather not say"), near_words(concern.filled_on, today), _("ask again, alone")});
    if (concern.look_again_on)
        return wxString::Format(*concern.look_again_on < today ? _("to look at again since %s")
                                                               : _("to look at again %s"),
                                near_words(*concern.look_again_on, today));
    return joined({words(concern.source), near_words(concern.filled_on, today), _("no response yet")});
}

wxString promise_words(const app::PromiseToday& promise, const domain::Date& today)
{
    const bool is_over = promise.due_on < today;
    const auto when = near_words(promise.due_on, today);
    switch (promise.kind) {
    case app::PromiseKind::goal_due:
        return joined({wxString::Format(is_over ? _("Goal was due %s") : _("Goal due %s"), when), shown(promise.text)});
    case app::PromiseKind::follow_up:
        return wxString::Format(is_over ? _("Follow-up was due %s") : _("Follow-up due %s"), when);
    case app::PromiseKind::task_ends:
        return joined({wxString::Format(is_over ? _("Practice ended %s") : _("Practice ends %s"), when),
                       translated(promise.text)});
    case app::PromiseKind::measure_due:
        return joined({wxString::Format(is_over ? _("Measure was due %s") : _("Measure due %s"), when),
                       translated(promise.text)});
    case app::PromiseKind::screen_due:
        return wxString::Format(is_over ? _("Safety screen was due %s") : _("Safety screen due %s"), when);
    case app::PromiseKind::injury_due:
        return wxString::Format(
            is_over ? _("An injury was to be looked at again %s") : _("An injury is to be looked at again %s"), when);
    }
    return {};
}

wxString unplanned_words(const app::UnplannedToday& unplanned, const domain::Date& today)
{
    const auto last = unplanned.last_held
                          ? wxString::Format(_("last session %s"), near_words(*unplanned.last_held, today))
                          : wxString(_("no session yet"));
    return joined({unplanned.title.empty() ? words(unplanned.modality) : shown(unplanned.title), last});
}

static wxString why_words(domain::WrongWay why)
{
    switch (why) {
    case domain::WrongWay::noticeable:
        return _("noticeably worse than at the beginning");
    case domain::WrongWay::worse_band:
        return _("worse than at the beginning, and in a worse range now");
    case domain::WrongWay::twice_beyond_noise:
        return _("worse twice, by more than ordinary ups and downs");
    case domain::WrongWay::past_reliable_change:
    case domain::WrongWay::no:
        break;
    }
    return _("clearly worse than at the beginning");
}

wxString wrong_way_words(const app::WrongWayToday& measure)
{
    const auto which = measure.scale == "total"
                           ? translated(measure.title)
                           : wxString::Format(_("%s: %s"), translated(measure.title), translated(measure.scale_title));
    return joined({which, why_words(measure.why)});
}

wxString note_words(const app::NoteToday& note, const domain::Date& today)
{
    const auto when = wxString::Format(_("session %s"), near_words(note.held_on, today));
    return note.status == domain::SessionStatus::planned ? joined({when, _("was it held?")}) : when;
}

namespace {

/// What a draft becomes; the names are those of the dialogs and pages it is typed in.
wxString draft_title(const std::string& kind)
{
    const std::vector<std::pair<std::string, wxString>> titles{{"progress_note", _("Note")},
                                                               {"psychotherapy_note", _("Private note")},
                                                               {"amend_note_dialog", _("Addition to a note")},
                                                               {"intake", _("Intake")},
                                                               {"settings", _("Settings")},
                                                               {"progress_report", _("Report")},
                                                               {"contact", _("Contact")},
                                                               {"contact_dialog", _("Contact")},
                                                               {"edit_contact_dialog", _("Contact")},
                                                               {"new_client", _("New client")},
                                                               {"enquiry", _("Enquiry")},
                                                               {"edit_client", _("Edit client")},
                                                               {"new_case", _("New case")},
                                                               {"edit_case", _("Edit case")},
                                                               {"close_case", _("Close case")},
                                                               {"new_goal", _("New goal")},
                                                               {"change_goal", _("Goal")},
                                                               {"rate_goal", _("Goal")},
                                                               {"plan_session_dialog", _("Session")},
                                                               {"edit_session_dialog", _("Session")},
                                                               {"mark_session_dialog", _("Session")},
                                                               {"log_entry", _("Practice typed back")},
                                                               {"correct_entry", _("Practice typed back")},
                                                               {"type_strip", _("Strip typed back")},
                                                               {"review_task", _("Practice reviewed")},
                                                               {"give_practice", _("Practice to give")},
                                                               {"enter_measure", _("Measure")},
                                                               {"correct_measure", _("Measure")}};
    if (kind.starts_with("report_"))
        return _("Report");
    const auto found = std::ranges::find(titles, kind, &decltype(titles)::value_type::first);
    return found == titles.end() ? wxString(_("Something typed")) : found->second;
}

}

wxString draft_kind_words(const app::DraftName& draft)
{
    return draft_title(app::kind_without_room(draft));
}

wxString draft_words(const app::DraftToday& draft, const domain::Date& today)
{
    return joined({draft_kind_words(draft.name),
                   wxString::Format(_("typed %s"), near_words(domain::date_of(draft.typed_at), today))});
}

wxString review_words(const std::vector<app::TaskToReview>& tasks)
{
    std::vector<wxString> titles;
    for (const auto& task : tasks)
        titles.push_back(task.new_entries == 0
                             ? translated(task.title)
                             : wxString::Format(wxPLURAL("%s (%d new entry)", "%s (%d new entries)", task.new_entries),
                                                translated(task.title), task.new_entries));
    return joined(titles, ", ");
}

}
