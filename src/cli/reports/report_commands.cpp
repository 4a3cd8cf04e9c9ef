#include "app/kit/resolve.hpp"
#include "app/reports/progress_report.hpp"
#include "kit/command.hpp"

#include <array>

namespace cli {

namespace {

using domain::Tree;

struct ReportOptions {
    std::string client;
    std::string care_case;
    std::string from;
    std::string to;
    std::string paper;
    std::string agreed;
    std::string for_whom;
    std::string reason;
    std::string confirm;
    std::string output;
    std::string password_file;
    std::vector<std::string> sentences;
    std::vector<std::string> next;
    std::vector<std::string> plan;
    std::vector<std::string> ticked;
    std::vector<std::string> unticked;
    std::vector<std::string> measures;
    bool large_print = false;
    bool force = false;
};

std::optional<domain::Date> date_if_given(std::string_view option, const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(date_option(option, text));
}

void refuse_other_confirmation(const std::string& given)
{
    if (!given.empty() && given != "nothing-on-paper")
        domain::refuse("confirm", "one_of", domain::shown(given), {"value", "nothing-on-paper"});
}

app::ProgressRequest request_from(const ReportOptions& options)
{
    refuse_other_confirmation(options.confirm);
    app::ProgressRequest request;
    request.from = date_if_given("from", options.from);
    request.to = date_if_given("to", options.to);
    if (!options.paper.empty())
        request.paper = token_option<domain::Paper>("paper", options.paper);
    request.large_print = options.large_print;
    request.sentences = options.sentences;
    request.next = options.next;
    request.plan = options.plan;
    request.ticked = {options.ticked.begin(), options.ticked.end()};
    request.unticked = {options.unticked.begin(), options.unticked.end()};
    request.measures = options.measures;
    request.agreed = options.agreed;
    if (!options.for_whom.empty())
        request.for_whom = options.for_whom;
    request.reason = options.reason;
    request.nothing_on_paper_confirmed = !options.confirm.empty();
    return request;
}

void tell_counselor(const app::ProgressDraft& draft)
{
    if (draft.forms_outside > 0)
        std::cerr << draft.forms_outside << " filled forms lie outside these days and do not count here.\n";
    for (const auto& id : draft.waiting_for_agreement)
        std::cerr << id << " stays out: its answers got worse. Have you talked about this? Say with --agreed what you "
                  << "agreed.\n";
    for (const auto& warning : draft.words_to_look_at)
        std::cerr << "Look again: this paper says a word that it should not (" << warning.part << ": " << warning.word
                  << ").\n";
    if (draft.missing_characters > 0)
        std::cerr << draft.missing_characters << " characters are printed as boxes: no installed font has them.\n";
}

void print_issued(const Context& context, const app::IssuedProgress& issued, const std::string& output)
{
    if (!context.json) {
        std::cout << output << '\n';
        return;
    }
    context.print(Tree::Map{{"id", issued.id.value},
                            {"output", output},
                            {"pages", issued.draft.pages},
                            {"left_out", issued.draft.left_out},
                            {"missing_characters", issued.draft.missing_characters}});
}

void report_progress(Context& context, const ReportOptions& options)
{
    auto request = request_from(options);
    const auto password = options.password_file.empty()
                              ? app::PdfPassword()
                              : app::PdfPassword(Context::passphrase_from("password-file", options.password_file));
    const auto issued = context.run([&](app::OpenPractice& practice) {
        request.client = app::resolve_if_given<domain::Client>(practice, options.client);
        request.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
        return app::issue_progress_report(practice, request, options.output, options.force, password);
    });
    tell_counselor(issued.draft);
    print_issued(context, issued, options.output);
}

Tree proposal_document(const app::ProposedSentence& proposed)
{
    static constexpr std::array parts{"grown", "wanted", "practised", "next", "plan", "returns"};
    return Tree::Map{{"key", proposed.key},
                     {"part", parts.at(static_cast<std::size_t>(proposed.part))},
                     {"text", proposed.text},
                     {"ticked", proposed.ticked}};
}

void show_proposals(Context& context, const ReportOptions& options)
{
    auto request = request_from(options);
    const auto documents = context.run([&](app::OpenPractice& practice) {
        request.client = app::resolve_if_given<domain::Client>(practice, options.client);
        request.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
        Tree::List list;
        for (const auto& proposed : app::draft_progress_report(practice, request).proposed)
            list.push_back(proposal_document(proposed));
        return list;
    });
    context.print_list(documents, [](const Tree& each) {
        const auto* ticked = each.find("ticked")->as<bool>();
        return (*ticked ? "[x] " : "[ ] ") + each.text("key") + "  " + each.text("text");
    });
}

}

void add_report_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<ReportOptions>();
    program
        .practice_command("report", "client-progress", "How far a client has come, as a page to take home",
                          [&context, options] { report_progress(context, *options); })
        .needs("--output", options->output, "The PDF to write")
        .option("--client", options->client, "For whom; alone: in the only open case")
        .option("--case", options->care_case, "In which case; alone: for everyone in it, from what is shared")
        .option("--from", options->from, "YYYY-MM-DD; the whole case if left out")
        .option("--to", options->to, "YYYY-MM-DD; today if left out")
        .option("--paper", options->paper, domain::all_tokens<domain::Paper>())
        .flag("--large-print", options->large_print, "Larger letters")
        .repeated("--sentence", options->sentences, "Something you have seen grow, in your own words")
        .repeated("--next", options->next, "What comes next")
        .repeated("--plan", options->plan, "What the two of you plan")
        .repeated("--tick", options->ticked, "The key of a proposed sentence that waits for your word")
        .repeated("--untick", options->unticked, "The key of a proposed sentence that stays out")
        .repeated("--measure", options->measures, "A form to show, the first on page one")
        .option("--agreed", options->agreed, "What you agreed about answers that got worse")
        .option("--for", options->for_whom, "Who is given it, for the record")
        .option("--reason", options->reason, "Why, for the record")
        .option("--confirm", options->confirm, "nothing-on-paper: print although the person asked for none")
        .option("--password-file", options->password_file, "Its first line is the password the PDF opens with")
        .flag("--force", options->force, "Replace the file if there is one");
    program
        .practice_command("report", "proposals", "The sentences that the record proposes for a progress report",
                          [&context, options] { show_proposals(context, *options); })
        .option("--client", options->client, "For whom; alone: in the only open case")
        .option("--case", options->care_case, "In which case; alone: for everyone in it, from what is shared")
        .option("--from", options->from, "YYYY-MM-DD; the whole case if left out")
        .option("--to", options->to, "YYYY-MM-DD; today if left out");
}

}
