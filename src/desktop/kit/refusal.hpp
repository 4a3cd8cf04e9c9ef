#pragma once

#include "desktop/kit/form.hpp"

#include <exception>

namespace desktop {

/// Shows why a form was not saved: at the field it is about, else in `message`, which stands outside `scrolled`.
void show_refusal(Form& form, wxScrolledWindow& scrolled, wxStaticText& message, std::exception_ptr thrown);

}
