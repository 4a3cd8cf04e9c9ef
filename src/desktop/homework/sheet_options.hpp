#pragma once

#include "app/homework/worksheets.hpp"
#include "desktop/kit/form.hpp"

namespace desktop {

/// The kinds of its sheet a practice can be printed as, beside the whole one.
std::vector<Choice> sheet_variants(const domain::Strategy& strategy);

/// Adds what can be chosen of a sheet: its kind, and how it is printed.
ChoiceField& add_sheet_variant(Form& form, std::vector<Choice> variants);
void add_sheet_print(Form& form);

/// Of a form's document only what stands under these names.
domain::Tree document_of(const domain::Tree& document, std::initializer_list<const char*> names);

/// What these fields say. `paper_reason`: why there is paper for somebody who wants none.
app::WorksheetOptions sheet_options(const domain::Tree& document, const std::optional<std::string>& paper_reason);

}
