#include "desktop/measures/measure_panel.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/measure_pictures.hpp"
#include "desktop/kit/wheel.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

namespace {

constexpr double trend_height = 190;

wxString last_words(const app::MeasureLine& line)
{
    const auto& last = line.series.points.back();
    const auto range = wxString::Format(_("range %s to %s"), shown(domain::score_words(line.scale.least)),
                                        shown(domain::score_words(line.scale.most)));
    return joined({score_and_band(line.scale, last.value), line.series.whole ? wxString() : part_words(), range,
                   words(line.scale.direction), date_words(last.on)});
}

/// What the picture itself does not say.
wxString corridor_words(const app::MeasureLine& line)
{
    if (line.series.corridor || line.series.points.size() < 2)
        return {};
    return _("Nobody has published how much of a change is noise, so the picture has no corridor.");
}

wxString answered_words(const domain::Administration& form)
{
    const auto* list = form.result.find("answered");
    const auto* answered = list ? list->as<std::int64_t>() : nullptr;
    const int items = static_cast<int>(form.answers.size());
    return answered ? wxString::Format(_("%d of %d answered"), static_cast<int>(*answered), items) : wxString();
}

wxString score_cell(const app::MeasureLine& line, const domain::Administration& form)
{
    const auto kept = app::kept_value(form, line.scale.id);
    if (!kept)
        return _("not scorable");
    const auto score = score_and_band(line.scale, kept->value);
    return kept->whole ? score : joined({score, _("not of all items")});
}

}

MeasurePanel::MeasurePanel(wxWindow* parent) : wxPanel(parent)
{
    SetName("measure");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(title_ = heading(this, {}), wxSizerFlags().Expand());
    add_line(sizer, last_ = paragraph(this, {}), 4);
    add_line(sizer, change_words_ = paragraph(this, {}), 4);
    add_line(sizer, make_change_row(), FromDIP(gap));
    trend_ = new PictureView(this, "trend", _("Trend"));
    add_line(sizer, trend_, group_gap);
    add_line(sizer, corridor_ = hint(this, {}), 2);
    history_ = new RowList(this, "history", _("Each time it was filled in"),
                           {{_("Filled in on"), 120}, {_("Score"), 150}, {_("Answered")}});
    history_->SetMinSize(FromDIP(wxSize(-1, 130)));
    history_->opened = [this](const auto&) { correct_chosen(); };
    sizer->Add(history_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(group_gap)));
    sizer->Add(make_history_row(), wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    SetSizer(sizer);
}

wxSizer* MeasurePanel::make_history_row()
{
    return row_of({button(this, "item_answers", _("&Item by item..."), [this] { show_items(); }),
                   button(this, "correct_filling", _("C&orrect..."), [this] { correct_chosen(); }),
                   button(this, "withdraw_filling", _("&Withdraw..."), [this] {
                       if (const auto* filling = chosen_filling())
                           withdraw(*filling);
                   })});
}

void MeasurePanel::correct_chosen()
{
    if (const auto* filling = chosen_filling())
        correct(*filling);
}

const domain::Record<domain::Administration>* MeasurePanel::chosen_filling() const
{
    if (!line_)
        return nullptr;
    const auto found =
        std::ranges::find(line_->fillings, history_->chosen(), [](const auto& form) { return form.id.value; });
    return found == line_->fillings.end() ? nullptr : &*found;
}

wxSizer* MeasurePanel::make_change_row()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    baseline_label_ = new wxStaticText(this, wxID_ANY, _("Compared with"));
    row->Add(baseline_label_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    baseline_ = new wxChoice(this, wxID_ANY);
    baseline_->SetName("baseline");
    leave_wheel_to_page(baseline_);
    baseline_->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { show_change(); });
    row->Add(baseline_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(gap)));
    figures_ = button(this, "figures", _("&Figures..."), [this] {
        if (const auto now = change())
            show_figures(*now);
    });
    row->Add(figures_, wxSizerFlags().CentreVertical());
    return row;
}

void MeasurePanel::show(const app::MeasureLine& line)
{
    line_ = line;
    title_->SetLabel(title_of(line));
    last_->SetLabel(wxString::Format(_("Last: %s"), last_words(line)));
    fill_baselines();
    show_change();
    show_trend();
    corridor_->SetLabel(corridor_words(line));
    show_history();
    Show();
    Layout();
}

void MeasurePanel::show_nothing()
{
    line_.reset();
    Hide();
}

void MeasurePanel::fill_baselines()
{
    baseline_->Clear();
    const auto& points = line_->series.points;
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        baseline_->Append(joined({date_words(points[i].on), shown(domain::score_words(points[i].value))}, ": "));
    baseline_->SetSelection(points.size() > 1 ? 0 : wxNOT_FOUND);
    for (auto* window :
         {static_cast<wxWindow*>(baseline_), static_cast<wxWindow*>(baseline_label_), static_cast<wxWindow*>(figures_)})
        window->Show(points.size() > 1);
}

std::optional<domain::Change> MeasurePanel::change() const
{
    const int baseline = baseline_->GetSelection();
    return line_ && baseline >= 0 ? line_->change_since(static_cast<std::size_t>(baseline)) : std::nullopt;
}

void MeasurePanel::show_change()
{
    if (const auto now = change())
        change_words_->SetLabel(wxString::Format(_("Since then: %s"), change_words(*now)));
    else
        change_words_->SetLabel(_("One form so far: a starting point."));
    Layout();
}

void MeasurePanel::show_trend()
{
    trend_->Show(line_->series.points.size() > 1);
    const auto chart = trend_of(line_->series, {}, line_->scale.bands);
    trend_->show([chart, size = PictureView::text_size(*this)](double width, const drawing::TextMetrics& metrics) {
        return drawing::draw_trend_chart(chart, {width, trend_height, size}, metrics);
    });
}

void MeasurePanel::show_history()
{
    std::vector<Row> rows;
    for (auto form = line_->fillings.rbegin(); form != line_->fillings.rend(); ++form)
        rows.push_back(
            {form->id.value, {date_words((*form)->filled_on), score_cell(*line_, **form), answered_words(**form)}});
    history_->set_rows(std::move(rows));
    if (history_->chosen().empty() || std::exchange(chooses_last_, false))
        history_->choose(line_->fillings.back().id.value);
}

}
