#include "storage/sql_functions.hpp"

#include "storage/compact_text.hpp"

namespace storage {

namespace {

using sqlite_api::sqlite3_context;
using sqlite_api::sqlite3_destructor_type;
using sqlite_api::sqlite3_value;

bool has_text(sqlite3_value* value)
{
    const int type = sqlite_api::sqlite3_value_type(value);
    return type == SQLITE_TEXT || type == SQLITE_BLOB;
}

std::string_view bytes_of(sqlite3_value* value)
{
    const auto* bytes = static_cast<const char*>(sqlite_api::sqlite3_value_blob(value));
    return {bytes, static_cast<std::size_t>(sqlite_api::sqlite3_value_bytes(value))};
}

/// What was made shorter is no text any more.
void give(sqlite3_context* context, const std::string& stored)
{
    const auto size = static_cast<int>(stored.size());
    if (is_compact(stored))
        sqlite_api::sqlite3_result_blob(context, stored.data(), size, SQLITE_TRANSIENT);
    else
        sqlite_api::sqlite3_result_text(context, stored.data(), size, SQLITE_TRANSIENT);
}

/// No exception may pass through SQLite.
template<class Work>
void guarded(sqlite3_context* context, Work work)
{
    try {
        work();
    } catch (const std::exception&) {
        sqlite_api::sqlite3_result_error_nomem(context);
    }
}

void compact_value(sqlite3_context* context, int, sqlite3_value** values)
{
    if (!has_text(values[0]))
        return sqlite_api::sqlite3_result_value(context, values[0]);
    guarded(context, [&] { give(context, compact(bytes_of(values[0]))); });
}

void recompact_value(sqlite3_context* context, int, sqlite3_value** values)
{
    guarded(context, [&] {
        const bool same =
            has_text(values[0]) && has_text(values[1]) && expanded(bytes_of(values[0])) == bytes_of(values[1]);
        same ? sqlite_api::sqlite3_result_value(context, values[0]) : compact_value(context, 1, values + 1);
    });
}

void expanded_value(sqlite3_context* context, int, sqlite3_value** values)
{
    if (!has_text(values[0]))
        return sqlite_api::sqlite3_result_value(context, values[0]);
    guarded(context, [&] {
        const auto text = expanded(bytes_of(values[0]));
        sqlite_api::sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    });
}

}

void add_functions(sqlite_api::sqlite3* handle)
{
    struct Function {
        const char* name;
        int arguments;
        void (*function)(sqlite3_context*, int, sqlite3_value**);
    };
    for (const auto& [name, arguments, function] :
         {Function{"compact", 1, compact_value}, Function{"recompact", 2, recompact_value},
          Function{"expanded", 1, expanded_value}})
        if (sqlite_api::sqlite3_create_function_v2(handle, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr,
                                                   function, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail(handle);
}

}
