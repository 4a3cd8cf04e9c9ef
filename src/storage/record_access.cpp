#include "storage/records.hpp"

namespace storage {

#define SECURE_BASE_DEFINE(T) SECURE_BASE_RECORD_ACCESS(, domain::T)
SECURE_BASE_FOR_EACH_RECORD(SECURE_BASE_DEFINE)
#undef SECURE_BASE_DEFINE

}
