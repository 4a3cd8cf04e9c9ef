#pragma once

#include "app/sessions/snippets.hpp"
#include "desktop/kit/undoable_text.hpp"
#include "desktop/sessions/material.hpp"

namespace desktop {

/// What one types in short in the fields of a note.
class Snippets {
public:
    Snippets() = default;
    Snippets(const NoteMaterial& material, const std::vector<Choice>& members);

    /// Puts the text in the place of the short word before the cursor, when there is one.
    void expand_in(UndoableText& text) const;

private:
    std::map<std::string, std::string> texts_; ///< by abbreviation, filled in
};

}
