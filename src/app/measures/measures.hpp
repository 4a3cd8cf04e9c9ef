#pragma once

#include "app/kit/looking.hpp"
#include "domain/administration.hpp"
#include "domain/change.hpp"
#include "domain/scoring.hpp"

namespace app {

/// Scores a filled form and keeps it with the instrument's version and what it came to. A flag `risk` opens a safety
/// concern in the same transaction. One that `corrects` another stands for it from then on and may be shown to the same
/// people; the wrong one stays in the history. Refuses a bad answer (item, value, allowed range), a client outside the
/// case, a day that has not come, and a correction of another form or of one that is corrected already; nothing is kept
/// then.
domain::Id<domain::Administration> record_administration(OpenPractice& practice, domain::Administration administration);

/// Which fillings are meant. `target` only for forms about one relationship; empty: that of the latest filling.
struct MeasureQuery {
    domain::Id<domain::CareCase> care_case;
    domain::Id<domain::Client> client;
    std::string instrument;
    std::string target;
};

/// The fillings of one instrument in a case, whatever their target unless one is asked for, in the order of the days
/// they were filled on; also those that another one corrects.
std::vector<domain::Record<domain::Administration>> measure_history(const Looking& looking, const MeasureQuery& query);

/// As above, without those that another one corrects: what counts.
std::vector<domain::Record<domain::Administration>> standing_fillings(const Looking& looking,
                                                                      const MeasureQuery& query);

/// Takes a filling out of what counts, as when it was entered for the wrong person. It stays in the history, and what
/// it opened stays open. Refuses no reason, and one that is withdrawn or corrected already.
void withdraw_administration(OpenPractice& practice, const domain::Id<domain::Administration>& id,
                             const std::string& reason);

/// What a kept filling came to on a scale, to be compared with others; nothing where it could not be scored, or where
/// an item was left blank that nothing may be worked out for.
std::optional<double> kept_score(const domain::Administration& administration, std::string_view scale);

/// What a kept filling came to, whole or not.
struct KeptValue {
    double value = 0;
    bool whole = true; ///< false: of the answered items alone
};
std::optional<KeptValue> kept_value(const domain::Administration& administration, std::string_view scale);

/// Whether a kept filling raised a flag.
bool has_kept_flag(const domain::Administration& administration, std::string_view flag);

/// Two fillings and what lies between them on one scale.
struct MeasureChange {
    std::string scale;
    domain::Record<domain::Administration> before;
    domain::Record<domain::Administration> after;
    domain::Change change;
};

/// The change on `scale` from the first filling of the case to the last, or between those that `before` and `after`
/// name: each the day it was filled on (YYYY-MM-DD) or its id. Without `scale` the instrument's total or only scale.
/// Refuses when there are not two scores to compare, and a day on which more than one was filled in.
MeasureChange measure_change(const Looking& looking, const MeasureQuery& query, std::string_view scale = {},
                             std::string_view before = {}, std::string_view after = {});

/// The scale of that id; without one the total, or the only scale there is. Refuses anything else, naming the scales.
const domain::Scale& scale_or_refuse(const domain::Instrument& instrument, std::string_view scale);

/// Someone whose scores are getting worse.
struct WrongWayItem {
    MeasureQuery measure;
    std::string scale;
    domain::WrongWay why = domain::WrongWay::no;
    domain::Date filled_on{}; ///< of the latest score
};

/// The "going the wrong way" list of the open cases; only for the counselor alone.
std::vector<WrongWayItem> going_the_wrong_way(const Looking& looking);

/// How often each instrument has been filled, by its id.
std::map<std::string, int> filled_counts(OpenPractice& practice);

}
