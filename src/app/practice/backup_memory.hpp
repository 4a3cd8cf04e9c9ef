#pragma once

#include "app/practice/backups.hpp"

/// What this machine remembers of a practice's backups between two openings.
namespace app {

struct BackupMemory {
    BackupPlan plan;
    std::optional<domain::Timestamp> last_good;
    std::int64_t last_seq = 0; ///< how far the practice had come then
    std::optional<domain::Timestamp> last_drill;

    static constexpr auto fields()
    {
        return std::tuple{
            domain::field("plan", &BackupMemory::plan), domain::field("last_good", &BackupMemory::last_good),
            domain::field("last_seq", &BackupMemory::last_seq), domain::field("last_drill", &BackupMemory::last_drill)};
    }
};

/// What is damaged is as if there had never been a plan.
BackupMemory memory_of(OpenPractice& practice);
/// Throws Failure (io_error).
void remember(OpenPractice& practice, const BackupMemory& memory);

/// A line of its own, about the whole practice.
void append_to_audit(OpenPractice& practice, std::string_view event);

}
