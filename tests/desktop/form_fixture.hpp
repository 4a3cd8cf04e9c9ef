#pragma once

#include "desktop/controls.hpp"
#include "desktop/kit/form.hpp"

namespace test_support {

/// A window with an empty form, on Monday, 2 March 2026.
struct FormFixture {
    static constexpr domain::Date today{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{2}};

    FormFixture() { frame->Show(); }
    ~FormFixture() { frame->Destroy(); }

    wxFrame* frame = new wxFrame(nullptr, wxID_ANY, "Form");
    desktop::Form& form = *new desktop::Form(frame, today);
};

}
