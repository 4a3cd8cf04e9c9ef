#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace domain {

/// Why an input was refused. The words a person reads are made at the edge from these four.
struct Problem {
    std::string field;   ///< path of the field, as in the document: "members[1].client"
    std::string rule;    ///< token of the rule that was broken: "required", "unknown_field", "range", …
    std::string given;   ///< what was given, made safe by `shown`
    std::string allowed; ///< what would have been accepted

    bool operator==(const Problem&) const = default;
};

/// A refused input on its way up. Carries no client text.
class Refused : public std::exception {
public:
    explicit Refused(Problem problem);
    const char* what() const noexcept override { return "refused"; }
    const Problem& problem() const noexcept { return problem_; }

private:
    Problem problem_;
};

/// Throws Refused. `given` is the app's own words or has passed through `shown`.
[[noreturn]] void refuse(std::string field, std::string rule, std::string given, std::string allowed);

/// A given value as an error may show it: short tokens as they are ("2026-13-40"), anything that could be prose only by
/// its length ("text of 212 characters").
std::string shown(std::string_view given);

}
