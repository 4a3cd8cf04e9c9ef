#pragma once

#include "domain/form_definition.hpp"
#include "domain/instrument.hpp"
#include "domain/strategy.hpp"

#include <map>
#include <memory>

namespace app {

/// The definitions the app works with, each kind read when it is first asked for. Used from one thread.
class Definitions {
public:
    const std::vector<domain::Instrument>& instruments() const;
    const std::vector<domain::Strategy>& strategies() const;
    const std::vector<domain::FormDefinition>& forms() const;

    /// Refuses an unknown id, naming the ones there are.
    const domain::Instrument& instrument(std::string_view id) const;
    const domain::Strategy& strategy(std::string_view id) const;
    const domain::FormDefinition& form(std::string_view id, domain::FormKind kind) const;

private:
    mutable std::optional<std::vector<domain::Instrument>> instruments_;
    mutable std::optional<std::vector<domain::Strategy>> strategies_;
    mutable std::optional<std::vector<domain::FormDefinition>> forms_;
};

}
