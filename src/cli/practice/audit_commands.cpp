#include "app/practice/audit.hpp"
#include "app/practice/practice_check.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

#include <unistd.h>

namespace cli {

namespace {

using domain::Tree;

void print_audit(Context& context)
{
    const auto lines = context.run([](app::OpenPractice& practice) { return app::list_audit(practice); });
    if (context.json) {
        context.print(lines.empty() ? Tree(Tree::List{}) : domain::to_tree(lines));
        return;
    }
    for (const auto& line : lines)
        std::cout << line.seq << "  " << domain::to_text(line.at) << "  " << line.event << "  " << line.object_id
                  << (line.clock_went_back ? "  (the clock had gone back)" : "")
                  << (line.in_future ? "  (in the future)" : "") << '\n';
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
    program.practice_command("", "audit", "List what happened, without what it said",
                             [&context] { print_audit(context); });
    program.practice_command("", "verify", "Read everything and say what is wrong", [&context] { verify(context); });
}

}
