#pragma once

#include "app/measures/case_measures.hpp"
#include "domain/progress_note.hpp"
#include "domain/strategy.hpp"

namespace app {

/// Where the latest filling of a form puts someone on the two dimensions. A place, never a style.
struct DimensionFact {
    std::string instrument; ///< id
    std::string title;
    std::string target;
    AttachmentPoint point;
    double least = 1;
    double most = 7;
    std::optional<double> anxiety_error; ///< half widths of the box; nothing where no figure is published
    std::optional<double> avoidance_error;
    bool assumed_spread = false; ///< the box rests on an assumed spread: say so
    bool verified = true;        ///< false where a figure of the box is second-hand or general knowledge
};

/// The person's part in the loop.
struct PositionFact {
    std::string position;   ///< key of the word list "positions"; empty while the counselor has not said
    domain::CycleSide side; ///< what the notes say, the latest word on each part
    std::optional<domain::Date> side_on;
};

/// A way shame shows.
struct ShameFact {
    domain::ShameWay way{};
    bool by_client = false;    ///< ticked by the client
    bool by_counselor = false; ///< seen by the counselor
    std::string words;         ///< as it was asked
};

/// An exercise that may fit. Nothing is blocked: what speaks for care is said.
struct StrategySuggestion {
    std::string id;
    std::string name;
    std::vector<std::string> reasons; ///< a line each, what weighs most first; never empty
    std::vector<std::string> care;    ///< a line each: what applies to this person
    bool suggested = false;           ///< one of the few that have most reasons and were not given before
    std::vector<std::string> not_when;
    std::vector<std::string> check_first;
    std::string in_session_first;
    std::vector<std::string> reason_tokens; ///< of domain::reasons, one for each of the reasons
    std::vector<std::string> care_tokens;   ///< of domain::applies, one for each line of care
    std::vector<int> stage_fit;
};

/// What is known for the counselor's formulation of one person in one case. Counselor only.
struct FormulationFacts {
    ShownPerson person;
    std::vector<DimensionFact> dimensions; ///< the latest of each form and relationship, the latest first
    PositionFact position;
    std::vector<ShameFact> shame;
    std::optional<int> stage;
    std::vector<StrategySuggestion> strategies; ///< suggested ones first, then those with the most reasons
};

/// Gathers it, and says in the audit that it was viewed; nothing with a client in the room. Refuses a client outside
/// the case.
std::optional<FormulationFacts> formulation_facts(const Looking& looking, const domain::Id<domain::CareCase>& care_case,
                                                  const domain::Id<domain::Client>& client);

}
