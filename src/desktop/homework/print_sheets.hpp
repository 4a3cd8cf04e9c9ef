#pragma once

#include "app/homework/worksheets.hpp"
#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"

namespace desktop {

/// Sheets that are laid out, and what they are kept with once they are out.
struct SheetsOut {
    std::string pdf;
    app::WorksheetOptions options;
    std::vector<domain::Id<domain::Assignment>> assignments; ///< empty: nobody's in particular
};

/// Prints them; only what the printer took is kept as given out.
void print_sheets_out(wxWindow* parent, Desk& desk, const SheetsOut& sheets);

/// Writes sheets that are kept already.
void write_sheets(wxWindow* parent, Desk& desk, const SheetsOut& sheets, const std::string& path);

/// What is to be printed: what was given, or an empty copy of a practice.
struct SheetsToPrint {
    std::string about;                          ///< whose, for the draft of a reason
    wxString title;                             ///< said above the choices
    std::vector<Choice> variants;               ///< kinds of its page; of one practice only
    std::vector<std::pair<Choice, bool>> tasks; ///< what was given, by its id; with whether it is ticked
    std::string strategy{};                     ///< of an empty copy
};

/// Shows the very pages, lets choose how they are printed, and prints or saves them. `out` is called afterwards.
void print_sheets(
    wxWindow* parent, Desk& desk, const SheetsToPrint& what, std::function<void()> out = [] {});

/// Everything to hand out today, in one go.
void print_sheets_of_today(wxWindow* parent, Desk& desk);

}
