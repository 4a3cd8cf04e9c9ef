#pragma once

#include <string>
#include <vector>

namespace cli {

/// One option or word of a command, as its help tells it.
struct DescribedOption {
    std::string names; ///< "--json", "-h,--help"; of a word without a name in front "PRACTICE"
    std::string help;
    bool is_word = false;
    bool is_required = false;
    bool takes_value = false;

    bool operator==(const DescribedOption&) const = default;
};

/// A command, or a group of them: what the help, the man page and the shell's completion are made from.
struct DescribedCommand {
    std::string name; ///< "list"
    std::string help;
    std::vector<DescribedOption> options;
    std::vector<DescribedCommand> commands;
};

/// A command that can be run, with its whole name ("client list").
struct NamedCommand {
    std::string name;
    const DescribedCommand* command;
};

/// The commands below that can be run, in the order of the help.
std::vector<NamedCommand> runnable(const DescribedCommand& program);

}
