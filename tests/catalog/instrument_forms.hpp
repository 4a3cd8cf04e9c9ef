#pragma once

#include "catalog/embedded.hpp"
#include "catalog/instruments.hpp"
#include "domain/change.hpp"
#include "domain/scoring.hpp"

#include <boost/test/unit_test.hpp>

namespace test_support {

/// The built-in instruments, scored as the command line does it.
struct Forms {
    std::vector<domain::Instrument> all = catalog::load_instruments(catalog::embedded_forms());

    const domain::Instrument& operator[](std::string_view id) const { return *catalog::find_instrument(all, id); }
    domain::ScoreResult score(std::string_view id, std::string_view answers, std::string_view order = {}) const
    {
        return domain::score((*this)[id], domain::parse_answers(answers), order);
    }
    double value(std::string_view id, std::string_view answers, std::string_view scale = "total") const
    {
        return score(id, answers).scale(scale)->value.value();
    }
    std::string band(std::string_view id, std::string_view answers) const
    {
        return score(id, answers).scale("total")->band;
    }
    /// Why a scale has no value.
    std::string reason(std::string_view id, std::string_view answers, std::string_view scale = "total") const
    {
        return score(id, answers).scale(scale)->reason;
    }
    std::string class_of(std::string_view id, double before, double after, std::string_view scale = "total") const
    {
        return std::string(token_of(change_on(*(*this)[id].scale(scale), before, after).classified.value()));
    }
    domain::MoveSize size_of(std::string_view id, double before, double after, std::string_view scale = "total") const
    {
        return change_on(*(*this)[id].scale(scale), before, after).size;
    }
    /// Half the width of what is inside measurement noise.
    double noise(std::string_view id, std::string_view scale = "total") const
    {
        return corridor(*(*this)[id].scale(scale))->half_width;
    }
};

/// `count` answers alike: "2,2,2".
inline std::string repeated(int count, const std::string& answer)
{
    std::string out = answer;
    for (int i = 1; i < count; ++i)
        out += "," + answer;
    return out;
}

inline domain::Problem refused(const Forms& forms, std::string_view id, std::string_view answers)
{
    try {
        forms.score(id, answers);
    } catch (const domain::Refused& refusal) {
        return refusal.problem();
    }
    return {};
}

}
