#include "desktop/intake/section_panel.hpp"

#include "desktop/kit/clash_question.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/question_field.hpp"

namespace desktop {

SectionPanel::SectionPanel(wxWindow* parent, const domain::FormSection& section, const domain::Answers& answers,
                           const domain::Answers& newer, const domain::Date& today)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL)
{
    SetName("intake_section");
    SetScrollRate(0, FromDIP(12));
    SetSizer(new wxBoxSizer(wxVERTICAL));
    add_intro(section);
    for (const auto& question : section.questions) {
        const auto answer = answers.find(question.key);
        add(question, answer == answers.end() ? domain::Tree() : answer->second, today, !section.counselor_only);
        if (const auto clash = newer.find(question.key); clash != newer.end())
            ask_between(lines_.back(), clash->second);
    }
    show_those_asked(answers);
}

void SectionPanel::add_intro(const domain::FormSection& section)
{
    GetSizer()->Add(heading(this, translated(section.title)), wxSizerFlags().Expand());
    if (!section.intro.empty())
        add_line(GetSizer(), hint(this, translated(section.intro)), 4);
    if (section.asked_alone)
        add_line(GetSizer(), attention(this, _("Ask this with nobody else in the room.")), 4);
    if (section.counselor_only)
        add_line(GetSizer(), attention(this, _("For you alone.")), 4);
}

void SectionPanel::add(const domain::FormQuestion& question, domain::Tree answer, const domain::Date& today,
                       bool may_decline)
{
    Line line{question, new wxPanel(this), nullptr, nullptr};
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    line.panel->SetSizer(sizer);
    line.panel->SetName(question.key + ".question");
    auto* label = paragraph(line.panel, translated(question.text));
    label->SetFont(GetFont().Bold());
    sizer->Add(label, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    line.field =
        make_question_field(line.panel, question, today, may_decline ? Decline::offered : Decline::not_offered);
    line.field->show(answer);
    line.field->changed = [this, key = question.key, field = line.field.get()] { answered(key, field->value()); };
    sizer->Add(line.field->window(), wxSizerFlags().Expand());
    line.problem = attention(line.panel, {});
    line.problem->Hide();
    sizer->Add(line.problem, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    sizer->AddSpacer(FromDIP(group_gap));
    GetSizer()->Add(line.panel, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(gap)));
    lines_.push_back(std::move(line));
}

void SectionPanel::ask_between(Line& line, const domain::Tree& newer)
{
    auto* field = line.field.get();
    auto* question = clash_question(line.panel, line.question.key, field->words_of(newer),
                                    [this, field, newer, key = line.question.key](bool take_newer) {
                                        if (take_newer)
                                            field->show(newer);
                                        decided(key, take_newer);
                                        field->focus()->SetFocus();
                                        Layout();
                                        FitInside();
                                    });
    line.problem->GetContainingSizer()->Add(question, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
}

void SectionPanel::show_those_asked(const domain::Answers& answers)
{
    bool moved = false;
    for (auto& line : lines_) {
        const bool asked = domain::is_shown(line.question, answers);
        moved = line.panel->Show(asked) || moved;
    }
    if (!moved)
        return;
    Layout();
    FitInside();
}

bool SectionPanel::mark(const domain::Problem& problem)
{
    for (auto& line : lines_) {
        const auto stem = "answers." + line.question.key;
        const bool is_here =
            problem.field == stem || problem.field.starts_with(stem + "[") || problem.field.starts_with(stem + ".");
        line.problem->Show(is_here);
        if (!is_here)
            continue;
        line.problem->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") +
                               problem_words(problem, translated(line.question.text), line.field->typed()));
        Layout();
        FitInside();
        line.field->focus()->SetFocus();
        return true;
    }
    return false;
}

void SectionPanel::focus_first()
{
    if (!lines_.empty())
        lines_.front().field->focus()->SetFocus();
}

}
