#include "app/sessions/snippets.hpp"

#include "app/measures/case_measures.hpp"
#include "app/practice/practice.hpp"

#include <algorithm>

namespace app {

using domain::Snippet;

namespace {

void keep_all_snippets(OpenPractice& practice, const domain::Record<domain::PracticeProfile>& profile,
                       const std::vector<Snippet>& snippets)
{
    update_profile(practice,
                   domain::Tree::Map{{"row_version", profile.row_version}, {"snippets", domain::to_tree(snippets)}});
}

}

std::vector<Snippet> list_snippets(OpenPractice& practice)
{
    return profile_of(practice)->snippets;
}

void keep_snippet(OpenPractice& practice, const Snippet& snippet)
{
    const auto profile = profile_of(practice);
    auto snippets = profile->snippets;
    const auto known = std::ranges::find(snippets, snippet.abbreviation, &Snippet::abbreviation);
    if (known == snippets.end())
        snippets.push_back(snippet);
    else
        *known = snippet;
    keep_all_snippets(practice, profile, snippets);
}

void remove_snippet(OpenPractice& practice, const std::string& abbreviation)
{
    const auto profile = profile_of(practice);
    auto snippets = profile->snippets;
    std::vector<std::string> known;
    for (const auto& each : snippets)
        known.push_back(each.abbreviation);
    if (std::erase_if(snippets, [&](const Snippet& each) { return each.abbreviation == abbreviation; }) == 0)
        domain::refuse("abbreviation", "unknown", domain::shown(abbreviation), domain::one_of(known));
    keep_all_snippets(practice, profile, snippets);
}

std::vector<LastScore> last_scores(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                   const domain::Audience& readers)
{
    const auto& of_case = looking.care_case(care_case);
    const auto all_readers_may_see = [&](const domain::Administration& form) {
        return !widens(audience_of(form), readers, of_case);
    };
    CasePeople people(looking);
    std::vector<LastScore> scores;
    for (const auto& series : case_measures(looking, people, care_case, all_readers_may_see).series)
        if (!series.points.empty())
            scores.push_back({series.instrument,
                              series.scale == "total" ? series.title : series.title + ", " + series.scale_title,
                              series.points.back().value, series.points.back().on});
    std::ranges::stable_sort(scores, std::ranges::greater{}, &LastScore::on);
    return scores;
}

}
