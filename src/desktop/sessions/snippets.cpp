#include "desktop/sessions/snippets.hpp"

#include "desktop/kit/dates.hpp"
#include "domain/text.hpp"

namespace desktop {

namespace {

constexpr long longest_short_word = 30;

wxString words_of_score(const app::LastScore& score)
{
    return wxString::Format(_("%s %s (%s)"), translated(score.title), wxString::FromCDouble(score.value),
                            date_words(score.on));
}

/// Those who were there, by the names the screen has for them.
wxString names_there(const NoteMaterial& material, const std::vector<Choice>& members)
{
    std::vector<wxString> names;
    const auto& there = material.session_shown().attendees;
    for (const auto& member : members)
        if (std::ranges::find(there, domain::Id<domain::Client>{member.key}) != there.end())
            names.push_back(member.words);
    return joined(names, ", ");
}

std::map<std::string, std::string> values_in(const NoteMaterial& material, const std::vector<Choice>& members)
{
    std::map<std::string, std::string> values{{"name", utf8(names_there(material, members))},
                                              {"date", utf8(date_words(material.session_shown().held_on))}};
    for (const auto& score : material.scores) {
        const auto words = utf8(words_of_score(score));
        values.emplace("score", words);
        values.emplace("score:" + score.instrument, words);
    }
    return values;
}

/// The word that ends at the cursor; what stands before the last blank is not looked at.
wxString word_before(const UndoableText& text, long caret)
{
    const auto before = text.GetRange(std::max(0L, caret - longest_short_word - 1), caret);
    const auto blank = before.find_last_of(" \t\n");
    return blank == wxString::npos ? before : before.substr(blank + 1);
}

}

Snippets::Snippets(const NoteMaterial& material, const std::vector<Choice>& members)
{
    const auto values = values_in(material, members);
    for (const auto& snippet : material.snippets)
        texts_[snippet.abbreviation] = domain::filled_in(snippet.text, values);
}

void Snippets::expand_in(UndoableText& text) const
{
    if (!text.IsEditable() || text.GetStringSelection().length() > 0)
        return;
    const long caret = text.GetInsertionPoint();
    const auto word = word_before(text, caret);
    if (const auto found = texts_.find(utf8(word)); found != texts_.end())
        text.replace_part(caret - static_cast<long>(word.length()), caret, shown(found->second));
}

}
