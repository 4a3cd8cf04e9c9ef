#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/assignment.hpp"
#include "domain/care_case.hpp"

#include <map>

namespace app {

/// A person as lists show them.
struct ShownPerson {
    domain::Id<domain::Client> client;
    std::string name;
    std::string initials;

    bool operator==(const ShownPerson&) const = default;
};

/// First letters of the words of a name: "Nora Whitfield" → "NW".
std::string initials_of(std::string_view name);

/// What tells a person apart from another of the same name: birth year, legal name, or else the last letters of the id,
/// which the command line takes too.
std::string besides_name(const domain::Client& client, const domain::Id<domain::Client>& id);

/// Cases and the people in them, each read once.
class CasePeople {
public:
    /// The practice must outlive it.
    explicit CasePeople(OpenPractice& practice) : practice_(practice) {}

    const domain::CareCase& care_case(const domain::Id<domain::CareCase>& id);
    const domain::Client& client(const domain::Id<domain::Client>& id);

    /// By name; with what tells them apart where another person of the practice is called the same.
    ShownPerson person(const domain::Id<domain::Client>& id);
    std::vector<ShownPerson> people(const std::vector<domain::Id<domain::Client>>& ids);
    std::vector<ShownPerson> members(const domain::Id<domain::CareCase>& id);

private:
    OpenPractice& practice_;
    std::map<std::string, domain::CareCase> cases_;
    std::map<std::string, domain::Client> clients_;
    std::map<std::string, ShownPerson> shown_;
};

/// What a task is called on the counselor's screen: the personal wording, else the name in the library.
std::string task_title(const OpenPractice& practice, const domain::Assignment& task);

}
