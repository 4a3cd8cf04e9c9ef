#pragma once

#include "help/described_command.hpp"

namespace cli {

/// A script that lets bash complete commands and options; everything else is completed as a file.
std::string bash_completion(const DescribedCommand& program);
/// The same for zsh.
std::string zsh_completion(const DescribedCommand& program);

}
