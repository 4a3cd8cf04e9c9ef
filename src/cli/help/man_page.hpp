#pragma once

#include "app/help/help_texts.hpp"
#include "help/described_command.hpp"

namespace cli {

/// The man page of the command line: every command with what its --help says.
std::string command_line_man_page(const DescribedCommand& program);

/// The man page of the window, with the chapters of its help.
std::string window_man_page();

}
