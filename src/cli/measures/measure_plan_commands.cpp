#include "app/kit/resolve.hpp"
#include "app/measures/measure_plans.hpp"
#include "app/people/cases.hpp"
#include "domain/scoring.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::MeasurePlan;
using domain::Tree;

struct PlanOptions {
    std::string plan;
    std::string client;
    std::string care_case;
    std::string instrument;
    std::string target;
    std::string every;
    std::string unit;
    std::string from;
    std::string to;
    std::string until;
    bool stop = false;
};

void set_number(Tree& document, const char* key, const std::string& text)
{
    if (text.empty())
        return;
    int value = 0;
    domain::read(domain::number_tree(number_option(key, text)), value, {key, {}});
    add_part(document, key, value);
}

// What the options say of a plan, as its document.
void add_options(Tree& document, const PlanOptions& options)
{
    set_number(document, "every", options.every);
    fill_key(document, "unit", options.unit);
    fill_key(document, "starts_on", options.from);
    fill_key(document, "ends_on", options.to);
}

// Refuses a document of another kind of thing than a plan of its own.
Tree document_of(Context& context)
{
    return context.input.empty() ? Tree(Tree::Map{}) : context.document();
}

std::string made(app::OpenPractice& practice, Tree document, const PlanOptions& options)
{
    const auto client = app::resolve_if_given<Client>(practice, options.client);
    auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
    if (care_case.empty() && !client.empty() && !document.find("case"))
        care_case = app::only_case_of(practice, client).id;
    fill_key(document, "client", client.value);
    fill_key(document, "case", care_case.value);
    fill_key(document, "instrument", options.instrument);
    fill_key(document, "target", options.target);
    add_options(document, options);
    fill_key(document, "starts_on", domain::to_text(practice.clock().today()));
    return app::plan_measure(practice, domain::from_tree<MeasurePlan>(document)).value;
}

void change(app::OpenPractice& practice, Tree document, const PlanOptions& options)
{
    const auto id = app::resolve<MeasurePlan>(practice, options.plan);
    add_options(document, options);
    if (!document.as<Tree::Map>()->empty())
        app::change_measure_plan(practice, id, document);
    if (options.stop)
        app::stop_measure_plan(practice, id);
}

Tree plan_document(const app::MeasurePlanView& view)
{
    auto document = to_tree(view.plan);
    add_part(document, "title", view.title);
    if (view.last_filled)
        add_part(document, "last_filled", domain::to_text(*view.last_filled));
    if (view.due && view.due->due_on)
        add_part(document, "due_on", domain::to_text(*view.due->due_on));
    if (view.due && view.plan->unit == domain::PlanUnit::sessions)
        add_part(document, "sessions_left", view.due->sessions_left);
    return document;
}

std::string plan_line(const Tree& plan)
{
    auto line =
        plan.text("instrument") + "  every " + domain::plain_text(*plan.find("every")) + " " + plan.text("unit");
    if (const auto due = plan.text("due_on"); !due.empty())
        line += "  due " + due;
    return plan.find("stopped_on") ? line + "  stopped" : line;
}

void print_views(const Context& context, const std::vector<app::MeasurePlanView>& views)
{
    Tree::List documents;
    for (const auto& view : views)
        documents.push_back(plan_document(view));
    context.print_list(documents, plan_line);
}

void list(Context& context, const PlanOptions& options)
{
    print_views(context, context.run([&](app::OpenPractice& practice) {
        return app::list_measure_plans(alone(practice), app::resolve_if_given<CareCase>(practice, options.care_case),
                                       app::resolve_if_given<Client>(practice, options.client));
    }));
}

// With a plan it is changed or stopped; with an instrument or a document a plan is made; else the plans are listed.
void plan(Context& context, const PlanOptions& options)
{
    if (!options.plan.empty()) {
        auto document = document_of(context);
        context.run([&](app::OpenPractice& practice) { change(practice, std::move(document), options); });
    } else if (!options.instrument.empty() || !context.input.empty()) {
        auto document = document_of(context);
        context.print_id(
            context.run([&](app::OpenPractice& practice) { return made(practice, std::move(document), options); }));
    } else {
        list(context, options);
    }
}

void due(Context& context, const PlanOptions& options)
{
    print_views(context, context.run([&](app::OpenPractice& practice) {
        const auto until = options.until.empty() ? practice.clock().today() : date_option("until", options.until);
        return app::measures_due(alone(practice), until);
    }));
}

}

void add_measure_plan_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<PlanOptions>();
    program
        .optional_input_command("measure", "plan", "Plan a form every so many sessions or weeks; alone: list the plans",
                                [&context, options] { plan(context, *options); })
        .option("--client", options->client, "Whose")
        .option("--case", options->care_case, "The case; else the client's only open one")
        .option("--instrument", options->instrument, "Which form to plan")
        .option("--target", options->target, "Whom it is about, for forms about one relationship")
        .option("--every", options->every, "A number")
        .option("--unit", options->unit, domain::all_tokens<domain::PlanUnit>())
        .option("--from", options->from, "YYYY-MM-DD; today if left out")
        .option("--to", options->to, "YYYY-MM-DD; the last day it can be due")
        .option("--plan", options->plan, "The plan to change")
        .flag("--stop", options->stop, "Give that plan up");
    program
        .practice_command("measure", "due", "List the forms that are due",
                          [&context, options] { due(context, *options); })
        .option("--until", options->until, "YYYY-MM-DD; today if left out");
}

}
