#pragma once

#include "app/kit/looking.hpp"
#include "domain/assignment.hpp"
#include "domain/care_case.hpp"

#include <map>

namespace app {

/// A person as the screen shows them.
struct ShownPerson {
    domain::Id<domain::Client> client;
    std::string name; ///< with a client in the room the initials
    std::string initials;

    bool operator==(const ShownPerson&) const = default;
};

/// First letters of the words of a name: "Nora Whitfield" → "NW".
std::string initials_of(std::string_view name);

/// What tells a person apart from another of the same name: birth year, legal name, or else the last letters of the id,
/// which the command line takes too.
std::string besides_name(const domain::Client& client, const domain::Id<domain::Client>& id);

/// The text with the initials of these people for each word of their names.
std::string with_initials(std::string_view text, const std::vector<const domain::Client*>& people);

/// The person by the name that may be seen.
ShownPerson shown_person(const Looking& looking, const domain::Id<domain::Client>& id, const domain::Client& client);

/// Cases and the people in them, each read once, by the names that may be seen.
class CasePeople {
public:
    /// What it looks at must outlive it.
    explicit CasePeople(const Looking& looking) : looking_(looking) {}

    const domain::CareCase& care_case(const domain::Id<domain::CareCase>& id);
    const domain::Client& client(const domain::Id<domain::Client>& id);

    /// By name; with what tells them apart where another person of the practice is called the same.
    ShownPerson person(const domain::Id<domain::Client>& id);
    std::vector<ShownPerson> people(const std::vector<domain::Id<domain::Client>>& ids);
    std::vector<ShownPerson> members(const domain::Id<domain::CareCase>& id);

private:
    const Looking& looking_;
    std::map<std::string, domain::Client> clients_;
    std::map<std::string, ShownPerson> shown_;
};

/// What a task is called on the counselor's screen: the personal wording, else the name in the library.
std::string task_title(const OpenPractice& practice, const domain::Assignment& task);

}
