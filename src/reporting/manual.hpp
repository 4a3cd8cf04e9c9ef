#pragma once

#include "reporting/report.hpp"

#include <string>
#include <vector>

namespace reporting {

enum class ManualBlockKind { heading, paragraph, item };

struct ManualBlock {
    ManualBlockKind kind;
    std::string text;
};

struct ManualChapter {
    std::string title;
    std::vector<ManualBlock> blocks;
};

/// A book of chapters, the first of which stands for the cover: its title, what it says, and then what follows.
struct Manual {
    ManualChapter cover;
    std::string version;
    std::vector<ManualChapter> chapters;
};

/// Throws PdfError when library or fonts fail.
Report render_manual(const Manual& manual, const PageOptions& options);

}
