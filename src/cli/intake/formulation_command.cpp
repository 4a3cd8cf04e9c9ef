#include "app/intake/formulation.hpp"
#include "app/kit/resolve.hpp"
#include "app/people/cases.hpp"
#include "domain/scoring.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::Tree;

struct FormulationOptions {
    std::string client;
    std::string care_case;
};

Tree half_width(const std::optional<double>& error)
{
    return error ? domain::number_tree(*error) : Tree();
}

Tree dimension_document(const app::DimensionFact& fact)
{
    return Tree::Map{{"instrument", fact.instrument},
                     {"target", fact.target},
                     {"filled_on", domain::to_text(fact.point.on)},
                     {"anxiety", domain::number_tree(fact.point.anxiety)},
                     {"anxiety_error", half_width(fact.anxiety_error)},
                     {"avoidance", domain::number_tree(fact.point.avoidance)},
                     {"avoidance_error", half_width(fact.avoidance_error)},
                     {"assumed_spread", fact.assumed_spread},
                     {"verified", fact.verified}};
}

Tree shame_document(const app::ShameFact& fact)
{
    return Tree::Map{{"way", token_of(fact.way)},
                     {"by_client", fact.by_client},
                     {"by_counselor", fact.by_counselor},
                     {"words", fact.words}};
}

Tree strategy_document(const app::StrategySuggestion& each)
{
    return Tree::Map{{"id", each.id},
                     {"name", each.name},
                     {"suggested", each.suggested},
                     {"reasons", domain::to_tree(each.reasons)},
                     {"care", domain::to_tree(each.care)},
                     {"not_when", domain::to_tree(each.not_when)},
                     {"check_first", domain::to_tree(each.check_first)},
                     {"in_session_first", each.in_session_first}};
}

template<class Facts, class Document>
Tree list_of(const std::vector<Facts>& facts, Document document)
{
    Tree::List list;
    for (const auto& each : facts)
        list.push_back(document(each));
    return list;
}

void formulation(Context& context, const FormulationOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) -> Tree {
        const auto client = app::resolve<domain::Client>(practice, options.client);
        const auto care_case = options.care_case.empty() ? app::only_case_of(practice, client).id
                                                         : app::resolve<domain::CareCase>(practice, options.care_case);
        const auto facts = app::formulation_facts(alone(practice), care_case, client).value(); // alone: always there
        return Tree::Map{{"dimensions", list_of(facts.dimensions, dimension_document)},
                         {"position", facts.position.position},
                         {"cycle", to_tree(facts.position.side)},
                         {"stage", domain::to_tree(facts.stage)},
                         {"shame", list_of(facts.shame, shame_document)},
                         {"strategies", list_of(facts.strategies, strategy_document)}};
    }));
}

}

void add_formulation_command(Program& program)
{
    auto& context = program.context;
    const auto options = kept<FormulationOptions>();
    program
        .practice_command("intake", "formulation", "Gather what is known for the counselor's formulation",
                          [&context, options] { formulation(context, *options); })
        .needs("--client", options->client, "Whose")
        .option("--case", options->care_case, "The case; else the client's only open one");
}

}
