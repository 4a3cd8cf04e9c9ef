#include "app/kit/resolve.hpp"
#include "app/practice/audit.hpp"
#include "app/practice/practice_check.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

#include <unistd.h>

namespace cli {

namespace {

using domain::Tree;

struct AuditOptions {
    std::string kind;
    std::string part;
    std::string who;
    std::string from;
    std::string to;
    std::string client;
    std::string output;
    bool force = false;
};

app::AuditQuery query_in(app::OpenPractice& practice, const AuditOptions& options)
{
    app::AuditQuery query;
    if (!options.kind.empty())
        query.kind = token_option<app::AuditKind>("kind", options.kind);
    query.part = options.part;
    query.who = options.who;
    if (!options.from.empty())
        query.from = date_option("from", options.from);
    if (!options.to.empty())
        query.to = date_option("to", options.to);
    query.client = app::resolve_if_given<domain::Client>(practice, options.client);
    return query;
}

void print_lines(const Context& context, const std::vector<app::AuditLine>& lines)
{
    if (context.json) {
        context.print(lines.empty() ? Tree(Tree::List{}) : domain::to_tree(lines));
        return;
    }
    for (const auto& line : lines)
        std::cout << line.seq << "  " << domain::to_text(line.at) << "  " << line.event << "  " << line.object_id
                  << (line.clock_went_back ? "  (the clock had gone back)" : "")
                  << (line.in_future ? "  (in the future)" : "") << '\n';
}

void print_audit(Context& context, const AuditOptions& options)
{
    if (options.output.empty()) {
        print_lines(context, context.run([&](app::OpenPractice& practice) {
            return app::find_in_audit(practice, query_in(practice, options));
        }));
        return;
    }
    context.run([&](app::OpenPractice& practice) {
        app::export_audit(practice, query_in(practice, options), options.output, options.force);
    });
    std::cout << options.output << '\n';
}

void print_given_out(const Context& context, const std::vector<app::Disclosure>& disclosures)
{
    if (context.json) {
        context.print(disclosures.empty() ? Tree(Tree::List{}) : domain::to_tree(disclosures));
        return;
    }
    for (const auto& each : disclosures)
        std::cout << each.seq << "  " << domain::to_text(each.at) << "  " << each.what << "  about the " << each.subject
                  << (each.for_whom.empty() ? "" : "  for " + each.for_whom)
                  << (each.reason.empty() ? "" : "  because: " + each.reason)
                  << (each.pages > 0 ? "  " + std::to_string(each.pages) + " pages" : "") << "  " << each.id << '\n';
}

void print_disclosures(Context& context, const AuditOptions& options)
{
    const auto client_of = [&](app::OpenPractice& practice) {
        return app::resolve_if_given<domain::Client>(practice, options.client);
    };
    if (options.output.empty()) {
        print_given_out(context, context.run([&](app::OpenPractice& practice) {
            return app::disclosures_of(practice, client_of(practice));
        }));
        return;
    }
    context.run([&](app::OpenPractice& practice) {
        app::export_disclosures(practice, client_of(practice), options.output, options.force);
    });
    std::cout << options.output << '\n';
}

const char* words(app::Damage damage)
{
    using enum app::Damage;
    switch (damage) {
    case unreadable:
        return "pages or rows that cannot be read";
    case header_damaged:
        return "damage in the first bytes of the file, which the next write mends";
    case reference_broken:
        return "records that point to one that is not there";
    case schema_altered:
        return "tables that are not as the program makes them";
    case audit_chain_broken:
        return "audit lines that do not fit the chain";
    case signing_key_unusable:
        return "signing key that does not work";
    case record_damaged:
        return "records that are not what was written";
    case record_missing:
        return "records that are gone or cannot be read";
    case record_put_back:
        return "records in another state than the audit says";
    case note_signature_unfit:
        return "signed notes that do not fit their signature";
    case history_altered:
        return "former versions that are gone or not what was written";
    case identity_altered:
        return "practice that calls itself by another id than its keys do";
    case signed_by_unknown_key:
        return "signatures by a key that is none of this practice's";
    case search_index_unfit:
        return "texts that the search does not know as they are; search --rebuild makes its index anew";
    case amendment_signature_unfit:
        break;
    }
    return "amendments that do not fit their signature";
}

void print_verification(const Context& context, const app::Verification& verification)
{
    if (context.json) {
        auto document = domain::to_tree(verification);
        fill_key(document, "result", verification.is_sound() ? "sound" : "damaged");
        context.print(document);
        return;
    }
    std::cout << "Checked " << verification.records << " records, " << verification.signed_notes << " signed notes, "
              << verification.amendments << " amendments, " << verification.audit_lines << " audit lines.\n";
    for (const auto& found : verification.found) {
        std::cout << found.count << " " << words(found.damage) << '\n';
        for (const auto& named : verification.named)
            if (named.damage == found.damage)
                std::cout << "  " << named.record << " " << named.id << '\n';
    }
    if (verification.is_sound())
        std::cout << "All is as it was written.\n";
}

/// How far it is, where somebody watches.
app::Verification verification_with_progress(app::OpenPractice& practice)
{
    app::PracticeCheck check(practice);
    const bool is_watched = isatty(STDERR_FILENO) != 0;
    int shown = -1;
    while (check.step()) {
        const int percent = static_cast<int>(100 * check.part_done());
        if (is_watched && percent != shown)
            std::cerr << '\r' << percent << " %" << std::flush;
        shown = percent;
    }
    if (is_watched)
        std::cerr << '\r' << std::string(5, ' ') << '\r' << std::flush;
    return check.found();
}

void verify(Context& context)
{
    const auto verification = context.run(verification_with_progress);
    print_verification(context, verification);
    std::cout.flush();
    if (!verification.is_sound())
        throw app::Failure(app::FailureKind::damaged_record);
}

}

void add_audit_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<AuditOptions>();
    program
        .practice_command("", "audit", "List what happened, without what it said",
                          [&context, options] { print_audit(context, *options); })
        .option("--kind", options->kind, domain::all_tokens<app::AuditKind>())
        .option("--event", options->part, "Only lines with this in their event or id")
        .option("--who", options->who, "Only lines of this signing key: the beginning or end of its id")
        .option("--from", options->from, "Only from this day on")
        .option("--to", options->to, "Only up to this day")
        .option("--client", options->client, "Only what is about this client, or a case they are in")
        .option("--output", options->output, "Write a table (CSV) instead")
        .flag("--force", options->force, "Replace a file that is there");
    program
        .practice_command("", "disclosures", "List what left the practice about a client, for whom and why",
                          [&context, options] { print_disclosures(context, *options); })
        .needs("--client", options->client, "About whom")
        .option("--output", options->output, "Write a table (CSV) instead")
        .flag("--force", options->force, "Replace a file that is there");
    program.practice_command("", "verify", "Read everything and say what is wrong", [&context] { verify(context); });
}

}
