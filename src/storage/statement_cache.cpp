#include "storage/statement_cache.hpp"

#include <algorithm>

namespace storage {

namespace {

constexpr std::size_t most_statements = 200;

}

void StatementCache::bind(Statement& entry, const Value& parameter)
{
    auto& value = entry.parameters.emplace_back(parameter);
    auto& indicator = entry.indicators.emplace_back(soci::i_ok);
    if (auto* text = std::get_if<std::string>(&value)) {
        entry.statement.exchange(soci::use(*text, indicator));
    } else if (auto* real = std::get_if<double>(&value)) {
        entry.statement.exchange(soci::use(*real, indicator));
    } else {
        if (std::holds_alternative<std::monostate>(value)) {
            value = std::int64_t{0};
            indicator = soci::i_null;
        }
        entry.statement.exchange(soci::use(std::get<std::int64_t>(value), indicator));
    }
}

void StatementCache::define(Statement& entry, Kind kind)
{
    auto& value = entry.outputs.emplace_back();
    auto& indicator = entry.indicators.emplace_back(soci::i_ok);
    switch (kind) {
    case Kind::integer:
        entry.statement.exchange(soci::into(value.emplace<std::int64_t>(), indicator));
        break;
    case Kind::real:
        entry.statement.exchange(soci::into(value.emplace<double>(), indicator));
        break;
    case Kind::text:
        entry.statement.exchange(soci::into(value.emplace<std::string>(), indicator));
        break;
    }
}

/// SQLite takes a missing parameter for NULL, and SOCI a missing column for an empty one.
void StatementCache::require_fit(Statement& entry)
{
    auto* prepared = static_cast<soci::sqlite3_statement_backend*>(entry.statement.get_backend())->stmt_;
    const auto parameters = static_cast<std::size_t>(sqlite_api::sqlite3_bind_parameter_count(prepared));
    const auto columns = static_cast<std::size_t>(sqlite_api::sqlite3_column_count(prepared));
    if (parameters != entry.parameters.size() || (!entry.columns.empty() && columns != entry.columns.size()))
        throw StorageError(ErrorKind::internal, "parameters or columns do not fit the statement");
}

Row StatementCache::row_of(const Statement& entry)
{
    Row row;
    row.reserve(entry.outputs.size());
    const auto first_output = entry.indicators.size() - entry.outputs.size();
    for (std::size_t i = 0; i < entry.outputs.size(); ++i) {
        const bool null = entry.indicators[first_output + i] == soci::i_null;
        row.push_back(null ? Value{} : entry.outputs[i]);
    }
    return row;
}

StatementCache::Statement& StatementCache::prepare(std::string_view sql, std::span<const Value> parameters,
                                                   std::span<const Kind> columns)
{
    // One that is running may ask another, through a function of the program's own.
    if (statements_.size() >= most_statements)
        std::erase_if(statements_, [](const auto& each) { return !each.second || !each.second->is_running; });
    auto& entry = statements_[std::string(sql)];
    if (!entry || !std::ranges::equal(columns, entry->columns))
        entry = std::make_unique<Statement>(session_);
    entry->columns.assign(columns.begin(), columns.end());
    for (const auto& parameter : parameters)
        bind(*entry, parameter);
    for (const auto kind : columns)
        define(*entry, kind);
    if (!entry->prepared) {
        entry->statement.alloc();
        entry->statement.prepare(std::string(sql));
        entry->prepared = true;
    }
    require_fit(*entry);
    entry->statement.define_and_bind();
    return *entry;
}

std::vector<Row> StatementCache::execute(Statement& entry)
{
    std::vector<Row> rows;
    if (entry.columns.empty()) {
        entry.statement.execute(true);
        return rows;
    }
    entry.statement.execute(false);
    while (entry.statement.fetch())
        rows.push_back(row_of(entry));
    return rows;
}

void StatementCache::count(Statement& entry, std::span<const Row> rows)
{
    auto* ran = static_cast<soci::sqlite3_statement_backend*>(entry.statement.get_backend())->stmt_;
    ++work_.statements;
    work_.rows += std::ssize(rows);
    for (const auto& row : rows)
        for (const auto& value : row)
            if (const auto* text = std::get_if<std::string>(&value))
                work_.bytes += std::ssize(*text);
    work_.steps += sqlite_api::sqlite3_stmt_status(ran, SQLITE_STMTSTATUS_VM_STEP, 1);
}

void StatementCache::let_go_of_values(Statement& entry)
{
    entry.statement.bind_clean_up();
    entry.parameters.clear();
    entry.outputs.clear();
    entry.indicators.clear();
}

std::vector<Row> StatementCache::run(std::string_view sql, std::span<const Value> parameters,
                                     std::span<const Kind> columns, std::int64_t* changed)
{
    try {
        return run_or_fail(sql, parameters, columns, changed);
    } catch (const StorageError&) {
        statements_.erase(std::string(sql));
        throw;
    }
}

std::vector<Row> StatementCache::run_or_fail(std::string_view sql, std::span<const Value> parameters,
                                             std::span<const Kind> columns, std::int64_t* changed)
{
    try {
        auto& entry = prepare(sql, parameters, columns);
        entry.is_running = true;
        auto rows = execute(entry);
        entry.is_running = false;
        count(entry, rows);
        if (changed != nullptr)
            *changed = entry.statement.get_affected_rows();
        let_go_of_values(entry);
        return rows;
    } catch (const soci::soci_error&) {
        // Its what() holds the bound values, so it ends here.
        fail(handle_of(session_));
    }
}

}
