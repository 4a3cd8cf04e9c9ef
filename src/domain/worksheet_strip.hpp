#pragma once

#include "domain/strategy.hpp"

/// The return strip of a worksheet as it is printed and typed back: both read it from here, so that what was circled on
/// paper is what the screen asks for.
namespace domain {

enum class StripControl {
    tick,     ///< one box
    yes_no,   ///< two words to circle
    digits,   ///< least to most to circle
    number,   ///< a box for a number
    date,     ///< a box for a date
    words,    ///< a few words to circle
    letters,  ///< one letter for each answer, to circle
    box,      ///< a box for words
    two_boxes ///< a number for the first day and one for the last
};

/// One answer that can be circled.
struct StripMark {
    std::string mark;   ///< a letter, or the word itself
    std::string choice; ///< key of the answer
    std::string words;  ///< as they stand on the sheet

    bool operator==(const StripMark&) const = default;
};

/// One value of the strip.
struct StripValue {
    StripField field;
    std::string label; ///< without the digits or words that stand beside it as its control
    StripControl control{};
    std::vector<StripMark> marks{}; ///< of `words` and `letters`
    int least = 0;                  ///< of `digits`
    int most = 0;
    bool marks_on_rows = false; ///< its letters stand before the rows of the sheet
    bool explained = true;      ///< its letters can be read from the sheet; else the strip says what they mean

    bool operator==(const StripValue&) const = default;
};

/// What the strip asks, in order, without the rating every strip has ("helped?").
std::vector<StripValue> strip_values(const Strategy& strategy);

/// How many days or rows the strip has columns for; 0 when everything is asked once.
int strip_columns(const Strategy& strategy);

/// True when its columns are the days of one week, so that a longer practice takes a sheet a week.
bool is_weekly(const Strategy& strategy);

/// A tick or a card line without the blank it ends in: "told someone: ______" becomes "told someone".
std::string without_blank(std::string_view words);

}
