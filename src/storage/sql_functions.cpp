#include "storage/sql_functions.hpp"

#include "domain/problem.hpp"
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

/// What a record's row cannot be read for is told to whoever asked, as if it had been asked itself.
int code_of(ErrorKind kind)
{
    return is_damage(kind) ? SQLITE_CORRUPT : kind == ErrorKind::interrupted ? SQLITE_INTERRUPT : SQLITE_ERROR;
}

void search_words_value(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto& run = *static_cast<const RunQuery*>(sqlite_api::sqlite3_user_data(context));
    guarded(context, [&] {
        try {
            const auto kind = static_cast<SearchedKind>(sqlite_api::sqlite3_value_int(values[0]));
            const auto part = static_cast<SearchedPart>(sqlite_api::sqlite3_value_int(values[1]));
            const auto texts = texts_of_record(run, kind, expanded(bytes_of(values[2])));
            const auto words = indexed_words(texts, part, bytes_of(values[3]));
            sqlite_api::sqlite3_result_text(context, words.data(), static_cast<int>(words.size()), SQLITE_TRANSIENT);
        } catch (const StorageError& error) {
            sqlite_api::sqlite3_result_error_code(context, code_of(error.kind()));
        } catch (const domain::Refused&) {
            sqlite_api::sqlite3_result_error_code(context, SQLITE_CORRUPT); // what lies there is no JSON
        }
    });
}

}

void add_search_words(sqlite_api::sqlite3* handle, const RunQuery& run)
{
    if (sqlite_api::sqlite3_create_function_v2(handle, "search_words", 4, SQLITE_UTF8, const_cast<RunQuery*>(&run),
                                               search_words_value, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(handle);
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
