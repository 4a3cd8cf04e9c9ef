#pragma once

#include "app/sessions/notes.hpp"

namespace app {

/// What a counselor may have forgotten. Nothing of it holds a signature back.
enum class SigningHint { concern_without_response, practice_not_reviewed, safety_not_asked };
constexpr auto tokens(SigningHint)
{
    using enum SigningHint;
    return std::array{domain::Token{concern_without_response, "concern_without_response"},
                      domain::Token{practice_not_reviewed, "practice_not_reviewed"},
                      domain::Token{safety_not_asked, "safety_not_asked"}};
}

/// What is about to be signed.
struct BeforeSigning {
    std::vector<domain::Id<domain::Client>> attendees;
    domain::Date held_on{};
    int words = 0;     ///< in all that was typed
    int days_late = 0; ///< when it is signed now; 0 in time
    std::vector<SigningHint> hints;
};

/// Of an unsigned note; refuses one that says nothing. With a client in the room nothing is hinted at.
BeforeSigning before_signing(const Looking& looking, const domain::Id<domain::ProgressNote>& id);

}
