#include "domain/problem.hpp"
#include "json/json.hpp"

#include <cstddef>
#include <cstdlib>

/// What is read as JSON is written as JSON that reads as the same.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try {
        const auto tree = json::parse(text);
        const auto written = json::write(tree);
        if (json::write(json::parse(written)) != written)
            std::abort();
    } catch (const domain::Refused&) {
        return 0;
    }
    return 0;
}
