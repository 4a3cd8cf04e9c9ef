#pragma once

#include "domain/care_case.hpp"

namespace domain {

enum class SessionStatus { planned, held, cancelled, missed };
constexpr auto tokens(SessionStatus)
{
    using enum SessionStatus;
    return std::array{Token{planned, "planned"}, Token{held, "held"}, Token{cancelled, "cancelled"},
                      Token{missed, "missed"}};
}

enum class MeetingPlace { office, video, phone, home, other };
constexpr auto tokens(MeetingPlace)
{
    using enum MeetingPlace;
    return std::array{Token{office, "office"}, Token{video, "video"}, Token{phone, "phone"}, Token{home, "home"},
                      Token{other, "other"}};
}

/// A meeting: planned, held, cancelled or missed.
struct Session {
    static constexpr std::string_view record_name = "session";

    Id<CareCase> care_case;
    Date held_on{};
    std::optional<TimeOfDay> start;
    std::optional<int> minutes;
    SessionStatus status = SessionStatus::held;
    std::vector<Id<Client>> attendees;
    MeetingPlace place = MeetingPlace::office;
    std::string client_location; ///< by video or phone: where the client is
    std::string client_phone;    ///< and the number to call when the line breaks
    std::string service_code;
    std::string status_reason; ///< cancelled or missed: the reason given
    std::string notice;        ///< how long before
    std::string follow_up;     ///< what was done about it

    static constexpr auto fields()
    {
        return std::tuple{field("case", &Session::care_case, required),
                          field("held_on", &Session::held_on, required),
                          field("start", &Session::start),
                          field("minutes", &Session::minutes, between(1, 1440)),
                          field("status", &Session::status),
                          field("attendees", &Session::attendees),
                          field("place", &Session::place),
                          field("client_location", &Session::client_location),
                          field("client_phone", &Session::client_phone),
                          field("service_code", &Session::service_code, between(0, 20)),
                          field("status_reason", &Session::status_reason),
                          field("notice", &Session::notice),
                          field("follow_up", &Session::follow_up)};
    }
    bool operator==(const Session&) const = default;
};

/// Rules across fields: attendees are members of the case on that day, each once, the day is not before the case
/// opened.
std::vector<Problem> check(const Session& session, const CareCase& care_case);

}
