#pragma once

#include "storage/database.hpp"
#include "storage/soci_sqlite.hpp"

#include <deque>
#include <memory>
#include <unordered_map>

namespace storage {

/// Runs statements through SOCI and keeps them prepared for the next use of the same text.
class StatementCache {
public:
    /// The session must outlive it.
    explicit StatementCache(soci::session& session) : session_(session) {}

    /// The rows, when there are columns. `changed` (may be null) becomes the number of rows changed. Throws
    /// StorageError.
    std::vector<Row> run(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns,
                         std::int64_t* changed = nullptr);

    const Work& work() const { return work_; }

private:
    /// The buffers are what SOCI binds to and reads into; a deque, since they must stay where they are.
    struct Statement {
        explicit Statement(soci::session& session) : statement(session) {}

        soci::statement statement;
        std::vector<Kind> columns;
        std::deque<Value> parameters;
        std::deque<Value> outputs;
        std::deque<soci::indicator> indicators;
        bool prepared = false;
        bool is_running = false;
    };

    static void bind(Statement& entry, const Value& parameter);
    static void define(Statement& entry, Kind kind);
    static void require_fit(Statement& entry);
    static Row row_of(const Statement& entry);
    static std::vector<Row> execute(Statement& entry);
    void count(Statement& entry, std::span<const Row> rows);
    static void let_go_of_values(Statement& entry);
    std::vector<Row> run_or_fail(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns,
                                 std::int64_t* changed);
    Statement& prepare(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns);

    soci::session& session_;
    Work work_;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements_;
};

}
