#include "support/test_practice.hpp"

namespace test_support {

using storage::SecretBytes;
using storage::Vault;

storage::VaultOptions TestPractice::options()
{
    storage::VaultOptions options{clock, files, state_folder};
    options.cost = cheap_cost;
    options.wait = [](std::chrono::seconds) {};
    return options;
}

std::unique_ptr<Vault> TestPractice::create()
{
    return Vault::create(folder, SecretBytes::copy_of(good_passphrase), options());
}

std::unique_ptr<Vault> TestPractice::open(const std::string& passphrase)
{
    return Vault::open(folder, SecretBytes::copy_of(passphrase), options());
}

}
