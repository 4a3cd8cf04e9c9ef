#pragma once

#include "app/kit/failure.hpp"

namespace cli {

/// What the program ends with; scripts rely on these numbers.
enum class ExitCode {
    done = 0,
    refused = 1,
    usage = 2,
    wrong_passphrase = 3,
    damaged = 4,
    in_use = 5,
    disk = 6,
    machine = 7, ///< no font, no memory, another database library, or an error of the program
};

ExitCode exit_code(app::FailureKind kind);

}
