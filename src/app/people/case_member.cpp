#include "app/people/case_member.hpp"

#include "app/sessions/keep_note.hpp"

namespace app {

domain::CareCase case_with_member(OpenPractice& practice, const domain::Id<domain::CareCase>& care_case,
                                  const domain::Id<domain::Client>& client)
{
    auto found = case_named_in(practice, care_case);
    if (!is_member(*found, client))
        domain::refuse("client", "member", domain::shown(client.value), "the id of a member of the case");
    return std::move(found.value);
}

void refuse_future(const OpenPractice& practice, std::string_view field, const domain::Date& day)
{
    if (const auto today = practice.clock().today(); day > today)
        domain::refuse(std::string(field), "order", domain::to_text(day), "a date up to " + domain::to_text(today));
}

}
