#include "desktop/measures/plan_list.hpp"

namespace desktop {

namespace {

std::vector<Column> columns(bool shared)
{
    std::vector<Column> all{{_("Planned"), 190}, {_("How often"), 110}, {_("When")}};
    if (shared)
        all.insert(all.begin(), {_("Whose"), 80});
    return all;
}

}

PlanList::PlanList(wxWindow* parent, Desk& desk, bool shared)
    : wxPanel(parent), desk_(desk), shared_(shared),
      list_(new RowList(this, "measure_plans", _("Planned measures"), columns(shared)))
{
    SetName("plan_list");
    list_->SetMinSize(FromDIP(wxSize(-1, 112)));
    list_->opened = [this](const auto&) {
        if (const auto* view = chosen())
            fill(*view->plan);
    };
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(list_, wxSizerFlags(1).Expand());
    sizer->Add(row_of({button(this, "fill_planned", _("Fill in..."), [this] { list_->opened(list_->chosen()); }),
                       button(this, "change_plan", _("Change..."), [this] { change(); }),
                       button(this, "stop_plan", _("Stop"), [this] { stop(); })}),
               wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    SetSizer(sizer);
    Hide();
}

void PlanList::show(std::vector<app::MeasurePlanView> plans, const NameOf& name_of)
{
    plans_ = std::move(plans);
    std::vector<Row> rows;
    for (const auto& view : plans_) {
        Row row{view.plan.id.value, {translated(view.title), rhythm_words(*view.plan), due_words(view, desk_.today())}};
        if (shared_)
            row.cells.insert(row.cells.begin(), name_of(view.plan->client));
        rows.push_back(std::move(row));
    }
    list_->set_rows(std::move(rows));
    if (list_->chosen().empty() && !plans_.empty())
        list_->choose(plans_.front().plan.id.value);
    Show(!plans_.empty());
}

const app::MeasurePlanView* PlanList::chosen() const
{
    const auto found = std::ranges::find(plans_, list_->chosen(), [](const auto& view) { return view.plan.id.value; });
    return found == plans_.end() ? nullptr : &*found;
}

void PlanList::change()
{
    if (const auto* view = chosen(); view && change_measure_plan(this, desk_, app::MeasurePlanView(*view)))
        changed();
}

void PlanList::stop()
{
    const auto* view = chosen();
    if (!view)
        return;
    const auto question =
        wxString::Format(_("%s is not due any more. What was filled in stays."), translated(view->title));
    if (wxMessageBox(question, _("Stop the plan?"), wxOK | wxCANCEL | wxICON_QUESTION, this) == wxOK)
        desk_.ask(
            this, [id = view->plan.id](app::OpenPractice& practice) { app::stop_measure_plan(practice, id); },
            [this] { changed(); });
}

}
