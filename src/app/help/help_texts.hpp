#pragma once

#include "domain/embedded_file.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The texts of help/: what F1 shows, and what the man pages and the printed manual are made from.
namespace app {

/// help/ as it is built into the program, by path ("03_today.md"), sorted.
std::vector<domain::EmbeddedFile> embedded_help();

enum class HelpKind { heading, paragraph, item };

/// A heading inside a chapter, a paragraph, or one line of a list.
struct HelpBlock {
    HelpKind kind;
    std::string text;

    bool operator==(const HelpBlock&) const = default;
};

/// One page of the help.
struct HelpChapter {
    std::string id; ///< "today"; a page of the window and its chapter bear one name
    std::string title;
    std::vector<HelpBlock> blocks;
};

/// Reads "# Title", "## Heading", "- item" and paragraphs; a line that goes on is joined to the one before.
HelpChapter read_help_chapter(std::string_view id, std::string_view text);

/// All chapters, in the order one reads them.
std::vector<HelpChapter> help_chapters();

/// What a program says about itself: `name` is "securebase" or "securebase-cli".
HelpChapter program_help(std::string_view name);

/// A program's own help as text for a terminal, at most 80 characters wide.
std::string terminal_text(const HelpChapter& chapter);

/// The version of this program: "0.2.0".
std::string_view program_version();

}
