#include "storage/crypto.hpp"
#include "storage/key_derivation.hpp"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace storage;

BOOST_AUTO_TEST_SUITE(crypto_test)

BOOST_AUTO_TEST_CASE(wrapped_secret_comes_back_only_with_its_key_and_context)
{
    const auto secret = random_secret(32);
    const auto key = random_secret(32);
    const auto wrapped = wrap(secret, key, "here");
    const auto back = unwrap(wrapped, key, "here");
    BOOST_REQUIRE(back.has_value());
    BOOST_TEST(equal(back->bytes(), secret.bytes()));
    BOOST_TEST(!unwrap(wrapped, random_secret(32), "here").has_value());
    BOOST_TEST(!unwrap(wrapped, key, "there").has_value());
}

BOOST_AUTO_TEST_CASE(wrapped_secret_with_any_byte_changed_does_not_come_back)
{
    const auto key = random_secret(32);
    const auto wrapped = wrap(random_secret(32), key, "here");
    for (std::size_t i = 0; i < wrapped.size(); ++i) {
        auto changed = wrapped;
        changed[i] ^= 1;
        BOOST_TEST(!unwrap(changed, key, "here").has_value());
    }
    BOOST_TEST(!unwrap(Bytes(10), key, "here").has_value());
}

BOOST_AUTO_TEST_CASE(keyed_hash_knows_where_a_field_ends)
{
    const auto key = random_secret(32);
    BOOST_TEST((keyed_hash(key, {"ab", "c"}) != keyed_hash(key, {"a", "bc"})));
    BOOST_TEST((keyed_hash(key, {"ab", ""}) != keyed_hash(key, {"ab"})));
    BOOST_TEST((keyed_hash(key, {"ab", "c"}) == keyed_hash(key, {"ab", "c"})));
    BOOST_TEST((keyed_hash(key, {"ab"}) != keyed_hash(random_secret(32), {"ab"})));
}

BOOST_AUTO_TEST_CASE(each_purpose_has_a_key_of_its_own)
{
    const auto master = random_secret(32);
    std::set<std::string> keys;
    for (const auto purpose : {Purpose::database, Purpose::key_file, Purpose::audit, Purpose::content, Purpose::backup})
        keys.insert(std::string(derive_subkey(master, purpose).text()));
    BOOST_TEST(keys.size() == 5U);
    BOOST_TEST(equal(derive_subkey(master, Purpose::audit).bytes(), derive_subkey(master, Purpose::audit).bytes()));
}

BOOST_AUTO_TEST_CASE(signature_holds_for_one_text_and_one_key)
{
    const auto pair = make_key_pair();
    auto signature = sign("signed text", pair.secret_key);
    BOOST_TEST(verify_signature("signed text", signature, pair.public_key));
    BOOST_TEST(!verify_signature("signed texT", signature, pair.public_key));
    BOOST_TEST(!verify_signature("signed text", signature, make_key_pair().public_key));
    signature[3] ^= 4;
    BOOST_TEST(!verify_signature("signed text", signature, pair.public_key));
    BOOST_TEST(!verify_signature("signed text", Bytes{}, pair.public_key));
}

BOOST_AUTO_TEST_CASE(base64_reads_only_what_it_writes)
{
    for (std::size_t size = 0; size < 50; ++size) {
        const auto bytes = random_bytes(size);
        BOOST_TEST((from_base64(to_base64(bytes)) == bytes));
    }
    for (const auto* wrong : {"A", "AA", "AAA", "AA==A", "AB==", "A A=", "AAA=\n", "AA*="})
        BOOST_TEST(!from_base64(wrong).has_value(), wrong);
}

BOOST_AUTO_TEST_CASE(new_id_is_a_version_7_uuid_ordered_by_time)
{
    const std::chrono::sys_seconds early{std::chrono::seconds{1'700'000'000}};
    const auto first = new_id(early);
    const auto second = new_id(early + std::chrono::seconds{1});
    BOOST_TEST(is_id(first));
    BOOST_TEST(first[14] == '7');
    BOOST_TEST(first < second);
    BOOST_TEST(first != new_id(early));
    BOOST_TEST(!is_id("../../etc/passwd"));
    BOOST_TEST(!is_id(first.substr(1) + "G"));
}

BOOST_AUTO_TEST_CASE(derived_key_depends_on_passphrase_salt_and_cost)
{
    const KdfCost cost{8192, 1};
    const auto salt = random_bytes(kdf_salt_size);
    const auto key = derive_wrapping_key(SecretBytes::copy_of("one"), salt, cost);
    BOOST_TEST(equal(key.bytes(), derive_wrapping_key(SecretBytes::copy_of("one"), salt, cost).bytes()));
    BOOST_TEST(!equal(key.bytes(), derive_wrapping_key(SecretBytes::copy_of("two"), salt, cost).bytes()));
    BOOST_TEST(!equal(key.bytes(), derive_wrapping_key(SecretBytes::copy_of("one"), random_bytes(16), cost).bytes()));
    BOOST_TEST(!equal(key.bytes(), derive_wrapping_key(SecretBytes::copy_of("one"), salt, {16384, 1}).bytes()));
}

BOOST_AUTO_TEST_CASE(secret_bytes_move_and_never_copy)
{
    auto first = SecretBytes::copy_of("secret");
    const auto second = std::move(first);
    BOOST_TEST(second.text() == "secret");
    BOOST_TEST(SecretBytes::copy_of("").size() == 0U);
    BOOST_TEST(SecretBytes().text().empty());
}

BOOST_AUTO_TEST_SUITE_END()
