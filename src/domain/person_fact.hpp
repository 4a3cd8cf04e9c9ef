#pragma once

#include "domain/fields.hpp"

#include <array>

namespace domain {

/// Something true of a person that changes whether or how a strategy is given.
enum class PersonFact {
    safety_screen,            ///< no clear safety screen: missing, "wait", "not offered", or a concern at home
    active_suicidal_thoughts, ///< a concern in the area self that is not over
    crisis,                   ///< a danger that nobody has responded to yet
    harmed_by_others,         ///< what weighs on them was done to them
    no_contact_wish,          ///< a no-contact wish or order stands between them and someone
    placating,                ///< over-gives, over-apologizes
    daily_drinking,           ///< drinks most days, or a high AUDIT-C
    trauma,                   ///< trauma, or a high PCL-5
    grief,
    low_mood, ///< by the last PHQ-9, PHQ-2 or WHO-5
    perinatal_low_mood,
    body_distress, ///< distress about the own body, trouble with eating
    loop_not_calm, ///< the couple's loop is still hot: stage 1 and no de-escalation yet
    no_partner     ///< there is no partner whose screen could be missing
};

constexpr auto tokens(PersonFact)
{
    using enum PersonFact;
    return std::array{Token<PersonFact>{safety_screen, "safety_screen"},
                      Token<PersonFact>{active_suicidal_thoughts, "active_suicidal_thoughts"},
                      Token<PersonFact>{crisis, "crisis"},
                      Token<PersonFact>{harmed_by_others, "harmed_by_others"},
                      Token<PersonFact>{no_contact_wish, "no_contact_wish"},
                      Token<PersonFact>{placating, "placating"},
                      Token<PersonFact>{daily_drinking, "daily_drinking"},
                      Token<PersonFact>{trauma, "trauma"},
                      Token<PersonFact>{grief, "grief"},
                      Token<PersonFact>{low_mood, "low_mood"},
                      Token<PersonFact>{perinatal_low_mood, "perinatal_low_mood"},
                      Token<PersonFact>{body_distress, "body_distress"},
                      Token<PersonFact>{loop_not_calm, "loop_not_calm"},
                      Token<PersonFact>{no_partner, "no_partner"}};
}

}
