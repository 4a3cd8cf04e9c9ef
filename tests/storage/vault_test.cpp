#include "storage/crypto.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault.hpp"
#include "support/test_practice.hpp"

#include <boost/test/unit_test.hpp>

using namespace storage;
using namespace test_support;

namespace {

auto because(VaultErrorKind kind)
{
    return [kind](const VaultError& error) { return error.kind() == kind; };
}

void put_note(Vault& vault, const std::string& text)
{
    Transaction transaction(vault.database());
    vault.database().execute("INSERT INTO meta (key, value) VALUES (?, ?)", {new_id({}), text});
    vault.audit().append("note_recorded");
    transaction.commit();
}

std::int64_t notes_in(Vault& vault)
{
    const auto rows =
        vault.database().query("SELECT count(*) FROM meta WHERE value LIKE 'a note%'", {}, {Kind::integer});
    return std::get<std::int64_t>(rows.at(0).at(0));
}

using std::filesystem::perms;

}

BOOST_FIXTURE_TEST_SUITE(vault_test, TestPractice)

BOOST_AUTO_TEST_CASE(new_practice_is_a_folder_for_its_owner_only)
{
    const auto vault = create();
    BOOST_TEST((std::filesystem::status(folder).permissions() == perms::owner_all));
    for (const auto* name : {database_file_name, key_file_name, lock_file_name})
        BOOST_TEST((std::filesystem::status(folder / name).permissions() == (perms::owner_read | perms::owner_write)),
                   name);
    BOOST_TEST(is_id(vault->id()));
    BOOST_TEST(vault->verify().empty());
    std::size_t others = 0;
    for (const auto& entry : std::filesystem::directory_iterator(temporary.path()))
        others += entry.path() != folder && entry.path() != state_folder ? 1U : 0U;
    BOOST_TEST(others == 0U);
}

BOOST_AUTO_TEST_CASE(what_was_recorded_is_there_after_closing)
{
    const auto id = [this] {
        const auto vault = create();
        put_note(*vault, "a note");
        return vault->id();
    }();
    const auto vault = open();
    BOOST_TEST(vault->id() == id);
    BOOST_TEST(notes_in(*vault) == 1);
    BOOST_TEST(vault->audit().list().size() == 2U);
    BOOST_TEST(vault->verify().empty());
    BOOST_TEST(vault->wrong_tries().count == 0);
}

BOOST_AUTO_TEST_CASE(practice_is_not_made_over_something_or_nowhere)
{
    put_bytes(folder, "a file of the same name");
    BOOST_CHECK_EXCEPTION(create(), VaultError, because(VaultErrorKind::already_exists));
    BOOST_TEST(bytes_of(folder) == "a file of the same name");
    folder = temporary / "missing" / "Practice.securebase";
    BOOST_CHECK_EXCEPTION(create(), VaultError, because(VaultErrorKind::missing_path));
    BOOST_TEST(!std::filesystem::exists(temporary / "missing"));
    BOOST_CHECK_EXCEPTION(open(), VaultError, because(VaultErrorKind::missing_path));
}

BOOST_AUTO_TEST_CASE(folder_may_be_named_with_a_slash_at_its_end)
{
    folder = (folder / "").string();
    create();
    BOOST_TEST(open()->folder().filename() == "Practice.securebase");
}

BOOST_AUTO_TEST_CASE(weak_passphrase_makes_no_practice_and_says_what_is_allowed)
{
    const auto weak = SecretBytes::copy_of("short");
    BOOST_CHECK_EXCEPTION(Vault::create(folder, weak, options()), VaultError, [](const VaultError& error) {
        return error.kind() == VaultErrorKind::weak_passphrase &&
               error.problem()->allowed == domain::Words("characters_at_least", 15);
    });
    BOOST_TEST(!std::filesystem::exists(folder));
}

BOOST_AUTO_TEST_CASE(passphrase_typed_with_another_form_of_the_letters_opens)
{
    const std::string composed = "caf\u00e9 lantern over nine quiet harbours";
    const std::string decomposed = "cafe\u0301 lantern over nine quiet harbours";
    Vault::create(folder, SecretBytes::copy_of(composed), options());
    BOOST_TEST(open(decomposed)->verify().empty());
}

