#pragma once

#include "desktop/open_window.hpp"
#include "desktop/random_documents.hpp"

namespace test_support {

/// A dialog in which something of a record is written: how one gets there, and what makes it worth saving.
struct ListedDialog {
    wxString name;
    std::function<void(OpenWindow&)> open;
    std::function<void(wxDialog&)> fill;
    std::function<domain::Tree(RandomDocuments&)> any_document; ///< of the record it is about
    std::function<bool(const std::string& field)> has_field;    ///< whether that record has such a field
    bool keeps_one = true;                                      ///< one record is added or changed, no more
};

/// Every dialog that writes one record and is opened with one action.
std::vector<ListedDialog> listed_dialogs();

}
