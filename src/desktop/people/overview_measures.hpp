#pragma once

#include "app/people/case_file.hpp"
#include "desktop/kit/picture_view.hpp"

namespace desktop {

/// One member's measures: the one filled in most often, and a choice to see another. Never two people in one picture.
class OverviewMeasures : public wxPanel {
public:
    /// `series` are all of one member and not empty.
    OverviewMeasures(wxWindow* parent, std::vector<app::MeasureSeries> series, std::vector<domain::Date> session_days);

private:
    void show(std::size_t which);

    std::vector<app::MeasureSeries> series_;
    std::vector<domain::Date> session_days_;
    PictureView* picture_;
};

/// The pictures of one member, under that member's name where there are several.
void add_pictures(wxWindow* parent, wxSizer* sizer, const app::CaseFile& file, const app::ShownPerson& person,
                  const wxString& name);

}
