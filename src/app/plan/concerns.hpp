#pragma once

#include "app/kit/looking.hpp"
#include "domain/concern.hpp"

namespace app {

/// Keeps that a danger has come up, unless this source has said so for the person and area already; call it inside the
/// transaction of what it comes from. Returns the id either way.
domain::Id<domain::Concern> open_concern(OpenPractice& practice, const domain::Concern& concern);

/// The concern about one person in one area, with its history; what each case kept of it stays with that case, how it
/// stands is the person's.
struct ConcernView {
    domain::Record<domain::Concern> concern;                ///< the last time it came up
    std::vector<domain::Record<domain::Concern>> occasions; ///< every time it did, the earliest kept first
    std::vector<domain::Record<domain::ConcernResponse>> responses;
    std::vector<domain::Record<domain::ConcernLook>> looks;
    domain::ConcernState state = domain::ConcernState::open;
    std::optional<domain::Date> next_look_on;
    bool ask_again = false; ///< open only because questions were declined: to be asked again, alone
    domain::ConcernRank rank;

    bool is_open() const { return state == domain::ConcernState::open; }
    bool is_over() const { return state == domain::ConcernState::over; }
};

/// Concerns, one for each person and area: the open ones first, then those watched, then the latest first. Only those
/// of `client` or with something in `care_case` when given. The counselor's own: only what came up in cases that are
/// looked at whole.
std::vector<ConcernView> list_concerns(const Looking& looking, const domain::Id<domain::Client>& client = {},
                                       const domain::Id<domain::CareCase>& care_case = {}, bool open_only = false);

/// Those that are open, or whose day to look again has come by `day`; what ranks first comes first.
std::vector<ConcernView> concerns_due(OpenPractice& practice, const domain::Date& day);

/// The concerns that a note, form, intake, practice sheet or screen has opened, as it opened them. The counselor's own:
/// nothing where the case is not looked at whole.
std::vector<domain::Record<domain::Concern>> concerns_from(const Looking& looking, const std::string& source_id);

/// Keeps a concern that the counselor knows of by another way than a note, form or screen.
domain::Id<domain::Concern> add_concern(OpenPractice& practice, domain::Concern concern);

/// Keeps what was done about a concern; any of its occasions names it.
domain::Id<domain::ConcernResponse> respond(OpenPractice& practice, domain::ConcernResponse response);

/// Ends a concern for a reason, which is kept. Refuses one that is over.
domain::Id<domain::ConcernLook> close_concern(OpenPractice& practice, const domain::Id<domain::Concern>& concern,
                                              const domain::Date& on, const std::string& reason);

/// Whose concern an answer is about, and where the answer stands.
struct LaterAnswer {
    domain::Id<domain::Client> client;
    domain::ConcernArea area = domain::ConcernArea::self;
    domain::Date on{};
    domain::ConcernSource source = domain::ConcernSource::note;
    std::string source_id;
};

/// Keeps that the area was asked about and denied, where there is something it could end; call it inside the
/// transaction of what it comes from.
void keep_denied(OpenPractice& practice, const LaterAnswer& answer);

/// Takes back what this source had said was denied and does not say any more.
void withdraw_denials(OpenPractice& practice, const std::string& source_id, const std::vector<LaterAnswer>& still);

}
