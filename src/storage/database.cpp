#include "storage/database.hpp"

#include "storage/zeroing_allocator.hpp"

// soci-sqlite3.h includes sqlite3.h inside namespace sqlite_api; the key functions are declared only with this.
#define SQLITE_HAS_CODEC 1
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>

namespace storage {

namespace {

constexpr std::uintmax_t page_size = 4096;
// SQLite keeps its locks on bytes at one gigabyte, and never writes the page they are in.
constexpr std::int64_t never_written_page = 0x40000000;
constexpr std::size_t most_cached_statements = 200;

constexpr const char* settings = "PRAGMA journal_mode = DELETE;"
                                 "PRAGMA synchronous = EXTRA;"
                                 "PRAGMA locking_mode = EXCLUSIVE;"
                                 "PRAGMA foreign_keys = ON;"
                                 "PRAGMA temp_store = MEMORY;"
                                 "PRAGMA secure_delete = ON;"
                                 "PRAGMA cell_size_check = ON;";

ErrorKind kind_of(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::disk_full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorKind::io;
    case SQLITE_CONSTRAINT:
        return ErrorKind::constraint;
    case SQLITE_CORRUPT:
        return ErrorKind::damaged;
    case SQLITE_NOTADB:
        return ErrorKind::wrong_key;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::busy;
    case SQLITE_INTERRUPT:
        return ErrorKind::interrupted;
    case SQLITE_READONLY:
        return ErrorKind::read_only;
    default:
        return ErrorKind::misuse;
    }
}

/// SQLite's words for the code. Its detailed message is added only where it can name nothing but the schema.
std::string message_of(sqlite_api::sqlite3* handle, int code)
{
    std::string message = sqlite_api::sqlite3_errstr(code);
    const std::string detail = sqlite_api::sqlite3_errmsg(handle);
    const bool names_schema_only =
        (code & 0xff) == SQLITE_CONSTRAINT || detail.starts_with("no such") || detail.ends_with("syntax error");
    return names_schema_only ? message + ": " + detail : message;
}

[[noreturn]] void fail(sqlite_api::sqlite3* handle)
{
    const int code = sqlite_api::sqlite3_extended_errcode(handle);
    throw StorageError(kind_of(code), message_of(handle, code));
}

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

/// Looks at the file before SQLite has it open: closing it afterwards would drop SQLite's lock.
void look_before_opening(const std::filesystem::path& file, OpenMode mode)
{
    const bool exists = std::filesystem::exists(file);
    if (mode == OpenMode::create && exists)
        throw StorageError(ErrorKind::io, "the database to be made exists already");
    if (mode == OpenMode::create)
        return;
    if (!exists)
        throw StorageError(ErrorKind::io, "there is no database file");
    const auto size = std::filesystem::file_size(file);
    // A journal left by a crash may still mend the size.
    auto journal = file;
    journal += "-journal";
    if (size < page_size || (size % page_size != 0 && !std::filesystem::exists(journal)))
        throw StorageError(ErrorKind::truncated, "the database file is empty or cut off");
}

/// One statement kept for the next use of the same text. The buffers are what SOCI binds to and reads into.
struct Statement {
    explicit Statement(soci::session& session) : statement(session) {}

    soci::statement statement;
    std::vector<Kind> columns;
    std::deque<Value> parameters;
    std::deque<Value> outputs;
    std::deque<soci::indicator> indicators;
    bool prepared = false;
};

void bind(Statement& entry, const Value& parameter)
{
    auto& value = entry.parameters.emplace_back(parameter);
    auto& indicator = entry.indicators.emplace_back(soci::i_ok);
    if (auto* text = std::get_if<std::string>(&value))
        entry.statement.exchange(soci::use(*text, indicator));
    else if (auto* real = std::get_if<double>(&value))
        entry.statement.exchange(soci::use(*real, indicator));
    else {
        if (std::holds_alternative<std::monostate>(value)) {
            value = std::int64_t{0};
            indicator = soci::i_null;
        }
        entry.statement.exchange(soci::use(std::get<std::int64_t>(value), indicator));
    }
}

void define(Statement& entry, Kind kind)
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
void require_fit(Statement& entry)
{
    auto* prepared = static_cast<soci::sqlite3_statement_backend*>(entry.statement.get_backend())->stmt_;
    const auto parameters = static_cast<std::size_t>(sqlite_api::sqlite3_bind_parameter_count(prepared));
    const auto columns = static_cast<std::size_t>(sqlite_api::sqlite3_column_count(prepared));
    if (parameters != entry.parameters.size() || (!entry.columns.empty() && columns != entry.columns.size()))
        throw StorageError(ErrorKind::misuse, "parameters or columns do not fit the statement");
}

Row row_of(const Statement& entry)
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

}

struct Database::Connection {
    Connection() : session(*soci::factory_sqlite3(), "dbname=:memory:") {}

    /// SOCI opens by a connect string, in which a folder's name could read as an option, and always makes a missing
    /// file. So the handle is opened here and given to SOCI, which closes it in the end.
    void open_file(const std::filesystem::path& file, int flags)
    {
        auto* backend = static_cast<soci::sqlite3_session_backend*>(session.get_backend());
        sqlite_api::sqlite3* opened = nullptr;
        const int code = sqlite_api::sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
        sqlite_api::sqlite3_close(backend->conn_);
        backend->conn_ = opened;
        if (code != SQLITE_OK)
            throw StorageError(kind_of(code), sqlite_api::sqlite3_errstr(code));
    }

    sqlite_api::sqlite3* handle() { return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_; }

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
    void probe(std::uintmax_t size);
    Statement& prepared(std::string_view sql, std::span<const Value> parameters, std::span<const Kind> columns);
    std::vector<Row> run_statement(std::string_view sql, std::span<const Value> parameters,
                                   std::span<const Kind> columns, std::int64_t* changed);

    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Statement>> statements;
};

