#pragma once

#include "storage/database.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace storage {

/// Opens the database anew: after a page that cannot be read a connection answers nothing reliable any more.
using Reopen = std::function<void()>;

/// Reads a table from its first row to its last, a portion at a time, however large it is. Where a portion cannot be
/// read and the database may be opened anew, what lies around the damage is read row by row.
class PortionReader {
public:
    /// `columns` and `kinds` say what is read of each row, its number first: "seq, event". `number` is the column of
    /// the row's number. Without `reopen` damage is thrown.
    PortionReader(Database& database, std::string table, std::string columns, std::vector<Kind> kinds, Reopen reopen,
                  std::string number = "rowid");

    /// The next rows; empty at the end. Throws StorageError.
    std::vector<Row> next();

    /// How many rows were passed over because they cannot be read.
    std::int64_t unreadable() const { return unreadable_; }

private:
    std::vector<Row> portion();
    std::vector<Row> around_damage();
    std::vector<Row> one(std::int64_t number);
    std::int64_t last_number();

    Database& database_;
    std::string table_;
    std::string columns_;
    std::vector<Kind> kinds_;
    Reopen reopen_;
    std::string number_;
    std::int64_t at_ = 0; ///< the last row that was read or passed over
    std::int64_t unreadable_ = 0;
    bool ended_ = false;
};

}
