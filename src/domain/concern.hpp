#pragma once

#include "domain/care_case.hpp"
#include "domain/concern_area.hpp"

namespace domain {

enum class AskedState { not_asked, denied, present };
constexpr auto tokens(AskedState)
{
    using enum AskedState;
    return std::array{Token{not_asked, "not_asked"}, Token{denied, "denied"}, Token{present, "present"}};
}

/// What a note says about one area on the day. No risk level as a prediction (NICE NG225): what was said and agreed.
struct AskedConcern {
    ConcernArea area = ConcernArea::self;
    AskedState state = AskedState::not_asked;
    std::string said;
    std::string agreed;
    std::string told; ///< who was consulted or told
    std::optional<Date> next_look_on;
    std::string level; ///< optional: the counselor's judgement that day
    Id<Client> client; ///< whom it concerns; with one person there it goes without saying

    static constexpr auto fields()
    {
        return std::tuple{field("area", &AskedConcern::area, required),
                          field("state", &AskedConcern::state, required),
                          field("said", &AskedConcern::said),
                          field("agreed", &AskedConcern::agreed),
                          field("told", &AskedConcern::told),
                          field("next_look_on", &AskedConcern::next_look_on),
                          field("level", &AskedConcern::level, between(0, 100)),
                          field("client", &AskedConcern::client)};
    }
    bool operator==(const AskedConcern&) const = default;
};

enum class ConcernSource { note, administration, entry, intake, screen, counselor };
constexpr auto tokens(ConcernSource)
{
    using enum ConcernSource;
    return std::array{Token{note, "note"},     Token{administration, "administration"},
                      Token{entry, "entry"},   Token{intake, "intake"},
                      Token{screen, "screen"}, Token{counselor, "counselor"}};
}

/// Why a safety question that the person would rather not answer stands among the concerns.
inline constexpr std::string_view declined_reason = "declined";

/// One time a danger came up. All that is known of one person in one area together is the concern: see ConcernHistory.
/// It stays first on Today until a response is recorded. Counselor only.
struct Concern {
    static constexpr std::string_view record_name = "concern";

    Id<CareCase> care_case;
    Id<Client> client;
    ConcernArea area = ConcernArea::self;
    Date opened_on{};
    Date filled_on{}; ///< the day it was said, ticked or answered
    ConcernSource source = ConcernSource::note;
    std::string source_id;
    std::string reason; ///< token of what opened it: "item_9_positive", "item_9_blank", "said", "ticked", "answered",
                        ///< "declined"
    std::string said;
    std::string level;

    static constexpr auto fields()
    {
        return std::tuple{field("case", &Concern::care_case, required),
                          field("client", &Concern::client, required),
                          field("area", &Concern::area, required),
                          field("opened_on", &Concern::opened_on, required),
                          field("filled_on", &Concern::filled_on, required),
                          field("source", &Concern::source, required),
                          field("source_id", &Concern::source_id, required),
                          field("reason", &Concern::reason, required),
                          field("said", &Concern::said),
                          field("level", &Concern::level)};
    }
    bool operator==(const Concern&) const = default;
};

/// What was done about a concern.
struct ConcernResponse {
    static constexpr std::string_view record_name = "concern_response";

    Id<Concern> concern;
    Date responded_on{};
    std::string said;
    std::string agreed;
    std::string told;
    std::optional<Date> next_look_on;
    std::string level;

    static constexpr auto fields()
    {
        return std::tuple{field("concern", &ConcernResponse::concern, required),
                          field("responded_on", &ConcernResponse::responded_on, required),
                          field("said", &ConcernResponse::said),
                          field("agreed", &ConcernResponse::agreed, required),
                          field("told", &ConcernResponse::told),
                          field("next_look_on", &ConcernResponse::next_look_on),
                          field("level", &ConcernResponse::level)};
    }
    bool operator==(const ConcernResponse&) const = default;
};

/// How a concern can end: asked and denied on a later day, or closed by the counselor with a reason. Withdrawn: the
/// note that said "denied" does not say so any more.
enum class LookOutcome { denied, over, withdrawn };
constexpr auto tokens(LookOutcome)
{
    using enum LookOutcome;
    return std::array{Token{denied, "denied"}, Token{over, "over"}, Token{withdrawn, "withdrawn"}};
}

/// A later answer that ends a concern.
struct ConcernLook {
    static constexpr std::string_view record_name = "concern_look";

    Id<Concern> concern; ///< the last time it had come up by then: the look is about that time and all before
    Date looked_on{};
    LookOutcome outcome = LookOutcome::denied;
    std::string reason; ///< over: why
    ConcernSource source = ConcernSource::counselor;
    std::string source_id;

    static constexpr auto fields()
    {
        return std::tuple{
            field("concern", &ConcernLook::concern, required), field("looked_on", &ConcernLook::looked_on, required),
            field("outcome", &ConcernLook::outcome, required), field("reason", &ConcernLook::reason, between(0, 2000)),
            field("source", &ConcernLook::source, required),   field("source_id", &ConcernLook::source_id)};
    }
    bool operator==(const ConcernLook&) const = default;
};

/// A danger lasts until it is over, not until it is answered.
enum class ConcernState { open, watched, over };
constexpr auto tokens(ConcernState)
{
    using enum ConcernState;
    return std::array{Token{open, "open"}, Token{watched, "watched"}, Token{over, "over"}};
}

/// Everything about one person in one area, each list in the order it was kept. There is at least one occasion.
struct ConcernHistory {
    std::vector<Record<Concern>> occasions;
    std::vector<Record<ConcernResponse>> responses;
    std::vector<Record<ConcernLook>> looks;
};

/// Open while there is an occasion that nobody has responded to since; over once every occasion was asked about and
/// denied on a later day, or closed with a reason, and nothing was agreed after that; else watched. An answer speaks of
/// what was known when it was kept, so a form that is typed in late opens the concern again.
ConcernState state_of(const ConcernHistory& history);

/// When it is looked at again: what the latest response says, while it is watched.
std::optional<Date> next_look_on(const ConcernHistory& history);

/// Whether it is open only because questions were not answered: to be asked again, alone.
bool is_to_ask_again(const ConcernHistory& history);

/// A lower number is looked at first: the open ones, then those whose look is due; by area, then the longest known.
struct ConcernRank {
    int state = 0;
    int area = 0;
    Date since{};

    auto operator<=>(const ConcernRank&) const = default;
};
ConcernRank rank_of(const ConcernHistory& history);

}
