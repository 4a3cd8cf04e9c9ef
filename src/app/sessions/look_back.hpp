#pragma once

#include "app/plan/goals.hpp"
#include "domain/progress_note.hpp"
#include "domain/session.hpp"

namespace app {

/// What the note before left for this time.
struct LastTime {
    domain::Date held_on{};
    std::string plan;
    std::string what_moved;
};

/// A running task to talk about.
struct TaskToAsk {
    domain::Id<domain::Client> client;
    std::string title;
    int entries = 0; ///< since the last session
};

/// What comes over into a note from before. It comes only from what everyone who may read the note may see: a shared
/// note takes over shared things, a member's own those and the member's.
struct LookBack {
    std::optional<LastTime> last; ///< with a client in the room without its texts
    std::vector<TaskToAsk> tasks;
    std::vector<GoalView> goals;            ///< open ones
    std::vector<domain::CycleSide> carried; ///< the cycle as the notes before say it, the latest word on each part
    std::vector<std::string> own_words{};   ///< for what they felt, the latest first, each once
};

/// For a note about `session`, or about one that begins now (`id` empty), that `readers` may be shown.
LookBack look_back(const Looking& looking, const domain::Id<domain::Session>& id, const domain::Session& session,
                   const domain::Audience& readers);

/// One text of an earlier note, by the path of its field: "what_moved", "sections.process".
struct EarlierText {
    std::string field;
    std::string text;

    bool operator==(const EarlierText&) const = default;
};

/// The texts of an earlier note, in the order they stand in.
struct EarlierNote {
    domain::Id<domain::ProgressNote> note;
    domain::Date held_on{};
    std::vector<EarlierText> texts;
};

/// What can be carried over into such a note from those before, the latest first; nothing with a client in the room.
std::vector<EarlierNote> earlier_texts(const Looking& looking, const domain::Id<domain::Session>& id,
                                       const domain::Session& session, const domain::Audience& readers);

/// Sessions of this kind that came before, the earliest first: what a new one with these people may be like.
std::vector<domain::Record<domain::Session>> sessions_for_readers(const Looking& looking,
                                                                  const domain::Id<domain::CareCase>& care_case,
                                                                  const domain::Audience& readers);

/// Writes the later word on each part of the cycle over the earlier.
void take_over(const domain::CycleSide& later, domain::CycleSide& side);

}
