#include "app/practice/notices.hpp"

#include "app/practice/keys.hpp"
#include "storage/records.hpp"

namespace app {

namespace {

OpeningNotice notice_of(storage::Notice notice)
{
    using From = storage::Notice;
    switch (notice) {
    case From::change_undone:
        return OpeningNotice::change_undone;
    case From::side_files_set_aside:
        return OpeningNotice::side_files_set_aside;
    case From::keys_mended:
        return OpeningNotice::keys_mended;
    case From::state_not_kept:
        return OpeningNotice::state_not_kept;
    case From::nothing_can_be_written:
        return OpeningNotice::nothing_can_be_written;
    case From::damaged:
        return OpeningNotice::damaged;
    case From::open_to_others:
        return OpeningNotice::open_to_others;
    case From::hard_linked:
        return OpeningNotice::hard_linked;
    case From::conflict_copy:
        return OpeningNotice::conflict_copy;
    case From::open_elsewhere:
        return OpeningNotice::open_elsewhere;
    case From::clock_went_back:
        break;
    }
    return OpeningNotice::clock_went_back;
}

}

std::vector<OpeningNotice> opening_notices(OpenPractice& practice)
{
    std::vector<OpeningNotice> notices;
    for (const auto notice : practice.records().vault().notices())
        notices.push_back(notice_of(notice));
    if (ways_in(practice).rotation_unfinished)
        notices.push_back(OpeningNotice::rotation_unfinished);
    return notices;
}

}
