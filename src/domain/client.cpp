#include "domain/client.hpp"

namespace domain {

const std::string& name_of(const Client& client)
{
    return client.preferred_name.empty() ? client.legal_name : client.preferred_name;
}

bool nothing_on_paper(const Client& client)
{
    return client.safe_contact && client.safe_contact->nothing_on_paper;
}

}
