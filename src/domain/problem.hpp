#pragma once

#include <concepts>
#include <exception>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Part of a refusal as a token with its arguments: `date_from` of "2026-03-01". The sentence a person reads is made at
/// the edge (`cli/kit/refusal_words`, `desktop/kit/refusal_words`), each token once in each.
struct Words {
    std::string token;
    std::vector<std::string> arguments;

    Words() = default;
    Words(const char* name) : token(name) {}
    Words(std::string name) : token(std::move(name)) {}
    template<class... Arguments>
    requires(sizeof...(Arguments) > 0) Words(const char* name, const Arguments&... given)
        : token(name), arguments{as_argument(given)...}
    {
    }

    bool operator==(const Words&) const = default;

private:
    template<class T>
    static std::string as_argument(const T& given)
    {
        if constexpr (std::integral<T>)
            return std::to_string(given);
        else
            return std::string(given);
    }
};

/// For tests: the token and its arguments.
std::ostream& operator<<(std::ostream& out, const Words& words);

/// "one of these": `names` become the arguments.
Words one_of(std::vector<std::string> names);

/// Why an input was refused: a rule and its arguments, without a sentence and without what a client said.
struct Problem {
    std::string field; ///< path of the field, as in the document: "members[1].client"
    std::string rule;  ///< token of the rule that was broken: "required", "unknown_field", "range", …
    Words given;       ///< what was given, made safe by `shown`
    Words allowed;     ///< what would have been accepted

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

/// Throws Refused. `given` is a token of the app's own or has passed through `shown`.
[[noreturn]] void refuse(std::string field, std::string rule, Words given, Words allowed);

/// A given value as an error may show it: numbers, days and ids as they are ("2026-13-40"); anything that could be what
/// somebody said only by its length.
Words shown(std::string_view given);

/// A name from a document or definition as an error's path may hold it: what reads as a field's name, else "?".
std::string shown_key(std::string_view key);
/// The same as what was given.
Words shown_name(std::string_view name);

}
