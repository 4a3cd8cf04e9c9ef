#pragma once

#include "domain/form_definition.hpp"
#include "domain/instrument.hpp"
#include "domain/own_definition.hpp"
#include "domain/strategy.hpp"

#include <functional>
#include <map>
#include <memory>

namespace app {

/// The definitions the app works with: those built in and a practice's own, which stand for a built-in one of the same
/// id. Each kind is read when it is first asked for. Used from one thread.
class Definitions {
public:
    using OwnSource = std::function<std::vector<domain::OwnDefinition>()>;

    /// Only what is built in.
    Definitions() = default;
    /// `own` gives every version there is of the practice's own; it is asked when definitions are read.
    explicit Definitions(OwnSource own) : own_(std::move(own)) {}

    const std::vector<domain::Instrument>& instruments() const;
    const std::vector<domain::Strategy>& strategies() const;
    const std::vector<domain::FormDefinition>& forms() const;

    /// Refuses an unknown id, naming the ones there are.
    const domain::Instrument& instrument(std::string_view id) const;
    const domain::Strategy& strategy(std::string_view id) const;
    const domain::FormDefinition& form(std::string_view id, domain::FormKind kind) const;

    /// The form as it asked in that version; as it asks now where that version is not known any more.
    domain::FormDefinition form(std::string_view id, domain::FormKind kind, std::string_view version) const;

    /// nullptr when there is none.
    const domain::Instrument* find_instrument(std::string_view id) const;

    /// Forgets what was read, after the practice's own have changed. What was handed out is no longer valid.
    void read_again();

private:
    std::vector<domain::OwnDefinition> own() const;

    OwnSource own_;
    mutable std::optional<std::vector<domain::Instrument>> instruments_;
    mutable std::optional<std::vector<domain::Strategy>> strategies_;
    mutable std::optional<std::vector<domain::FormDefinition>> forms_;
};

}
