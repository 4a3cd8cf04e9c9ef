#include "storage/process_hardening.hpp"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace storage {

void harden_process()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

}
