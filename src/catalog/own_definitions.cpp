#include "catalog/own_definitions.hpp"

#include "domain/form_definition.hpp"
#include "domain/instrument.hpp"
#include "domain/strategy.hpp"
#include "json/json.hpp"
#include "json/json_places.hpp"

#include <charconv>

namespace catalog {

namespace {

using domain::DefinitionKind;
using domain::Problem;
using domain::Tree;

// An instrument has scales, a strategy has steps; a form says what it is.
DefinitionKind kind_of(const Tree& document)
{
    if (document.find("scales"))
        return DefinitionKind::instrument;
    if (document.find("worksheet") || document.find("steps"))
        return DefinitionKind::strategy;
    const auto kind = document.text("kind");
    if (kind != "intake" && kind != "note")
        domain::refuse("kind", kind.empty() ? "required" : "one_of",
                       kind.empty() ? domain::Words("nothing") : domain::shown(kind), "intake_or_note");
    return kind == "note" ? DefinitionKind::note : DefinitionKind::intake;
}

template<class T>
std::vector<Problem> problems_of(const Tree& document)
{
    return check(domain::from_tree<T>(document));
}

std::vector<Problem> problems_of(const Tree& document)
{
    switch (kind_of(document)) {
    case DefinitionKind::instrument:
        return problems_of<domain::Instrument>(document);
    case DefinitionKind::strategy:
        return problems_of<domain::Strategy>(document);
    case DefinitionKind::intake:
    case DefinitionKind::note:
        break;
    }
    return problems_of<domain::FormDefinition>(document);
}

// A text that is no JSON is refused with line and column.
DefinitionProblem syntax_problem(const Problem& problem)
{
    if (problem.given.token != "line_and_column")
        return {0, 0, problem};
    return {std::stoi(problem.given.arguments[0]), std::stoi(problem.given.arguments[1]), problem};
}

DefinitionProblem placed(std::string_view text, const Problem& problem)
{
    const auto at = json::position_at(text, json::offset_of(text, problem.field).value_or(0));
    return {at.line, at.column, problem};
}

}

std::vector<DefinitionProblem> definition_problems(std::string_view text)
{
    Tree document;
    try {
        document = json::parse(text);
    } catch (const domain::Refused& refused) {
        return {syntax_problem(refused.problem())};
    }
    std::vector<DefinitionProblem> problems;
    try {
        for (const auto& problem : problems_of(document))
            problems.push_back(placed(text, problem));
    } catch (const domain::Refused& refused) {
        problems.push_back(placed(text, refused.problem()));
    }
    return problems;
}

ReadDefinition read_own_definition(std::string_view text)
{
    if (const auto problems = definition_problems(text); !problems.empty()) {
        auto [line, column, problem] = problems.front();
        if (line > 0 && problem.rule != "json")
            problem.field = "line " + std::to_string(line) + ": " + problem.field;
        throw domain::Refused(problem);
    }
    const auto document = json::parse(text);
    ReadDefinition read;
    read.kind = kind_of(document);
    read.id = document.text("id");
    const auto name = document.text("name");
    read.title = name.empty() ? document.text("title") : name;
    domain::read(*document.find("version"), read.version, {"version", {}});
    return read;
}

std::string with_id(std::string_view text, std::string_view id)
{
    return json::with_member(text, "id", json::write(Tree(std::string(id))));
}

std::string with_version(std::string_view text, int version)
{
    return json::with_member(text, "version", std::to_string(version));
}

}
