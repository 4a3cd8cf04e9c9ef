#include "practice_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::CareCase;
using domain::CaseMember;
using domain::MemberRole;
using domain::Refused;

namespace {

struct CasesFixture : PracticeFixture {
    std::size_t clients() { return records().all<domain::Client>().size(); }

    CareCase a_couple_of(std::vector<CaseMember> members) const
    {
        CareCase care_case;
        care_case.modality = domain::Modality::efct;
        care_case.opened_on = day("2026-03-02");
        care_case.members = std::move(members);
        return care_case;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(cases_test, CasesFixture)

BOOST_AUTO_TEST_CASE(case_opens_with_somebody_who_is_no_client_yet)
{
    const auto before = clients();
    const auto id = app::open_case_with_new(
        practice, a_couple_of({{nora, MemberRole::partner, {}, {}}, {{}, MemberRole::partner, {}, {}}}),
        {"", "Iris Lund"});
    const auto members = records().get(id)->members;
    BOOST_TEST(members.size() == 2u);
    BOOST_TEST(records().get(members.at(1).client)->legal_name == "Iris Lund");
    BOOST_TEST(clients() == before + 1);
}

BOOST_AUTO_TEST_CASE(refused_case_leaves_no_new_client_behind)
{
    const auto before = clients();
    auto late = a_couple_of({{nora, MemberRole::partner, {}, {}}, {nora, MemberRole::partner, {}, {}}});
    late.members.push_back({{}, MemberRole::partner, {}, {}});
    BOOST_CHECK_THROW(app::open_case_with_new(practice, late, {"", "", "Iris Lund"}), Refused);
    BOOST_CHECK_THROW(app::open_case_with_new(practice, a_couple_of({{{}, MemberRole::partner, {}, {}}}), {""}),
                      Refused);
    BOOST_TEST(clients() == before);
}

BOOST_AUTO_TEST_CASE(member_joins_and_another_leaves_but_nobody_is_taken_out)
{
    const auto family = PracticeFixture::open_case(domain::Modality::efft, {nora, daniel});
    auto members = records().get(family)->members;
    members.at(1).to = day("2026-02-20");
    members.push_back({{}, MemberRole::other, day("2026-03-02"), {}});
    app::change_members(practice, family, 1, members, {"", "", "Iris Lund"});
    const auto now = records().get(family)->members;
    BOOST_TEST(now.size() == 3u);
    BOOST_TEST((now.at(1).to == day("2026-02-20")));
    BOOST_CHECK_EXCEPTION(app::change_members(practice, family, 2, {now.at(0), now.at(2)}, {"", ""}), Refused,
                          refused_for("members"));
}

BOOST_AUTO_TEST_CASE(somebody_new_of_a_known_name_is_asked_about)
{
    domain::CareCase care_case;
    care_case.modality = domain::Modality::efit;
    care_case.opened_on = day("2026-03-02");
    care_case.members = {{{}, MemberRole::client, {}, {}}};
    BOOST_CHECK_EXCEPTION(app::open_case_with_new(practice, care_case, {"Nora Whitfield"}), Refused,
                          [](const Refused& refused) { return refused.problem().rule == "same_name"; });
    practice.go_on_with({"same_name"});
    BOOST_CHECK_NO_THROW(app::open_case_with_new(practice, care_case, {"Nora Whitfield"}));
}

BOOST_AUTO_TEST_SUITE_END()
