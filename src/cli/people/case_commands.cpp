#include "app/kit/resolve.hpp"
#include "app/people/cases.hpp"
#include "app/people/closing.hpp"
#include "app/people/retention.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Tree;

struct CaseOptions {
    std::string care_case;
    std::string client;
    std::string closed_on;
    std::string reason;
    std::string note;
    std::string follow_up_on;
    std::string concerns;
    bool settles = false;
    bool keeps_status = false;
    bool signs_notes = false;
    bool drops_drafts = false;
};

void list(Context& context, const CaseOptions& options)
{
    const auto cases = context.run([&](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& care_case :
             app::list_cases(alone(practice), app::resolve_if_given<Client>(practice, options.client)))
            documents.push_back(to_tree(care_case));
        return documents;
    });
    context.print_list(cases, [](const Tree& care_case) {
        return care_case.text("modality") + "  opened " + care_case.text("opened_on") + "  " +
               (care_case.find("closed_on") ? "closed " + care_case.text("closed_on") : std::string("open")) + "  " +
               care_case.text("title");
    });
}

void show(Context& context, const CaseOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        const auto view = app::view_case(alone(practice), app::resolve<CareCase>(practice, options.care_case));
        auto tree = to_tree(view.care_case);
        auto& map = std::get<Tree::Map>(tree.value);
        map.emplace_back("joint_work", domain::to_tree(view.joint_work));
        const auto retention = app::case_retention(practice, view.care_case.id);
        if (retention.until)
            map.emplace_back("keep_until", domain::to_text(*retention.until));
        map.emplace_back("keep_reason", token_of(retention.reason));
        Tree::List in_new_role;
        for (const auto& client : app::members_in_new_role(practice, view.care_case.id))
            in_new_role.emplace_back(client.value);
        if (!in_new_role.empty())
            map.emplace_back("role_change_not_agreed", std::move(in_new_role));
        return tree;
    }));
}

void close(Context& context, const CaseOptions& options)
{
    app::Closing closing{context.clock().today(),
                         token_option<domain::CloseReason>("reason", options.reason),
                         options.note,
                         std::nullopt,
                         options.settles,
                         options.keeps_status,
                         options.concerns,
                         options.signs_notes,
                         options.drops_drafts};
    if (!options.closed_on.empty())
        closing.closed_on = date_option("on", options.closed_on);
    if (!options.follow_up_on.empty())
        closing.follow_up_on = date_option("follow-up", options.follow_up_on);
    context.run([&](app::OpenPractice& practice) {
        app::close_case(practice, app::resolve<CareCase>(practice, options.care_case), closing);
    });
}

}

void add_case_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<CaseOptions>();
    program.bulk_command("case", "open", "Open cases", [&context] {
        context.write_documents([](app::OpenPractice& practice, const Tree& document) {
            return app::open_case(practice, domain::from_tree<CareCase>(document)).value;
        });
    });
    program.practice_command("case", "list", "List cases", [&context, options] { list(context, *options); })
        .option("--client", options->client, "Only cases with this person");
    program.practice_command("case", "show", "Show one case", [&context, options] { show(context, *options); })
        .needs("--case", options->care_case, "Which");
    program.practice_command("case", "close", "Close a case", [&context, options] { close(context, *options); })
        .needs("--case", options->care_case, "Which")
        .needs("--reason", options->reason, domain::all_tokens<domain::CloseReason>())
        .option("--on", options->closed_on, "YYYY-MM-DD; today when left out")
        .option("--note", options->note, "A few words")
        .option("--follow-up", options->follow_up_on, "YYYY-MM-DD")
        .flag("--settle", options->settles,
              "Close it although something is open: planned sessions are called off, tasks and planned forms stopped")
        .option("--concerns", options->concerns,
                "What was done about the concerns that are open: with --settle it is needed")
        .flag("--sign-notes", options->signs_notes, "Sign the notes that are not signed, as they stand")
        .flag("--drop-drafts", options->drops_drafts, "Throw away what was typed and not saved")
        .flag("--keep-status", options->keeps_status, "People without another open case stay active");
}

}
