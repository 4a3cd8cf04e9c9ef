#pragma once

#include "desktop/kit/layout.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/measures/plan_measure.hpp"

namespace desktop {

/// Which forms are planned in a case and when they are due, with what can be done about each. Hidden while none is.
class PlanList : public wxPanel {
public:
    /// `shared` says whose each is.
    PlanList(wxWindow* parent, Desk& desk, bool shared);

    using NameOf = std::function<wxString(const domain::Id<domain::Client>&)>;
    void show(std::vector<app::MeasurePlanView> plans, const NameOf& name_of);

    std::function<void()> changed = [] {};                                     ///< a plan is another than before
    std::function<void(const domain::MeasurePlan&)> fill = [](const auto&) {}; ///< its form is to be typed in

private:
    const app::MeasurePlanView* chosen() const;
    void change();
    void stop();

    Desk& desk_;
    bool shared_;
    RowList* list_;
    std::vector<app::MeasurePlanView> plans_;
};

}
