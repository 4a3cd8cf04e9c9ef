#pragma once

#include "app/kit/drafts.hpp"

#include <functional>

namespace app {

/// What was typed over a record: its paths with their values, and what stood at each of them then. It is no copy of the
/// record, so that whatever else changes in it meanwhile stays.
struct Typed {
    domain::Tree now{domain::Tree::Map{}};  ///< paths with what was typed; null for what was emptied
    domain::Tree over{domain::Tree::Map{}}; ///< the same paths with what was typed over; null where nothing stood
    domain::Tree place{};                   ///< where in the window it was typed, as the window says it

    bool operator==(const Typed&) const = default;
    bool is_empty() const { return std::get<domain::Tree::Map>(now.value).empty(); }
};

/// What these changes of a document were typed over.
Typed typed_over(const domain::Tree& document, const domain::Tree& changes);

/// The same for something new: all that its document says counts as typed, since a day that was proposed then would be
/// another one now. Nothing when nothing was changed.
Typed typed_anew(const domain::Tree& document, const domain::Tree& changes);

/// The draft's document, and back. One of before drafts were paths is read as typed over nothing.
domain::Tree to_draft(const Typed& typed);
Typed typed_in(const domain::Tree& draft);

/// The paths that say something else in the record now than what was typed over, and than what was typed: with what the
/// record says. Somebody has to choose.
domain::Tree clashes(const Typed& typed, const domain::Tree& record);

/// Does `save` and drops the draft of what it saves, in one transaction: no crash leaves a draft of what is kept.
/// Without a draft it only does `save`.
void save_typed(OpenPractice& practice, const DraftName& typed_in, const std::function<void()>& save);

}
