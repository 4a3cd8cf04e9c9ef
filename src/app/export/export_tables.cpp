#include "app/export/export_files.hpp"
#include "app/kit/documents.hpp"
#include "exchange/csv.hpp"

#include <algorithm>

namespace app {

namespace {

using domain::Tree;

std::vector<std::string> kinds_in(const ExportContent& content)
{
    std::vector<std::string> kinds;
    for (const auto& record : content.records)
        if (std::ranges::count(kinds, record.kind) == 0)
            kinds.push_back(record.kind);
    return kinds;
}

std::string cell_of(const Tree& value)
{
    if (const auto* text = value.as<std::string>())
        return *text;
    return value.is_null() ? std::string{} : write_document(value);
}

/// Every key that any of the records has, in the order they are first met.
std::vector<std::string> columns_in(const ExportContent& content, const std::string& kind)
{
    std::vector<std::string> columns;
    for (const auto& record : content.records)
        if (record.kind == kind)
            for (const auto& [key, value] : *record.document.as<Tree::Map>())
                if (std::ranges::count(columns, key) == 0)
                    columns.push_back(key);
    return columns;
}

std::string table_of(const ExportContent& content, const std::string& kind)
{
    const auto columns = columns_in(content, kind);
    auto text = exchange::csv_line(columns);
    for (const auto& record : content.records) {
        if (record.kind != kind)
            continue;
        std::vector<std::string> cells;
        for (const auto& column : columns) {
            const auto* value = record.document.find(column);
            cells.push_back(value == nullptr ? std::string{} : cell_of(*value));
        }
        text += exchange::csv_line(cells);
    }
    return text;
}

}

ExportFiles csv_files(const ExportContent& content)
{
    ExportFiles files;
    for (const auto& kind : kinds_in(content))
        files.emplace_back(kind + ".csv", table_of(content, kind));
    return files;
}

ExportFiles json_files(const ExportContent& content)
{
    Tree::Map kinds;
    for (const auto& kind : kinds_in(content)) {
        Tree::List records;
        for (const auto& record : content.records)
            if (record.kind == kind)
                records.push_back(record.document);
        kinds.emplace_back(kind, std::move(records));
    }
    Tree::List notes;
    for (const auto& note : content.signed_notes)
        notes.push_back(Tree::Map{{"note", note.note}, {"text", note.text}, {"hash", note.hash}});
    return {{"practice.json", write_document(Tree::Map{{"format", "secure-base-export-1"},
                                                       {"made_at", content.made_at},
                                                       {"public_key", content.public_key},
                                                       {"records", std::move(kinds)},
                                                       {"signed_texts", std::move(notes)}},
                                             2) +
                                  "\n"}};
}

}
