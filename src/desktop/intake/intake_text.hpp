#pragma once

#include "desktop/kit/text.hpp"
#include "domain/form_definition.hpp"
#include "domain/intake.hpp"

namespace desktop {

/// A question and its answer in words.
struct AnsweredLine {
    wxString question;
    std::vector<wxString> answer; ///< a line for each row
};

struct AnsweredSection {
    wxString title;
    bool counselor_only = false;
    std::vector<AnsweredLine> lines;
};

/// What was answered, in the wording it was answered with; sections without an answer are left out. What the form does
/// not ask any more comes last.
std::vector<AnsweredSection> answered_sections(const domain::Intake& intake, const domain::FormDefinition& form);

}
