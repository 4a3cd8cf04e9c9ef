#include "desktop/homework/task_words.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "domain/scoring.hpp"

namespace desktop {

namespace {

wxString choice_words(const domain::FormQuestion& question, const std::string& key)
{
    const auto choice = std::ranges::find(question.choices, key, &domain::FormChoice::key);
    return translated(choice == question.choices.end() ? key : choice->text);
}

wxString text_words(const domain::FormQuestion& question, const std::string& text)
{
    if (question.type == domain::QuestionType::choice)
        return choice_words(question, text);
    if (question.type == domain::QuestionType::date)
        if (const auto date = domain::parse_date(text))
            return date_words(*date);
    return shown(text);
}

wxString value_words(const domain::FormQuestion& question, const domain::Tree& answer)
{
    if (const auto* yes = answer.as<bool>())
        return *yes ? _("yes") : _("no");
    if (const auto* whole = answer.as<std::int64_t>())
        return shown(std::to_string(*whole));
    if (const auto* number = answer.as<double>())
        return shown(domain::score_words(*number));
    if (const auto* text = answer.as<std::string>())
        return text_words(question, *text);
    std::vector<wxString> parts;
    if (const auto* list = answer.as<domain::Tree::List>())
        for (const auto& each : *list)
            if (const auto* key = each.as<std::string>())
                parts.push_back(choice_words(question, *key));
    return joined(parts, ", ");
}

}

wxString frequency_words(const std::optional<domain::Frequency>& frequency, const std::optional<int>& times)
{
    if (!frequency)
        return {};
    if (frequency == domain::Frequency::times_per_week && times)
        return wxString::Format(wxPLURAL("%d time a week", "%d times a week", *times), *times);
    return words(*frequency);
}

wxString suggestion_words(const domain::SuggestedFrequency& suggestion)
{
    const auto often = frequency_words(suggestion.frequency, suggestion.times);
    if (suggestion.weeks == 0)
        return often;
    return wxString::Format(wxPLURAL("%s, for %d week", "%s, for %d weeks", suggestion.weeks), often, suggestion.weeks);
}

wxString stage_words(const std::vector<int>& stages)
{
    if (stages.empty() || stages.size() == 3)
        return _("Any stage");
    if (stages.size() == 2)
        return wxString::Format(_("Stages %d and %d"), stages[0], stages[1]);
    return wxString::Format(_("Stage %d"), stages[0]);
}

std::vector<wxString> care_words(const std::vector<std::string>& tokens, const std::vector<std::string>& lines,
                                 const std::vector<int>& stage_fit)
{
    std::vector<wxString> sentences;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i] == "stage")
            sentences.push_back(wxString::Format(_("Usually given at another time: %s."), stage_words(stage_fit)));
        else if (tokens[i] == "third_task")
            sentences.push_back(_("Two tasks are running already. Finish or pause one first."));
        else
            sentences.push_back(translated(lines[i]));
    return sentences;
}

wxString suits_words(const std::vector<domain::Suits>& suits)
{
    std::vector<wxString> parts;
    for (const auto each : suits)
        parts.push_back(words(each));
    return joined(parts, ", ");
}

wxString answer_words(const domain::FormQuestion& question, const domain::Tree& answer)
{
    const auto value = value_words(question, answer);
    const auto asked = translated(question.text);
    if (value.empty())
        return {};
    return wxString::Format(asked.EndsWith("?") || asked.EndsWith(".") ? "%s %s" : "%s: %s", asked, value);
}

wxString title_of(const app::TaskLine& task)
{
    return task.task().wording.empty() ? translated(task.strategy.name) : shown(task.task().wording);
}

wxString gets_done_words(const std::vector<app::DoneOfKind>& done)
{
    std::vector<wxString> parts;
    for (const auto& each : done)
        parts.push_back(wxString::Format(_("%s: %d of %d"), words(each.kind), each.done, each.entries));
    return joined(parts);
}

wxString tried_words(int days)
{
    return wxString::Format(_("Days tried: %d"), days);
}

}
