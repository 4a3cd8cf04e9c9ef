#include "app/homework/homework.hpp"
#include "app/kit/resolve.hpp"
#include "app/people/cases.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/tell_concerns.hpp"

namespace cli {

namespace {

using domain::Assignment;
using domain::CareCase;
using domain::Client;
using domain::Entry;
using domain::Tree;

struct HomeworkOptions {
    std::string client;
    std::string care_case;
    std::string session;
    std::string goal;
    std::string strategy;
    std::string assignment;
    bool entries = false;
};

// One line each, beside the result: for the counselor who types, never part of what is kept.
void say(const std::vector<std::string>& lines)
{
    for (const auto& line : lines)
        std::cerr << line << std::endl;
}

Tree library_document(const app::LibraryItem& item, bool for_person)
{
    const auto& strategy = item.strategy;
    Tree::Map map{{"id", strategy.id},
                  {"name", strategy.name},
                  {"part", token_of(strategy.part)},
                  {"kind", token_of(strategy.kind)},
                  {"source", token_of(strategy.source)},
                  {"suits", domain::to_tree(strategy.suits)},
                  {"purpose", strategy.purpose},
                  {"suggested_frequency", domain::to_tree(strategy.suggested_frequency)},
                  {"not_when", domain::to_tree(strategy.not_when)},
                  {"check_first", domain::to_tree(strategy.check_first)},
                  {"stage_fit", domain::to_tree(strategy.stage_fit)},
                  {"in_session_first", strategy.in_session_first},
                  {"smaller_version", strategy.smaller_version},
                  {"entry", domain::to_tree(strategy.entry)}};
    if (for_person) {
        map.emplace_back("suggested", item.suggested);
        map.emplace_back("reasons", Tree::List(item.reasons.begin(), item.reasons.end()));
        map.emplace_back("applies", Tree::List(item.applies.begin(), item.applies.end()));
        map.emplace_back("applies_lines", Tree::List(item.lines.begin(), item.lines.end()));
    }
    return map;
}

// The library's own sentences, said in full: they are what must be read.
std::vector<std::string> lines_in(const Tree& strategy, std::string_view key)
{
    std::vector<std::string> lines;
    if (const auto* part = strategy.find(key))
        domain::read(*part, lines, {std::string(key), {}});
    return lines;
}

std::string library_line(const Tree& strategy)
{
    auto line = strategy.text("name");
    const auto* suggested = strategy.find("suggested");
    if (suggested && *suggested == Tree(true))
        line += "  suggested";
    for (const auto* key : {"reasons", "applies_lines"})
        for (const auto& each : lines_in(strategy, key))
            line += "  " + each;
    return line;
}

void library(Context& context, const HomeworkOptions& options)
{
    const auto strategies = context.run([&](app::OpenPractice& practice) {
        const auto client = app::resolve_if_given<Client>(practice, options.client);
        auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        if (!client.empty() && care_case.empty())
            care_case = app::only_case_of(practice, client).id;
        Tree::List documents;
        for (const auto& item : app::strategy_library(alone(practice), care_case, client))
            documents.push_back(library_document(item, !client.empty()));
        return documents;
    });
    context.print_list(strategies, library_line);
}

void assign(Context& context, const HomeworkOptions& options)
{
    context.write_documents([&](app::OpenPractice& practice, Tree document) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        fill_key(document, "session", app::resolve_if_given<domain::Session>(practice, options.session).value);
        fill_key(document, "goal", app::resolve_if_given<domain::Goal>(practice, options.goal).value);
        fill_key(document, "strategy", options.strategy);
        const auto assigned = app::assign_homework(practice, domain::from_tree<Assignment>(document));
        say({"Code on the return strip: " + assigned.code});
        say(assigned.lines);
        return assigned.id.value;
    });
}

// The key `assignment` may hold the code of a strip, or a part of an id.
void name_assignment(app::OpenPractice& practice, Tree& document)
{
    if (auto* map = std::get_if<Tree::Map>(&document.value))
        for (auto& [key, value] : *map)
            if (const auto* text = value.as<std::string>(); text && key == "assignment")
                value = app::assignment_named(practice, *text).value;
}

void log(Context& context, const HomeworkOptions& options)
{
    context.write_documents([&](app::OpenPractice& practice, Tree document) {
        fill_key(document, "assignment", options.assignment);
        name_assignment(practice, document);
        const auto logged = app::log_entry(practice, domain::from_tree<Entry>(document));
        if (!logged.look_at.empty())
            say({"Look at this: " + domain::joined(logged.look_at)});
        tell_concerns(practice, logged.id.value);
        return logged.id.value;
    });
}

Tree assignment_document(const app::AssignmentView& view)
{
    auto document = to_tree(view.assignment);
    add_part(document, "entries", view.entries);
    add_part(document, "done", view.done);
    add_part(document, "days_tried", view.days_tried);
    return document;
}

Tree::List assignments(app::OpenPractice& practice, const HomeworkOptions& options)
{
    const auto client = app::resolve_if_given<Client>(practice, options.client);
    const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
    const auto only =
        options.assignment.empty() ? domain::Id<Assignment>{} : app::assignment_named(practice, options.assignment);
    Tree::List documents;
    for (const auto& view : app::list_assignments(alone(practice), client, care_case)) {
        if (!only.empty() && view.assignment.id != only)
            continue;
        if (options.entries)
            for (const auto& entry : app::list_entries(alone(practice), view.assignment.id))
                documents.push_back(to_tree(entry));
        else
            documents.push_back(assignment_document(view));
    }
    return documents;
}

std::string assignment_line(const Tree& assignment)
{
    return assignment.text("code") + "  " + assignment.text("strategy") + "  from " + assignment.text("starts_on") +
           "  " + assignment.text("status") + "  done " + domain::plain_text(*assignment.find("done")) + "  days " +
           domain::plain_text(*assignment.find("days_tried"));
}

std::string entry_line(const Tree& entry)
{
    return entry.text("done_on") + "  " + (*entry.find("done") == Tree(true) ? "done" : "not done");
}

void list(Context& context, const HomeworkOptions& options)
{
    const auto documents = context.run([&](app::OpenPractice& practice) { return assignments(practice, options); });
    context.print_list(documents, options.entries ? entry_line : assignment_line);
}

void update(Context& context, const HomeworkOptions& options)
{
    const auto changes = context.document();
    context.run([&](app::OpenPractice& practice) {
        app::update_assignment(practice, app::assignment_named(practice, options.assignment), changes);
    });
}

}

