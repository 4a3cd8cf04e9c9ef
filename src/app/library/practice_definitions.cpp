#include "app/library/practice_definitions.hpp"

#include "catalog/embedded.hpp"
#include "catalog/instruments.hpp"
#include "catalog/own_definitions.hpp"
#include "storage/lists.hpp"

#include <algorithm>

namespace app {

using domain::DefinitionKind;
using domain::OwnDefinition;
using domain::Record;

namespace {

std::string file_of(DefinitionKind kind, std::string_view id)
{
    const char* folder = kind == DefinitionKind::intake       ? "intake/"
                         : kind == DefinitionKind::note       ? "notes/"
                         : kind == DefinitionKind::instrument ? "instruments/"
                                                              : "strategies/";
    return folder + std::string(id) + ".json";
}

std::optional<std::string> built_in_text(DefinitionKind kind, std::string_view id)
{
    const auto path = file_of(kind, id);
    for (const auto& file : catalog::embedded_forms())
        if (file.path == path)
            return std::string(file.text);
    return std::nullopt;
}

// Every version the practice ever kept, also those taken away.
std::vector<Record<OwnDefinition>> all_versions(OpenPractice& practice, DefinitionKind kind, std::string_view id)
{
    auto found = practice.records().where(&OwnDefinition::definition, std::string(id));
    std::erase_if(found, [&](const auto& each) { return each->kind != kind; });
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each->version; });
    return found;
}

std::vector<Record<OwnDefinition>> own_versions(OpenPractice& practice, DefinitionKind kind, std::string_view id)
{
    auto found = all_versions(practice, kind, id);
    std::erase_if(found, [](const auto& each) { return each->removed; });
    return found;
}

template<class T>
void add_lines(OpenPractice& practice, const std::vector<T>& definitions, DefinitionKind kind,
               std::vector<DefinitionLine>& lines)
{
    for (const auto& each : definitions) {
        DefinitionLine line{kind, each.id, {}, each.version, false, false, 0};
        if constexpr (requires { each.title; })
            line.title = each.title;
        else
            line.title = each.name;
        line.own = !own_versions(practice, kind, each.id).empty();
        line.built_in = built_in_text(kind, each.id).has_value();
        line.used = storage::count_uses(practice.records(), kind, each.id);
        lines.push_back(std::move(line));
    }
}

std::vector<domain::FormDefinition> forms_of(OpenPractice& practice, domain::FormKind kind)
{
    auto forms = practice.definitions().forms();
    std::erase_if(forms, [&](const auto& form) { return form.kind != kind; });
    return forms;
}

[[noreturn]] void refuse_unknown(std::string_view field, std::string_view given)
{
    domain::refuse(std::string(field), "unknown", domain::shown(given), "known_definition");
}

// The number of the next version: after every one there ever was, so that an answered form never finds another one.
int next_version(OpenPractice& practice, const catalog::ReadDefinition& read)
{
    int latest = 0;
    if (const auto text = built_in_text(read.kind, read.id))
        latest = catalog::read_own_definition(*text).version;
    for (const auto& each : all_versions(practice, read.kind, read.id))
        latest = std::max(latest, each->version);
    return latest == 0 ? read.version : latest + 1;
}

template<class List, class Projection>
auto ids_of(const List& list, Projection projection)
{
    std::vector<std::string> ids;
    for (const auto& each : list)
        ids.push_back(std::invoke(projection, each));
    return ids;
}

[[noreturn]] void refuse_other_meaning(const char* field, int used)
{
    domain::refuse(field, "used", "another_one", {"as_it_is_scored_by", used});
}

bool scores_alike(const domain::Scale& left, const domain::Scale& right)
{
    return left.items == right.items && left.reversed == right.reversed && left.subtracted == right.subtracted &&
           left.method == right.method && left.factor == right.factor && left.prorate_from == right.prorate_from &&
           left.direction == right.direction;
}

