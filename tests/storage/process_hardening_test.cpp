#include "storage/process_hardening.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

BOOST_AUTO_TEST_SUITE(process_hardening_test)

BOOST_AUTO_TEST_CASE(hardened_process_leaves_no_core_and_is_closed_to_others)
{
    // In a process of its own, since there is no way back.
    const pid_t child = fork();
    if (child == 0) {
        storage::harden_process();
        rlimit core{1, 1};
        getrlimit(RLIMIT_CORE, &core);
        _exit(prctl(PR_GET_DUMPABLE) == 0 && core.rlim_cur == 0 && core.rlim_max == 0 ? 0 : 1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    BOOST_TEST(status == 0);
}

BOOST_AUTO_TEST_SUITE_END()
