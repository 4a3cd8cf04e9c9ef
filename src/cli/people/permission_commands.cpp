#include "app/people/permissions.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::Tree;

struct PermissionOptions {
    std::string item;
};

// The document; who gave the permission, when and how may be left out when fewer people are to see the item.
struct PermissionDocument {
    std::string item;
    domain::Id<domain::Client> client;
    std::optional<domain::Date> given_on;
    std::string how;
    domain::Visibility visibility = domain::Visibility::shared;
    domain::MemberList member;

    static constexpr auto fields()
    {
        using P = PermissionDocument;
        return std::tuple{domain::field("item", &P::item, domain::required),
                          domain::field("client", &P::client),
                          domain::field("given_on", &P::given_on),
                          domain::field("how", &P::how, domain::between(0, 500)),
                          domain::field("visibility", &P::visibility, domain::required),
                          domain::field("member", &P::member)};
    }
};

void record(Context& context, const PermissionOptions& options)
{
    auto document = context.document();
    fill_key(document, "item", options.item);
    const auto given = domain::from_tree<PermissionDocument>(document);
    const app::Widening widening{given.item, {given.visibility, given.member}, given.client, given.given_on, given.how};
    const auto result = context.run([&](app::OpenPractice& practice) { return app::widen_item(practice, widening); });
    context.print_id(result.permission.empty() ? given.item : result.permission.value);
    if (result.done)
        return;
    std::cerr << "Kept. The item stays as it is until these have agreed too:\n";
    for (const auto& client : result.still_to_ask)
        std::cerr << client.value << '\n';
}

void list(Context& context, const PermissionOptions& options)
{
    const auto permissions = context.run([&](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& permission : app::list_permissions(alone(practice), options.item))
            documents.push_back(to_tree(permission));
        return documents;
    });
    context.print_list(permissions, [](const Tree& permission) {
        return permission.text("given_on") + "  " + permission.text("item_kind") + " " + permission.text("item") +
               "  " + permission.text("before") + " to " + permission.text("visibility");
    });
}

}

void add_permission_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<PermissionOptions>();
    program
        .input_command("permission", "record", "Change whom an item may be shown to",
                       [&context, options] { record(context, *options); })
        .option("--item", options->item, "The item's id, where the document does not say");
    program.practice_command("permission", "list", "List permissions", [&context, options] { list(context, *options); })
        .option("--item", options->item, "Only those about this item");
}

}
