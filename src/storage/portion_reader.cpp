#include "storage/portion_reader.hpp"

#include <array>

namespace storage {

namespace {

constexpr std::int64_t portion_size = 256;
// Where the end of a table cannot be read either, so many rows in a row that cannot be read are the end. More than lie
// on a page.
constexpr std::int64_t most_passed_over = 150;

bool is_beyond_reading(const StorageError& error)
{
    return is_damage(error.kind()) || error.kind() == ErrorKind::io_error;
}

std::int64_t number_of(const Row& row)
{
    return std::get<std::int64_t>(row.front());
}

}

PortionReader::PortionReader(Database& database, std::string table, std::string columns, std::vector<Kind> kinds,
                             Reopen reopen, std::string number)
    : database_(database), table_(std::move(table)), columns_(std::move(columns)), kinds_(std::move(kinds)),
      reopen_(std::move(reopen)), number_(std::move(number))
{
}

std::vector<Row> PortionReader::portion()
{
    return database_.query("SELECT " + number_ + ", " + columns_ + " FROM " + table_ + " WHERE " + number_ +
                               " > ? ORDER BY " + number_ + " LIMIT ?",
                           std::array<Value, 2>{at_, portion_size}, kinds_);
}

std::vector<Row> PortionReader::one(std::int64_t number)
{
    return database_.query("SELECT " + number_ + ", " + columns_ + " FROM " + table_ + " WHERE " + number_ + " = ?",
                           std::array<Value, 1>{number}, kinds_);
}

/// 0 when the end itself cannot be read.
std::int64_t PortionReader::last_number()
{
    try {
        const auto rows = database_.query("SELECT max(" + number_ + ") FROM " + table_, {}, {Kind::integer});
        const auto* last = std::get_if<std::int64_t>(&rows.front().front());
        return last != nullptr ? *last : 0;
    } catch (const StorageError& error) {
        if (!is_beyond_reading(error))
            throw;
        reopen_();
        return 0;
    }
}

/// One row after the other, until one behind the damage can be read again.
std::vector<Row> PortionReader::around_damage()
{
    const auto last = last_number();
    std::vector<Row> rows;
    std::int64_t passed_over = 0;
    while (last > 0 ? at_ < last : passed_over < most_passed_over) {
        ++at_;
        try {
            auto found = one(at_);
            passed_over += found.empty() && last == 0 ? 1 : 0;
            if (found.empty())
                continue;
            rows.push_back(std::move(found.front()));
            if (passed_over > 0)
                return rows;
        } catch (const StorageError& error) {
            if (!is_beyond_reading(error))
                throw;
            reopen_();
            ++unreadable_;
            ++passed_over;
        }
    }
    ended_ = true;
    return rows;
}

std::vector<Row> PortionReader::next()
{
    if (ended_)
        return {};
    try {
        auto rows = portion();
        ended_ = rows.empty();
        if (!rows.empty())
            at_ = number_of(rows.back());
        return rows;
    } catch (const StorageError& error) {
        if (!reopen_ || !is_beyond_reading(error))
            throw;
        reopen_();
        return around_damage();
    }
}

}
