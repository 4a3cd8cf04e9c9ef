#include "desktop/kit/question_field.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/rows_field.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

using domain::FormQuestion;
using domain::QuestionType;

namespace {

/// More buttons than this do not stand beside each other.
constexpr int most_scale_buttons = 11;

std::vector<Choice> choices_of(const FormQuestion& question)
{
    std::vector<Choice> choices;
    for (const auto& choice : question.choices)
        choices.push_back({choice.key, translated(choice.text)});
    return choices;
}

std::unique_ptr<Field> scale_field(wxWindow* parent, const FormQuestion& question)
{
    const int least = static_cast<int>(*question.least);
    const int most = static_cast<int>(*question.most);
    if (most - least >= most_scale_buttons)
        return std::make_unique<NumberField>(parent, question.key);
    return std::make_unique<ScaleField>(parent, question.key, least, most, translated(question.least_label),
                                        translated(question.most_label));
}

std::unique_ptr<Field> bare_field(wxWindow* parent, const FormQuestion& question, const domain::Date& today)
{
    switch (question.type) {
    case QuestionType::text:
        break;
    case QuestionType::long_text:
        return std::make_unique<TextField>(parent, question.key, 3);
    case QuestionType::choice:
        return std::make_unique<ChoiceField>(parent, question.key, choices_of(question), _("not said"));
    case QuestionType::multi_choice:
        return std::make_unique<ChecksField>(parent, question.key, choices_of(question));
    case QuestionType::scale:
        return scale_field(parent, question);
    case QuestionType::number:
        return std::make_unique<NumberField>(parent, question.key);
    case QuestionType::date:
        return std::make_unique<DateField>(parent, question.key, today);
    case QuestionType::yes_no:
        return std::make_unique<YesNoField>(parent, question.key);
    case QuestionType::rows:
        return std::make_unique<RowsField>(parent, question, today);
    }
    return std::make_unique<LineField>(parent, question.key);
}

/// A field with its help under it, and the box that takes the place of an answer.
class ExplainedField : public Field {
public:
    ExplainedField(wxWindow* parent, const FormQuestion& question, const domain::Date& today, Decline decline)
        : Field(question.key), panel_(new wxPanel(parent)), field_(bare_field(panel_, question, today))
    {
        auto* sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(field_->window(), wxSizerFlags().Expand());
        if (!question.help.empty())
            add_line(sizer, hint(panel_, translated(question.help)), 2);
        if (decline == Decline::offered)
            add_decline(sizer);
        panel_->SetSizer(sizer);
        panel_->SetName(question.key + ".field");
        field_->changed = [this] { changed(); };
    }

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return field_->focus(); }

    void set_read_only(bool read_only) override
    {
        field_->set_read_only(read_only);
        if (declined_)
            declined_->Enable(!read_only);
    }

private:
    domain::Tree read() const override
    {
        return declined_ && declined_->GetValue() ? domain::Tree(domain::prefer_not_to_say) : field_->value();
    }

    void display(const domain::Tree& value) override
    {
        const auto* text = value.as<std::string>();
        const bool is_declined = declined_ && text && *text == domain::prefer_not_to_say;
        if (declined_)
            declined_->SetValue(is_declined);
        field_->window()->Enable(!is_declined);
        field_->show(is_declined ? domain::Tree() : value);
    }

    void add_decline(wxSizer* sizer)
    {
        declined_ = new wxCheckBox(panel_, wxID_ANY, _("Would rather not say"));
        declined_->SetName(name() + ".declined");
        declined_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent& event) {
            field_->window()->Enable(!event.IsChecked());
            changed();
        });
        add_line(sizer, declined_, 2);
    }

    wxPanel* panel_;
    std::unique_ptr<Field> field_;
    wxCheckBox* declined_ = nullptr;
};

}

std::unique_ptr<Field> make_question_field(wxWindow* parent, const FormQuestion& question, const domain::Date& today,
                                           Decline decline)
{
    auto field = question.help.empty() && decline == Decline::not_offered
                     ? bare_field(parent, question, today)
                     : std::make_unique<ExplainedField>(parent, question, today, decline);
    set_accessible_name(field->focus(), translated(question.text));
    return field;
}

}
