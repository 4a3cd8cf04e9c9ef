#pragma once

#include "desktop/desk.hpp"
#include "domain/client.hpp"

namespace desktop {

/// A new client, with everything a first meeting asks. The new client's id; empty when cancelled.
std::string ask_new_client(wxWindow* parent, Desk& desk);

/// Somebody who asked about a place: a name and how to reach them. The new client's id; empty when cancelled.
std::string ask_enquiry(wxWindow* parent, Desk& desk);

/// Changes what is known of a client, then calls `done`.
void edit_client(wxWindow* parent, Desk& desk, const domain::Id<domain::Client>& client, std::function<void()> done);

}
