#pragma once

#include "storage/secret_bytes.hpp"
#include "storage/storage_error.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace storage {

/// One value of a row or parameter; monostate is NULL. Texts are UTF-8 of any length and may hold NUL bytes.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

/// How a column of a query is read. A NULL is monostate whatever the kind.
enum class Kind { integer, real, text };

enum class OpenMode {
    create,    ///< the file must not exist
    existing,  ///< the file must exist and must not be empty
    read_only, ///< as `existing`, and every write fails
};

/// How much a connection has read and done: what a view costs, whatever the machine.
struct Work {
    std::int64_t statements = 0;
    std::int64_t rows = 0;  ///< handed out
    std::int64_t bytes = 0; ///< of the texts in them
    std::int64_t steps = 0; ///< of SQLite's own machine, also for rows that were only looked at

    friend Work operator-(const Work& later, const Work& earlier)
    {
        return {later.statements - earlier.statements, later.rows - earlier.rows, later.bytes - earlier.bytes,
                later.steps - earlier.steps};
    }
};

/// The one connection to an encrypted database. Used from one thread at a time; only interrupt() may come from another.
/// Parameters are written as `?` or `:name` and are bound by position. Everything here throws StorageError.
class Database {
public:
    /// Opens the file with a key of database_key_size bytes, and refuses unless encryption is really on.
    /// Throws wrong_key (or damaged, for a file too short to be one) without changing anything on disk.
    static Database open(const std::filesystem::path& file, const SecretBytes& key, OpenMode mode);

    /// An empty database that is never written anywhere, to compare schemas with.
    static Database in_memory();

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Runs every statement of the text, stopping at the first that fails. Takes no parameters.
    void run_script(std::string_view sql);

    /// Whether a transaction is open.
    bool is_in_transaction() const;

    /// The rows of a reading statement; `columns` says how each of its columns is read, and how many there are.
    std::vector<Row> query(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns);
    std::vector<Row> query(std::string_view sql, std::initializer_list<Value> parameters,
                           std::initializer_list<Kind> columns);

    /// Runs one writing statement and returns how many rows it changed.
    std::int64_t execute(std::string_view sql, std::span<const Value> parameters);
    std::int64_t execute(std::string_view sql, std::initializer_list<Value> parameters);

    /// All that was done since it was opened, by query() and execute().
    Work work() const;

    /// Makes the statement that is running now, if any, end with ErrorKind::interrupted. Callable from any thread.
    void interrupt();

    /// Asked now and then while a statement runs: when it says that somebody waits, the statement ends with
    /// ErrorKind::interrupted. Empty: never.
    void give_way_when(std::function<bool()> is_awaited);

    /// Gives back what it has kept of the file in memory, 48 MiB at most.
    void release_memory();

    /// Asked before each statement and now and then while it runs: when it says so, the statement is not begun, or ends
    /// as if interrupted. What asks is not missed between two statements, as interrupt() is.
    void stop_when(std::function<bool()> is_stopped);

    /// Writes an encrypted copy under a key to a file that must not exist yet. It is safe only after a sync.
    void copy_to(const std::filesystem::path& file, const SecretBytes& key);

    /// A copy as copy_to() writes it, a portion at a time. What is changed meanwhile, through this same connection, is
    /// in the copy. To be gone before the database is. A copy that was not finished is of no use.
    class Copying {
    public:
        Copying(Database& from, const std::filesystem::path& file, const SecretBytes& key);
        Copying(const Copying&) = delete;
        Copying& operator=(const Copying&) = delete;
        ~Copying();

        /// Copies about this many pages, all of them if negative; false when all are copied and the copy is closed.
        bool step(int pages);
        /// How much of it is done, from 0 to 1.
        double part_done() const { return part_done_; }

    private:
        struct State;
        std::unique_ptr<State> state_;
        double part_done_ = 0;
    };

    /// Writes the file anew without the space that nothing lies in. Where the disk has no room for that it stays.
    void give_back_space();

    /// True after something could not be read; from then on every write fails with ErrorKind::read_only.
    bool is_damaged() const;
    /// As if a page had been read that cannot be.
    void note_damage();
    /// True when it was opened for reading, was found damaged, or refuse_writes() was called.
    bool refuses_writes() const;
    void refuse_writes();

    /// Throws StorageError (moved) when the file at its path is another one than was opened, or gone.
    void require_in_place() const;

    /// How many pages of the file are nothing but zeros. The library takes such a page for one that was never written
    /// and reads it without complaint, but in a sound file there is none.
    std::int64_t count_blank_pages();

private:
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> connection_;
};

/// Bytes of a database key: 32 of key and 16 of salt.
inline constexpr std::size_t database_key_size = 48;

/// Begins a writing transaction, and rolls back when it goes out of scope without a commit(). One inside another is
/// kept when the outer one is; without a commit() only what it did itself is undone.
class Transaction {
public:
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// When it returns, the change is on the disk, in the file that is found at the practice's path. Throws
    /// StorageError.
    void commit();

private:
    Database& database_;
    bool is_inner_;
    bool open_ = true;
};

}
