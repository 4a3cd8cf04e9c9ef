#pragma once

#include "domain/concern_area.hpp"
#include "domain/document.hpp"
#include "domain/fields.hpp"
#include "domain/person_fact.hpp"
#include "domain/problem.hpp"
#include "domain/tree.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a definition asks: one type for intakes, the sections of a note and what is recorded about practice.
namespace domain {

enum class FormKind { intake, note, practice_entry };

constexpr auto tokens(FormKind)
{
    return std::array{Token<FormKind>{FormKind::intake, "intake"}, Token<FormKind>{FormKind::note, "note"},
                      Token<FormKind>{FormKind::practice_entry, "practice_entry"}};
}

/// What an answer looks like in a document: text and long_text a string; choice a choice key; multi_choice a list of
/// them; scale and number a number; date "YYYY-MM-DD"; yes_no true or false; rows a list of objects keyed by column.
enum class QuestionType { text, long_text, choice, multi_choice, scale, number, date, yes_no, rows };

constexpr auto tokens(QuestionType)
{
    using enum QuestionType;
    return std::array{Token<QuestionType>{text, "text"},     Token<QuestionType>{long_text, "long_text"},
                      Token<QuestionType>{choice, "choice"}, Token<QuestionType>{multi_choice, "multi_choice"},
                      Token<QuestionType>{scale, "scale"},   Token<QuestionType>{number, "number"},
                      Token<QuestionType>{date, "date"},     Token<QuestionType>{yes_no, "yes_no"},
                      Token<QuestionType>{rows, "rows"}};
}

/// The answer every question takes beside its own.
inline constexpr std::string_view prefer_not_to_say = "prefer_not_to_say";

/// One answer to pick, or one word of a pick-list.
struct FormChoice {
    std::string key;
    std::string text;

    bool operator==(const FormChoice&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("key", &FormChoice::key, required), field("text", &FormChoice::text, required)};
    }
};

/// Holds when the answer to `question` is, or contains, one of `any_of` (choice keys; "yes" or "no").
struct FormCondition {
    std::string question;
    std::vector<std::string> any_of;

    bool operator==(const FormCondition&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("question", &FormCondition::question, required),
                          field("any_of", &FormCondition::any_of, required)};
    }
};

/// One of these answers opens a safety concern in `area`. With `of_minors` it does so for whoever is under 18, or where
/// `when` says that a child or teenager answers: what is the past of a grown-up is their present.
struct ConcernRule {
    ConcernArea area{};
    std::vector<std::string> any_of;
    bool of_minors = false;
    std::optional<FormCondition> when{};

    bool operator==(const ConcernRule&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("area", &ConcernRule::area, required), field("any_of", &ConcernRule::any_of, required),
                          field("of_minors", &ConcernRule::of_minors), field("when", &ConcernRule::when)};
    }
};

/// One of these answers says that `fact` holds of the person.
struct FactRule {
    PersonFact fact{};
    std::vector<std::string> any_of;

    bool operator==(const FactRule&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("fact", &FactRule::fact, required), field("any_of", &FactRule::any_of, required)};
    }
};

struct FormQuestion {
    std::string key;
    std::string text;
    std::string help;
    QuestionType type{};
    std::vector<FormChoice> choices;        ///< choice, multi_choice
    std::optional<double> least;            ///< scale (needed), number
    std::optional<double> most;             ///< scale (needed), number
    std::string least_label;                ///< words at the low end of a scale
    std::string most_label;                 ///< words at the high end of a scale
    std::vector<FormQuestion> columns;      ///< rows: what each row asks; no rows within rows
    std::optional<FormCondition> shown_if;  ///< else always shown
    std::vector<ConcernRule> opens_concern; ///< answers that open a safety concern
    std::vector<std::string> look_at_this;  ///< answers the counselor is told to look at
    bool kept_by_choice = false;            ///< the client's own words: typed in only where the client wants them kept
    std::vector<FactRule> tells;            ///< answers that matter for which practice is given

    bool operator==(const FormQuestion&) const = default;
    static constexpr auto fields()
    {
        using Q = FormQuestion;
        return std::tuple{field("key", &Q::key, required),
                          field("text", &Q::text, required),
                          field("help", &Q::help),
                          field("type", &Q::type, required),
                          field("choices", &Q::choices),
                          field("least", &Q::least),
                          field("most", &Q::most),
                          field("least_label", &Q::least_label),
                          field("most_label", &Q::most_label),
                          field("columns", &Q::columns),
                          field("shown_if", &Q::shown_if),
                          field("opens_concern", &Q::opens_concern),
                          field("look_at_this", &Q::look_at_this),
                          field("kept_by_choice", &Q::kept_by_choice),
                          field("tells", &Q::tells)};
    }
};

