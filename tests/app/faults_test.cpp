#include "app/kit/diagnostics.hpp"
#include "app/kit/translate_errors.hpp"
#include "storage/storage_error.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

using app::FailureKind;

namespace {

template<class Thrown>
app::Failure failure_of(const Thrown& thrown)
{
    try {
        app::translating_errors([&] { throw thrown; });
    } catch (const app::Failure& failure) {
        return failure;
    }
    return app::Failure(FailureKind::interrupted);
}

template<class Thrown>
std::string log_after(const Thrown& thrown)
{
    const test_support::TemporaryFolder folder;
    app::keep_diagnostic(folder.path(), "client list", std::make_exception_ptr(thrown));
    std::ifstream file(app::diagnostics_file(folder.path()));
    return {std::istreambuf_iterator<char>(file), {}};
}

}

BOOST_AUTO_TEST_SUITE(faults_test)

BOOST_AUTO_TEST_CASE(whatever_is_thrown_leaves_with_its_kind)
{
    using storage::StorageError;
    BOOST_CHECK(failure_of(std::bad_alloc()).kind() == FailureKind::out_of_memory);
    BOOST_CHECK(failure_of(std::invalid_argument("x")).kind() == FailureKind::internal);
    BOOST_CHECK(failure_of(StorageError(FailureKind::conflict, "")).kind() == FailureKind::conflict);
    BOOST_CHECK(failure_of(StorageError(FailureKind::interrupted, "")).kind() == FailureKind::interrupted);
    BOOST_CHECK(failure_of(StorageError(FailureKind::wrong_key, "")).kind() == FailureKind::damaged_record);
}

BOOST_AUTO_TEST_CASE(what_an_unknown_exception_says_is_not_handed_on)
{
    BOOST_TEST(std::string(failure_of(std::invalid_argument("she told me")).what()).find("told") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_refusal_passes_as_it_is)
{
    BOOST_CHECK_THROW(app::translating_errors([] { domain::refuse("plan", "required", "nothing", "text"); }),
                      domain::Refused);
}

BOOST_AUTO_TEST_CASE(a_fault_leaves_a_line_with_place_and_kind_to_be_sent_on)
{
    const auto log = log_after(storage::StorageError(FailureKind::io_error, "disk I/O error"));
    BOOST_TEST(log.ends_with("  client list  io_error  disk I/O error\n"));
}

BOOST_AUTO_TEST_CASE(what_a_person_can_mend_leaves_no_line)
{
    BOOST_TEST(log_after(domain::Refused({"legal_name", "required", "nothing", "text"})).empty());
    BOOST_TEST(log_after(app::Failure(FailureKind::wrong_passphrase)).empty());
    BOOST_TEST(log_after(app::Failure(FailureKind::in_use)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
