#pragma once

#include "app/people/case_people.hpp"
#include "domain/administration.hpp"
#include "domain/change.hpp"

#include <functional>

namespace app {

struct DatedScore {
    domain::Date on{};
    double value = 0;

    bool operator==(const DatedScore&) const = default;
};

/// One member's scores on one scale of one form, about one relationship where the form is: what a trend is drawn from.
struct MeasureSeries {
    ShownPerson person;
    std::string instrument; ///< id
    std::string title;
    std::string plain_title; ///< words a client may read
    std::string scale;       ///< id
    std::string scale_title;
    std::string target;
    double least = 0;
    double most = 1;
    domain::Direction direction = domain::Direction::none;
    std::vector<DatedScore> points;           ///< the earliest first; the first is the baseline
    std::optional<domain::Corridor> corridor; ///< about the baseline
    bool whole = true;                        ///< false: every score is of the answered items alone
};

struct AttachmentPoint {
    domain::Date on{};
    double anxiety = 0;
    double avoidance = 0;
};

/// One member's path on the attachment plane, by one form.
struct AttachmentPath {
    ShownPerson person;
    std::string instrument; ///< id
    std::string title;
    std::string target;
    double least = 1; ///< of both axes
    double most = 7;
    std::vector<AttachmentPoint> points; ///< the earliest first
    /// Half widths of the box that holds the true score 19 times in 20; nothing where no figure is published.
    std::optional<double> anxiety_error;
    std::optional<double> avoidance_error;
    bool assumed_spread = false;
};

/// What a case's forms came to. Each form that was filled once is there, in the order of members and of the library.
struct CaseMeasures {
    std::vector<MeasureSeries> series;
    std::vector<AttachmentPath> attachment;
};

/// Nothing where scores are put away.
CaseMeasures case_measures(const Looking& looking, CasePeople& people, const domain::Id<domain::CareCase>& care_case);

/// As above, from the fillings that count.
CaseMeasures case_measures(const Looking& looking, CasePeople& people, const domain::Id<domain::CareCase>& care_case,
                           const std::function<bool(const domain::Administration&)>& counts);

/// The scores of two members on one scale.
struct SeriesTogether {
    MeasureSeries first;
    MeasureSeries second;
};

/// What may stand on one picture, on the screen: everything where both said yes to that in their intakes, nothing where
/// one said no; else scales on which both have agreed that the other may see their own fillings, and only those
/// fillings.
std::vector<SeriesTogether> series_together(const Looking& looking, CasePeople& people,
                                            const domain::Id<domain::CareCase>& care_case);

}
