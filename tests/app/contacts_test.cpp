#include "app/people/contacts.hpp"
#include "app/plan/screens.hpp"
#include "practice_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Contact;
using domain::ContactKind;
using domain::Refused;
using domain::Visibility;

namespace {

struct ContactFixture : PracticeFixture {
    Contact a_contact(const domain::Id<domain::CareCase>& care_case, ContactKind kind,
                      const domain::Id<domain::Client>& client = {}) const
    {
        Contact contact;
        contact.care_case = care_case;
        contact.on = day("2026-02-27");
        contact.kind = kind;
        contact.client = client;
        return contact;
    }

    Visibility kept_visibility(const Contact& contact)
    {
        return records().get(app::record_contact(practice, contact))->visibility.value();
    }
};

}

BOOST_FIXTURE_TEST_SUITE(contacts_test, ContactFixture)

BOOST_AUTO_TEST_CASE(call_with_one_partner_starts_as_that_partners_only)
{
    const auto id = app::record_contact(practice, a_contact(couple, ContactKind::phone, nora));
    BOOST_TEST((records().get(id)->visibility == Visibility::member));
    BOOST_TEST((records().get(id)->member.ids == std::vector{nora}));
}

BOOST_AUTO_TEST_CASE(consultation_is_the_counselors_own)
{
    BOOST_TEST((kept_visibility(a_contact(couple, ContactKind::consultation, nora)) == Visibility::counselor));
    auto shared = a_contact(couple, ContactKind::consultation);
    shared.visibility = Visibility::shared;
    BOOST_CHECK_EXCEPTION(app::record_contact(practice, shared), Refused, refused_for("visibility"));
}

BOOST_AUTO_TEST_CASE(contact_in_an_individual_case_is_about_its_member)
{
    const auto id = app::record_contact(practice, a_contact(noras_own, ContactKind::letter));
    BOOST_TEST((records().get(id)->client == nora));
    BOOST_CHECK_EXCEPTION(app::record_contact(practice, a_contact(noras_own, ContactKind::letter, daniel)), Refused,
                          refused_for("client"));
}

BOOST_AUTO_TEST_CASE(contact_is_changed_but_not_whom_it_was_with_nor_shown_to_more)
{
    const auto id = app::record_contact(practice, a_contact(couple, ContactKind::phone, nora));
    app::update_contact(practice, id, domain::Tree::Map{{"text", "Called back at noon"}, {"row_version", 1}});
    BOOST_TEST(records().get(id)->text == "Called back at noon");
    const auto change = [&](const char* field, std::string value) {
        return [&, field, value] { app::update_contact(practice, id, domain::Tree::Map{{field, value}}); };
    };
    BOOST_CHECK_EXCEPTION(change("client", daniel.value)(), Refused, refused_for("client"));
    BOOST_CHECK_EXCEPTION(change("case", noras_own.value)(), Refused, refused_for("case"));
    BOOST_CHECK_EXCEPTION(change("visibility", "shared")(), Refused, refused_for("visibility"));
    BOOST_CHECK_THROW(app::update_contact(practice, id, domain::Tree::Map{{"text", "Late"}, {"row_version", 1}}),
                      storage::StaleRecord);
    BOOST_TEST(records().get(id)->text == "Called back at noon");
}

BOOST_AUTO_TEST_CASE(safe_contact_is_known_before_reaching_out)
{
    domain::SafeContact safe;
    safe.ways = {"text"};
    const auto rachel = app::add_client(practice, a_client().named("Rachel Pryce").reached_by(safe));
    const auto own = open_case(domain::Modality::efit, {rachel});
    BOOST_TEST((app::safe_contact_of(alone(practice), a_contact(own, ContactKind::phone)) == safe));
    BOOST_TEST(!app::safe_contact_of(alone(practice), a_contact(own, ContactKind::consultation)));
    BOOST_TEST(!app::safe_contact_of(alone(practice), a_contact(noras_own, ContactKind::phone)));
}

BOOST_AUTO_TEST_CASE(contacts_are_listed_by_day_and_the_look_is_in_the_audit)
{
    app::record_contact(practice, a_contact(couple, ContactKind::phone, nora));
    auto earlier = a_contact(couple, ContactKind::text, daniel);
    earlier.on = day("2026-02-01");
    app::record_contact(practice, earlier);
    const auto all = app::list_contacts(alone(practice), couple);
    BOOST_REQUIRE_EQUAL(all.size(), 2U);
    BOOST_TEST((all.front()->client == daniel));
    BOOST_TEST(app::list_contacts(alone(practice), couple, nora).size() == 1U);
    BOOST_TEST(records().vault().audit().list().back().event != "contacts_viewed");
    BOOST_TEST(app::view_contacts(alone(practice), couple).size() == 2U);
    BOOST_TEST(records().vault().audit().list_of(couple.value).back().event == "contacts_viewed");
}

BOOST_AUTO_TEST_CASE(screen_of_someone_afraid_does_not_say_that_joint_work_fits)
{
    domain::SafetyScreen screen;
    screen.care_case = couple;
    screen.client = nora;
    screen.asked_on = day("2026-02-27");
    screen.answers.afraid = domain::ScreenAnswer::yes;
    BOOST_CHECK_EXCEPTION(app::record_screen(practice, screen), Refused, refused_for("result"));
    screen.result = domain::ScreenResult::not_offered;
    app::record_screen(practice, screen);
    BOOST_TEST(app::list_screens(alone(practice), couple, nora).size() == 1U);
    BOOST_TEST((app::view_case(alone(practice), couple).joint_work == domain::JointWork::individual_first));
    screen.care_case = noras_own;
    screen.client = daniel;
    BOOST_CHECK_EXCEPTION(app::record_screen(practice, screen), Refused, refused_for("client"));
}

BOOST_AUTO_TEST_SUITE_END()
