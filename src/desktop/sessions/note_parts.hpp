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
/// What is logged in the minute after: moves, words, a quote, practice given, and what was asked about safety.
void add_capture(Form& form, const NoteParts& parts, bool with_concerns);
void add_encounter(Form& form, const NoteParts& parts);
void add_concerns(Form& form, const NoteParts& parts);
/// Drinking, drugs, medicine: asked beside the four areas.
void add_substances(Form& form, const NoteParts& parts);
/// Turning points, each with its person and by what it was known.
void add_change_events(Form& form, const NoteParts& parts);
/// Family work: who reaches for whom, what blocks it, how open the caregiver is.
void add_pairs(Form& form, const NoteParts& parts);
/// Who was met within, by the names the notes before have for them.
void add_figures(Form& form, const NoteParts& parts);
/// Why work goes on that does not fit; never with a client in the room.
void add_unfit_reason(Form& form, const NoteParts& parts);
void add_stage(Form& form, const NoteParts& parts);
void add_cycle(Form& form, const NoteParts& parts);
void add_interventions(Form& form, const NoteParts& parts);
void add_are(Form& form, const NoteParts& parts);
void add_injury(Form& form, const NoteParts& parts);
/// What this session did about injuries that have a file; nothing where none may be named.
void add_injury_work(Form& form, const NoteParts& parts);
void add_goals(Form& form, const NoteParts& parts);
void add_template(Form& form, const NoteParts& parts);
void add_sections(Form& form, const NoteParts& parts);
void add_visibility(Form& form, const NoteParts& parts);

/// Who may be shown a note of joint work "as it was said", when these of the members were there.
wxString as_it_was_said(const std::vector<Choice>& members, const domain::Tree& attendees);

/// Shows the session's place and phone number only where they matter.
void adapt_session_line(Form& form);

}
