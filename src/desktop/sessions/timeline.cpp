#include "desktop/sessions/timeline.hpp"

#include "app/kit/drafts.hpp"
#include "desktop/kit/dates.hpp"

namespace desktop {

namespace {

constexpr std::size_t longest_snippet = 120;

NoteState state_of(const TimelineSession& line, const std::vector<app::Draft>& drafts)
{
    const auto typed = std::ranges::any_of(drafts, [&](const auto& draft) {
        return draft.name.kind == "progress_note" &&
               (draft.name.key == line.session.id.value || std::ranges::any_of(line.notes, [&](const auto& note) {
                    return note.note.id.value == draft.name.key;
                }));
    });
    if (typed)
        return NoteState::typed;
    if (line.notes.empty())
        return NoteState::none;
    const bool all_signed =
        std::ranges::all_of(line.notes, [](const auto& note) { return note.signature.has_value(); });
    return all_signed ? NoteState::signed_already : NoteState::unsigned_yet;
}

}

wxString words(NoteState state)
{
    switch (state) {
    case NoteState::none:
        return _("No note yet");
    case NoteState::typed:
        return _("Being written");
    case NoteState::unsigned_yet:
        return _("To sign");
    case NoteState::signed_already:
        return _("Signed");
    }
    return {};
}

const TimelineSession* Timeline::session(const std::string& id) const
{
    const auto found = std::ranges::find_if(sessions, [&](const auto& line) { return line.session.id.value == id; });
    return found == sessions.end() ? nullptr : &*found;
}

const domain::Record<domain::Contact>* Timeline::contact(const std::string& id) const
{
    const auto found = std::ranges::find_if(contacts, [&](const auto& contact) { return contact.id.value == id; });
    return found == contacts.end() ? nullptr : &*found;
}

Timeline timeline_of(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case, bool is_opening)
{
    Timeline timeline;
    timeline.is_whole = looking.sees_counselors_own(care_case);
    timeline.with_texts = looking.viewer().reads_along();
    for (auto& line : app::session_chart(looking, care_case))
        timeline.sessions.push_back({std::move(line)});
    // What is being typed is nobody's but the counselor's yet.
    const auto drafts = timeline.is_whole ? app::list_drafts(looking.practice()) : std::vector<app::Draft>();
    for (auto& line : timeline.sessions)
        line.state = state_of(line, drafts);
    timeline.typing_new = std::ranges::any_of(drafts, [&](const auto& draft) {
        return draft.name == app::DraftName{"progress_note", "new:" + care_case.value};
    });
    timeline.contacts = is_opening ? app::view_contacts(looking, care_case) : app::list_contacts(looking, care_case);
    std::ranges::reverse(timeline.contacts);
    return timeline;
}

wxString when_words(const domain::Session& session)
{
    return joined({date_words(session.held_on), session.start ? time_words(*session.start) : wxString()}, ", ");
}

wxString snippet(const std::string& text)
{
    auto line = shown(text);
    line.Replace("\n", " ");
    if (line.length() > longest_snippet)
        line = line.substr(0, longest_snippet) + wxString::FromUTF8("\xE2\x80\xA6");
    return line;
}

}
