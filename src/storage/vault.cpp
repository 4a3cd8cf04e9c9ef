#include "storage/vault.hpp"

#include "domain/clock.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/migrator.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_guard.hpp"
#include "storage/vault_state.hpp"

namespace storage {

namespace {

constexpr std::size_t signing_key_size = 64;

std::filesystem::path parent_of(const std::filesystem::path& folder)
{
    return folder.has_parent_path() ? folder.parent_path() : ".";
}

/// "a/b/" and "a/b" are the same folder, but only the second has a name.
std::filesystem::path without_slash(const std::filesystem::path& folder)
{
    return folder.has_filename() ? folder : folder.parent_path();
}

/// Looks, before anything is opened or made, whether this is a practice at all.
void require_practice(const std::filesystem::path& folder, FileLayer& files)
{
    if (!files.exists(folder))
        throw VaultError(VaultErrorKind::missing_path);
    const bool has_keys = files.exists(folder / key_file_name) || files.exists(folder / previous_key_file_name);
    const bool has_database = files.exists(folder / database_file_name);
    if (!has_keys && !has_database)
        throw VaultError(VaultErrorKind::not_a_practice);
    if (!has_database || std::filesystem::file_size(folder / database_file_name) == 0)
        throw VaultError(VaultErrorKind::empty_or_truncated_database);
}

bool can_be_written(const std::filesystem::path& folder, FileLayer& files)
{
    return files.is_writable(folder) && files.is_writable(folder / database_file_name);
}

/// Makes the practice under a temporary name, so that its own name stands only for a whole one.
void make_practice(const std::filesystem::path& folder, const SecretBytes& passphrase, const SecretBytes& master,
                   const VaultOptions& options)
{
    const auto temporary = temporary_name_for(folder);
    const auto cost = options.cost ? *options.cost : calibrated_kdf_cost();
    try {
        options.files.make_folder(temporary);
        make_contents(temporary, passphrase, master, cost, options.clock, options.files);
        options.files.rename_to_new(temporary, folder);
    } catch (const std::exception&) {
        remove_if_possible(options.files, temporary);
        throw;
    }
    options.files.sync(parent_of(folder));
}

}

std::unique_ptr<Vault> Vault::create(const std::filesystem::path& folder, const SecretBytes& passphrase,
                                     const VaultOptions& options)
{
    return guarded([&] {
        const auto practice = without_slash(folder);
        if (options.files.exists(practice))
            throw VaultError(VaultErrorKind::already_exists);
        if (!options.files.exists(parent_of(practice)))
            throw VaultError(VaultErrorKind::missing_path);
        refuse_weak_passphrase(passphrase);
        auto master = random_secret(secret_key_size);
        make_practice(practice, passphrase, master, options);
        auto state = std::make_unique<State>(practice, options);
        state->read_key_file();
        state->master = std::move(master);
        state->open_unlocked();
        return std::unique_ptr<Vault>(new Vault(std::move(state)));
    });
}

std::unique_ptr<Vault> Vault::open(const std::filesystem::path& folder, const SecretBytes& passphrase,
                                   const VaultOptions& options)
{
    return guarded([&] { return open_by(folder, passphrase_slot, normalised(passphrase), options); });
}

std::unique_ptr<Vault> Vault::open_by(const std::filesystem::path& folder, std::string_view slot,
                                      const SecretBytes& secret, const VaultOptions& options)
{
    const auto practice = without_slash(folder);
    require_practice(practice, options.files);
    auto given = options;
    given.read_only = options.read_only || !can_be_written(practice, options.files);
    auto state = std::make_unique<State>(practice, given);
    if (given.read_only && !options.read_only)
        state->notices.push_back(Notice::nothing_can_be_written);
    if (!given.read_only) {
        remove_left_overs(options.files, practice);
        remove_left_overs_of(options.files, practice);
    }
    state->read_key_file();
    state->unlock(slot, secret);
    state->open_unlocked();
    return std::unique_ptr<Vault>(new Vault(std::move(state)));
}

Vault::Vault(std::unique_ptr<State> state) : state_(std::move(state)) {}

Vault::~Vault()
{
    state_->close();
}

const std::filesystem::path& Vault::folder() const
{
    return state_->folder;
}

const std::string& Vault::id() const
{
    return state_->key_file.keys.vault_id;
}

bool Vault::read_only() const
{
    return state_->options.read_only || state_->database->refuses_writes();
}

const LocalState& Vault::local_state() const
{
    return *state_->local_state;
}

const std::vector<Notice>& Vault::notices() const
{
    return state_->notices;
}

const WrongTries& Vault::wrong_tries() const
{
    return state_->wrong_tries;
}

Database& Vault::database()
{
    return *state_->database;
}

Audit& Vault::audit()
{
    return *state_->audit;
}

std::string Vault::content_hash(std::span<const std::string_view> fields) const
{
    return to_base64(keyed_hash(state_->inner_keys.content, fields));
}

Signature Vault::sign(std::string_view text) const
{
    if (state_->signing_key.secret_key.size() != signing_key_size)
        throw StorageError(ErrorKind::damaged_record, "the signing key is not what was written");
    return {to_base64(state_->signing_key.public_key), to_base64(storage::sign(text, state_->signing_key.secret_key))};
}

std::vector<std::string> Vault::public_keys()
{
    std::vector<std::string> keys;
    for (const auto& row : database().query("SELECT public_key FROM signing_key", {}, {Kind::text}))
        if (const auto* key = std::get_if<std::string>(&row.at(0)))
            keys.push_back(*key);
    return keys;
}

std::vector<Finding> Vault::verify()
{
    auto findings = verify_database(*state_->database, *state_->audit);
    if (findings.empty() || findings.front().kind != FindingKind::unreadable)
        state_->verify_keys(findings);
    return findings;
}

std::vector<Finding> Vault::verify_frame()
{
    std::vector<Finding> findings;
    if (!has_expected_schema(*state_->database))
        findings.push_back({FindingKind::schema_altered, 1});
    state_->verify_keys(findings);
    return findings;
}

void Vault::reopen_damaged()
{
    state_->reopen_damaged();
}

bool Vault::State::can_sign() const
{
    constexpr std::string_view sample = "a text to sign";
    if (signing_key.secret_key.size() != signing_key_size)
        return false;
    return storage::verify_signature(sample, storage::sign(sample, signing_key.secret_key), signing_key.public_key);
}

void Vault::State::verify_keys(std::vector<Finding>& findings)
{
    if (header_damaged)
        findings.push_back({FindingKind::header_damaged, 1});
    if (!can_sign())
        findings.push_back({FindingKind::signing_key_unusable, 1});
    const auto named = database->query("SELECT value FROM meta WHERE key = 'vault_id'", {}, {Kind::text});
    if (named.size() != 1 || named.front().at(0) != Value{key_file.keys.vault_id})
        findings.push_back({FindingKind::identity_altered, 1});
}

bool verify_signature(std::string_view text, const Signature& signature)
{
    const auto bytes = from_base64(signature.signature);
    const auto key = from_base64(signature.public_key);
    return bytes && key && verify_signature(text, *bytes, *key);
}

}
