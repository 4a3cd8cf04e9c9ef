#pragma once

#include "app/homework/homework.hpp"

namespace app {

/// As assign_homework, within a transaction that is open already.
Assigned add_assignment(OpenPractice& practice, domain::Assignment assignment);

}
