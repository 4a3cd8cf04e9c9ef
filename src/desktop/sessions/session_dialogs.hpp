#pragma once

#include "desktop/desk.hpp"
#include "desktop/kit/field.hpp"
#include "domain/session.hpp"

namespace desktop {

/// What the dialogs about sessions need of the case.
struct SessionCase {
    domain::Id<domain::CareCase> id;
    std::vector<Choice> members;
};

/// Plans a session; `like` is the last one, whose day of the week, time and place it starts from. True when kept.
bool plan_session(wxWindow* parent, Desk& desk, const SessionCase& care_case, const domain::Session* like);

/// Changes a session. True when kept.
bool edit_session(wxWindow* parent, Desk& desk, const SessionCase& care_case,
                  const domain::Record<domain::Session>& session);

/// Says that a session was cancelled or missed. True when kept.
bool mark_session(wxWindow* parent, Desk& desk, const domain::Record<domain::Session>& session);

}
