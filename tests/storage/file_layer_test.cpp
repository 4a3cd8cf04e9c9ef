#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "support/failing_files.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <system_error>

using namespace storage;
using namespace test_support;

namespace {

struct FileFixture {
    TemporaryFolder folder;
    PosixFiles disk;
    std::filesystem::path file = folder / "file";

    std::size_t files_in_folder() const { return contents_of(folder.path()).size(); }
};

auto with_code(int code)
{
    return [code](const std::system_error& error) { return error.code().value() == code; };
}

}

BOOST_FIXTURE_TEST_SUITE(file_layer_test, FileFixture)

BOOST_AUTO_TEST_CASE(file_is_written_for_its_owner_only)
{
    write_atomically(disk, file, "new");
    BOOST_TEST(bytes_of(file) == "new");
    BOOST_TEST((std::filesystem::status(file).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    disk.make_folder(folder / "inner");
    BOOST_TEST((std::filesystem::status(folder / "inner").permissions() == std::filesystem::perms::owner_all));
}

BOOST_AUTO_TEST_CASE(existing_file_and_folder_are_never_replaced_by_a_new_one)
{
    put_bytes(file, "old");
    put_bytes(folder / "other", "other");
    BOOST_CHECK_EXCEPTION(disk.write_new(file, "new"), std::system_error, with_code(EEXIST));
    BOOST_CHECK_EXCEPTION(disk.rename_to_new(folder / "other", file), std::system_error, with_code(EEXIST));
    BOOST_CHECK_EXCEPTION(disk.make_folder(file), std::system_error, with_code(EEXIST));
    BOOST_TEST(bytes_of(file) == "old");
}

BOOST_AUTO_TEST_CASE(missing_file_is_an_error_without_its_name)
{
    BOOST_CHECK_EXCEPTION(disk.read(folder / "rosalind"), std::system_error, [](const std::system_error& error) {
        return error.code().value() == ENOENT && std::string(error.what()).find("rosalind") == std::string::npos;
    });
    BOOST_TEST(!disk.exists(folder / "rosalind"));
    disk.remove(folder / "rosalind");
}

BOOST_AUTO_TEST_CASE(failure_at_any_call_leaves_the_old_or_the_new_file_and_no_litter)
{
    FailingFiles counting;
    write_atomically(counting, file, "old bytes");
    for (const int code : {ENOSPC, EIO})
        for (int call = 1; call <= counting.calls(); ++call) {
            put_bytes(file, "old bytes");
            FailingFiles failing(call, code);
            BOOST_CHECK_EXCEPTION(write_atomically(failing, file, "the new bytes"), std::system_error, with_code(code));
            const auto now = bytes_of(file);
            BOOST_TEST((now == "old bytes" || now == "the new bytes"), "call " << call);
            BOOST_TEST(files_in_folder() == 1U, "call " << call);
        }
}

BOOST_AUTO_TEST_SUITE_END()
