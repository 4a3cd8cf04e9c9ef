#include "storage/database.hpp"

#include "storage/soci_sqlite.hpp"
#include "storage/sql_functions.hpp"
#include "storage/statement_cache.hpp"
#include "storage/zeroing_allocator.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace storage {

namespace {

constexpr std::uintmax_t page_size = 4096;
// SQLite keeps its locks on bytes at one gigabyte, and never writes the page they are in.
constexpr std::int64_t never_written_page = 0x40000000;

constexpr const char* settings = "PRAGMA journal_mode = DELETE;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA locking_mode = EXCLUSIVE;"
                                 // Decrypting a page costs more than all else that reading it takes.
                                 "PRAGMA cache_size = -49152;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA secure_delete = ON;"
                                 "PRAGMA cell_size_check = ON;";

int flags_of(OpenMode mode)
{
    switch (mode) {
    case OpenMode::create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::existing:
        return SQLITE_OPEN_READWRITE;
    case OpenMode::read_only:
        break;
    }
    return SQLITE_OPEN_READONLY;
}

/// Which file it is, whatever its name.
struct FileIdentity {
    dev_t device = 0;
    ino_t number = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

FileIdentity identity_of(const std::filesystem::path& file)
{
    struct stat found {};
    return stat(file.c_str(), &found) == 0 ? FileIdentity{found.st_dev, found.st_ino} : FileIdentity{};
}

/// Looks at the file before SQLite has it open: closing it afterwards would drop SQLite's lock.
void look_before_opening(const std::filesystem::path& file, OpenMode mode)
{
    const bool exists = std::filesystem::exists(file);
    if (mode == OpenMode::create && exists)
        throw StorageError(ErrorKind::io_error, "the database to be made exists already");
    if (mode == OpenMode::create)
        return;
    if (!exists)
        throw StorageError(ErrorKind::io_error, "there is no database file");
    const auto size = std::filesystem::file_size(file);
    // A journal left by a crash may still mend the size.
    auto journal = file;
    journal += "-journal";
    if (size < page_size || (size % page_size != 0 && !std::filesystem::exists(journal)))
        throw StorageError(ErrorKind::empty_or_truncated_database, "the database file is empty or cut off");
}

}

struct Database::Connection {
    Connection() : session(*soci::factory_sqlite3(), "dbname=:memory:")
    {
        add_functions(handle());
        add_search_words(handle(), run_query);
    }

    /// SOCI opens by a connect string, in which a folder's name could read as an option, and always makes a missing
    /// file. So the handle is opened here and given to SOCI, which closes it in the end.
    void open_file(const std::filesystem::path& path, int flags)
    {
        sqlite_api::sqlite3* opened = nullptr;
        const int code = sqlite_api::sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
        sqlite_api::sqlite3_close(handle_of(session));
        handle_of(session) = opened;
        if (code != SQLITE_OK)
            throw StorageError(kind_of(code), sqlite_api::sqlite3_errstr(code));
        add_functions(opened);
        add_search_words(opened, run_query);
        file = path;
        identity = identity_of(path);
    }

    sqlite_api::sqlite3* handle() { return handle_of(session); }

