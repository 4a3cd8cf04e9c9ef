#include "desktop/people/overview_measures.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/measure_pictures.hpp"
#include "desktop/kit/wheel.hpp"

namespace desktop {

namespace {

constexpr double chart_height = 210;

std::size_t most_filled(const std::vector<app::MeasureSeries>& series)
{
    const auto most = std::ranges::max_element(series, {}, [](const auto& each) { return each.points.size(); });
    return static_cast<std::size_t>(most - series.begin());
}

void add_plane(wxWindow* parent, wxSizer* sizer, const app::AttachmentPath& path)
{
    const auto plane = plane_of(path);
    add_line(sizer, heading(parent, translated(plane.title), Level::group), group_gap);
    const double size = PictureView::text_size(*parent);
    auto* view = new PictureView(parent, "attachment_plane", _("Attachment plane"));
    view->show([plane, size](double width, const drawing::TextMetrics& metrics) {
        return drawing::draw_attachment_plane(plane, width, size, metrics);
    });
    add_line(sizer, view, gap);
}

}

OverviewMeasures::OverviewMeasures(wxWindow* parent, std::vector<app::MeasureSeries> series,
                                   std::vector<domain::Date> session_days)
    : wxPanel(parent), series_(std::move(series)), session_days_(std::move(session_days))
{
    SetName("measure_panel");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, _("Measure")),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    auto* choice = new wxChoice(this, wxID_ANY);
    choice->SetName("measure");
    leave_wheel_to_page(choice);
    choice->SetMinSize(wxSize(FromDIP(120), -1));
    for (const auto& each : series_)
        choice->Append(series_words(each));
    row->Add(choice, wxSizerFlags(1));
    sizer->Add(row, wxSizerFlags().Expand());
    picture_ = new PictureView(this, "trend", _("Scores over time"));
    sizer->Add(picture_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    SetSizer(sizer);
    choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { show(static_cast<std::size_t>(event.GetSelection())); });
    const auto first = most_filled(series_);
    choice->SetSelection(static_cast<int>(first));
    show(first);
}

void OverviewMeasures::show(std::size_t which)
{
    const auto chart = trend_of(series_[which], session_days_);
    const double size = PictureView::text_size(*this);
    picture_->show([chart, size](double width, const drawing::TextMetrics& metrics) {
        return drawing::draw_trend_chart(chart, {width, chart_height, size}, metrics);
    });
}

void add_pictures(wxWindow* parent, wxSizer* sizer, const app::CaseFile& file, const app::ShownPerson& person,
                  const wxString& name)
{
    std::vector<app::MeasureSeries> series;
    for (const auto& each : file.measures->series)
        if (each.person == person)
            series.push_back(each);
    if (series.empty())
        return;
    if (!name.empty())
        add_line(sizer, heading(parent, name, Level::group), group_gap);
    add_line(sizer, new OverviewMeasures(parent, std::move(series), file.session_days), gap);
    for (const auto& path : file.measures->attachment)
        if (path.person == person)
            add_plane(parent, sizer, path);
}

}
