#include "app/definitions.hpp"

#include "catalog/embedded.hpp"
#include "catalog/form_definitions.hpp"
#include "catalog/instruments.hpp"
#include "catalog/strategies.hpp"

#include <algorithm>

namespace app {

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
    domain::refuse(std::string(field), "one_of", domain::shown(id), domain::joined(ids));
}

constexpr auto any = [](const auto&) { return true; };

}

const std::vector<domain::Instrument>& Definitions::instruments() const
{
    if (!instruments_)
        instruments_ = catalog::load_instruments(catalog::embedded_forms());
    return *instruments_;
}

const std::vector<domain::Strategy>& Definitions::strategies() const
{
    if (!strategies_)
        strategies_ = catalog::load_strategies(catalog::embedded_forms());
    return *strategies_;
}

const std::vector<domain::FormDefinition>& Definitions::forms() const
{
    if (!forms_)
        forms_ = catalog::load_form_definitions(catalog::embedded_forms());
    return *forms_;
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
