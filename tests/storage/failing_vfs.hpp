#pragma once

namespace test_support {

/// While it lives, what SQLite reads, writes, flushes, opens and removes goes through it; the nth of these calls fails
/// as on a broken or full disk, and with `stays_broken` every later one. 0 never fails. One at a time.
class FailingVfs {
public:
    explicit FailingVfs(int call = 0, bool is_full = false, bool stays_broken = false);
    FailingVfs(const FailingVfs&) = delete;
    FailingVfs& operator=(const FailingVfs&) = delete;
    ~FailingVfs();

    /// How many calls there have been.
    int calls() const;
};

}
