#pragma once

#include "desktop/kit/field.hpp"
#include "desktop/sessions/material.hpp"

namespace desktop {

/// The names of those in the case, as the screen may show them now.
class NoteNames {
public:
    explicit NoteNames(std::vector<Choice> members) : members_(std::move(members)) {}

    /// A member's name; what is no member's id comes back as it is.
    wxString operator()(const std::string& id) const;

private:
    std::vector<Choice> members_;
};

/// One part of a note in words.
struct NoteWords {
    wxString title;
    wxString text;
};

/// A note in words, without what it leaves open.
std::vector<NoteWords> note_lines(const domain::ProgressNote& note, const NoteMaterial& material,
                                  const NoteNames& names, bool with_concerns);

}
