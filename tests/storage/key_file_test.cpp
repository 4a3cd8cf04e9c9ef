#include "storage/key_file.hpp"
#include "storage/practice_files.hpp"
#include "support/failing_files.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

#include <cerrno>
#include <system_error>

using namespace storage;
using namespace test_support;

namespace {

struct KeyFileFixture {
    TemporaryFolder folder;
    SecretBytes master = random_secret(secret_key_size);
    SecretBytes secret = SecretBytes::copy_of("a secret");
    KeyFile keys = made();

    KeyFile made() const
    {
        KeyFile made{new_id(std::chrono::sys_seconds{}), random_bytes(16), {}};
        set_slot(made, passphrase_slot, secret, master, cheap_cost);
        return made;
    }
};

}

BOOST_FIXTURE_TEST_SUITE(key_file_test, KeyFileFixture)

BOOST_AUTO_TEST_CASE(key_file_comes_back_as_it_was_written)
{
    const auto stored = read_key_file(to_text(keys, master));
    BOOST_REQUIRE(stored.has_value());
    BOOST_TEST((stored->keys == keys));
    BOOST_TEST(is_authentic(*stored, master));
    const auto opened = open_slot(stored->keys, passphrase_slot, secret);
    BOOST_REQUIRE(opened.has_value());
    BOOST_TEST(equal(opened->bytes(), master.bytes()));
}

BOOST_AUTO_TEST_CASE(each_slot_opens_with_its_own_secret_only)
{
    const auto recovery = SecretBytes::copy_of("another secret");
    set_slot(keys, recovery_slot, recovery, master, cheap_cost);
    BOOST_TEST(keys.slots.size() == 2U);
    BOOST_TEST(open_slot(keys, passphrase_slot, secret).has_value());
    BOOST_TEST(open_slot(keys, recovery_slot, recovery).has_value());
    BOOST_TEST(!open_slot(keys, passphrase_slot, recovery).has_value());
    BOOST_TEST(!open_slot(keys, recovery_slot, secret).has_value());
    BOOST_TEST(!open_slot(keys, "other", secret).has_value());
}

BOOST_AUTO_TEST_CASE(slot_moved_to_another_kind_or_vault_does_not_open)
{
    keys.slots.front().kind = recovery_slot;
    BOOST_TEST(!open_slot(keys, recovery_slot, secret).has_value());
    keys = made();
    keys.vault_id = new_id(std::chrono::sys_seconds{});
    BOOST_TEST(!open_slot(keys, passphrase_slot, secret).has_value());
}

BOOST_AUTO_TEST_CASE(every_changed_byte_of_the_text_is_damage)
{
    const auto text = to_text(keys, master);
    for (std::size_t i = 0; i < text.size(); ++i)
        for (const int bit : {1, 32, 128}) {
            auto changed = text;
            changed[i] = static_cast<char>(changed[i] ^ bit);
            BOOST_TEST(!read_key_file(changed).has_value(), "byte " << i);
        }
    for (std::size_t size = 0; size < text.size(); ++size)
        BOOST_TEST(!read_key_file(text.substr(0, size)).has_value(), "length " << size);
}

BOOST_AUTO_TEST_CASE(change_with_a_fitting_checksum_is_not_authentic)
{
    const auto other_master = random_secret(secret_key_size);
    const auto stored = read_key_file(to_text(keys, other_master));
    BOOST_REQUIRE(stored.has_value());
    BOOST_TEST(!is_authentic(*stored, master));
}

BOOST_AUTO_TEST_CASE(cost_beyond_the_caps_is_not_read)
{
    for (const KdfCost cost : {KdfCost{most_kdf_cost.memory_bytes + 1, 1}, KdfCost{8192, most_kdf_cost.passes + 1},
                               KdfCost{least_kdf_cost.memory_bytes - 1, 1}, KdfCost{8192, 0}}) {
        keys.slots.front().cost = cost;
        BOOST_TEST(!read_key_file(to_text(keys, master)).has_value());
    }
}

BOOST_AUTO_TEST_CASE(vault_id_that_is_a_path_is_not_read)
{
    keys.vault_id = "../../../../tmp/not-an-identifier-at";
    BOOST_TEST(!read_key_file(to_text(keys, master)).has_value());
}

BOOST_AUTO_TEST_CASE(no_former_way_in_lives_on_in_the_second_copy)
{
    PosixFiles disk;
    write_key_file(disk, folder.path(), keys, master);
    set_slot(keys, passphrase_slot, SecretBytes::copy_of("a newer secret"), master, cheap_cost);
    write_key_file(disk, folder.path(), keys, master);
    BOOST_TEST(bytes_of(folder / previous_key_file_name) == bytes_of(folder / key_file_name));
    BOOST_TEST((read_key_file(bytes_of(folder / key_file_name))->keys == keys));
}

BOOST_AUTO_TEST_CASE(failure_at_any_call_of_a_rewrite_leaves_a_whole_key_file)
{
    PosixFiles disk;
    write_key_file(disk, folder.path(), keys, master);
    const auto first = bytes_of(folder / key_file_name);
    auto newer = keys;
    set_slot(newer, passphrase_slot, SecretBytes::copy_of("a newer secret"), master, cheap_cost);
    put_bytes(folder / previous_key_file_name, first);
    FailingFiles counting;
    write_key_file(counting, folder.path(), newer, master);
    for (const bool stays_broken : {false, true})
        for (int call = 1; call <= counting.calls(); ++call) {
            put_bytes(folder / key_file_name, first);
            put_bytes(folder / previous_key_file_name, first);
            FailingFiles failing(call, ENOSPC, stays_broken);
            BOOST_CHECK_THROW(write_key_file(failing, folder.path(), newer, master), std::system_error);
            const auto stored = read_key_file(bytes_of(folder / key_file_name));
            BOOST_REQUIRE(stored.has_value());
            BOOST_TEST((stored->keys == keys || stored->keys == newer), "call " << call);
        }
}

BOOST_AUTO_TEST_SUITE_END()
