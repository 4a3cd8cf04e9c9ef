#include "app/kit/resolve.hpp"
#include "app/people/clients.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

using domain::Client;
using domain::Tree;

struct ClientOptions {
    std::string client;
    std::string name;
    std::string status;
};

std::string called(const Tree& client)
{
    const auto preferred = client.text("preferred_name");
    return preferred.empty() ? client.text("legal_name") : preferred;
}

// Two people of one name are told apart by what else is known of them.
std::string besides_name(const Tree& client)
{
    const auto born = client.text("birth_date");
    const auto legal = client.text("legal_name");
    return (born.empty() ? "" : ", born " + born) + (legal == called(client) ? "" : ", " + legal);
}

void list(Context& context, const ClientOptions& options)
{
    std::optional<domain::ClientStatus> status;
    if (!options.status.empty())
        status = token_option<domain::ClientStatus>("status", options.status);
    const auto clients = context.run([&](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& client : app::list_clients(alone(practice), options.name, status))
            documents.push_back(to_tree(client));
        return documents;
    });
    std::map<std::string, int> of_this_name;
    for (const auto& client : clients)
        ++of_this_name[called(client)];
    context.print_list(clients, [&](const Tree& client) {
        const auto name = called(client);
        return name + (of_this_name[name] > 1 ? besides_name(client) : "") + "  " + client.text("status");
    });
}

void show(Context& context, const ClientOptions& options)
{
    context.print(context.run([&](app::OpenPractice& practice) {
        return to_tree(app::view_client(practice, app::resolve<Client>(practice, options.client)));
    }));
}

void update(Context& context, const ClientOptions& options)
{
    const auto changes = context.document();
    context.run([&](app::OpenPractice& practice) {
        app::update_client(practice, app::resolve<Client>(practice, options.client), changes);
    });
}

}

void add_client_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<ClientOptions>();
    program.bulk_command("client", "add", "Add people", [&context] {
        context.write_documents([](app::OpenPractice& practice, const Tree& document) {
            return app::add_new_client(practice, domain::from_tree<Client>(document)).value;
        });
    });
    program.practice_command("client", "list", "List people", [&context, options] { list(context, *options); })
        .option("--name", options->name, "Any part of a name, with or without accents")
        .option("--status", options->status, domain::all_tokens<domain::ClientStatus>());
    program.practice_command("client", "show", "Show one person", [&context, options] { show(context, *options); })
        .needs("--client", options->client, "Whom");
    program
        .input_command("client", "update", "Change what a document names",
                       [&context, options] { update(context, *options); })
        .needs("--client", options->client, "Whom");
}

}
