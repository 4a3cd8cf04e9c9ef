#pragma once

#include "app/kit/looking.hpp"
#include "domain/concern.hpp"

namespace app {

/// Opens a safety concern, unless this source has opened one for the person and area already; call it inside the
/// transaction of what it comes from. Returns the concern's id either way.
domain::Id<domain::Concern> open_concern(OpenPractice& practice, const domain::Concern& concern);

/// A concern with what was done about it, latest last. Open while there is no response.
struct ConcernView {
    domain::Record<domain::Concern> concern;
    std::vector<domain::Record<domain::ConcernResponse>> responses;

    bool is_open() const { return responses.empty(); }
};

/// Concerns, the open ones first, then the latest first. Only those of `client` or `care_case` when given. The
/// counselor's own.
std::vector<ConcernView> list_concerns(const Looking& looking, const domain::Id<domain::Client>& client = {},
                                       const domain::Id<domain::CareCase>& care_case = {}, bool open_only = false);

/// Keeps what was done about a concern.
domain::Id<domain::ConcernResponse> respond(OpenPractice& practice, const domain::ConcernResponse& response);

}
