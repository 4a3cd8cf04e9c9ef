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

enum class ConcernSource { note, administration, entry, intake };
constexpr auto tokens(ConcernSource)
{
    using enum ConcernSource;
    return std::array{Token{note, "note"}, Token{administration, "administration"}, Token{entry, "entry"},
                      Token{intake, "intake"}};
}

/// A safety concern that stays first on Today until a response is recorded. Counselor only.
struct Concern {
    static constexpr std::string_view record_name = "concern";

    Id<CareCase> care_case;
    Id<Client> client;
    ConcernArea area = ConcernArea::self;
    Date opened_on{};
    Date filled_on{}; ///< the day it was said, ticked or answered
    ConcernSource source = ConcernSource::note;
    std::string source_id;
    std::string reason; ///< token of what opened it: "item_9_positive", "item_9_blank", "said", "ticked", "answered"
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

}
