#include "storage/search_item.hpp"

#include "domain/date.hpp"
#include "json/json.hpp"

#include <algorithm>

namespace storage {

const std::array<SearchSource, 8> search_sources{{
    {SearchedKind::progress_note, "progress_note AS n JOIN session AS s ON s.id = n.session", "n.id", "s.\"case\"",
     "s.held_on", "s.attendees", "n.visibility", "n.member", "n.kind"},
    {SearchedKind::amendment,
     "amendment AS a JOIN progress_note AS n ON n.id = a.note JOIN session AS s ON s.id = n.session", "a.id",
     "s.\"case\"", "coalesce(substr(a.written_at, 1, 10), s.held_on)", "s.attendees", "n.visibility", "n.member",
     "n.kind"},
    {SearchedKind::contact, "contact", "id", "\"case\"", "\"on\"", "client", "visibility", "member"},
    {SearchedKind::intake, "intake", "id", "\"case\"", "coalesce(taken_on, substr(expanded(created_at), 1, 10))",
     "client", "visibility", "member"},
    {SearchedKind::goal, "goal", "id", "\"case\"", "coalesce(set_on, substr(expanded(created_at), 1, 10))", "client",
     "visibility", "member"},
    {SearchedKind::goal_rating, "goal_rating AS r JOIN goal AS g ON g.id = r.goal", "r.id", "g.\"case\"", "r.rated_on",
     "r.client", "NULL", "NULL"},
    {SearchedKind::assignment, "assignment", "id", "\"case\"", "starts_on", "client", "visibility", "member"},
    {SearchedKind::entry, "entry AS e JOIN assignment AS a ON a.id = e.assignment", "e.id", "a.\"case\"", "e.done_on",
     "a.client", "a.visibility", "a.member"},
}};

namespace {

using domain::Tree;

constexpr std::int64_t day_zero = std::int64_t{1} << 26;
constexpr std::int64_t numbers_of_a_day = 1024;

/// The ids in a column: a list of them, one in quotes, or one as it is.
std::vector<std::string> ids_in(const Value& value)
{
    const auto text = text_of_value(value);
    if (text.empty())
        return {};
    if (text.front() != '[' && text.front() != '"')
        return {text};
    const auto tree = json::parse(text);
    if (const auto* one = tree.as<std::string>())
        return {*one};
    std::vector<std::string> ids;
    if (const auto* list = tree.as<Tree::List>())
        for (const auto& each : *list)
            if (const auto* id = each.as<std::string>())
                ids.push_back(*id);
    return ids;
}

bool any_words(const std::vector<SearchedText>& texts, bool of_counselor)
{
    return std::ranges::any_of(
        texts, [&](const auto& text) { return text.is_counselors == of_counselor && has_words(text.words); });
}

}

std::string text_of_value(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

std::int64_t search_number::first_of(std::int64_t day)
{
    return day_zero - day * numbers_of_a_day;
}

std::int64_t search_number::day_of(std::int64_t number)
{
    return (day_zero - number) / numbers_of_a_day;
}

std::int64_t day_number(const Value& text)
{
    const auto date = domain::parse_date(text_of_value(text));
    return date ? std::chrono::sys_days(*date).time_since_epoch().count() : 0;
}

std::vector<SearchItem> SearchBelonging::items(SearchedKind kind, const std::string& id,
                                               const std::vector<SearchedText>& texts) const
{
    std::vector<SearchItem> items;
    const bool for_readers = !is_private && any_words(texts, false);
    const bool for_counselor = any_words(texts, true) || (is_private && any_words(texts, false));
    if (for_readers)
        items.push_back({0, kind, SearchedPart::of_readers, id,
                         marks_of_readers + (for_counselor ? " " + search_mark::has_more() : std::string())});
    if (for_counselor)
        items.push_back({0, kind, SearchedPart::all, id, marks});
    return items;
}

std::optional<SearchBelonging> search_belonging(Database& database, SearchedKind kind, const std::string& id)
{
    const auto& source = *std::ranges::find(search_sources, kind, &SearchSource::kind);
    std::string query = "SELECT ";
    for (const auto column : {source.care_case, source.day, source.people, source.visibility, source.member})
        query.append(column).append(", ");
    query.append(source.note_kind).append(" FROM ").append(source.from).append(" WHERE ").append(source.id);
    const auto rows = database.query(query + " = ?", {Value(id)},
                                     {Kind::text, Kind::text, Kind::text, Kind::text, Kind::text, Kind::text});
    if (rows.empty())
        return std::nullopt;
    const auto& row = rows.front();
    SearchBelonging found{day_number(row[1]), search_mark::of_kind(kind), {}, text_of_value(row[5]) == "psychotherapy"};
    const auto add = [](std::string& marks, const std::string& mark) { (marks += ' ') += mark; };
    add(found.marks, search_mark::of_case(text_of_value(row[0])));
    for (const auto& person : ids_in(row[2]))
        add(found.marks, search_mark::of_person(person));
    if (found.is_private)
        add(found.marks, search_mark::is_private());
    found.marks_of_readers = found.marks;
    if (text_of_value(row[3]) == "shared")
        add(found.marks_of_readers, search_mark::for_everyone());
    if (text_of_value(row[3]) == "member")
        for (const auto& member : ids_in(row[4]))
            add(found.marks_of_readers, search_mark::for_member(member));
    return found;
}

std::vector<SearchItem> search_items(Database& database, const std::string& id)
{
    std::vector<SearchItem> items;
    for (const auto& row : database.query("SELECT docid, kind, part, marks FROM search_item WHERE record = compact(?)"
                                          " ORDER BY part",
                                          {Value(id)}, {Kind::integer, Kind::integer, Kind::integer, Kind::text}))
        items.push_back({std::get<std::int64_t>(row[0]), static_cast<SearchedKind>(std::get<std::int64_t>(row[1])),
                         static_cast<SearchedPart>(std::get<std::int64_t>(row[2])), id, text_of_value(row[3])});
    return items;
}

std::vector<SearchedText> texts_of_record(Database& database, SearchedKind kind, const std::string& id)
{
    return texts_of_record(
        [&](auto sql, auto parameters, auto columns) { return database.query(sql, parameters, columns); }, kind, id);
}

}
