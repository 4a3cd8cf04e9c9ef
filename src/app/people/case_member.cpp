#include "app/people/case_member.hpp"

#include "app/sessions/keep_note.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

domain::CareCase case_with_member(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                  const domain::Id<domain::Client>& client)
{
    auto found = case_named_in(practice, care_case);
    if (!is_member(*found, client))
        domain::refuse("client", "member", domain::shown(client.value), "member_of_case");
    return std::move(found.value);
}

void refuse_after_leaving(const domain::CareCase& care_case, const domain::Id<domain::Client>& client,
                          std::string_view field, const domain::Date& day)
{
    const auto member = std::ranges::find(care_case.members, client, &domain::CaseMember::client);
    if (member != care_case.members.end() && member->to && *member->to < day)
        domain::refuse(std::string(field), "left", {"value", domain::to_text(day)},
                       {"date_before_leaving", domain::to_text(*member->to)});
}

void refuse_after_closing(const domain::CareCase& care_case, std::string_view field, const domain::Date& day)
{
    if (care_case.closed_on && *care_case.closed_on < day)
        domain::refuse(std::string(field), "closed", {"value", domain::to_text(day)},
                       {"date_before_closing", domain::to_text(*care_case.closed_on)});
}

void refuse_closed(const domain::CareCase& care_case)
{
    if (care_case.closed_on)
        domain::refuse("case", "closed", {"closed_on", domain::to_text(*care_case.closed_on)}, "open_case");
}

void refuse_before_birth(OpenPractice& practice, const domain::Id<domain::Client>& client, std::string_view field,
                         const domain::Date& day)
{
    const auto person = practice.records().get(client);
    if (person->birth_date && day < *person->birth_date)
        domain::refuse(std::string(field), "before_birth", {"value", domain::to_text(day)},
                       {"date_from", domain::to_text(*person->birth_date)});
}

void refuse_future(const OpenPractice& practice, std::string_view field, const domain::Date& day)
{
    if (const auto today = practice.clock().today(); day > today)
        domain::refuse(std::string(field), "order", {"value", domain::to_text(day)},
                       {"date_up_to", domain::to_text(today)});
}

}
