#pragma once

#include "app/sessions/notes.hpp"
#include "domain/contact.hpp"

namespace app {

/// One session of a case as its chart shows it, with the progress notes about it that may be seen; of those only what a
/// line and its preview show. With a client in the room without anything that was said or written.
struct ChartLine {
    domain::Record<domain::Session> session;
    std::vector<NoteLine> notes;
    bool has_concern = false; ///< something was present; only where what is the counselor's own is shown
    std::string searched{};   ///< all that was written, folded
};

/// All sessions of a case, the latest first, in as many statements for a thousand as for ten.
std::vector<ChartLine> session_chart(const Looking& looking, const domain::Id<domain::CareCase>& care_case);

/// Which lines; empty parts fit all.
struct ChartFilter {
    std::string text; ///< words, each of which stands somewhere in it, without case and accents
    std::optional<int> stage;
    std::optional<int> move;
    domain::Id<domain::Client> client; ///< was there
    bool only_with_concern = false;

    bool is_empty() const { return text.empty() && !stage && !move && client.empty() && !only_with_concern; }
};

bool fits(const ChartLine& line, const ChartFilter& filter);
/// A contact has no stage, move or concern of its own.
bool fits(const domain::Contact& contact, const ChartFilter& filter);

}
