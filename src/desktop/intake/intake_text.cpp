#include "desktop/intake/intake_text.hpp"

#include "desktop/kit/dates.hpp"
#include "domain/scoring.hpp"

#include <set>

namespace desktop {

namespace {

using domain::Tree;

/// Answers of one intake, read with its own wording.
class Reading {
public:
    explicit Reading(const domain::Intake& intake) : intake_(intake) {}

    AnsweredLine line(const std::string& key, const Tree& answer) const
    {
        AnsweredLine line{wording(key, key), {}};
        if (is_rows(answer))
            for (const auto& row : *answer.as<Tree::List>())
                line.answer.push_back(row_words(key, row));
        else
            line.answer.push_back(words(key, answer));
        return line;
    }

private:
    static bool is_rows(const Tree& answer)
    {
        const auto* list = answer.as<Tree::List>();
        return list && !list->empty() && list->front().as<Tree::Map>();
    }

    wxString wording(const std::string& key, const std::string& otherwise) const
    {
        const auto found = intake_.wording.find(key);
        return shown(found == intake_.wording.end() ? otherwise : found->second);
    }

    wxString words(const std::string& key, const Tree& answer) const
    {
        if (const auto* flag = answer.as<bool>())
            return *flag ? _("Yes") : _("No");
        if (const auto* whole = answer.as<std::int64_t>())
            return shown(std::to_string(*whole));
        if (const auto* number = answer.as<double>())
            return shown(domain::score_words(*number));
        if (const auto* text = answer.as<std::string>())
            return text_words(key, *text);
        std::vector<wxString> all;
        if (const auto* list = answer.as<Tree::List>())
            for (const auto& each : *list)
                all.push_back(words(key, each));
        return joined(all);
    }

    wxString text_words(const std::string& key, const std::string& text) const
    {
        if (text == domain::prefer_not_to_say)
            return _("Would rather not say");
        if (const auto date = domain::parse_date(text))
            return date_words(*date);
        return wording(key + ":" + text, text);
    }

    wxString row_words(const std::string& key, const Tree& row) const
    {
        std::vector<wxString> cells;
        if (const auto* map = row.as<Tree::Map>())
            for (const auto& [column, cell] : *map)
                cells.push_back(words(key + "." + column, cell));
        return joined(cells);
    }

    const domain::Intake& intake_;
};

}

std::vector<AnsweredSection> answered_sections(const domain::Intake& intake, const domain::FormDefinition& form)
{
    const Reading reading(intake);
    std::vector<AnsweredSection> sections;
    std::set<std::string> known;
    for (const auto& section : form.sections) {
        AnsweredSection answered{translated(section.title), section.counselor_only, {}};
        for (const auto& question : section.questions) {
            known.insert(question.key);
            if (const auto found = intake.answers.find(question.key); found != intake.answers.end())
                answered.lines.push_back(reading.line(question.key, found->second));
        }
        if (!answered.lines.empty())
            sections.push_back(std::move(answered));
    }
    AnsweredSection earlier{_("Asked earlier"), false, {}};
    for (const auto& [key, answer] : intake.answers)
        if (!known.contains(key))
            earlier.lines.push_back(reading.line(key, answer));
    if (!earlier.lines.empty())
        sections.push_back(std::move(earlier));
    return sections;
}

}
