#include "app/kit/resolve.hpp"
#include "app/plan/goals.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Goal;
using domain::Tree;

struct GoalOptions {
    std::string goal;
    std::string client;
    std::string care_case;
};

void add(Context& context, const GoalOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        return app::add_goal(practice, domain::from_tree<Goal>(document)).value;
    }));
}

void rate(Context& context, const GoalOptions& options)
{
    auto document = context.document();
    context.print_id(context.run([&](app::OpenPractice& practice) {
        fill_key(document, "goal", app::resolve_if_given<Goal>(practice, options.goal).value);
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        return app::rate_goal(practice, domain::from_tree<domain::GoalRating>(document)).value;
    }));
}

Tree goal_document(const app::GoalView& view)
{
    auto document = to_tree(view.goal);
    Tree::List ratings;
    for (const auto& rating : view.ratings)
        ratings.push_back(to_tree(rating));
    add_part(document, "ratings", std::move(ratings));
    return document;
}

void list(Context& context, const GoalOptions& options)
{
    const auto goals = context.run([&](app::OpenPractice& practice) {
        const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        const auto client = app::resolve_if_given<Client>(practice, options.client);
        Tree::List documents;
        for (const auto& view : app::list_goals(alone(practice), care_case, client))
            documents.push_back(goal_document(view));
        return documents;
    });
    context.print_list(goals, [](const Tree& goal) { return goal.text("status") + "  " + goal.text("statement"); });
}

void update(Context& context, const GoalOptions& options)
{
    const auto changes = context.document();
    context.run([&](app::OpenPractice& practice) {
        app::update_goal(practice, app::resolve<Goal>(practice, options.goal), changes);
    });
}

}

void add_goal_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<GoalOptions>();
    program.input_command("goal", "add", "Add a goal", [&context, options] { add(context, *options); })
        .option("--client", options->client, "Whose, where the document does not say; nobody: the whole case's")
        .option("--case", options->care_case, "The case, where the document does not say");
    program.input_command("goal", "rate", "Say how far a goal is", [&context, options] { rate(context, *options); })
        .option("--goal", options->goal, "Which, where the document does not say")
        .option("--client", options->client, "Who says so, where the document does not say");
    program
        .practice_command("goal", "list", "List goals with their ratings",
                          [&context, options] { list(context, *options); })
        .option("--case", options->care_case, "Only of this case")
        .option("--client", options->client, "Only this person's and those of all");
    program
        .input_command("goal", "update", "Change what a document names",
                       [&context, options] { update(context, *options); })
        .needs("--goal", options->goal, "Which");
}

}