void Database::Connection::set_key(const SecretBytes& key)
{
    if (key.size() != database_key_size)
        throw StorageError(ErrorKind::misuse, "a database key has 48 bytes");
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

void Database::Connection::refuse_without_encryption()
{
    if (text_of("PRAGMA cipher_version").empty())
        throw StorageError(ErrorKind::misuse, "the database library does not encrypt");
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
    const auto kind = kind_of(code) == ErrorKind::misuse ? ErrorKind::wrong_key : kind_of(code);
    const std::string message = sqlite_api::sqlite3_errstr(code);
    if (kind != ErrorKind::damaged)
        throw StorageError(kind, message);
    // With writable_schema SQLite answers from the first page although the rest of the file is missing.
    run("PRAGMA writable_schema = ON");
    const auto rows = run_statement("PRAGMA page_count", {}, std::array{Kind::integer}, nullptr);
    const auto pages = static_cast<std::uintmax_t>(std::get<std::int64_t>(rows.at(0).at(0)));
    throw StorageError(pages * page_size > size ? ErrorKind::truncated : ErrorKind::damaged, message);
}

Statement& Database::Connection::prepared(std::string_view sql, std::span<const Value> parameters,
                                          std::span<const Kind> columns)
{
    if (statements.size() >= most_cached_statements)
        statements.clear();
    auto& entry = statements[std::string(sql)];
    if (!entry || !std::equal(columns.begin(), columns.end(), entry->columns.begin(), entry->columns.end()))
        entry = std::make_unique<Statement>(session);
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

std::vector<Row> Database::Connection::run_statement(std::string_view sql, std::span<const Value> parameters,
                                                     std::span<const Kind> columns, std::int64_t* changed)
{
    std::vector<Row> rows;
    try {
        auto& entry = prepared(sql, parameters, columns);
        if (columns.empty())
            entry.statement.execute(true);
        else
            for (entry.statement.execute(false); entry.statement.fetch();)
                rows.push_back(row_of(entry));
        if (changed != nullptr)
            *changed = entry.statement.get_affected_rows();
        entry.statement.bind_clean_up();
        entry.parameters.clear();
        entry.outputs.clear();
        entry.indicators.clear();
    } catch (const soci::soci_error&) {
        // Its what() holds the bound values, so it ends here.
        const int code = sqlite_api::sqlite3_extended_errcode(handle());
        const StorageError error(kind_of(code), message_of(handle(), code));
        statements.erase(std::string(sql));
        throw error;
    } catch (const StorageError&) {
        statements.erase(std::string(sql));
        throw;
    }
    return rows;
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
    connection->open_file(file, flags_of(mode));
    connection->set_key(key);
    connection->refuse_without_encryption();
    connection->probe(size);
    connection->run(settings);
    // Taken now, so that a second program is refused at once and not at its first write.
    if (mode != OpenMode::read_only)
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
    return connection_->run_statement(sql, parameters, columns, nullptr);
}

std::vector<Row> Database::query(std::string_view sql, std::initializer_list<Value> parameters,
                                 std::initializer_list<Kind> columns)
{
    return query(sql, std::span(parameters.begin(), parameters.size()), std::span(columns.begin(), columns.size()));
}

std::int64_t Database::execute(std::string_view sql, std::span<const Value> parameters)
{
    std::int64_t changed = 0;
    connection_->run_statement(sql, parameters, {}, &changed);
    return changed;
}

std::int64_t Database::execute(std::string_view sql, std::initializer_list<Value> parameters)
{
    return execute(sql, std::span(parameters.begin(), parameters.size()));
}

void Database::interrupt()
{
    sqlite_api::sqlite3_interrupt(connection_->handle());
}

void Database::copy_to(const std::filesystem::path& file, const SecretBytes& key)
{
    auto copy = open(file, key, OpenMode::create);
    // The destination has to be keyed before the first page, or the backup functions write plain text.
    auto* backup = sqlite_api::sqlite3_backup_init(copy.connection_->handle(), "main", connection_->handle(), "main");
    if (backup == nullptr)
        fail(copy.connection_->handle());
    sqlite_api::sqlite3_backup_step(backup, -1);
    if (sqlite_api::sqlite3_backup_finish(backup) != SQLITE_OK)
        fail(copy.connection_->handle());
}

std::int64_t Database::count_blank_pages()
{
    // Through SQLite's own handle: a second one, once closed, would drop the lock on the file.
    sqlite_api::sqlite3_file* file = nullptr;
    sqlite_api::sqlite3_int64 size = 0;
    if (sqlite_api::sqlite3_file_control(connection_->handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) !=
            SQLITE_OK ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        throw StorageError(ErrorKind::io, "the size of the database cannot be read");
    std::int64_t blank = 0;
    std::array<char, page_size> page{};
    for (sqlite_api::sqlite3_int64 at = 0; at < size; at += std::ssize(page)) {
        if (file->pMethods->xRead(file, page.data(), static_cast<int>(page.size()), at) != SQLITE_OK)
            throw StorageError(ErrorKind::io, "a page of the database cannot be read");
        if (at != never_written_page && std::ranges::all_of(page, [](char byte) { return byte == 0; }))
            ++blank;
    }
    return blank;
}

Transaction::Transaction(Database& database) : database_(database)
{
    database_.run_script("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    try {
        database_.run_script("ROLLBACK");
    } catch (const StorageError&) {
        // After some errors SQLite has rolled back by itself, and says so here.
    }
}

void Transaction::commit()
{
    database_.run_script("COMMIT");
    open_ = false;
}

}
