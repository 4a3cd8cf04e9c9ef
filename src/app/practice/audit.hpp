#pragma once

#include "app/practice/open_practice.hpp"

namespace app {

/// One line of the audit: what happened to which record, when. Never what it said.
struct AuditLine {
    std::int64_t seq = 0;
    std::string event; ///< "note_signed"
    domain::Timestamp at{};
    std::string object_id;        ///< empty when it concerns the whole practice
    bool clock_went_back = false; ///< it is dated before the line before it
    bool in_future = false;       ///< it is dated later than the clock says it is now

    static constexpr auto fields()
    {
        return std::tuple{domain::field("seq", &AuditLine::seq),
                          domain::field("event", &AuditLine::event),
                          domain::field("at", &AuditLine::at),
                          domain::field("object_id", &AuditLine::object_id),
                          domain::field("clock_went_back", &AuditLine::clock_went_back),
                          domain::field("in_future", &AuditLine::in_future)};
    }
};

/// The whole audit, in the order things happened.
std::vector<AuditLine> list_audit(OpenPractice& practice);

}
