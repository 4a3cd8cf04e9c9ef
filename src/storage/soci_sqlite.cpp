#include "storage/soci_sqlite.hpp"

namespace storage {

namespace {

/// SQLite's words for the code. Its detailed message is added only where it can name nothing but the schema.
std::string message_of(sqlite_api::sqlite3* handle, int code)
{
    std::string message = sqlite_api::sqlite3_errstr(code);
    const std::string detail = sqlite_api::sqlite3_errmsg(handle);
    const bool names_schema_only =
        (code & 0xff) == SQLITE_CONSTRAINT || detail.starts_with("no such") || detail.ends_with("syntax error");
    return names_schema_only ? message + ": " + detail : message;
}

}

ErrorKind kind_of(int sqlite_code)
{
    switch (sqlite_code & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::disk_full;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return ErrorKind::io_error;
    case SQLITE_CONSTRAINT:
        return ErrorKind::conflict;
    case SQLITE_CORRUPT:
        return ErrorKind::damaged_record;
    case SQLITE_NOTADB:
        return ErrorKind::wrong_key;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::in_use;
    case SQLITE_INTERRUPT:
        return ErrorKind::interrupted;
    case SQLITE_READONLY:
        return ErrorKind::read_only;
    case SQLITE_NOMEM:
        return ErrorKind::out_of_memory;
    default:
        return ErrorKind::internal;
    }
}

void fail(sqlite_api::sqlite3* handle)
{
    const int code = sqlite_api::sqlite3_extended_errcode(handle);
    throw StorageError(kind_of(code), message_of(handle, code));
}

sqlite_api::sqlite3*& handle_of(soci::session& session)
{
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

}
