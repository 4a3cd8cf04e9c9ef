#include "app/kit/resolve.hpp"
#include "app/plan/safety_plans.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/record_list.hpp"

namespace cli {

namespace {

using domain::Client;
using domain::SafetyPlan;
using domain::Tree;

struct SafetyPlanOptions {
    std::string client;
};

void record_plan(Context& context, const SafetyPlanOptions& options)
{
    auto document = context.document();
    fill_key(document, "written_on", domain::to_text(context.clock().today()));
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        return app::record_safety_plan(practice, domain::from_tree<SafetyPlan>(document)).value;
    }));
}

void show_plan(Context& context, const SafetyPlanOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        auto plans = app::view_safety_plans(alone(practice), app::resolve<Client>(practice, options.client));
        if (plans.empty())
            domain::refuse("client", "required", "client_without_plan", "client_with_plan");
        return to_tree(plans.back());
    }));
}

void list_plans(Context& context, const SafetyPlanOptions& options)
{
    const auto plans = context.run([&](app::OpenPractice& practice) {
        const auto found = app::view_safety_plans(alone(practice), app::resolve<Client>(practice, options.client));
        return std::get<Tree::List>(list_of(found).value);
    });
    context.print_list(plans, [](const Tree& plan) { return plan.text("written_on"); });
}

}

void add_safety_plan_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<SafetyPlanOptions>();
    program
        .input_command("safety-plan", "record", "Keep a new version of a person's safety plan",
                       [&context, options] { record_plan(context, *options); })
        .option("--client", options->client, "Whose, where the document does not say");
    program
        .practice_command("safety-plan", "show", "Show the safety plan as it stands",
                          [&context, options] { show_plan(context, *options); })
        .needs("--client", options->client, "Whose");
    program
        .practice_command("safety-plan", "list", "List every version of a safety plan",
                          [&context, options] { list_plans(context, *options); })
        .needs("--client", options->client, "Whose");
}

}
