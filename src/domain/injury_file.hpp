#pragma once

#include "domain/care_case.hpp"

namespace domain {

/// Whether the work on an attachment injury can begin.
enum class InjuryReadiness { not_yet, loop_calm, both_ready };
constexpr auto tokens(InjuryReadiness)
{
    using enum InjuryReadiness;
    return std::array{Token{not_yet, "not_yet"}, Token{loop_calm, "loop_calm"}, Token{both_ready, "both_ready"}};
}

/// One attachment injury across sessions, by the eight steps of Makinen & Johnson 2006. Counselor only.
struct InjuryFile {
    static constexpr std::string_view record_name = "injury_file";

    Id<CareCase> care_case;
    Id<Client> injured;
    Id<Client> other;        ///< who was not there when it mattered; empty where that is nobody of the case
    std::string event;       ///< what happened
    std::string happened_on; ///< when, as it is told: "the week after the birth"
    std::string need_then;
    std::string never_again; ///< the vow made since
    InjuryReadiness readiness = InjuryReadiness::not_yet;
    std::optional<int> step; ///< reached so far
    bool apology_heard = false;
    std::optional<Date> settled_on;
    std::optional<Date> look_again_on;
    std::optional<Date> looked_again_on;

    static constexpr auto fields()
    {
        return std::tuple{field("case", &InjuryFile::care_case, required),
                          field("injured", &InjuryFile::injured, required),
                          field("other", &InjuryFile::other),
                          field("event", &InjuryFile::event, required),
                          field("happened_on", &InjuryFile::happened_on, between(0, 500)),
                          field("need_then", &InjuryFile::need_then),
                          field("never_again", &InjuryFile::never_again),
                          field("readiness", &InjuryFile::readiness),
                          field("step", &InjuryFile::step, between(1, 8)),
                          field("apology_heard", &InjuryFile::apology_heard),
                          field("settled_on", &InjuryFile::settled_on),
                          field("look_again_on", &InjuryFile::look_again_on),
                          field("looked_again_on", &InjuryFile::looked_again_on)};
    }
    bool operator==(const InjuryFile&) const = default;
};

/// Rules across fields: both are members of the case, and it is settled only after the apology was heard.
std::vector<Problem> check(const InjuryFile& injury, const CareCase& care_case);

}