// Bands, figures, titles and words may change; what an answer or a kept score means may not.
void refuse_other_scores(OpenPractice& practice, std::string_view text)
{
    const auto changed = catalog::read_instrument(text);
    const auto* known = practice.definitions().find_instrument(changed.id);
    const int used = storage::count_uses(practice.records(), DefinitionKind::instrument, changed.id);
    if (!known || used == 0)
        return;
    const auto range = [](const domain::Item& item) {
        return item.key + " " + std::to_string(item.least) + " " + std::to_string(item.most);
    };
    if (ids_of(known->items, range) != ids_of(changed.items, range))
        refuse_other_meaning("items", used);
    if (known->orders != changed.orders)
        refuse_other_meaning("orders", used);
    for (const auto& scale : known->scales)
        if (const auto* now = changed.scale(scale.id); !now || !scores_alike(scale, *now))
            refuse_other_meaning("scales", used);
}

}

std::vector<DefinitionLine> list_definitions(OpenPractice& practice)
{
    std::vector<DefinitionLine> lines;
    add_lines(practice, forms_of(practice, domain::FormKind::intake), DefinitionKind::intake, lines);
    add_lines(practice, forms_of(practice, domain::FormKind::note), DefinitionKind::note, lines);
    add_lines(practice, practice.definitions().instruments(), DefinitionKind::instrument, lines);
    add_lines(practice, practice.definitions().strategies(), DefinitionKind::strategy, lines);
    return lines;
}

std::string definition_text(OpenPractice& practice, DefinitionKind kind, std::string_view id,
                            std::optional<int> version)
{
    auto own = own_versions(practice, kind, id);
    if (!own.empty() && !version)
        return own.back()->text;
    for (const auto& each : own)
        if (each->version == version)
            return each->text;
    auto text = built_in_text(kind, id);
    if (!text)
        refuse_unknown("id", id);
    if (version && catalog::read_own_definition(*text).version != *version)
        refuse_unknown("version", std::to_string(*version));
    return std::move(*text);
}

std::vector<DefinitionFault> definition_faults(std::string_view text)
{
    std::vector<DefinitionFault> faults;
    for (const auto& [line, column, problem] : catalog::definition_problems(text))
        faults.push_back({line, column, problem});
    return faults;
}

KeptDefinition keep_definition(OpenPractice& practice, std::string_view text)
{
    const auto read = catalog::read_own_definition(text);
    if (read.kind == DefinitionKind::instrument)
        refuse_other_scores(practice, text);
    auto change = practice.records().change();
    OwnDefinition own{read.kind, read.id, next_version(practice, read), read.title, {}, false};
    own.text = catalog::with_version(text, own.version);
    practice.records().add(own);
    change.commit();
    practice.read_definitions_again();
    return {own.kind, own.definition, own.version};
}

KeptDefinition copy_definition(OpenPractice& practice, DefinitionKind kind, std::string_view id,
                               std::string_view new_id)
{
    const auto copy = catalog::with_version(catalog::with_id(definition_text(practice, kind, id), new_id), 1);
    if (!own_versions(practice, kind, new_id).empty() || built_in_text(kind, new_id))
        domain::refuse("as", "unique", domain::shown(new_id), "new_id");
    return keep_definition(practice, copy);
}

void remove_definition(OpenPractice& practice, DefinitionKind kind, std::string_view id)
{
    auto change = practice.records().change();
    auto versions = own_versions(practice, kind, id);
    if (versions.empty())
        domain::refuse("id", "unknown", domain::shown(id), "own_definition");
    for (auto& each : versions) {
        if (const int used = storage::count_uses(practice.records(), kind, id, each->version); used > 0)
            domain::refuse("id", "used", domain::shown(id), {"unused_definition", used});
        each.value.removed = true;
        practice.records().update(each);
    }
    change.commit();
    practice.read_definitions_again();
}

}
