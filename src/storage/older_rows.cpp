#include "storage/older_rows.hpp"

#include "domain/clock.hpp"
#include "domain/record_documents.hpp"
#include "domain/signed_text.hpp"
#include "storage/audit.hpp"
#include "storage/crypto.hpp"
#include "storage/vault.hpp"

#include <algorithm>

namespace storage {

namespace {

constexpr std::string_view script_of_keys_and_pages = "0011_signer_key_and_issued_pdf.sql";

// Of a row read with all_columns(): the record's own begin after its id, version, times and hash.
constexpr std::size_t first_own_column = 5;

void say(Audit& audit, std::string_view name, const Row& row, const std::string& hash)
{
    audit.append(std::string(name).append(converted_event), std::get<std::string>(row.front()), hash);
}

/// Older rows whose signature the practice's own key verifies get it beside them.
template<class T>
void stand_key_beside(Database& database, const RowHasher& hasher, Audit& audit, const std::string& public_key)
{
    RecordTable table(database, hasher, T::record_name, columns_of<T>());
    for (const auto& row :
         database.query("SELECT " + table.all_columns() + " FROM " + std::string(T::record_name) + " ORDER BY rowid",
                        {}, table.all_kinds())) {
        if (!table.is_sound(row))
            continue;
        const auto written = table.as_written(row);
        auto kept = value_of<T>({written.begin() + first_own_column, written.end()});
        if (!verify_signature(domain::signed_text(kept), {public_key, kept.signature}))
            continue;
        kept.public_key = public_key;
        say(audit, T::record_name, row, table.convert(row, row_of(kept)));
    }
}

/// The rows of issued reports as they were hashed: with their pages, which the script has moved.
std::vector<Row> reports_with_pages(Database& database, const RecordTable& older)
{
    auto list = older.all_columns();
    constexpr std::string_view pages = "\"pdf\"";
    list.replace(list.find(pages), pages.size(), "(SELECT pdf FROM issued_pdf WHERE report = issued_report.id)");
    return database.query("SELECT " + list + " FROM issued_report ORDER BY rowid", {}, older.all_kinds());
}

void move_pages(Database& database, const RowHasher& hasher, Audit& audit)
{
    const RecordTable older(database, hasher, domain::IssuedReport::record_name, columns_of_report_with_pages());
    RecordTable reports(database, hasher, domain::IssuedReport::record_name, columns_of<domain::IssuedReport>());
    RecordTable pages(database, hasher, domain::IssuedPdf::record_name, columns_of<domain::IssuedPdf>());
    for (const auto& row : reports_with_pages(database, older)) {
        if (!older.is_sound(row))
            continue;
        const auto written = older.as_written(row);
        const auto split = split_report(written);
        say(audit, domain::IssuedReport::record_name, row, reports.convert(row, split.report));
        database.execute("DELETE FROM issued_pdf WHERE report = ?", {row.front()});
        const auto id = new_id(audit.clock().now());
        audit.append(std::string(domain::IssuedPdf::record_name) + "_added", id,
                     pages.insert(id, split.pdf, std::get<std::string>(written.at(2))));
    }
}

}

const std::vector<Column>& columns_of_report_with_pages()
{
    static const std::vector<Column> columns = [] {
        auto list = columns_of<domain::IssuedReport>();
        list.insert(std::ranges::find(list, "assignment", &Column::name), {"pdf", ColumnForm::text});
        return list;
    }();
    return columns;
}

SplitReport split_report(const Row& row)
{
    SplitReport split;
    split.report.assign(row.begin() + first_own_column, row.end());
    const auto& columns = columns_of_report_with_pages();
    const auto pages = split.report.begin() + (std::ranges::find(columns, "pdf", &Column::name) - columns.begin());
    split.pdf = {row.front(), std::move(*pages)};
    split.report.erase(pages);
    return split;
}

void convert_rows(std::string_view script, Database& database, const RowHasher& hasher, Audit& audit,
                  const std::string& public_key)
{
    if (!script.ends_with(script_of_keys_and_pages))
        return;
    stand_key_beside<domain::NoteSignature>(database, hasher, audit, public_key);
    stand_key_beside<domain::Amendment>(database, hasher, audit, public_key);
    move_pages(database, hasher, audit);
}

}
