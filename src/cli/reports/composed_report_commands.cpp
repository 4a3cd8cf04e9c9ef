#include "app/kit/resolve.hpp"
#include "app/reports/composed_reports.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct ComposedOptions {
    std::string client;
    std::string care_case;
    std::string note;
    std::string from;
    std::string to;
    std::string paper;
    std::string letter;
    std::string for_whom;
    std::string reason;
    std::string confirm;
    std::string output;
    std::string password_file;
    std::vector<std::string> sentences;
    std::vector<std::string> without;
    bool large_print = false;
    bool force = false;
};

std::optional<domain::Date> day_if_given(std::string_view option, const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(date_option(option, text));
}

app::ReportRequest composed_request(const std::string& kind, const ComposedOptions& options)
{
    if (!options.confirm.empty() && options.confirm != "nothing-on-paper")
        domain::refuse("confirm", "one_of", domain::shown(options.confirm), domain::one_of({"nothing-on-paper"}));
    app::ReportRequest request;
    request.kind = kind == "letter" ? "letter-" + options.letter : kind;
    request.from = day_if_given("from", options.from);
    request.to = day_if_given("to", options.to);
    if (!options.paper.empty())
        request.paper = token_option<domain::Paper>("paper", options.paper);
    request.large_print = options.large_print;
    request.sentences = options.sentences;
    request.without = {options.without.begin(), options.without.end()};
    request.for_whom = options.for_whom;
    request.reason = options.reason;
    request.nothing_on_paper_confirmed = !options.confirm.empty();
    return request;
}

void report_composed(Context& context, const std::string& kind, const ComposedOptions& options)
{
    auto request = composed_request(kind, options);
    const auto password = options.password_file.empty()
                              ? app::PdfPassword()
                              : app::PdfPassword(Context::passphrase_from("password-file", options.password_file));
    const auto issued = context.run([&](app::OpenPractice& practice) {
        request.client = app::resolve_if_given<domain::Client>(practice, options.client);
        request.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
        request.note = app::resolve_if_given<domain::ProgressNote>(practice, options.note);
        return app::issue_report(practice, request, options.output, options.force, password);
    });
    for (const auto& words : issued.draft.words_to_look_at)
        std::cerr << "Look again: this paper says a word that it should not (" << words << ").\n";
    if (issued.draft.missing_characters > 0)
        std::cerr << issued.draft.missing_characters
                  << " characters are printed as boxes: no installed font has them.\n";
    if (!context.json)
        std::cout << options.output << '\n';
    else
        context.print(domain::Tree::Map{{"id", issued.id.value},
                                        {"output", options.output},
                                        {"pages", issued.draft.pages},
                                        {"left_out", issued.draft.left_out}});
}

struct ComposedKind {
    const char* name;
    const char* help;
};

constexpr std::array composed_commands{
    ComposedKind{"homework-log", "What was tried between sessions, day by day"},
    ComposedKind{"attendance-statement", "The sessions that were attended, and nothing else"},
    ComposedKind{"letter", "A letter: attendance, no-contact or referral"},
    ComposedKind{"progress-note", "One note, with what was added to it"},
    ComposedKind{"treatment-plan", "The goals, and what is done toward them"},
    ComposedKind{"clinical-progress", "How the work goes, for another clinician"},
    ComposedKind{"discharge-summary", "How a case went and how it ended"},
    ComposedKind{"closing-page", "A warm page for the client, at the end"},
    ComposedKind{"safety-plan", "A person's plan for a hard hour, with a part for the wallet"},
    ComposedKind{"cycle-map", "The loop in everyday words, for those it turns between"},
    ComposedKind{"case-sheet", "A case for consultation, without names, places or dates"},
    ComposedKind{"whole-chart", "Everything on the record that this reader may see"}};

void add_composed(Program& program, const ComposedKind& kind)
{
    auto& context = program.context;
    const auto options = kept<ComposedOptions>();
    auto command =
        program.practice_command("report", kind.name, kind.help, [&context, options, name = std::string(kind.name)] {
            report_composed(context, name, *options);
        });
    command.needs("--output", options->output, "The PDF to write")
        .option("--client", options->client, "For whom; alone: in the only open case")
        .option("--case", options->care_case, "In which case; alone: for everyone in it, from what is shared")
        .option("--from", options->from, "YYYY-MM-DD; when the case opened if left out")
        .option("--to", options->to, "YYYY-MM-DD; today if left out")
        .option("--paper", options->paper, domain::all_tokens<domain::Paper>())
        .flag("--large-print", options->large_print, "Larger letters")
        .repeated("--sentence", options->sentences, "Something in your own words")
        .option("--for", options->for_whom, "Who is given it, for the record")
        .option("--reason", options->reason, "Why, for the record; needed where an authorisation is missing")
        .option("--confirm", options->confirm, "nothing-on-paper: print although the person asked for none")
        .repeated("--without", options->without, "The key of a section to leave out")
        .option("--password-file", options->password_file, "Its first line is the password the PDF opens with")
        .flag("--force", options->force, "Replace the file if there is one");
    if (std::string_view(kind.name) == "progress-note")
        command.needs("--note", options->note, "Which note");
    if (std::string_view(kind.name) == "letter")
        command.needs("--kind", options->letter, "attendance, no-contact or referral");
}

}

void add_composed_report_commands(Program& program)
{
    for (const auto& kind : composed_commands)
        add_composed(program, kind);
}

}
