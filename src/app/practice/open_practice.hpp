#pragma once

#include "app/library/definitions.hpp"
#include "domain/clock.hpp"

#include <filesystem>
#include <memory>

namespace storage {
class Records;
class Vault;
}

namespace app {

/// An open practice, as the use cases take it. Lives on the workspace's worker thread and is only touched there.
class OpenPractice {
public:
    OpenPractice(std::unique_ptr<storage::Vault> vault, const domain::Clock& clock);
    ~OpenPractice();

    storage::Records& records() { return *records_; }
    const Definitions& definitions() const { return definitions_; }
    /// After the practice's own definitions have changed.
    void read_definitions_again() { definitions_.read_again(); }
    const domain::Clock& clock() const { return clock_; }

private:
    std::unique_ptr<storage::Vault> vault_;
    const domain::Clock& clock_;
    std::unique_ptr<storage::Records> records_;
    Definitions definitions_;
};

}
