#include "app/kit/translate_errors.hpp"

#include "reporting/pdf_error.hpp"
#include "storage/storage_error.hpp"
#include "storage/vault_error.hpp"

#include <new>
#include <typeinfo>

namespace app {

namespace {

/// What is wrong with the input; of a practice in use, who holds it (`given`) and since when (`allowed`).
std::optional<domain::Problem> problem_of(const storage::VaultError& error)
{
    if (const auto& holder = error.holder())
        return domain::Problem{"practice", "in_use", {"value", holder->host}, {"value", holder->since}};
    return error.problem();
}

}

void throw_as_failure()
{
    try {
        throw;
    } catch (const storage::VaultError& error) {
        throw Failure(error.kind(), problem_of(error), error.what());
    } catch (const storage::StorageError& error) {
        // Once a practice is open its key fits: what cannot be read under it is damaged.
        const bool is_unreadable = error.kind() == FailureKind::wrong_key;
        throw Failure(is_unreadable ? FailureKind::damaged_record : error.kind(), std::nullopt, error.what());
    } catch (const reporting::PdfError& error) {
        throw Failure(error.kind(), std::nullopt, error.what());
    } catch (const std::bad_alloc&) {
        throw Failure(FailureKind::out_of_memory);
    } catch (const std::exception& error) {
        // Its own text could quote what somebody typed; its type cannot.
        throw Failure(FailureKind::internal, std::nullopt, typeid(error).name());
    }
}

}
