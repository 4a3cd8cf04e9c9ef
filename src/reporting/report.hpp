#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace reporting {

enum class Paper { a4, letter };

/// How a report is to be printed. `created` is written into the file, so equal values give equal bytes.
struct PageOptions {
    Paper paper = Paper::a4;
    bool large_print = false;
    std::string language = "en";
    std::chrono::sys_seconds created{};
};

/// Who the report comes from; empty parts are left out.
struct Letterhead {
    std::string practice;
    std::string counselor;
    std::string credential;
    std::string address;
    std::string phone;
};

/// A word that does not belong on the paper, and the part of the report it was written in.
struct WordWarning {
    std::string part; ///< "next"
    std::string word; ///< "you will"

    bool operator==(const WordWarning&) const = default;
};

/// A finished report. `text` holds what is printed, one paragraph a line, in reading order.
struct Report {
    std::string pdf;
    int pages = 0;
    std::string text;
    /// Characters no installed font could draw; each is printed as a visible box.
    int missing_characters = 0;
    /// Broken UTF-8 sequences in the values given; each is printed as U+FFFD.
    int invalid_sequences = 0;
    /// Forbidden words found in sentences the counselor wrote; nothing is changed, she is asked to look again.
    std::vector<WordWarning> warnings;
};

std::string english_date(std::chrono::year_month_day date);
std::string english_short_date(std::chrono::year_month_day date);
/// "March", "March 2026".
std::string english_month(std::chrono::year_month_day date, bool with_year);
/// "March 10 – December 15, 2026".
std::string english_period(std::chrono::year_month_day from, std::chrono::year_month_day to);
/// Rounded for people: whole, or one decimal ("3.7").
std::string plain_number(double value);
/// Numbers that are read side by side: all whole, or each with one decimal ("2.0", "2.9").
std::vector<std::string> plain_numbers(const std::vector<double>& values);

/// The words and formats of the reader's language. The defaults are English.
struct ReportText {
    std::function<std::string(std::string_view)> translate = [](std::string_view text) { return std::string(text); };
    std::function<std::string(std::chrono::year_month_day)> date = english_date;
    std::function<std::string(std::chrono::year_month_day)> short_date = english_short_date;
    std::function<std::string(std::chrono::year_month_day, bool)> month = english_month;
    std::function<std::string(double)> number = plain_number;
    std::function<std::vector<std::string>(const std::vector<double>&)> numbers = plain_numbers;
    std::function<std::string(std::chrono::year_month_day, std::chrono::year_month_day)> period = english_period;
};

}
