#include "app/people/contacts.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/audience.hpp"
#include "app/people/case_people.hpp"
#include "app/sessions/keep_note.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Contact;
using domain::ContactKind;
using domain::Id;
using domain::Record;

namespace {

bool reaches_out(ContactKind kind)
{
    return kind == ContactKind::phone || kind == ContactKind::text || kind == ContactKind::email ||
           kind == ContactKind::letter;
}

void shorten_names(const Looking& looking, std::vector<Record<Contact>>& contacts)
{
    CasePeople people(looking);
    for (auto& contact : contacts) {
        std::vector<const Client*> members;
        for (const auto& member : looking.care_case(contact->care_case).members)
            members.push_back(&people.client(member.client));
        contact.value.with = with_initials(contact->with, members);
    }
}

Id<Client> person_of(const Contact& contact, const CareCase& care_case)
{
    return contact.client.empty() && care_case.members.size() == 1 ? care_case.members.front().client : contact.client;
}

}

std::optional<domain::SafeContact> safe_contact_of(const Looking& looking, const Contact& contact)
{
    auto& practice = looking.practice();
    const auto care_case = practice.records().find(contact.care_case);
    if (!care_case || !reaches_out(contact.kind))
        return std::nullopt;
    const auto person = person_of(contact, **care_case);
    const auto client = practice.records().find(person);
    // Only alone is it told of one of several members.
    const bool may_tell = looking.viewer().is_alone() || !is_joint(**care_case);
    return client && may_tell ? (*client)->safe_contact : std::nullopt;
}

Id<Contact> record_contact(OpenPractice& practice, Contact contact, const DraftName& typed_in)
{
    auto& records = practice.records();
    auto change = records.change();
    const auto care_case = case_named_in(practice, contact.care_case);
    contact.client = person_of(contact, *care_case);
    if (!contact.client.empty() && !is_member(*care_case, contact.client))
        domain::refuse("client", "member", domain::shown(contact.client.value), "member_of_case");
    const auto origin = contact.kind == ContactKind::consultation ? domain::Origin::formulation : domain::Origin::said;
    const auto present = contact.client.empty() ? std::vector<Id<Client>>{} : std::vector{contact.client};
    settle_audience_strictly(contact, *care_case, present, origin);
    const auto id = records.add(contact);
    drop_saved_draft(practice, typed_in);
    change.commit();
    return id;
}

void update_contact(OpenPractice& practice, const Id<Contact>& id, const domain::Tree& changes,
                    const DraftName& typed_in)
{
    auto& records = practice.records();
    auto change = records.change();
    auto contact = records.get(id);
    const auto before = contact.value;
    apply_changes(contact, changes);
    if (contact->care_case != before.care_case || contact->client != before.client)
        domain::refuse(contact->client != before.client ? "client" : "case", "fixed", "another_one",
                       "contact_kept_with");
    refuse_widening(audience_of(before), audience_of(*contact), *case_named_in(practice, contact->care_case));
    records.update(contact);
    drop_saved_draft(practice, typed_in);
    change.commit();
}

std::vector<Record<Contact>> list_contacts(const Looking& looking, const Id<CareCase>& care_case,
                                           const Id<Client>& client)
{
    auto& records = looking.practice().records();
    auto contacts = care_case.empty() ? records.all<Contact>() : records.where(&Contact::care_case, care_case);
    if (!client.empty())
        std::erase_if(contacts, [&](const auto& contact) { return contact->client != client; });
    looking.keep_seen(contacts);
    std::ranges::stable_sort(contacts, {}, [](const auto& contact) { return contact->on; });
    if (!looking.viewer().is_alone())
        shorten_names(looking, contacts);
    return contacts;
}

std::vector<Record<Contact>> view_contacts(const Looking& looking, const Id<CareCase>& care_case,
                                           const Id<Client>& client)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto contacts = list_contacts(looking, care_case, client);
    records.vault().audit().append("contacts_viewed", care_case.value);
    change.commit();
    return contacts;
}

}
