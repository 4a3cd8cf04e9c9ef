#include "storage/search_index.hpp"

#include "storage/search_item.hpp"

#include <algorithm>
#include <array>

namespace storage {

namespace {

/// Raised when other words of a record are put in than before, or in another way: then the index is made anew.
constexpr std::string_view current_form = "1";

/// The records whose day, people or readers come from another one.
struct Hanging {
    std::string_view record_name;
    SearchedKind kind;
    std::string_view ids;
};

constexpr std::array<Hanging, 5> hanging{{
    {"session", SearchedKind::progress_note, "SELECT id FROM progress_note WHERE session = ?"},
    {"session", SearchedKind::amendment,
     "SELECT a.id FROM progress_note AS n JOIN amendment AS a ON a.note = n.id WHERE n.session = ?"},
    {"progress_note", SearchedKind::amendment, "SELECT id FROM amendment WHERE note = ?"},
    {"goal", SearchedKind::goal_rating, "SELECT id FROM goal_rating WHERE goal = ?"},
    {"assignment", SearchedKind::entry, "SELECT id FROM entry WHERE assignment = ?"},
}};

bool say_the_same(const std::vector<SearchItem>& kept, const std::vector<SearchItem>& wanted)
{
    return std::ranges::equal(kept, wanted, [](const SearchItem& is, const SearchItem& should) {
        return is.kind == should.kind && is.part == should.part && is.marks == should.marks;
    });
}

}

/// The next number of a day; where all are taken, the next free one of the days after.
std::int64_t SearchIndex::free_number(std::int64_t day) const
{
    const auto rows =
        database_.query("SELECT coalesce(min(docid), ?) - 1 FROM search_item WHERE docid > ? AND docid <= ?",
                        {Value(search_number::first_of(day) + 1), Value(search_number::first_of(day + 1)),
                         Value(search_number::first_of(day))},
                        {Kind::integer});
    auto number = std::get<std::int64_t>(rows.front().front());
    if (number > search_number::first_of(day + 1))
        return number;
    while (!database_.query("SELECT 1 FROM search_item WHERE docid = ?", {Value(number)}, {Kind::integer}).empty())
        --number;
    return number;
}

// The index asks for the words it is to forget, so they go before the row that says where they stand.
void SearchIndex::remove(const SearchItem& item)
{
    database_.execute("DELETE FROM search WHERE docid = ?", {Value(item.number)});
    database_.execute("DELETE FROM search_item WHERE docid = ?", {Value(item.number)});
}

void SearchIndex::keep(const SearchItem& item, const std::vector<SearchedText>& texts)
{
    database_.execute("INSERT INTO search_item (docid, kind, part, record, marks) VALUES (?, ?, ?, compact(?), ?)",
                      {Value(item.number), Value(static_cast<std::int64_t>(item.kind)),
                       Value(static_cast<std::int64_t>(item.part)), Value(item.record), Value(item.marks)});
    database_.execute("INSERT INTO search (docid, words) VALUES (?, ?)",
                      {Value(item.number), Value(indexed_words(texts, item.part, item.marks))});
}

SearchIndex::Places SearchIndex::take_out(std::string_view record_name, const std::string& id)
{
    Places places;
    if (!searched_kind(record_name))
        return places;
    for (const auto& item : search_items(database_, id)) {
        remove(item);
        places.push_back(item.number);
    }
    return places;
}

void SearchIndex::put_in(SearchedKind kind, const std::string& id, const Places& former)
{
    const auto belonging = search_belonging(database_, kind, id);
    if (!belonging)
        return;
    const auto texts = texts_of_record(database_, kind, id);
    auto places = former;
    std::erase_if(places, [&](auto place) { return search_number::day_of(place) != belonging->day; });
    auto place = places.begin();
    for (auto& item : belonging->items(kind, id, texts)) {
        item.number = place != places.end() ? *place++ : free_number(belonging->day);
        keep(item, texts);
    }
}

/// What hangs on another record says the same as before, but it may be another day's or other people's now.
void SearchIndex::adjust(SearchedKind kind, const std::string& id)
{
    const auto belonging = search_belonging(database_, kind, id);
    const auto kept = search_items(database_, id);
    if (!belonging || kept.empty())
        return;
    const auto wanted = belonging->items(kind, id, texts_of_record(database_, kind, id));
    const bool is_same = say_the_same(kept, wanted) && std::ranges::all_of(kept, [&](const auto& item) {
                             return search_number::day_of(item.number) == belonging->day;
                         });
    if (is_same)
        return;
    put_in(kind, id, take_out(record_name_of(kind), id));
}

void SearchIndex::put_in(std::string_view record_name, const std::string& id, const Places& former)
{
    if (const auto kind = searched_kind(record_name))
        put_in(*kind, id, former);
    for (const auto& each : hanging)
        if (each.record_name == record_name)
            for (const auto& row : database_.query(each.ids, {Value(id)}, {Kind::text}))
                adjust(each.kind, text_of_value(row.front()));
}

bool SearchIndex::is_complete() const
{
    return !database_
                .query("SELECT 1 FROM meta WHERE key = 'search_form' AND value = ?", {Value(std::string(current_form))},
                       {Kind::integer})
                .empty();
}

void SearchIndex::mark_complete()
{
    database_.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('search_form', ?)",
                      {Value(std::string(current_form))});
}