/// A part of what is captured in the minute after a session.
enum class CapturedPart { moves, emotion_words, quote, concerns, practice_given };
constexpr auto tokens(CapturedPart)
{
    using enum CapturedPart;
    return std::array{Token<CapturedPart>{moves, "moves"}, Token<CapturedPart>{emotion_words, "emotion_words"},
                      Token<CapturedPart>{quote, "quote"}, Token<CapturedPart>{concerns, "concerns"},
                      Token<CapturedPart>{practice_given, "practice_given"}};
}

struct FormSection {
    std::string key;
    std::string title;
    std::string intro;
    bool asked_alone = false;    ///< never with a partner or parent in the room; answers are that member's only
    bool skippable = false;      ///< may be passed over whole, said so in the intro
    bool counselor_only = false; ///< filled by the counselor, never seen by a client
    std::vector<FormQuestion> questions;
    std::vector<CapturedPart> takes{}; ///< of a note's template: what Finalise lays in here

    bool operator==(const FormSection&) const = default;
    static constexpr auto fields()
    {
        using S = FormSection;
        return std::tuple{field("key", &S::key, required),
                          field("title", &S::title, required),
                          field("intro", &S::intro),
                          field("asked_alone", &S::asked_alone),
                          field("skippable", &S::skippable),
                          field("counselor_only", &S::counselor_only),
                          field("questions", &S::questions, required),
                          field("takes", &S::takes)};
    }
};

/// The key of the section that asks about danger, in every intake that has one.
inline constexpr std::string_view safety_section = "safety";

/// A form: question keys are unique in the whole definition, column keys within their rows.
struct FormDefinition {
    std::string id;
    int version = 1;
    std::string title;
    FormKind kind{};
    std::vector<FormSection> sections;

    bool operator==(const FormDefinition&) const = default;
    static constexpr auto fields()
    {
        using F = FormDefinition;
        return std::tuple{field("id", &F::id, required), field("version", &F::version, required_between(1, 9999)),
                          field("title", &F::title, required), field("kind", &F::kind, required),
                          field("sections", &F::sections, required)};
    }
};

/// Answers by question key, as they stand in a document.
using Answers = std::map<std::string, Tree>;

/// Lowercase letters, digits and _, starting with a letter: what keys and ids of definitions are made of (ids also -).
bool is_definition_key(std::string_view key);

/// Everything that makes the definition unusable; fields are paths such as "sections[2].questions[0].choices".
std::vector<Problem> check(const FormDefinition& definition);

/// The question with that key; nullptr when the definition does not ask it.
const FormQuestion* find_question(const FormDefinition& definition, std::string_view key);

/// True when the question is to be shown, given the answers so far.
bool is_shown(const FormQuestion& question, const Answers& answers);

/// Every answer the definition does not allow; missing answers are fine. Fields are paths such as "losses[1].when".
std::vector<Problem> check_answers(const FormDefinition& definition, const Answers& answers);

/// The wording that was answered: "key" → question, "key:choice" → chosen answer, "key.column" → column of rows.
std::map<std::string, std::string> wording_of(const FormDefinition& definition, const Answers& answers);

/// The areas in which these answers open a safety concern, each once; `by_minor`: the one who answers is under 18.
std::vector<ConcernArea> safety_answers(const FormDefinition& definition, const Answers& answers,
                                        bool by_minor = false);

/// The areas in which a safety question was answered with "would rather not say", each once.
std::vector<ConcernArea> declined_safety_answers(const FormDefinition& definition, const Answers& answers,
                                                 bool by_minor = false);

/// How much of a section is answered, of the questions that are to be shown.
struct SectionProgress {
    std::string section; ///< its key
    std::string title;
    int answered = 0;
    int asked = 0;
};

/// The sections with safety questions that are not answered in full; "would rather not say" is an answer.
std::vector<SectionProgress> unasked_safety(const FormDefinition& definition, const Answers& answers);

/// What these answers say about which practice fits the person, each fact once.
std::vector<PersonFact> facts_told(const FormDefinition& definition, const Answers& answers);

/// Keys of the questions whose answers the counselor should look at; a declined safety question is one of them.
std::vector<std::string> answers_to_look_at(const FormDefinition& definition, const Answers& answers);

}
