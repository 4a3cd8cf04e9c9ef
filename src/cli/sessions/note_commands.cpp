#include "app/kit/resolve.hpp"
#include "app/practice/signatures.hpp"
#include "app/sessions/before_signing.hpp"
#include "app/sessions/finalise.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/open_note.hpp"
#include "domain/tree_path.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/tell_concerns.hpp"
#include "sessions/note_documents.hpp"

#include <algorithm>

namespace cli {

namespace {

using domain::NoteKind;
using domain::ProgressNote;
using domain::Session;
using domain::Tree;

struct NoteOptions {
    std::string note;
    std::string session;
    std::string care_case;
    std::string client;
    std::string kind;
    std::string reason;
    std::string note_template;
};

// What an amendment's document may say; the rest of an amendment is the program's.
struct AdditionDocument {
    domain::AmendmentKind kind = domain::AmendmentKind::correction;
    std::string reason;
    std::string text;

    static constexpr auto fields()
    {
        using A = AdditionDocument;
        return std::tuple{domain::field("kind", &A::kind, domain::required),
                          domain::field("reason", &A::reason, domain::required),
                          domain::field("text", &A::text, domain::required)};
    }
};

void warn_of_misplaced(const ProgressNote& note)
{
    const auto fields = app::belongs_on_the_record(note);
    if (!fields.empty())
        std::cerr << "This private note says what belongs in the progress note: " << domain::joined(fields) << ".\n";
}

void record(Context& context, const NoteOptions& options)
{
    context.write_documents([&](app::OpenPractice& practice, Tree document) {
        fill_key(document, "kind", options.kind);
        fill_key(document, "unfit_reason", options.reason);
        fill_key(document, "session", app::resolve_if_given<Session>(practice, options.session).value);
        const auto note = domain::from_tree<ProgressNote>(document);
        const auto id = app::record_note(practice, note).value;
        warn_of_misplaced(note);
        tell_concerns(practice, id);
        return id;
    });
}

void list(Context& context, const NoteOptions& options)
{
    app::NoteFilter filter;
    if (!options.kind.empty())
        filter.kind = token_option<NoteKind>("kind", options.kind);
    const auto notes = context.run([&](app::OpenPractice& practice) {
        filter.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
        filter.client = app::resolve_if_given<domain::Client>(practice, options.client);
        filter.session = app::resolve_if_given<Session>(practice, options.session);
        Tree::List documents;
        for (const auto& line : app::list_notes(alone(practice), filter))
            documents.push_back(line_document(line));
        return documents;
    });
    context.print_list(notes, [](const Tree& note) {
        return note.text("held_on") + "  " + note.text("kind") + "  " + note.text("state");
    });
}

void show(Context& context, const NoteOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        return view_document(app::view_note(alone(practice), app::resolve<ProgressNote>(practice, options.note)));
    }));
}

void update(Context& context, const NoteOptions& options)
{
    auto changes = context.document();
    fill_key(changes, "unfit_reason", options.reason);
    context.run([&](app::OpenPractice& practice) {
        app::update_note(practice, app::resolve<ProgressNote>(practice, options.note), changes);
    });
}

void finalise(Context& context, const NoteOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        return domain::to_tree(
            app::finalise_note(practice, app::resolve<ProgressNote>(practice, options.note), options.note_template));
    }));
}

// What may be carried over into a note about this session, for those who were there.
void earlier(Context& context, const NoteOptions& options)
{
    const auto notes = context.run([&](app::OpenPractice& practice) {
        const auto looking = alone(practice);
        const auto opened = app::open_note(looking, {{}, app::resolve<Session>(practice, options.session)});
        Tree::List documents;
        for (const auto& note :
             app::earlier_texts(looking, opened.session->id, opened.session_shown(), opened.readers())) {
            Tree texts{Tree::Map{}};
            for (const auto& each : note.texts)
                set_path(texts, each.field, each.text);
            documents.push_back(
                Tree::Map{{"note", note.note.value}, {"held_on", domain::to_tree(note.held_on)}, {"texts", texts}});
        }
        return documents;
    });
    context.print_list(notes, [](const Tree& note) { return note.text("held_on") + "  " + note.text("note"); });
}