BOOST_AUTO_TEST_CASE(changed_passphrase_replaces_the_former_one_and_rewrites_the_key_file_only)
{
    const std::string newer = "seven patient otters paint the ferry";
    auto vault = create();
    const auto former = bytes_of(folder / key_file_name);
    const auto database = bytes_of(folder / database_file_name);
    vault->change_passphrase(SecretBytes::copy_of(newer));
    BOOST_TEST(bytes_of(folder / database_file_name) == database);
    for (const auto& [name, bytes] : contents_of(temporary.path()))
        BOOST_TEST(bytes.find(former.substr(200, 200)) == std::string::npos, name);
    BOOST_CHECK_EXCEPTION(vault->change_passphrase(SecretBytes::copy_of("short")), VaultError,
                          because(VaultErrorKind::weak_passphrase));
    vault.reset();
    BOOST_CHECK_EXCEPTION(open(), VaultError, because(VaultErrorKind::wrong_passphrase));
    BOOST_TEST(open(newer)->verify().empty());
}

BOOST_AUTO_TEST_CASE(text_is_nowhere_in_the_folder_while_open_and_after)
{
    const std::string canary = "canary-in-the-coal-mine";
    auto vault = create();
    put_note(*vault, canary);
    Transaction transaction(vault->database());
    vault->database().execute("UPDATE meta SET value = ?", {canary + canary});
    for (const auto& [name, bytes] : contents_of(temporary.path()))
        BOOST_TEST(bytes.find("canary") == std::string::npos, name);
    transaction.commit();
    vault.reset();
    for (const auto& [name, bytes] : contents_of(temporary.path()))
        BOOST_TEST(bytes.find("canary") == std::string::npos, name);
}

BOOST_AUTO_TEST_CASE(content_hash_belongs_to_one_practice_and_to_exact_fields)
{
    const auto vault = create();
    const std::array<std::string_view, 2> fields{"note", "text"};
    const std::array<std::string_view, 2> shifted{"notet", "ext"};
    BOOST_TEST(vault->content_hash(fields) == vault->content_hash(fields));
    BOOST_TEST(vault->content_hash(fields) != vault->content_hash(shifted));
    BOOST_TEST(vault->content_hash(fields).size() == 44U);
    TestPractice other;
    BOOST_TEST(vault->content_hash(fields) != other.create()->content_hash(fields));
}

BOOST_AUTO_TEST_CASE(signature_stays_good_after_reopening_and_only_for_its_text)
{
    const auto signature = create()->sign("a signed note");
    BOOST_TEST(verify_signature("a signed note", signature));
    BOOST_TEST(!verify_signature("another note", signature));
    BOOST_TEST((open()->sign("a signed note") == signature));
    BOOST_TEST(!verify_signature("a signed note", Signature{"", ""}));
}

BOOST_AUTO_TEST_CASE(practice_opened_for_reading_cannot_be_written)
{
    create();
    auto reading = options();
    reading.read_only = true;
    const auto before = contents_of(folder);
    {
        const auto vault = Vault::open(folder, SecretBytes::copy_of(good_passphrase), reading);
        BOOST_TEST(vault->read_only());
        BOOST_CHECK_THROW(put_note(*vault, "a note"), StorageError);
        BOOST_TEST(notes_in(*vault) == 0);
    }
    BOOST_TEST((contents_of(folder) == before));
}

BOOST_AUTO_TEST_CASE(verify_finds_what_was_changed_with_the_key)
{
    const auto vault = create();
    put_note(*vault, "a note");
    vault->database().run_script("UPDATE audit SET event = 'other' WHERE seq = 1");
    BOOST_TEST((vault->verify() == std::vector{Finding{FindingKind::audit_chain_broken, 1}}));
    vault->database().run_script("CREATE TABLE extra (p REFERENCES meta (key))");
    vault->database().run_script("PRAGMA foreign_keys = OFF; INSERT INTO extra VALUES ('nowhere')");
    BOOST_TEST((vault->verify() == std::vector{Finding{FindingKind::reference_broken, 1},
                                               Finding{FindingKind::schema_altered, 1},
                                               Finding{FindingKind::audit_chain_broken, 1}}));
}

BOOST_AUTO_TEST_SUITE_END()
