#pragma once

#include "domain/care_case.hpp"

namespace domain {

enum class ScreenAnswer { not_said, no, yes };
constexpr auto tokens(ScreenAnswer)
{
    using enum ScreenAnswer;
    return std::array{Token{yes, "yes"}, Token{no, "no"}, Token{not_said, "not_said"}};
}

/// Asked alone, the first question first. `other_afraid` was not asked before; a screen without it is an older one.
struct ScreenAnswers {
    ScreenAnswer afraid = ScreenAnswer::not_said;
    ScreenAnswer violence_or_control = ScreenAnswer::not_said;
    ScreenAnswer outside_relationship = ScreenAnswer::not_said; ///< outside what the two have agreed
    ScreenAnswer untreated_addiction = ScreenAnswer::not_said;
    std::optional<ScreenAnswer> other_afraid; ///< may the other have reason to be afraid of this person

    static constexpr auto fields()
    {
        return std::tuple{field("afraid", &ScreenAnswers::afraid),
                          field("violence_or_control", &ScreenAnswers::violence_or_control),
                          field("outside_relationship", &ScreenAnswers::outside_relationship),
                          field("untreated_addiction", &ScreenAnswers::untreated_addiction),
                          field("other_afraid", &ScreenAnswers::other_afraid)};
    }
    bool operator==(const ScreenAnswers&) const = default;
};

/// Whether joint work fits.
enum class ScreenResult { fits, wait, not_offered };
constexpr auto tokens(ScreenResult)
{
    using enum ScreenResult;
    return std::array{Token{fits, "fits"}, Token{wait, "wait"}, Token{not_offered, "not_offered"}};
}

/// The safety screen of one person, asked alone. Counselor only; never printed or exported by default.
struct SafetyScreen {
    static constexpr std::string_view record_name = "safety_screen";

    Id<CareCase> care_case;
    Id<Client> client;
    Date asked_on{};
    ScreenAnswers answers;
    ScreenResult result = ScreenResult::fits;
    std::string text;
    std::string fits_reason;          ///< why joint work fits although fear or violence was not asked and denied
    std::optional<Date> ask_again_on; ///< the day it is to be asked again

    static constexpr auto fields()
    {
        return std::tuple{field("case", &SafetyScreen::care_case, required),
                          field("client", &SafetyScreen::client, required),
                          field("asked_on", &SafetyScreen::asked_on, required),
                          field("answers", &SafetyScreen::answers),
                          field("result", &SafetyScreen::result, required),
                          field("text", &SafetyScreen::text),
                          field("fits_reason", &SafetyScreen::fits_reason, between(0, 2000)),
                          field("ask_again_on", &SafetyScreen::ask_again_on)};
    }
    bool operator==(const SafetyScreen&) const = default;
};

/// Refuses "fits" beside an answer that speaks against joint work (afraid, violence or control, the other's reason to
/// be afraid), when nothing at all was answered, and without a reason when fear or violence was not asked and denied.
std::vector<Problem> check(const SafetyScreen& screen);

/// Whether this person is afraid, or has met violence or control.
bool is_in_danger(const SafetyScreen& screen);

/// Whether fear and violence were asked and denied.
bool is_fear_denied(const SafetyScreen& screen);

/// What the screens of a joint case say together.
enum class JointWork { fits, screens_missing, individual_first };
constexpr auto tokens(JointWork)
{
    using enum JointWork;
    return std::array{Token{fits, "fits"}, Token{screens_missing, "screens_missing"},
                      Token{individual_first, "individual_first"}};
}

/// By the latest screen of each member; individual cases fit. Children are not screened as partners are.
JointWork joint_work(const CareCase& care_case, const std::vector<SafetyScreen>& screens);

}
