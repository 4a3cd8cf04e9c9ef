#include "app/practice/verify.hpp"

#include "app/practice/practice_check.hpp"

namespace app {

Verification verify_practice(OpenPractice& practice)
{
    PracticeCheck check(practice);
    while (check.step()) {
    }
    return check.found();
}

}
