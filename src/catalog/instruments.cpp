#include "catalog/instruments.hpp"

#include "catalog/read_definition.hpp"

namespace catalog {

std::vector<domain::Instrument> load_instruments(std::span<const domain::EmbeddedFile> files)
{
    return load_definitions<domain::Instrument>(files, "instruments/", &domain::Instrument::id);
}

domain::Instrument read_instrument(std::string_view text, std::string_view name)
{
    return read_definition<domain::Instrument>(text, name);
}

const domain::Instrument* find_instrument(std::span<const domain::Instrument> instruments, std::string_view id)
{
    return find_by(instruments, &domain::Instrument::id, id);
}

}
