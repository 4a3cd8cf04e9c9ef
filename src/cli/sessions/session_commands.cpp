#include "app/kit/resolve.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/sessions.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "sessions/note_documents.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::ProgressNote;
using domain::Session;
using domain::Tree;

struct SessionOptions {
    std::string session;
    std::string care_case;
    std::string client;
    std::string from;
    std::string to;
    std::string reason;
    std::string text;
    std::string stage;
    std::string move;
    bool only_with_concern = false;
};

// Takes the nested note out of a session's document. It belongs to the session that is about to get its id.
std::optional<ProgressNote> take_note(Tree& document, const std::string& reason)
{
    const auto* nested = document.find("note");
    if (!nested || nested->is_null())
        return std::nullopt;
    auto tree = *nested;
    if (tree.find("session"))
        domain::refuse("note.session", "unknown_field", "session_given", "note_without_session");
    fill_key(tree, "session", "the one it stands in");
    fill_key(tree, "unfit_reason", reason);
    ProgressNote note;
    domain::read(tree, note, domain::Place{"note", {}});
    std::erase_if(std::get<Tree::Map>(document.value), [](const auto& part) { return part.first == "note"; });
    return note;
}

void record(Context& context, const SessionOptions& options)
{
    context.write_documents([&](app::OpenPractice& practice, Tree document) {
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        const auto note = take_note(document, options.reason);
        const auto id = app::record_session(practice, domain::from_tree<Session>(document), note);
        app::NoteFilter written;
        written.session = id;
        for (const auto& line : app::list_notes(alone(practice), written))
            tell_concerns(practice, line.note.id.value);
        return id.value;
    });
}

void list(Context& context, const SessionOptions& options)
{
    app::SessionFilter filter;
    if (!options.from.empty())
        filter.from = date_option("from", options.from);
    if (!options.to.empty())
        filter.to = date_option("to", options.to);
    const auto sessions = context.run([&](app::OpenPractice& practice) {
        filter.care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        filter.client = app::resolve_if_given<Client>(practice, options.client);
        Tree::List documents;
        for (const auto& session : app::list_sessions(alone(practice), filter))
            documents.push_back(to_tree(session));
        return documents;
    });
    context.print_list(sessions, [](const Tree& session) {
        return session.text("held_on") + "  " + session.text("status") + "  case " + session.text("case");
    });
}

Tree chart_document(const app::ChartLine& line)
{
    Tree::List notes;
    for (const auto& note : line.notes)
        notes.push_back(to_tree(note.note));
    auto document = to_tree(line.session);
    add_part(document, "notes", std::move(notes));
    add_part(document, "concern", line.has_concern);
    return document;
}

std::string chart_text(const Tree& line)
{
    const auto* notes = line.find("notes");
    const auto* all = notes ? notes->as<Tree::List>() : nullptr;
    return line.text("held_on") + "  " + line.text("status") +
           (all && !all->empty() ? "  " + all->front().text("what_moved") : "");
}

void chart(Context& context, const SessionOptions& options)
{
    app::ChartFilter filter;
    filter.text = options.text;
    if (!options.stage.empty())
        filter.stage = static_cast<int>(number_option("stage", options.stage));
    if (!options.move.empty())
        filter.move = static_cast<int>(number_option("move", options.move));
    filter.only_with_concern = options.only_with_concern;
    context.print_list(context.run([&](app::OpenPractice& practice) {
        filter.client = app::resolve_if_given<Client>(practice, options.client);
        Tree::List documents;
        for (const auto& line :
             app::session_chart(alone(practice), app::resolve<CareCase>(practice, options.care_case)))
            if (app::fits(line, filter))
                documents.push_back(chart_document(line));
        return documents;
    }),
                       chart_text);
}

void show(Context& context, const SessionOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        const auto view = app::view_session(alone(practice), app::resolve<Session>(practice, options.session));
        Tree::List notes;
        for (const auto& line : view.notes)
            notes.push_back(line_document(line));
        auto document = to_tree(view.session);
        add_part(document, "notes", std::move(notes));
        return document;
    }));
}

void update(Context& context, const SessionOptions& options)
{
    const auto changes = context.document();
    context.run([&](app::OpenPractice& practice) {
        app::update_session(practice, app::resolve<Session>(practice, options.session), changes);
    });
}

}

void add_session_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<SessionOptions>();
    program
        .bulk_command("session", "record", "Record sessions, with a note each or without",
                      [&context, options] { record(context, *options); })
        .option("--case", options->care_case, "The case, where a document does not say")
        .option("--reason", options->reason, "Why the work goes on although something speaks against it");
    program.practice_command("session", "list", "List sessions", [&context, options] { list(context, *options); })
        .option("--case", options->care_case, "Only sessions of this case")
        .option("--client", options->client, "Only sessions this person attended")
        .option("--from", options->from, "YYYY-MM-DD")
        .option("--to", options->to, "YYYY-MM-DD");
    program
        .practice_command("session", "chart", "List the sessions of a case with what their notes say, the latest first",
                          [&context, options] { chart(context, *options); })
        .needs("--case", options->care_case, "Whose")
        .option("--text", options->text, "Only where these words stand")
        .option("--stage", options->stage, "1 to 3")
        .option("--move", options->move, "1 to 5")
        .option("--client", options->client, "Only sessions this person attended")
        .flag("--concern", options->only_with_concern, "Only where something was present");
    program.practice_command("session", "show", "Show one session", [&context, options] { show(context, *options); })
        .needs("--session", options->session, "Which");
    program
        .input_command("session", "update", "Change what a document names",
                       [&context, options] { update(context, *options); })
        .needs("--session", options->session, "Which");
}

}
