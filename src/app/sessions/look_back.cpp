#include "app/sessions/look_back.hpp"

#include "app/homework/homework.hpp"
#include "app/people/case_people.hpp"
#include "app/sessions/sessions.hpp"
#include "domain/text.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::Audience;
using domain::CareCase;
using domain::CycleSide;
using domain::Id;
using domain::Session;

namespace {

/// What is looked at for a note: seen now, and by everyone who may read the note.
class Source {
public:
    Source(const Looking& looking, const Id<CareCase>& care_case, const Audience& readers)
        : looking_(looking), care_case_(looking.care_case(care_case)), readers_(readers)
    {
    }

    bool gives(const Audience& audience) const
    {
        return looking_.may_open(audience, care_case_) && !widens(audience, readers_, care_case_);
    }

    template<class Item>
    bool gives(const Item& item) const
    {
        return gives(audience_of(item));
    }

    /// Whatever may be opened; what the readers may not see is left out here, not by what is chosen of the case.
    Looking all() const { return {looking_.practice(), Viewer::counselor()}; }

private:
    const Looking& looking_;
    const CareCase& care_case_;
    const Audience& readers_;
};

void carry(std::vector<CycleSide>& carried, const CycleSide& side)
{
    const auto known = std::ranges::find(carried, side.client, &CycleSide::client);
    if (known == carried.end())
        carried.push_back(side);
    else
        take_over(side, *known);
}

/// What was said later stands first; a word that came before moves there.
void add_own_word(std::vector<std::string>& words, const std::string& word)
{
    if (word.empty())
        return;
    std::erase(words, word);
    words.insert(words.begin(), word);
}

void add_own_words(const domain::ProgressNote& note, std::vector<std::string>& words)
{
    for (const auto& side : note.cycle)
        for (const auto* word : {&side.secondary_emotion, &side.primary_emotion})
            add_own_word(words, *word);
    for (const auto& word : note.emotion_words)
        add_own_word(words, word);
}

void look_through_notes(const Source& source, const Id<Session>& id, const Session& session, LookBack& back)
{
    for (const auto& line : list_notes_in_brief(source.all(), session.care_case, storage::NotePart::cycle)) {
        if (line.held_on > session.held_on || line.note->session == id || !source.gives(*line.note))
            continue;
        for (const auto& side : line.note->cycle)
            carry(back.carried, side);
        add_own_words(*line.note, back.own_words);
        back.last = LastTime{line.held_on, line.note->plan, line.note->what_moved};
    }
}

std::vector<EarlierText> texts_of(const domain::ProgressNote& note)
{
    std::vector<EarlierText> texts{
        {"what_moved", note.what_moved}, {"takes_home", note.takes_home}, {"plan", note.plan}};
    for (const auto& [key, text] : note.sections)
        texts.push_back({"sections." + key, text});
    std::erase_if(texts, [](const auto& each) { return domain::trimmed(each.text).empty(); });
    return texts;
}

void look_through_tasks(const Looking& looking, const Source& source, const Id<CareCase>& care_case, LookBack& back)
{
    const auto all = source.all();
    const auto is_new = [&](const auto& entry) { return !back.last || entry->done_on >= back.last->held_on; };
    for (const auto& task : list_assignments(all, {}, care_case)) {
        if (task.assignment->status != domain::AssignmentStatus::running || !source.gives(*task.assignment))
            continue;
        const auto entries = list_entries(all, task.assignment.id);
        back.tasks.push_back({task.assignment->client, task_title(looking.practice(), *task.assignment),
                              static_cast<int>(std::ranges::count_if(entries, is_new))});
    }
}

}

void take_over(const CycleSide& later, CycleSide& side)
{
    domain::for_each_field<CycleSide>([&](const auto& field) {
        if constexpr (std::is_same_v<decltype(field.member), std::string CycleSide::*>)
            if (!(later.*field.member).empty())
                side.*field.member = later.*field.member;
    });
}

LookBack look_back(const Looking& looking, const Id<Session>& id, const Session& session, const Audience& readers)
{
    const Source source(looking, session.care_case, readers);
    LookBack back;
    look_through_notes(source, id, session, back);
    look_through_tasks(looking, source, session.care_case, back);
    for (auto& goal : list_goals(source.all(), session.care_case))
        if (goal.goal->status == domain::GoalStatus::open && source.gives(*goal.goal)) {
            // A shared goal brings with it what each member said of it alone.
            std::erase_if(goal.ratings, [&](const auto& rating) {
                return !rating->client.empty() &&
                       !source.gives(Audience{domain::Visibility::member, {{rating->client}}});
            });
            back.goals.push_back(std::move(goal));
        }
    if (!looking.viewer().is_alone()) {
        back.own_words.clear();
        if (back.last)
            back.last = LastTime{back.last->held_on, {}, {}};
    }
    return back;
}

std::vector<EarlierNote> earlier_texts(const Looking& looking, const Id<Session>& id, const Session& session,
                                       const Audience& readers)
{
    std::vector<EarlierNote> earlier;
    if (!looking.viewer().is_alone())
        return earlier;
    const Source source(looking, session.care_case, readers);
    for (const auto& line : list_notes_in_brief(source.all(), session.care_case, storage::NotePart::narrative))
        if (line.held_on <= session.held_on && line.note->session != id && source.gives(*line.note))
            if (auto texts = texts_of(*line.note); !texts.empty())
                earlier.push_back({line.note.id, line.held_on, std::move(texts)});
    std::ranges::reverse(earlier);
    return earlier;
}

std::vector<domain::Record<Session>> sessions_for_readers(const Looking& looking, const Id<CareCase>& care_case,
                                                          const Audience& readers)
{
    const Source source(looking, care_case, readers);
    auto sessions = list_sessions_in_brief(source.all(), care_case);
    std::erase_if(sessions, [&](const auto& session) {
        return !source.gives(audience_of_meeting(looking.care_case(care_case), session->attendees));
    });
    return sessions;
}

}