void add_homework_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<HomeworkOptions>();
    const char* which = "Its id, or the code on the return strip";
    program
        .practice_command("homework", "library", "List the exercises",
                          [&context, options] { library(context, *options); })
        .option("--client", options->client, "Say what applies to this person, and what is suggested")
        .option("--case", options->care_case, "The case; else the client's only open one");
    program
        .bulk_command("homework", "assign", "Give exercises to clients",
                      [&context, options] { assign(context, *options); })
        .option("--client", options->client, "Whom, where the document does not say")
        .option("--case", options->care_case, "The case, where the document does not say")
        .option("--session", options->session, "The session it was given in")
        .option("--goal", options->goal, "The goal it works toward")
        .option("--strategy", options->strategy, "Which exercise, such as H10");
    program
        .bulk_command("homework", "log", "Type back what was tried; JSON Lines for several",
                      [&context, options] { log(context, *options); })
        .option("--assignment", options->assignment, which);
    program
        .practice_command("homework", "list", "List what was given, with how it goes",
                          [&context, options] { list(context, *options); })
        .option("--client", options->client, "Only to this person")
        .option("--case", options->care_case, "Only in this case")
        .option("--assignment", options->assignment, which)
        .flag("--entries", options->entries, "The entries instead");
    program
        .input_command("homework", "update", "Pause, stop, complete or change what was given",
                       [&context, options] { update(context, *options); })
        .needs("--assignment", options->assignment, which);
}

}