    void run(const char* sql)
    {
        if (sqlite_api::sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(handle());
    }

    std::string text_of(const char* pragma)
    {
        std::string value;
        soci::indicator indicator = soci::i_null;
        session << pragma, soci::into(value, indicator);
        return indicator == soci::i_ok ? value : std::string{};
    }

    void set_key(const SecretBytes& key);
    void refuse_without_encryption();
    void choose_file_form();
    void probe(std::uintmax_t size);

    /// One unreadable page makes every later change a risk to what is still there.
    template<class Work>
    auto noticing_damage(Work work)
    {
        try {
            return work();
        } catch (const StorageError& error) {
            if (error.kind() == ErrorKind::damaged_record && !damaged) {
                damaged = true;
                refuse_writes();
            }
            throw;
        }
    }

    void refuse_stopped() const
    {
        if (is_stopped && is_stopped())
            throw StorageError(ErrorKind::interrupted, "stopped between two statements");
    }

    /// SQLite forgets an interrupt that comes between refuse_stopped() and a statement's first step; what is asked
    /// while it steps is not missed.
    void watch_steps()
    {
        constexpr int steps_between = 20'000;
        const auto ends = [](void* self) {
            const auto& asked = *static_cast<Connection*>(self);
            return (asked.is_awaited && asked.is_awaited()) || (asked.is_stopped && asked.is_stopped()) ? 1 : 0;
        };
        const bool is_asked = is_awaited || is_stopped;
        sqlite_api::sqlite3_progress_handler(handle(), is_asked ? steps_between : 0, is_asked ? +ends : nullptr, this);
    }

    void refuse_writes()
    {
        refuses_writes = true;
        sqlite_api::sqlite3_exec(handle(), "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
    }

    soci::session session;
    StatementCache statements{session};
    RunQuery run_query = [this](auto sql, auto parameters, auto columns) {
        return statements.run(sql, parameters, columns);
    };
    std::filesystem::path file; ///< empty in memory
    FileIdentity identity;
    std::function<bool()> is_awaited;
    std::function<bool()> is_stopped;
    bool damaged = false;
    bool refuses_writes = false;
};

void Database::Connection::set_key(const SecretBytes& key)
{
    if (key.size() != database_key_size)
        throw StorageError(ErrorKind::internal, "a database key has 48 bytes");
    // x'…' with 96 hex digits is SQLCipher's form for a raw key with its salt: no derivation of its own.
    SecretBytes literal(2 + database_key_size * 2 + 1);
    auto* text = reinterpret_cast<char*>(literal.bytes().data());
    text[0] = 'x';
    text[1] = '\'';
    sodium_bin2hex(text + 2, database_key_size * 2 + 1, key.bytes().data(), key.size());
    text[2 + database_key_size * 2] = '\'';
    if (sqlite_api::sqlite3_key_v2(handle(), "main", text, static_cast<int>(literal.size())) != SQLITE_OK)
        fail(handle());
}

/// Asked of a connection without a file, before a key is set: a plain SQLite library in front would take the key with
/// another library's function and end in the middle of it.
void Database::Connection::refuse_without_encryption()
{
    if (text_of("PRAGMA cipher_version").empty())
        throw StorageError(ErrorKind::no_encryption, "the database library does not encrypt");
}

void Database::Connection::choose_file_form()
{
    // SQLCipher 4 writes the form of 3 only when told to; 3 does not know this setting and ignores it.
    run("PRAGMA cipher_compatibility = 3; PRAGMA cipher_page_size = 4096;");
}

/// A wrong key shows only at the first read. Tells a file that is shorter than its own page count from other damage.
void Database::Connection::probe(std::uintmax_t size)
{
    const int code =
        sqlite_api::sqlite3_exec(handle(), "SELECT count(*) FROM sqlite_master", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return;
    const auto kind = kind_of(code) == ErrorKind::internal ? ErrorKind::wrong_key : kind_of(code);
    const std::string message = sqlite_api::sqlite3_errstr(code);
    if (kind != ErrorKind::damaged_record)
        throw StorageError(kind, message);
    // With writable_schema SQLite answers from the first page although the rest of the file is missing.
    run("PRAGMA writable_schema = ON");
    const auto rows = statements.run("PRAGMA page_count", {}, std::array{Kind::integer});
    const auto pages = static_cast<std::uintmax_t>(std::get<std::int64_t>(rows.at(0).at(0)));
    throw StorageError(pages * page_size > size ? ErrorKind::empty_or_truncated_database : ErrorKind::damaged_record,
                       message);
}

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Database Database::open(const std::filesystem::path& file, const SecretBytes& key, OpenMode mode)
{
    install_zeroing_allocator();
    look_before_opening(file, mode);
    const auto size = mode == OpenMode::create ? 0 : std::filesystem::file_size(file);
    auto connection = std::make_unique<Connection>();
    connection->refuse_without_encryption();
    connection->open_file(file, flags_of(mode));
    connection->set_key(key);
    connection->choose_file_form();
    connection->probe(size);
    connection->run(settings);
    // Taken now, so that a second program is refused at once and not at its first write.
    if (mode == OpenMode::read_only)
        connection->refuse_writes();
    else
        connection->run("BEGIN EXCLUSIVE; COMMIT");
    return Database(std::move(connection));
}

Database Database::in_memory()
{
    install_zeroing_allocator();
    return Database(std::make_unique<Connection>());
}

void Database::run_script(std::string_view sql)
{
    connection_->run(std::string(sql).c_str());
}

std::vector<Row> Database::query(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns)
{
    connection_->refuse_stopped();
    return connection_->noticing_damage([&] { return connection_->statements.run(sql, parameters, columns); });
}

std::vector<Row> Database::query(std::string_view sql, std::initializer_list<Value> parameters,
                                 std::initializer_list<Kind> columns)
{
    return query(sql, std::span(parameters.begin(), parameters.size()), std::span(columns.begin(), columns.size()));
}

std::int64_t Database::execute(std::string_view sql, std::span<const Value> parameters)
{
    connection_->refuse_stopped();
    std::int64_t changed = 0;
    connection_->noticing_damage([&] { return connection_->statements.run(sql, parameters, {}, &changed); });
    return changed;
}

std::int64_t Database::execute(std::string_view sql, std::initializer_list<Value> parameters)
{
    return execute(sql, std::span(parameters.begin(), parameters.size()));
}

bool Database::is_damaged() const
{
    return connection_->damaged;
}

void Database::note_damage()
{
    connection_->damaged = true;
    connection_->refuse_writes();
}

bool Database::refuses_writes() const
{
    return connection_->refuses_writes;
}

void Database::refuse_writes()
{
    connection_->refuse_writes();
}

void Database::require_in_place() const
{
    if (!connection_->file.empty() && identity_of(connection_->file) != connection_->identity)
        throw StorageError(ErrorKind::practice_moved, "the database is no longer where it was opened");
}

Work Database::work() const
{
    return connection_->statements.work();
}

void Database::interrupt()
{
    sqlite_api::sqlite3_interrupt(connection_->handle());
}

void Database::give_way_when(std::function<bool()> is_awaited)
{
    connection_->is_awaited = std::move(is_awaited);
    connection_->watch_steps();
}

void Database::release_memory()
{
    run_script("PRAGMA shrink_memory");
}

void Database::stop_when(std::function<bool()> is_stopped)
{
    connection_->is_stopped = std::move(is_stopped);
    connection_->watch_steps();
}

struct Database::Copying::State {
    State(Database& from, const std::filesystem::path& file, const SecretBytes& key)
        : copy(open(file, key, OpenMode::create))
    {
        // Nobody reads it before it is whole and flushed.
        copy.connection_->run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        // The destination has to be keyed before the first page, or the backup functions write plain text.
        backup =
            sqlite_api::sqlite3_backup_init(copy.connection_->handle(), "main", from.connection_->handle(), "main");
        if (backup == nullptr)
            fail(copy.connection_->handle());
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { sqlite_api::sqlite3_backup_finish(backup); }

    void finish()
    {
        if (sqlite_api::sqlite3_backup_finish(std::exchange(backup, nullptr)) != SQLITE_OK)
            fail(copy.connection_->handle());
    }

    Database copy;
    sqlite_api::sqlite3_backup* backup = nullptr;
};

Database::Copying::Copying(Database& from, const std::filesystem::path& file, const SecretBytes& key)
    : state_(std::make_unique<State>(from, file, key))
{
}

Database::Copying::~Copying() = default;

bool Database::Copying::step(int pages)
{
    if (!state_)
        return false;
    const int code = sqlite_api::sqlite3_backup_step(state_->backup, pages);
    if (code == SQLITE_OK) {
        const int all = sqlite_api::sqlite3_backup_pagecount(state_->backup);
        part_done_ = all == 0 ? 0 : 1 - double(sqlite_api::sqlite3_backup_remaining(state_->backup)) / all;
        return true;
    }
    const auto ended = std::move(state_);
    ended->finish();
    if (code != SQLITE_DONE) // that somebody else writes is no error of the copy's own
        throw StorageError(kind_of(code), sqlite_api::sqlite3_errstr(code));
    part_done_ = 1;
    return false;
}

void Database::copy_to(const std::filesystem::path& file, const SecretBytes& key)
{
    Copying(*this, file, key).step(-1);
}

void Database::give_back_space()
{
    try {
        connection_->run("VACUUM");
    } catch (const StorageError& error) {
        if (error.kind() != ErrorKind::disk_full && error.kind() != ErrorKind::io_error)
            throw;
    }
}

std::int64_t Database::count_blank_pages()
{
    // Through SQLite's own handle: a second one, once closed, would drop the lock on the file.
    sqlite_api::sqlite3_file* file = nullptr;
    sqlite_api::sqlite3_int64 size = 0;
    if (sqlite_api::sqlite3_file_control(connection_->handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        throw StorageError(ErrorKind::io_error, "the size of the database cannot be read");
    std::int64_t blank = 0;
    std::array<char, page_size> page{};
    for (sqlite_api::sqlite3_int64 at = 0; at < size; at += std::ssize(page)) {
        if (file->pMethods->xRead(file, page.data(), static_cast<int>(page.size()), at) != SQLITE_OK)
            throw StorageError(ErrorKind::io_error, "a page of the database cannot be read");
        if (at != never_written_page && std::ranges::all_of(page, [](char byte) { return byte == 0; }))
            ++blank;
    }
    return blank;
}

bool Database::is_in_transaction() const
{
    return sqlite_api::sqlite3_get_autocommit(connection_->handle()) == 0;
}

Transaction::Transaction(Database& database) : database_(database), is_inner_(database.is_in_transaction())
{
    // Where nothing can be written, what only reads may still ask for a transaction.
    const auto* outermost = database_.refuses_writes() ? "BEGIN" : "BEGIN IMMEDIATE";
    database_.run_script(is_inner_ ? "SAVEPOINT inner" : outermost);
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        database_.run_script(is_inner_ ? "ROLLBACK TO inner; RELEASE inner" : "ROLLBACK");
    } catch (const StorageError&) {
        // After some errors SQLite has rolled back by itself, and says so here.
    }
}

void Transaction::commit()
{
    database_.require_in_place();
    database_.run_script(is_inner_ ? "RELEASE inner" : "COMMIT");
    open_ = false;
    // Between the two the folder may have gone, and with it what has just been written.
    database_.require_in_place();
}

}
