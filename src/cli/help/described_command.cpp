#include "help/described_command.hpp"

namespace cli {

namespace {

void add_runnable(std::vector<NamedCommand>& found, const DescribedCommand& group, const std::string& before)
{
    for (const auto& command : group.commands)
        if (command.commands.empty())
            found.push_back({before + command.name, &command});
        else
            add_runnable(found, command, before + command.name + ' ');
}

}

std::vector<NamedCommand> runnable(const DescribedCommand& program)
{
    std::vector<NamedCommand> found;
    add_runnable(found, program, {});
    return found;
}

}
