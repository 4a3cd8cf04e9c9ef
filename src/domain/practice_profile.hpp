#pragma once

#include "domain/document.hpp"

namespace domain {

struct Counselor {
    std::string name;
    std::string credential;
    std::string licence;
    std::string supervisor;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &Counselor::name, required_name), field("credential", &Counselor::credential),
                          field("licence", &Counselor::licence), field("supervisor", &Counselor::supervisor)};
    }
    bool operator==(const Counselor&) const = default;
};

/// A line a person in danger can call; printed on everything a client takes home.
struct CrisisLine {
    std::string label;
    std::string number;
    bool for_young = false;  ///< stands on a minor's page alone, before those for everybody
    bool for_adults = false; ///< stands on no minor's page

    static constexpr auto fields()
    {
        return std::tuple{field("label", &CrisisLine::label, required), field("number", &CrisisLine::number, required),
                          field("for_young", &CrisisLine::for_young), field("for_adults", &CrisisLine::for_adults)};
    }
    bool operator==(const CrisisLine&) const = default;
};

/// What one types in short, and what stands in its place then; {name}, {date} and {score} in it are filled in.
struct Snippet {
    std::string abbreviation;
    std::string text;

    static constexpr auto fields()
    {
        return std::tuple{field("abbreviation", &Snippet::abbreviation, required_between(2, 30)),
                          field("text", &Snippet::text, required_between(1, 20000))};
    }
    bool operator==(const Snippet&) const = default;
};

/// Abbreviations that are no single word, or that another snippet has.
std::vector<Problem> check(const std::vector<Snippet>& snippets);

enum class Paper { a4, letter };
constexpr auto tokens(Paper)
{
    return std::array{Token{Paper::a4, "a4"}, Token{Paper::letter, "letter"}};
}

/// The practice's own details and settings.
struct PracticeProfile {
    static constexpr std::string_view record_name = "practice_profile";

    std::string practice_name;
    Counselor counselor;
    std::string address;
    std::string phone;
    std::string email;
    std::string country; ///< ISO 3166 alpha-2, "US"
    std::vector<CrisisLine> crisis_lines;
    Paper paper = Paper::letter;
    int late_note_after_hours = 48;
    int retention_years = 7;
    int idle_lock_minutes = 10;
    std::vector<std::string> measures; ///< ids of the instruments the practice uses; empty: all, none of them first
    std::vector<std::string> own_interventions; ///< words for what was done, beside the list's
    std::vector<Snippet> snippets;              ///< of notes

    static constexpr auto fields()
    {
        return std::tuple{field("practice_name", &PracticeProfile::practice_name, required_name),
                          field("counselor", &PracticeProfile::counselor, required),
                          field("address", &PracticeProfile::address),
                          field("phone", &PracticeProfile::phone),
                          field("email", &PracticeProfile::email),
                          field("country", &PracticeProfile::country, between(0, 2)),
                          field("crisis_lines", &PracticeProfile::crisis_lines),
                          field("paper", &PracticeProfile::paper),
                          field("late_note_after_hours", &PracticeProfile::late_note_after_hours, between(1, 720)),
                          field("retention_years", &PracticeProfile::retention_years, between(1, 100)),
                          field("idle_lock_minutes", &PracticeProfile::idle_lock_minutes, between(1, 240)),
                          field("measures", &PracticeProfile::measures),
                          field("own_interventions", &PracticeProfile::own_interventions, a_name),
                          field("snippets", &PracticeProfile::snippets)};
    }
    bool operator==(const PracticeProfile&) const = default;
};

/// Who reads a page.
enum class ReadBy { adults, minors, both };

/// Those that belong on a page: a minor's has the lines for minors first and none that is for adults alone, an adult's
/// none for minors, one for both has all of them. Never none while there are any.
std::vector<CrisisLine> crisis_lines_for(const std::vector<CrisisLine>& lines, ReadBy readers);

/// Lines to propose for a country; they count only once the practice has taken them into its profile.
std::vector<CrisisLine> proposed_crisis_lines(std::string_view country);

}
