#pragma once

#include "app/help/help_texts.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// The blocks of a chapter as text to read: it can be copied, and read by a screen reader.
class HelpText : public wxTextCtrl {
public:
    HelpText(wxWindow* parent, const wxString& label);

    /// With its title above unless that stands elsewhere; every place of `sought`, in small letters, is marked.
    void show(const app::HelpChapter& chapter, bool with_title = true, const std::vector<wxString>& sought = {});

private:
    void mark(const wxString& word);
};

}
