#include "storage/audit.hpp"

#include "domain/clock.hpp"
#include "storage/compact_text.hpp"
#include "storage/crypto.hpp"
#include "storage/portion_reader.hpp"
#include "storage/storage_error.hpp"

#include <array>

namespace storage {

namespace {

constexpr std::array kinds{Kind::integer, Kind::text, Kind::text, Kind::text,
                           Kind::text,    Kind::text, Kind::text, Kind::text};

// The link before is not kept twice: it is that of the line before.
const std::string lines = "audit AS line LEFT JOIN audit AS before ON before.seq = line.seq - 1";
const std::string parts = "line.event, line.actor, line.at, line.object_id, line.content_hash, before.link, line.link";
const std::string columns = "SELECT line.seq, " + parts + " FROM " + lines + " ";

std::string text_in(const Row& row, std::size_t column)
{
    const auto* text = std::get_if<std::string>(&row.at(column));
    return text != nullptr ? expanded(*text) : std::string{};
}

AuditEntry entry_of(const Row& row)
{
    const auto* seq = std::get_if<std::int64_t>(&row.at(0));
    return {seq != nullptr ? *seq : 0, text_in(row, 1),
            text_in(row, 2),           domain::parse_timestamp(text_in(row, 3)).value_or(domain::Timestamp{}),
            text_in(row, 4),           text_in(row, 5),
            text_in(row, 6),           text_in(row, 7)};
}

std::vector<AuditEntry> entries_of(const std::vector<Row>& rows)
{
    std::vector<AuditEntry> entries;
    for (const auto& row : rows)
        entries.push_back(entry_of(row));
    return entries;
}

}

Audit::Audit(Database& database, SecretBytes key, std::string actor, const domain::Clock& clock)
    : database_(database), key_(std::move(key)), actor_(std::move(actor)), clock_(clock)
{
}

std::string Audit::link_of(const AuditEntry& entry) const
{
    return to_base64(keyed_hash(key_, {std::to_string(entry.seq), entry.event, entry.actor, to_text(entry.at),
                                       entry.object_id, entry.content_hash, entry.previous_link}));
}

void Audit::append(std::string_view event, std::string_view object_id, std::string_view content_hash)
{
    if (database_.refuses_writes())
        return;
    const auto last = head();
    AuditEntry entry{last.seq + 1,           std::string(event),        actor_,    clock_.stamp(),
                     std::string(object_id), std::string(content_hash), last.link, {}};
    entry.link = link_of(entry);
    database_.execute(
        "INSERT INTO audit (seq, event, actor, at, object_id, content_hash, link) VALUES"
        " (?, compact(?), compact(?), compact(?), compact(?), compact(?), compact(?))",
        {entry.seq, entry.event, entry.actor, to_text(entry.at), entry.object_id, entry.content_hash, entry.link});
    if (list(entry.seq) != std::vector{entry})
        throw StorageError(ErrorKind::internal, "an audit line would not read back as it was written");
}

std::vector<AuditEntry> Audit::list(std::int64_t from, std::int64_t limit) const
{
    return entries_of(database_.query(columns + "WHERE line.seq >= ? ORDER BY line.seq LIMIT ?",
                                      std::array<Value, 2>{from, limit}, kinds));
}

std::vector<AuditEntry> Audit::list_of(std::string_view object_id) const
{
    // In a database of an older schema it lies there as text.
    return entries_of(database_.query(columns + "WHERE line.object_id IN (?, compact(?)) ORDER BY line.seq",
                                      std::array<Value, 2>{std::string(object_id), std::string(object_id)}, kinds));
}

AuditHead Audit::head() const
{
    const auto rows =
        database_.query("SELECT seq, link FROM audit ORDER BY seq DESC LIMIT 1", {}, {Kind::integer, Kind::text});
    if (rows.empty())
        return {};
    return {std::get<std::int64_t>(rows.front().at(0)), text_in(rows.front(), 1)};
}

std::optional<std::string> Audit::link_at(std::int64_t seq) const
{
    const auto rows = database_.query("SELECT link FROM audit WHERE seq = ?", {seq}, {Kind::text});
    if (rows.empty())
        return std::nullopt;
    return text_in(rows.front(), 0);
}

const std::string& Audit::line_table()
{
    return lines;
}

const std::string& Audit::line_columns()
{
    return parts;
}

std::vector<Kind> Audit::line_kinds()
{
    return {kinds.begin(), kinds.end()};
}

AuditEntry Audit::line_in(const Row& row)
{
    return entry_of(row);
}

bool Audit::follows(const AuditEntry& entry, const AuditHead& previous) const
{
    return entry.seq == previous.seq + 1 && entry.previous_link == previous.link && entry.link == link_of(entry);
}

std::int64_t Audit::verify_chain() const
{
    std::int64_t wrong = 0;
    AuditHead previous;
    PortionReader reader(database_, lines, parts, line_kinds(), {}, "line.seq");
    for (auto rows = reader.next(); !rows.empty(); rows = reader.next())
        for (const auto& row : rows) {
            const auto entry = entry_of(row);
            wrong += follows(entry, previous) ? 0 : 1;
            previous = {entry.seq, entry.link};
        }
    return wrong;
}

}
