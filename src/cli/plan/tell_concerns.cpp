#include "plan/tell_concerns.hpp"

#include "app/plan/concerns.hpp"

namespace cli {

void tell_concerns(app::OpenPractice& practice, const std::string& source_id)
{
    for (const auto& concern : app::concerns_from(alone(practice), source_id)) {
        const bool declined = concern->reason == domain::declined_reason;
        std::cerr << (declined ? "Declined, to be asked again alone: " : "Opened a concern: ")
                  << token_of(concern->area) << std::endl;
    }
}

}
