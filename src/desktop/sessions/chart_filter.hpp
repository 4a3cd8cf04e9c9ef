#pragma once

#include "app/sessions/chart.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/platform/wx.hpp"

namespace desktop {

/// What of a chart is shown: by words, stage, move, who was there, and whether something was present.
class ChartFilterBar : public wxPanel {
public:
    /// `people`: whom to choose from where there are several. `with_words` and `with_concern`: what may be asked now.
    ChartFilterBar(wxWindow* parent, const std::vector<Choice>& people, bool with_words, bool with_concern);

    app::ChartFilter filter() const;
    void say_count(std::size_t shown, std::size_t all);
    void focus_words();

    std::function<void()> changed = [] {};

private:
    wxChoice* add_choice(const wxString& name, const wxString& label, const std::vector<wxString>& words);

    std::vector<Choice> people_;
    wxTextCtrl* words_ = nullptr;
    wxChoice* stage_;
    wxChoice* move_;
    wxChoice* person_ = nullptr;
    wxCheckBox* concern_ = nullptr;
    wxStaticText* count_;
};

}
