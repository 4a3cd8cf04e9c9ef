#include "catalog/strategies.hpp"

#include "catalog/read_definition.hpp"

namespace catalog {

std::vector<domain::Strategy> load_strategies(std::span<const domain::EmbeddedFile> files)
{
    return load_definitions<domain::Strategy>(files, "strategies/", &domain::Strategy::id);
}

domain::Strategy read_strategy(std::string_view text, std::string_view name)
{
    return read_definition<domain::Strategy>(text, name);
}

const domain::Strategy* find_strategy(std::span<const domain::Strategy> strategies, std::string_view id)
{
    return find_by(strategies, &domain::Strategy::id, id);
}

}
