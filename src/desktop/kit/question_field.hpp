#pragma once

#include "desktop/kit/field.hpp"
#include "domain/form_definition.hpp"

#include <memory>

namespace desktop {

/// Whether a question can be answered with "would rather not say".
enum class Decline { not_offered, offered };

/// The control that a form's question asks for. Its name is the question's key, its value the answer as a document says
/// it. The question's own words are the label, made by whoever places the field; its help stands under the control.
std::unique_ptr<Field> make_question_field(wxWindow* parent, const domain::FormQuestion& question,
                                           const domain::Date& today, Decline decline = Decline::not_offered);

}
