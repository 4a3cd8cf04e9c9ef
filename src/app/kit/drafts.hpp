#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/tree.hpp"

namespace app {

/// Which draft is meant. An empty kind means none.
struct DraftName {
    std::string kind; ///< what it will become: "progress_note", "contact", "intake"
    std::string key;  ///< what it belongs to: a session's id, a note's id, "new:" and a case's id

    bool operator==(const DraftName&) const = default;
};

/// Text that is being typed, as it stands.
struct Draft {
    DraftName name;
    domain::Tree document;
    domain::Timestamp typed_at{};

    bool operator==(const Draft&) const = default;
};

/// Puts the draft on disk, in place of the one of the same name. It is not checked, has no history and leaves no line
/// in the audit, so it may be called at every pause of typing.
void keep_draft(OpenPractice& practice, const DraftName& name, const domain::Tree& document);

std::optional<Draft> draft_of(OpenPractice& practice, const DraftName& name);

/// What a draft will become, also where it was typed with a client in the room.
std::string kind_without_room(const DraftName& name);

/// The draft of this name, else one for the same that was typed with a client in the room: for the counselor alone.
std::optional<Draft> draft_wherever_typed(OpenPractice& practice, const DraftName& name);

/// All of them, the one typed last first.
std::vector<Draft> list_drafts(OpenPractice& practice);

/// Throws the draft away. Does nothing when there is none.
void drop_draft(OpenPractice& practice, const DraftName& name);

/// As drop_draft, inside the caller's transaction: what is typed is saved, so its draft goes with it.
void drop_saved_draft(OpenPractice& practice, const DraftName& name);

}
