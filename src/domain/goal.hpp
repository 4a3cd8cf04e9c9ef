#pragma once

#include "domain/visibility.hpp"

namespace domain {

/// A number or a few words: "72", "same evening". In documents either is taken; what reads as a number is written as
/// one.
struct Amount {
    std::string text;

    /// The number it reads as, if it does; a decimal comma is a point ("2,5").
    std::optional<double> number() const;
    bool operator==(const Amount&) const = default;
};
Tree to_tree(const Amount& amount);
void read(const Tree& tree, Amount& out, const Place& place);
template<>
struct Allowed<Amount> {
    static Words words(const FieldRule&) { return "number_or_text"; }
};

enum class GoalStatus { open, met, dropped };
constexpr auto tokens(GoalStatus)
{
    using enum GoalStatus;
    return std::array{Token{open, "open"}, Token{met, "met"}, Token{dropped, "dropped"}};
}

/// Something the plan works toward, in the client's words.
struct Goal {
    static constexpr std::string_view record_name = "goal";

    Id<CareCase> care_case;
    Id<Client> client; ///< empty: the whole case's goal
    std::string statement;
    std::string indicator; ///< how it is noticed, with its unit
    Amount baseline;
    Amount target;
    std::optional<Date> set_on;
    std::optional<Date> due_on;
    GoalStatus status = GoalStatus::open;
    std::string progress_words; ///< "nearly there", in the words used with the client
    std::optional<Visibility> visibility;
    MemberList member;

    static constexpr auto fields()
    {
        return std::tuple{field("case", &Goal::care_case, required),
                          field("client", &Goal::client),
                          field("statement", &Goal::statement, required),
                          field("indicator", &Goal::indicator),
                          field("baseline", &Goal::baseline),
                          field("target", &Goal::target),
                          field("set_on", &Goal::set_on),
                          field("due_on", &Goal::due_on),
                          field("status", &Goal::status),
                          field("progress_words", &Goal::progress_words, between(0, 200)),
                          field("visibility", &Goal::visibility),
                          field("member", &Goal::member)};
    }
    bool operator==(const Goal&) const = default;
};

/// How far a goal is, said by one member on one day.
struct GoalRating {
    static constexpr std::string_view record_name = "goal_rating";

    Id<Goal> goal;
    Id<Client> client; ///< who rated; empty: rated together
    Date rated_on{};
    double value = 0;
    std::string remark;

    static constexpr auto fields()
    {
        return std::tuple{field("goal", &GoalRating::goal, required), field("client", &GoalRating::client),
                          field("rated_on", &GoalRating::rated_on, required),
                          field("value", &GoalRating::value, required_between(-1'000'000, 1'000'000)),
                          field("remark", &GoalRating::remark)};
    }
    bool operator==(const GoalRating&) const = default;
};

/// How much of the way from baseline to target `now` has come, 0–1; nothing when either end is no number.
std::optional<double> way_come(const Goal& goal, double now);

}
