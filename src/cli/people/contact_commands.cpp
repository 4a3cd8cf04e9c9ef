#include "app/kit/resolve.hpp"
#include "app/people/contacts.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"

namespace cli {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Contact;
using domain::Tree;

struct ContactOptions {
    std::string care_case;
    std::string client;
};

std::string safe_contact_words(const domain::SafeContact& safe)
{
    std::vector<std::string> parts;
    if (!safe.ways.empty())
        parts.push_back(domain::joined(safe.ways));
    if (!safe.hours.empty())
        parts.push_back(safe.hours);
    if (safe.may_leave_message)
        parts.emplace_back(*safe.may_leave_message ? "a message may be left" : "leave no message");
    if (!safe.name_to_use.empty())
        parts.push_back("use the name " + safe.name_to_use);
    if (safe.nothing_on_paper)
        parts.emplace_back("nothing on paper");
    return domain::joined(parts, "; ");
}

void record(Context& context, const ContactOptions& options)
{
    auto document = context.document();
    const auto contact = context.run([&](app::OpenPractice& practice) {
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        return domain::from_tree<Contact>(document);
    });
    const auto safe =
        context.run([&](app::OpenPractice& practice) { return app::safe_contact_of(alone(practice), contact); });
    if (safe)
        std::cerr << "Safe contact: " << safe_contact_words(*safe) << std::endl;
    context.print_id(
        context.run([&](app::OpenPractice& practice) { return app::record_contact(practice, contact).value; }));
}

void list(Context& context, const ContactOptions& options)
{
    const auto contacts = context.run([&](app::OpenPractice& practice) {
        const auto care_case = app::resolve_if_given<CareCase>(practice, options.care_case);
        const auto client = app::resolve_if_given<Client>(practice, options.client);
        Tree::List documents;
        for (const auto& contact : app::view_contacts(alone(practice), care_case, client))
            documents.push_back(to_tree(contact));
        return documents;
    });
    context.print_list(contacts, [](const Tree& contact) { return contact.text("on") + "  " + contact.text("kind"); });
}

}

void add_contact_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<ContactOptions>();
    program
        .input_command("contact", "record", "Record a call, a letter, a consultation",
                       [&context, options] { record(context, *options); })
        .option("--case", options->care_case, "The case, where the document does not say")
        .option("--client", options->client, "The person, where the document does not say");
    program.practice_command("contact", "list", "List contacts", [&context, options] { list(context, *options); })
        .option("--case", options->care_case, "Only contacts of this case")
        .option("--client", options->client, "Only contacts with this person");
}

}
