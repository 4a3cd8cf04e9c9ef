#include "app/library/definitions.hpp"

#include "catalog/definition_error.hpp"
#include "catalog/embedded.hpp"
#include "catalog/form_definitions.hpp"
#include "catalog/instruments.hpp"
#include "catalog/strategies.hpp"

#include <algorithm>

namespace app {

using domain::OwnDefinition;

namespace {

template<class T, class Fits>
const T& find_or_refuse(const std::vector<T>& definitions, std::string_view field, std::string_view id, Fits fits)
{
    const auto found = std::ranges::find_if(definitions, [&](const T& each) { return each.id == id && fits(each); });
    if (found != definitions.end())
        return *found;
    std::vector<std::string> ids;
    for (const auto& each : definitions)
        if (fits(each))
            ids.push_back(each.id);
    domain::refuse(std::string(field), "one_of", domain::shown(id), domain::one_of(ids));
}

constexpr auto any = [](const auto&) { return true; };

domain::DefinitionKind kind_of(domain::FormKind kind)
{
    return kind == domain::FormKind::note ? domain::DefinitionKind::note : domain::DefinitionKind::intake;
}

bool is_same_kind(const domain::FormDefinition& left, const domain::FormDefinition& right)
{
    return left.kind == right.kind;
}

bool is_same_kind(const auto&, const auto&)
{
    return true;
}

// Stands for the one of the same id, else beside the others.
template<class T>
void put(std::vector<T>& definitions, T own)
{
    const auto known =
        std::ranges::find_if(definitions, [&](const T& each) { return each.id == own.id && is_same_kind(each, own); });
    if (known == definitions.end())
        definitions.push_back(std::move(own));
    else
        *known = std::move(own);
}

// What the text says, under the version it is kept as; nothing where a later program refuses what was taken before.
template<class T, class Read>
std::optional<T> read_kept(const OwnDefinition& own, Read read)
{
    try {
        T definition = read(own.text, own.definition);
        definition.version = own.version;
        return definition;
    } catch (const catalog::DefinitionError&) {
        return std::nullopt;
    }
}

// The practice's own of one kind, the latest version last, so that it is the one that stands.
template<class T, class Read>
void put_own(std::vector<T>& definitions, std::vector<OwnDefinition> own, domain::DefinitionKind kind, Read read)
{
    std::erase_if(own, [&](const auto& each) { return each.removed || each.kind != kind; });
    std::ranges::stable_sort(own, {}, &OwnDefinition::version);
    for (const auto& each : own)
        if (auto definition = read_kept<T>(each, read))
            put(definitions, std::move(*definition));
}

}

std::vector<OwnDefinition> Definitions::own() const
{
    return own_ ? own_() : std::vector<OwnDefinition>();
}

const std::vector<domain::Instrument>& Definitions::instruments() const
{
    if (!instruments_) {
        auto read = catalog::load_instruments(catalog::embedded_forms());
        put_own(read, own(), domain::DefinitionKind::instrument, catalog::read_instrument);
        instruments_ = std::move(read);
    }
    return *instruments_;
}

const std::vector<domain::Strategy>& Definitions::strategies() const
{
    if (!strategies_) {
        auto read = catalog::load_strategies(catalog::embedded_forms());
        put_own(read, own(), domain::DefinitionKind::strategy, catalog::read_strategy);
        strategies_ = std::move(read);
    }
    return *strategies_;
}

const std::vector<domain::FormDefinition>& Definitions::forms() const
{
    if (!forms_) {
        auto read = catalog::load_form_definitions(catalog::embedded_forms());
        for (const auto kind : {domain::DefinitionKind::intake, domain::DefinitionKind::note})
            put_own(read, own(), kind, catalog::read_form_definition);
        forms_ = std::move(read);
    }
    return *forms_;
}

domain::FormDefinition Definitions::form(std::string_view id, domain::FormKind kind, std::string_view version) const
{
    const auto& now = form(id, kind);
    if (version.empty() || std::to_string(now.version) == version)
        return now;
    for (const auto& each : own())
        if (each.kind == kind_of(kind) && each.definition == id && std::to_string(each.version) == version)
            if (auto then = read_kept<domain::FormDefinition>(each, catalog::read_form_definition))
                return std::move(*then);
    for (const auto& built_in : catalog::load_form_definitions(catalog::embedded_forms()))
        if (built_in.kind == kind && built_in.id == id && std::to_string(built_in.version) == version)
            return built_in;
    return now;
}

const domain::Instrument* Definitions::find_instrument(std::string_view id) const
{
    return catalog::find_instrument(instruments(), id);
}

void Definitions::read_again()
{
    instruments_.reset();
    strategies_.reset();
    forms_.reset();
}

const domain::Instrument& Definitions::instrument(std::string_view id) const
{
    return find_or_refuse(instruments(), "instrument", id, any);
}

const domain::Strategy& Definitions::strategy(std::string_view id) const
{
    return find_or_refuse(strategies(), "strategy", id, any);
}

const domain::FormDefinition& Definitions::form(std::string_view id, domain::FormKind kind) const
{
    const auto field = kind == domain::FormKind::note ? "template" : "definition";
    return find_or_refuse(forms(), field, id, [&](const auto& form) { return form.kind == kind; });
}

}
