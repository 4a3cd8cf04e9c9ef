#pragma once

#include "app/practice/open_practice.hpp"

namespace storage {
class Transaction;
}

namespace app {

/// Several use cases kept together: one wait for the disk for all of them, and all or none of them after a crash.
/// Nothing is kept unless it is committed.
class Batch {
public:
    /// The practice must outlive it.
    explicit Batch(OpenPractice& practice);
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;
    ~Batch();

    void commit();

private:
    std::unique_ptr<storage::Transaction> change_;
};

}
