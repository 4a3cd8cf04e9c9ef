#include "app/kit/earlier_wordings.hpp"

#include "app/kit/audience.hpp"
#include "domain/tree_path.hpp"
#include "storage/former_versions.hpp"
#include "storage/records.hpp"

namespace app {

using domain::Id;
using domain::Tree;

namespace {

template<class T>
concept ForSome = requires(T item)
{
    item.care_case;
    item.visibility;
    item.member;
};

bool sees_wording(const Looking& looking, const domain::ProgressNote& note)
{
    const auto session = looking.practice().records().get(note.session);
    return looking.may_see(audience_of(note), looking.care_case(session->care_case));
}

template<class T>
bool sees_wording(const Looking& looking, const T& item)
{
    if constexpr (ForSome<T>)
        return looking.may_see(item);
    else
        return looking.viewer() == Viewer::counselor();
}

template<class T>
ItemWordings wordings_of(const Looking& looking, const domain::Record<T>& record)
{
    ItemWordings wordings{std::string(T::record_name), record.id.value, {}, {}};
    if (!looking.viewer().reads_along() || !sees_wording(looking, *record))
        return wordings;
    wordings.now = domain::to_tree(*record);
    auto& vault = looking.practice().records().vault();
    auto next = storage::last_written_at(vault, wordings.kind, wordings.id).value_or(domain::Timestamp{});
    auto former = storage::former_records(vault, record.id);
    // A wording that is left out is not told by the days of those beside it either.
    std::erase_if(former, [&](const auto& each) { return !sees_wording(looking, each.value); });
    for (auto each = former.rbegin(); each != former.rend(); ++each) {
        wordings.earlier.push_back({each->written_at, next, domain::to_tree(each->value)});
        next = each->written_at;
    }
    return wordings;
}

/// The records of one kind that these characters can mean.
template<class T>
std::vector<Id<T>> meant(OpenPractice& practice, std::string_view part)
{
    if (practice.records().find(Id<T>{std::string(part)}))
        return {{std::string(part)}};
    try {
        return {practice.records().resolve<T>(part)};
    } catch (const domain::Refused& refused) {
        if (refused.problem().rule != "unknown")
            throw;
        return {};
    }
}

}

Tree said_otherwise(const ItemWordings& wordings, std::size_t place)
{
    const auto& then = wordings.earlier[place].document;
    const auto& next = place == 0 ? wordings.now : wordings.earlier[place - 1].document;
    return domain::changed_paths(next, then);
}

ItemWordings earlier_wordings(const Looking& looking, std::string_view part)
{
    auto& practice = looking.practice();
    std::vector<ItemWordings> found;
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        const auto look_among = [&]<class Kind>(std::type_identity<Kind>) {
            for (const auto& id : meant<Kind>(practice, part))
                found.push_back(wordings_of(looking, practice.records().get(id)));
        };
        (look_among(std::type_identity<T>{}), ...);
    }(std::type_identity<storage::RecordTypes>{});
    if (found.empty())
        domain::refuse("record", "unknown", domain::shown(part), "known_record");
    if (found.size() > 1)
        domain::refuse("record", "unique", {"part_of_several", found.size()}, "longer_id");
    auto& records = practice.records();
    auto change = records.change();
    records.vault().audit().append("earlier_wordings_viewed", found.front().id);
    change.commit();
    return std::move(found.front());
}

}
