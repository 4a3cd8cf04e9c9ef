#include "storage/vault.hpp"

#include "domain/clock.hpp"
#include "storage/atomic_writer.hpp"
#include "storage/file_layer.hpp"
#include "storage/passphrase.hpp"
#include "storage/practice_files.hpp"
#include "storage/vault_contents.hpp"
#include "storage/vault_guard.hpp"
#include "storage/vault_state.hpp"

namespace storage {

namespace {

void refuse_weak(const SecretBytes& passphrase)
{
    if (auto problem = weakness_of(passphrase))
        throw VaultError(VaultErrorKind::weak_passphrase, std::move(*problem));
}

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
    const bool has_keys = files.exists(folder / key_file_name);
    const bool has_database = files.exists(folder / database_file_name);
    if (!has_keys && !has_database)
        throw VaultError(VaultErrorKind::not_a_practice);
    if (!has_keys)
        throw VaultError(VaultErrorKind::damaged_key_file);
    if (!has_database || std::filesystem::file_size(folder / database_file_name) == 0)
        throw VaultError(VaultErrorKind::empty_or_truncated_database);
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
        refuse_weak(passphrase);
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
    return guarded([&] {
        const auto practice = without_slash(folder);
        require_practice(practice, options.files);
        auto state = std::make_unique<State>(practice, options);
        state->read_key_file();
        state->unlock(passphrase);
        state->open_unlocked();
        return std::unique_ptr<Vault>(new Vault(std::move(state)));
    });
}

Vault::Vault(std::unique_ptr<State> state) : state_(std::move(state)) {}

Vault::~Vault()
{
    try {
        state_->remember();
    } catch (const StorageError&) {
        // The connection may be beyond reading; then the next opening compares with what was seen before.
    }
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
    return state_->options.read_only;
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
    return to_base64(keyed_hash(state_->content_key, fields));
}

Signature Vault::sign(std::string_view text) const
{
    return {to_base64(state_->signing_key.public_key), to_base64(storage::sign(text, state_->signing_key.secret_key))};
}

void Vault::change_passphrase(const SecretBytes& passphrase)
{
    refuse_weak(passphrase);
    guarded([&] {
        auto keys = state_->key_file.keys;
        const auto cost = state_->options.cost ? *state_->options.cost : calibrated_kdf_cost();
        set_slot(keys, passphrase_slot, normalised(passphrase), state_->master, cost);
        write_key_file(state_->options.files, state_->folder, keys, state_->master);
        state_->key_file.keys = std::move(keys);
    });
}

std::vector<Finding> Vault::verify()
{
    auto findings = verify_database(*state_->database, *state_->audit);
    if (state_->header_damaged)
        findings.push_back({FindingKind::header_damaged, 1});
    constexpr std::string_view sample = "a text to sign";
    if (!verify_signature(sample, sign(sample)))
        findings.push_back({FindingKind::signing_key_unusable, 1});
    return findings;
}

bool verify_signature(std::string_view text, const Signature& signature)
{
    const auto bytes = from_base64(signature.signature);
    const auto key = from_base64(signature.public_key);
    return bytes && key && verify_signature(text, *bytes, *key);
}

}
