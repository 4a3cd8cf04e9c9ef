#pragma once

#include "domain/tree.hpp"

#include <ostream>
#include <streambuf>
#include <string>

namespace cli {

/// A document as JSON in which what would steer a terminal is written as an escape ("\\u009b"), so that it reads back
/// the same. `indent` of -1: on one line.
std::string json_text(const domain::Tree& document, int indent = -1);

/// Stands between a stream and what it writes to: control characters (but tab and line break) and signs that turn the
/// direction of text go out as U+FFFD, so that nothing typed about a client steers a terminal.
class TerminalGuard : public std::streambuf {
public:
    explicit TerminalGuard(std::ostream& stream);
    ~TerminalGuard() override;
    TerminalGuard(const TerminalGuard&) = delete;
    TerminalGuard& operator=(const TerminalGuard&) = delete;

protected:
    int_type overflow(int_type byte) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    bool write(std::string_view text);

    std::ostream& stream_;
    std::streambuf* target_;
    std::string begun_; // the first bytes of a character whose last are not here yet
};

}
