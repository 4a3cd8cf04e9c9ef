#include "app/practice/start_process.hpp"

#include "storage/process_hardening.hpp"

#include <sys/stat.h>

namespace app {

void start_process()
{
    storage::harden_process();
    umask(077);
}

}