void check_note(Context& context, const NoteOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        const auto before = app::before_signing(alone(practice), app::resolve<ProgressNote>(practice, options.note));
        Tree::List hints;
        for (const auto hint : before.hints)
            hints.emplace_back(std::string(domain::token_of(hint)));
        return Tree(Tree::Map{{"held_on", domain::to_tree(before.held_on)},
                              {"words", before.words},
                              {"days_late", before.days_late},
                              {"hints", std::move(hints)}});
    }));
}

std::string sign_one(app::OpenPractice& practice, const std::string& note)
{
    const auto id = app::resolve<ProgressNote>(practice, note);
    app::sign_note(practice, id);
    return id.value;
}

// One note that --note names, or each of --input: {"note": "ID"}.
void sign(Context& context, const NoteOptions& options)
{
    if (context.input.empty() && options.note.empty())
        domain::refuse("note", "required", "nothing", "note_or_input");
    if (context.input.empty())
        context.print_id(context.run([&](app::OpenPractice& practice) { return sign_one(practice, options.note); }));
    else
        context.write_documents([](app::OpenPractice& practice, const Tree& document) {
            return sign_one(practice, document.text("note"));
        });
}

// "client-requested" is the same word as "client_requested".
void respell_kind(Tree& document)
{
    if (auto* map = std::get_if<Tree::Map>(&document.value))
        for (auto& [key, value] : *map)
            if (auto* kind = std::get_if<std::string>(&value.value); key == "kind" && kind)
                std::ranges::replace(*kind, '-', '_');
}

void amend(Context& context, const NoteOptions& options)
{
    auto document = context.document();
    respell_kind(document);
    const auto addition = domain::from_tree<AdditionDocument>(document);
    context.print_id(context.run([&](app::OpenPractice& practice) {
        return app::amend_note(practice, {app::resolve<ProgressNote>(practice, options.note), addition.kind,
                                          addition.reason, addition.text})
            .value;
    }));
}

constexpr const char* unfit_help = "Why the work goes on although something speaks against it";

void add_writing_commands(Program& program, const std::shared_ptr<NoteOptions>& options)
{
    auto& context = program.context;
    program
        .bulk_command("note", "record", "Record notes about sessions",
                      [&context, options] { record(context, *options); })
        .option("--session", options->session, "The session, where a document does not say")
        .option("--kind", options->kind, domain::all_tokens<NoteKind>())
        .option("--reason", options->reason, unfit_help);
    program
        .input_command("note", "update", "Change what a document names in a draft",
                       [&context, options] { update(context, *options); })
        .needs("--note", options->note, "Which")
        .option("--reason", options->reason, unfit_help);
    program
        .practice_command("note", "finalise", "Lay what was captured into the sections of a draft, in words",
                          [&context, options] { finalise(context, *options); })
        .needs("--note", options->note, "Which")
        .option("--template", options->note_template, "Written as eft, dap, soap, birp, girp or one of your own");
    program
        .practice_command("note", "check", "Tell what may be forgotten before a note is signed",
                          [&context, options] { check_note(context, *options); })
        .needs("--note", options->note, "Which");
    program
        .optional_input_command("note", "sign", "Sign notes; they never change again",
                                [&context, options] { sign(context, *options); })
        .option("--note", options->note, "Which; several with --input, a line each: {\"note\": \"ID\"}")
        .option("--batch", context.batch, "How many lines of --input are kept together; 1 when left out");
    program.input_command("note", "amend", "Add to a signed note", [&context, options] { amend(context, *options); })
        .needs("--note", options->note, "Which");
}

}

void add_note_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<NoteOptions>();
    add_writing_commands(program, options);
    program.practice_command("note", "list", "List notes", [&context, options] { list(context, *options); })
        .option("--case", options->care_case, "Only notes of this case")
        .option("--client", options->client, "Only notes of sessions this person attended")
        .option("--session", options->session, "Only notes of this session")
        .option("--kind", options->kind, domain::all_tokens<NoteKind>() + "; progress when left out");
    program
        .practice_command("note", "earlier", "List what can be carried over into a session's note",
                          [&context, options] { earlier(context, *options); })
        .needs("--session", options->session, "Whose note; only what its readers may see is there");
    program.practice_command("note", "show", "Show one note", [&context, options] { show(context, *options); })
        .needs("--note", options->note, "Which");
}

}
