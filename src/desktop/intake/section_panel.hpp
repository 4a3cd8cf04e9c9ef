#pragma once

#include "desktop/kit/field.hpp"
#include "domain/form_definition.hpp"
#include "domain/problem.hpp"

#include <memory>

namespace desktop {

/// The questions of one section, one under the other.
class SectionPanel : public wxScrolledWindow {
public:
    /// Questions whose answer was changed in the record meanwhile ask which of the two it shall be: `newer` holds what
    /// the record says, by the question's key.
    SectionPanel(wxWindow* parent, const domain::FormSection& section, const domain::Answers& answers,
                 const domain::Answers& newer, const domain::Date& today);

    /// Shows the questions that these answers open, and no others.
    void show_those_asked(const domain::Answers& answers);
    /// Says at the question what is not right, and goes there. False when it is none of these.
    bool mark(const domain::Problem& problem);
    void focus_first();

    /// Called after each change with the question's key and its answer; null when it was taken away.
    std::function<void(const std::string& key, domain::Tree answer)> answered = [](const auto&, auto) {};

    /// Called when it was decided between what was typed and what the record says; `take_newer` with the latter.
    std::function<void(const std::string& key, bool take_newer)> decided = [](const auto&, bool) {};

private:
    struct Line {
        domain::FormQuestion question;
        wxPanel* panel;
        std::unique_ptr<Field> field;
        wxStaticText* problem;
    };

    void add_intro(const domain::FormSection& section);
    void add(const domain::FormQuestion& question, domain::Tree answer, const domain::Date& today, bool may_decline);
    void ask_between(Line& line, const domain::Tree& newer);

    std::vector<Line> lines_;
};

}
