#pragma once

#include "desktop/kit/form.hpp"
#include "desktop/sessions/material.hpp"
#include "desktop/sessions/sections_field.hpp"

namespace desktop {

/// What the parts of a note are made from.
struct NoteParts {
    const NoteMaterial& material;
    std::vector<Choice> members; ///< as the screen may name them now
    domain::Date today;

    bool is_joint() const { return members.size() > 1; }
    bool is_couple_work() const { return material.care_case.care_case->modality == domain::Modality::efct; }
};

// Each adds the fields of one part of a note to a form.
void add_session_line(Form& form, const NoteParts& parts);
void add_moves(Form& form, const NoteParts& parts);
void add_encounter(Form& form, const NoteParts& parts);
void add_concerns(Form& form, const NoteParts& parts);
void add_stage(Form& form, const NoteParts& parts);
void add_cycle(Form& form, const NoteParts& parts);
void add_interventions(Form& form, const NoteParts& parts);
void add_are(Form& form, const NoteParts& parts);
void add_injury(Form& form, const NoteParts& parts);
void add_goals(Form& form, const NoteParts& parts);
void add_sections(Form& form, const NoteParts& parts);
void add_visibility(Form& form, const NoteParts& parts);

/// Who may be shown a note of joint work "as it was said", when these of the members were there.
wxString as_it_was_said(const std::vector<Choice>& members, const domain::Tree& attendees);

/// Shows the session's place and phone number only where they matter.
void adapt_session_line(Form& form);
/// Shows the sections of the template that is chosen.
void adapt_sections(Form& form);

}
