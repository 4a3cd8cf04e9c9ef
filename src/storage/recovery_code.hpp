#pragma once

#include "domain/problem.hpp"
#include "storage/secret_bytes.hpp"

#include <string>
#include <string_view>
#include <variant>

namespace storage {

/// 140 random bits as seven groups of five characters of Crockford's base32 (no I, L, O, U): four of them carry the
/// bits, the fifth is a check over the group and its place, so that a mistyped or exchanged group is known by itself.
SecretBytes make_recovery_code();

/// "9K3QF-…", for paper. The caller wipes the text.
std::string in_groups(const SecretBytes& code);

/// What was typed, as the code it is: small letters, spaces and dashes do not matter, O is taken for 0, I and L for 1.
/// Otherwise the first group that cannot be right: field `recovery_code`, rule `length` or `group`. Nothing is derived
/// from it yet, and no character of it is repeated.
std::variant<SecretBytes, domain::Problem> read_recovery_code(std::string_view typed);

}