namespace {

/// A record to be put in.
struct Waiting {
    std::int64_t day = 0;
    SearchedKind kind{};
    std::string record;
};

/// All records that are searched, the latest day first, which is the order of their numbers.
std::vector<Waiting> everything(Database& database)
{
    std::vector<Waiting> all;
    for (const auto& source : search_sources) {
        std::string query = "SELECT ";
        query.append(source.id).append(", ").append(source.day).append(" FROM ").append(source.from);
        for (const auto& row : database.query(query, {}, {Kind::text, Kind::text}))
            all.push_back({day_number(row[1]), source.kind, text_of_value(row[0])});
    }
    std::ranges::stable_sort(all, std::greater{}, &Waiting::day);
    return all;
}

}

void SearchIndex::rebuild(const std::function<void(std::size_t done, std::size_t all)>& progress)
{
    database_.execute("DELETE FROM search_item", {});
    // Of nothing: it lets go of all it has.
    database_.execute("INSERT INTO search (search) VALUES ('rebuild')", {});
    const auto all = everything(database_);
    std::int64_t number = 0;
    for (auto day = all.begin(); day != all.end();) {
        const auto end = std::ranges::find_if(day, all.end(), [&](const auto& each) { return each.day != day->day; });
        // A record has two texts at most.
        number = std::max(number + 1, search_number::first_of(day->day) - 2 * (end - day) + 1);
        for (; day != end; ++day) {
            const auto belonging = search_belonging(database_, day->kind, day->record);
            const auto texts = texts_of_record(database_, day->kind, day->record);
            for (auto& item : belonging ? belonging->items(day->kind, day->record, texts) : std::vector<SearchItem>()) {
                item.number = number++;
                keep(item, texts);
            }
            if (progress)
                progress(static_cast<std::size_t>(day - all.begin()) + 1, all.size());
        }
    }
    mark_complete();
}

bool SearchIndex::holds(SearchedKind kind, const std::string& id, const std::vector<Value>& values) const
{
    const auto belonging = search_belonging(database_, kind, id);
    // What hangs on a record that is gone is another's to find.
    return !belonging ||
           say_the_same(search_items(database_, id), belonging->items(kind, id, searched_texts(kind, values)));
}

std::int64_t SearchIndex::count_strays() const
{
    std::int64_t strays = 0;
    std::string known;
    for (const auto& source : search_sources) {
        const auto number = std::to_string(static_cast<int>(source.kind));
        known += (known.empty() ? "" : ", ") + number;
        const auto rows = database_.query(
            "SELECT count(*) FROM search_item WHERE kind = " + number + " AND NOT EXISTS (SELECT 1 FROM " +
                std::string(record_name_of(source.kind)) + " WHERE id = expanded(record))",
            {}, {Kind::integer});
        strays += std::get<std::int64_t>(rows.front().front());
    }
    const auto others =
        database_.query("SELECT count(*) FROM search_item WHERE kind NOT IN (" + known + ")", {}, {Kind::integer});
    return strays + std::get<std::int64_t>(others.front().front());
}

bool SearchIndex::has_all_words()
{
    if (database_.refuses_writes())
        return true;
    try {
        // As a script, since what it finds is no damage of the records.
        database_.run_script("INSERT INTO search (search) VALUES ('integrity-check')");
        return true;
    } catch (const StorageError& error) {
        if (!is_damage(error.kind()))
            throw;
        return false;
    }
}

}
