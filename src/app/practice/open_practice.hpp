#pragma once

#include "app/library/definitions.hpp"
#include "domain/clock.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <set>

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

    /// Whether somebody waits for the practice's thread: what takes long then lets them go first.
    bool is_awaited() const { return awaited_ && awaited_(); }
    void set_awaited(std::function<bool()> awaited) { awaited_ = std::move(awaited); }

    /// The rules of questions (`is_question`) that the counselor has answered with "all the same", for what comes next.
    void go_on_with(std::set<std::string, std::less<>> rules) { answered_ = std::move(rules); }
    bool goes_on_with(std::string_view rule) const { return answered_.contains(rule); }

private:
    std::unique_ptr<storage::Vault> vault_;
    const domain::Clock& clock_;
    std::unique_ptr<storage::Records> records_;
    Definitions definitions_;
    std::set<std::string, std::less<>> answered_;
    std::function<bool()> awaited_;
};

}
