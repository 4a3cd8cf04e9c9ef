#pragma once

#include "domain/form_definition.hpp"
#include "domain/frequency.hpp"
#include "domain/person_fact.hpp"
#include "domain/shame_way.hpp"
#include "domain/worksheet.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// The library of practice between sessions. Exercises follow CLINICAL.md E and 0a; the words are ours.
namespace domain {

enum class StrategyPart { healing, self_esteem, acknowledge, resources, therapy, everyday };

constexpr auto tokens(StrategyPart)
{
    using enum StrategyPart;
    return std::array{Token<StrategyPart>{healing, "healing"},         Token<StrategyPart>{self_esteem, "self_esteem"},
                      Token<StrategyPart>{acknowledge, "acknowledge"}, Token<StrategyPart>{resources, "resources"},
                      Token<StrategyPart>{therapy, "therapy"},         Token<StrategyPart>{everyday, "everyday"}};
}

enum class Suits { any, anxious, avoidant, parents, couples };

constexpr auto tokens(Suits)
{
    return std::array{Token<Suits>{Suits::any, "any"}, Token<Suits>{Suits::anxious, "anxious"},
                      Token<Suits>{Suits::avoidant, "avoidant"}, Token<Suits>{Suits::parents, "parents"},
                      Token<Suits>{Suits::couples, "couples"}};
}

enum class StrategyKind { written, spoken, done, tick, audio };

constexpr auto tokens(StrategyKind)
{
    using enum StrategyKind;
    return std::array{Token<StrategyKind>{written, "written"}, Token<StrategyKind>{spoken, "spoken"},
                      Token<StrategyKind>{done, "done"}, Token<StrategyKind>{tick, "tick"},
                      Token<StrategyKind>{audio, "audio"}};
}

enum class StrategySource { article, ours };

constexpr auto tokens(StrategySource)
{
    return std::array{Token<StrategySource>{StrategySource::article, "article"},
                      Token<StrategySource>{StrategySource::ours, "ours"}};
}

/// What to say, in one line for the counselor, when `fact` holds of the person.
struct StrategyNeed {
    PersonFact fact{};
    std::string say;

    bool operator==(const StrategyNeed&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("fact", &StrategyNeed::fact, required), field("say", &StrategyNeed::say, required)};
    }
};

/// A proposal for the assignment: `times` goes with times_per_week; weeks 0 means as long as it helps.
struct SuggestedFrequency {
    Frequency frequency{};
    int times = 0;
    int weeks = 0;

    bool operator==(const SuggestedFrequency&) const = default;
    static constexpr auto fields()
    {
        using S = SuggestedFrequency;
        return std::tuple{field("frequency", &S::frequency, required), field("times", &S::times, between(0, 21)),
                          field("weeks", &S::weeks, between(0, 52))};
    }
};

struct Strategy {
    std::string id;
    int version = 1;
    std::string name;         ///< on the counselor's screen
    std::string client_title; ///< on the client's page
    StrategyPart part{};
    std::vector<Suits> suits;
    std::vector<ShameWay> eases; ///< ways shame shows that it answers
    StrategyKind kind{};
    StrategySource source{};
    std::string purpose;            ///< why it may help, for the counselor
    std::string why_line;           ///< "why this, for you" unless the counselor writes another
    std::vector<std::string> steps; ///< three to five, to the client
    std::string example;            ///< fictional, in the client's voice
    std::string smaller_version;    ///< to the client
    std::string spoken_version;     ///< to the client
    std::string doing_version;      ///< to the client; where it makes sense
    SuggestedFrequency suggested_frequency;
    std::vector<std::string> not_when;
    std::vector<std::string> check_first;
    std::vector<int> stage_fit; ///< 1–3; empty fits any
    std::string in_session_first;
    std::vector<StrategyNeed> needs;
    std::vector<FormQuestion> entry; ///< what is recorded each time
    Worksheet worksheet;

    bool operator==(const Strategy&) const = default;
    static constexpr auto fields()
    {
        using S = Strategy;
        return std::tuple{field("id", &S::id, required),
                          field("version", &S::version, required_between(1, 9999)),
                          field("name", &S::name, required),
                          field("client_title", &S::client_title, required),
                          field("part", &S::part, required),
                          field("suits", &S::suits, required),
                          field("eases", &S::eases),
                          field("kind", &S::kind, required),
                          field("source", &S::source, required),
                          field("purpose", &S::purpose, required),
                          field("why_line", &S::why_line, required),
                          field("steps", &S::steps, required),
                          field("example", &S::example, required),
                          field("smaller_version", &S::smaller_version, required),
                          field("spoken_version", &S::spoken_version, required),
                          field("doing_version", &S::doing_version),
                          field("suggested_frequency", &S::suggested_frequency, required),
                          field("not_when", &S::not_when, required),
                          field("check_first", &S::check_first, required),
                          field("stage_fit", &S::stage_fit),
                          field("in_session_first", &S::in_session_first, required),
                          field("needs", &S::needs),
                          field("entry", &S::entry, required),
                          field("worksheet", &S::worksheet, required)};
    }
};

/// What the record says about the person a strategy may be given to.
struct PersonFacts {
    std::vector<PersonFact> present;
    std::vector<Suits> leaning; ///< what is known of them beside `any`
    std::optional<int> stage;   ///< 1–3, when the work has one
    int running_tasks = 0;
    std::vector<ShameWay> shame{};       ///< ways shame shows
    std::optional<StrategyKind> style{}; ///< how they like to practise
    std::vector<std::string> given{};    ///< ids of what was given in this case, running or not
};

/// More suggestions than this suggest nothing.
inline constexpr std::size_t most_suggested = 5;

/// A client keeps at most this many tasks going; the next one warns.
inline constexpr int most_running_tasks = 2;

/// Everything that makes the strategy unusable, by field path.
std::vector<Problem> check(const Strategy& strategy);

/// What is asked each time, as a form of one section.
FormDefinition entry_form(const Strategy& strategy);

/// Every line a client may read: title, steps, example, versions, entry questions and the worksheet.
std::vector<std::string> client_lines(const Strategy& strategy);

/// Tokens of what speaks for care with this person: facts the strategy names, "stage" and "third_task".
std::vector<std::string> applies(const Strategy& strategy, const PersonFacts& facts);

/// One line for the counselor about one of the tokens of `applies`.
std::string applies_line(const Strategy& strategy, std::string_view token);

/// Tokens of what speaks for giving it to this person: what it suits ("anxious"), ways shame shows that it eases, how
/// they like to practise ("style") and "stage" where it belongs to the stage they are in; "beginning" for a first step
/// while nobody has said which stage the work is in. Most of all first.
std::vector<std::string> reasons(const Strategy& strategy, const PersonFacts& facts);

/// One line for the counselor about one of the tokens of `reasons`.
std::string reason_line(const Strategy& strategy, std::string_view token);

/// Whether it suits the person: for anyone, or for what is known of them.
bool suits(const Strategy& strategy, const PersonFacts& facts);

/// Ids of the few strategies that have most reasons with this person, suit, were not given before and of which nothing
/// but "third_task" applies; at most `most_suggested`, what has most reasons first.
std::vector<std::string> suggested(const std::vector<Strategy>& strategies, const PersonFacts& facts);

}
