#include "app/intake/formulation.hpp"

#include "app/people/case_member.hpp"
#include "app/people/person_facts.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/notes.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::CycleSide;
using domain::Id;
using domain::Record;
using domain::ShameWay;
using domain::Strategy;

namespace {

bool is_verified(const domain::Scale* scale)
{
    const auto sound = [](const std::optional<domain::Figure>& figure) {
        return !figure || domain::is_verified(figure->confidence);
    };
    return scale && sound(scale->change.sd) && sound(scale->change.reliability) && sound(scale->change.threshold);
}

std::vector<DimensionFact> dimensions_of(const Looking& looking, CasePeople& people, const Id<CareCase>& care_case,
                                         const Id<Client>& client)
{
    std::vector<DimensionFact> facts;
    for (const auto& path : case_measures(looking, people, care_case).attachment) {
        if (path.person.client != client)
            continue;
        const auto& form = looking.practice().definitions().instrument(path.instrument);
        facts.push_back({path.instrument, path.title, path.target, path.points.back(), path.least, path.most,
                         path.anxiety_error, path.avoidance_error, path.assumed_spread,
                         is_verified(form.scale("anxiety")) && is_verified(form.scale("avoidance"))});
    }
    std::ranges::stable_sort(facts, std::greater{}, [](const auto& fact) { return fact.point.on; });
    return facts;
}

void add_notes(OpenPractice& practice, const Id<CareCase>& care_case, const Id<Client>& client, PositionFact& fact)
{
    for (const auto& line : list_notes_in_brief({practice, Viewer::counselor()}, care_case, storage::NotePart::cycle))
        for (const auto& side : line.note->cycle)
            if (side.client == client) {
                take_over(side, fact.side);
                fact.side_on = line.held_on;
            }
}

std::vector<Record<domain::Intake>> intakes_of(OpenPractice& practice, const Id<CareCase>& care_case,
                                               const Id<Client>& client)
{
    auto intakes = practice.records().where(&domain::Intake::care_case, care_case);
    std::erase_if(intakes, [&](const auto& intake) { return intake->client != client; });
    return intakes;
}

void add_way(const domain::Intake& intake, const std::string& question, const std::string& choice,
             std::vector<ShameFact>& facts)
{
    const auto way = shame_way(choice);
    if (!way)
        return;
    auto known = std::ranges::find(facts, *way, &ShameFact::way);
    if (known == facts.end())
        known = facts.insert(facts.end(), {*way, false, false, {}});
    const bool by_client = question == "ways_shame_shows";
    (by_client ? known->by_client : known->by_counselor) = true;
    const auto words = intake.wording.find(question + ":" + choice);
    if (words != intake.wording.end() && (by_client || known->words.empty()))
        known->words = words->second;
}

std::vector<ShameFact> shame_in(const std::vector<Record<domain::Intake>>& intakes)
{
    std::vector<ShameFact> facts;
    for (const auto& intake : intakes)
        for (const auto& [question, answer] : intake->answers) {
            if (!shows_shame(question))
                continue;
            std::vector<std::string> choices;
            domain::read(answer, choices, {question, {}});
            for (const auto& choice : choices)
                add_way(*intake, question, choice, facts);
        }
    return facts;
}

// Being in the right stage or the liked way of practising says little when nothing else speaks for it.
bool speaks_for_it(const std::vector<std::string>& tokens)
{
    return std::ranges::any_of(
        tokens, [](const auto& token) { return token != "stage" && token != "style" && token != "beginning"; });
}

template<class Line>
std::vector<std::string> lines_of(const Strategy& strategy, const std::vector<std::string>& tokens, Line line)
{
    std::vector<std::string> lines;
    for (const auto& token : tokens)
        lines.push_back(line(strategy, token));
    return lines;
}

std::vector<StrategySuggestion> suggestions(OpenPractice& practice, const domain::PersonFacts& facts)
{
    const auto few = suggested(practice.definitions().strategies(), facts);
    std::vector<StrategySuggestion> found;
    for (const auto& strategy : practice.definitions().strategies()) {
        const auto tokens = reasons(strategy, facts);
        if (!suits(strategy, facts) || !speaks_for_it(tokens))
            continue;
        const auto care = applies(strategy, facts);
        const bool is_of_few = std::ranges::find(few, strategy.id) != few.end();
        found.push_back({strategy.id, strategy.name, lines_of(strategy, tokens, domain::reason_line),
                         lines_of(strategy, care, domain::applies_line), is_of_few, strategy.not_when,
                         strategy.check_first, strategy.in_session_first, tokens, care, strategy.stage_fit});
    }
    std::ranges::stable_sort(found, [](const StrategySuggestion& left, const StrategySuggestion& right) {
        if (left.suggested != right.suggested)
            return left.suggested;
        return left.reasons.size() > right.reasons.size();
    });
    return found;
}

std::string position_in(const domain::Tree& answer)
{
    const auto* key = answer.as<std::string>();
    return key && *key != domain::prefer_not_to_say ? *key : std::string();
}

void say_viewed(OpenPractice& practice, const Id<CareCase>& care_case)
{
    auto change = practice.records().change();
    practice.records().vault().audit().append("formulation_viewed", care_case.value);
    change.commit();
}

}

std::optional<FormulationFacts> formulation_facts(const Looking& looking, const Id<CareCase>& care_case,
                                                  const Id<Client>& client)
{
    if (!looking.viewer().is_alone())
        return std::nullopt;
    auto& practice = looking.practice();
    case_with_member(practice, care_case, client);
    // Asked for by itself and alone: it is looked at whole, whatever of the case is chosen.
    const Looking whole(practice, Viewer::counselor());
    CasePeople people(whole);
    const auto known = person_facts(practice, care_case, client, practice.clock().today());
    const auto intakes = intakes_of(practice, care_case, client);
    FormulationFacts facts;
    facts.person = people.person(client);
    facts.dimensions = dimensions_of(whole, people, care_case, client);
    facts.position.side.client = client;
    for (const auto& intake : intakes)
        if (const auto said = intake->answers.find("position"); said != intake->answers.end())
            facts.position.position = position_in(said->second);
    add_notes(practice, care_case, client, facts.position);
    facts.shame = shame_in(intakes);
    facts.stage = known.stage;
    facts.strategies = suggestions(practice, known);
    say_viewed(practice, care_case);
    return facts;
}

}
