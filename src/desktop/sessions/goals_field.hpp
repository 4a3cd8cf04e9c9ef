#pragma once

#include "app/plan/goals.hpp"
#include "desktop/sessions/forms_field.hpp"

namespace desktop {

/// The open goals: which came up, and how far each person says it is.
class GoalsField : public FormsField {
public:
    GoalsField(wxWindow* parent, const std::string& name, const domain::Date& today,
               const std::vector<app::GoalView>& goals, const std::vector<Choice>& members);

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    std::vector<std::string> goals_; ///< ids
};

}
