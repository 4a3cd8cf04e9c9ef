#pragma once

#include "domain/instrument.hpp"
#include "domain/tree.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Reliable and clinically significant change (Jacobson & Truax 1991, J Consult Clin Psychol 59:12–19).
namespace domain {

/// `harmed` is a token for scripts; people read "worse, now past the cut-off".
enum class ChangeClass { recovered, improved, unchanged, deteriorated, harmed };

constexpr auto tokens(ChangeClass)
{
    return std::array{Token{ChangeClass::recovered, "recovered"}, Token{ChangeClass::improved, "improved"},
                      Token{ChangeClass::unchanged, "unchanged"}, Token{ChangeClass::deteriorated, "deteriorated"},
                      Token{ChangeClass::harmed, "harmed"}};
}

/// How large a move is. A move in the wrong direction is never `nothing`, however small.
enum class MoveSize { nothing, unknown, noticeable, beyond_noise };

constexpr auto tokens(MoveSize)
{
    return std::array{Token{MoveSize::nothing, "nothing"}, Token{MoveSize::unknown, "unknown"},
                      Token{MoveSize::noticeable, "noticeable"}, Token{MoveSize::beyond_noise, "beyond_noise"}};
}

/// Jacobson–Truax figures of one pair of scores.
struct ReliableChange {
    double se = 0;                      ///< sd·√(1−r)
    double s_diff = 0;                  ///< √(2·se²)
    double rci = 0;                     ///< (after − before)/s_diff
    double minimum_reliable_change = 0; ///< a change must be strictly larger

    bool operator==(const ReliableChange&) const = default;
};

/// a: two SDs from the clinical mean; b: two functional SDs from the functional mean; c: between both, weighted.
struct Cutoffs {
    std::optional<double> a;
    std::optional<double> b;
    std::optional<double> c;

    bool operator==(const Cutoffs&) const = default;
};

/// The change between two scores with its inputs. Without a figure `classified` is empty and `reason` says why.
struct Change {
    ChangeRule rule = ChangeRule::none;
    double before = 0;
    double after = 0;
    std::optional<double> threshold;  ///< published: counts from its value on
    std::optional<double> careful;    ///< the larger figure that a client's page goes by
    std::optional<double> noticeable; ///< from this size on a move is noticeable; one standard error without a figure
    MoveSize size = MoveSize::unknown;
    bool worse = false;                ///< in the wrong direction, by however little
    bool internal_consistency = false; ///< the noise is at least as wide as this figure says
    std::optional<ReliableChange> computed;
    std::optional<double> sd;
    std::optional<double> reliability;
    Cutoffs cutoffs;
    std::optional<double> cutoff; ///< the cut-off used
    std::optional<ChangeClass> classified;
    bool reliable = false;       ///< beyond measurement noise, in either direction
    bool crossed_cutoff = false; ///< on the other side than before, whether reliable or not
    bool before_functional = false;
    bool assumed_spread = false;
    bool verified = true; ///< false when a figure used is second-hand or general knowledge
    std::string source;
    std::string reason;

    bool operator==(const Change&) const = default;
};

/// Figures a caller brings along instead of an instrument's. `cutoff` names which to use: "a", "b", "c" or nothing.
struct ChangeInput {
    double before = 0;
    double after = 0;
    double sd = 0;
    double reliability = 0;
    Direction direction = Direction::none;
    std::optional<double> clinical_mean;
    std::optional<double> clinical_sd;
    std::optional<double> functional_mean;
    std::optional<double> functional_sd;
    std::string cutoff;
};

/// Refuses an sd that is not above 0 or a reliability outside 0 to below 1.
ReliableChange reliable_change(double before, double after, double sd, double reliability);

/// Change by the figures of a scale's definition.
Change change_on(const Scale& scale, double before, double after);

/// The scale with the careful figure in place of the counselor's: what a client's page goes by. Where there are two, a
/// move between them is noticeable there.
Scale for_client(Scale scale);

/// Change by given figures. Refuses figures that contradict each other or are missing for the cut-off asked for.
Change computed_change(const ChangeInput& input);

/// Reads "higher" or "lower" (better), or a direction's own token; refuses anything else.
Direction parse_direction(std::string_view text);

/// The document of `measure change`: `{"rule":"published","threshold":…,"cutoff":…,"class":…}` or the computed figures.
Tree to_tree(const Change& change);

/// Values within `half_width` of the first are inside measurement noise.
struct Corridor {
    double half_width = 0;
    bool assumed = false;              ///< rests on an assumed spread: the picture says so
    bool internal_consistency = false; ///< noise is at least this wide

    bool operator==(const Corridor&) const = default;
};

/// Nothing where no change figure exists: the picture then has no corridor and no error box.
std::optional<Corridor> corridor(const Scale& scale);

enum class WrongWay { no, noticeable, worse_band, twice_beyond_noise, past_reliable_change };

constexpr auto tokens(WrongWay)
{
    return std::array{Token{WrongWay::no, "no"}, Token{WrongWay::noticeable, "noticeable"},
                      Token{WrongWay::worse_band, "worse_band"},
                      Token{WrongWay::twice_beyond_noise, "twice_beyond_noise"},
                      Token{WrongWay::past_reliable_change, "past_reliable_change"}};
}

/// Whether scores in the order of their dates, baseline first, are getting worse. The latest is reliably worse than the
/// baseline; or the latest two both lie more than one standard error of a difference on its worse side; or the latest
/// is worse by a published noticeable figure; or it lies in a worse band or past the cut-off, and by more than one
/// standard error where one is known.
WrongWay going_the_wrong_way(const Scale& scale, std::span<const double> scores);

}
