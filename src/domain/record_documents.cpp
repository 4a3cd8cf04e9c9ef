#include "domain/record_documents.hpp"

namespace domain {

#define SECURE_BASE_DEFINE(T) SECURE_BASE_RECORD_DOCUMENT(, T)
SECURE_BASE_FOR_EACH_RECORD(SECURE_BASE_DEFINE)
#undef SECURE_BASE_DEFINE

}
