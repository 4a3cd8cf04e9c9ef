#pragma once

#include "storage/secret_bytes.hpp"

#include <string_view>

namespace app {

/// The code of a recovery sheet, as typed. Throws domain::Refused naming the group that cannot be right.
storage::SecretBytes recovery_secret(std::string_view typed);

}
