#include "storage/compact_text.hpp"

#include "domain/date.hpp"
#include "storage/crypto.hpp"
#include "storage/deflate.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace storage {

namespace {

/// The first byte of what is no text, and what follows it. These numbers stand in every practice: they never change.
enum Mark : char {
    as_text_marked = 1, ///< text that begins with one of these bytes by itself
    as_id = 2,          ///< the 16 bytes of a UUID
    as_base64 = 3,      ///< the bytes of a hash or a signature
    as_hex = 4,         ///< the bytes of a hash
    as_time = 5,        ///< five bytes of seconds since 1970, two of minutes from Greenwich
    as_event = 6,       ///< its place in the list below
    as_deflated = 7,
};
constexpr char last_mark = as_deflated;

constexpr std::size_t shortest_base64 = 44;
constexpr std::size_t hex_hash_size = 64;
constexpr std::size_t shortest_deflated = 400;
constexpr std::size_t id_size = 16;
constexpr std::size_t seconds_size = 5;
constexpr std::size_t minutes_size = 2;

/// The places stand in every practice: what is new goes to the end.
constexpr std::array<std::string_view, 47> events{
    "session_added",        "session_changed",      "progress_note_added",  "progress_note_changed",
    "note_signature_added", "note_signed",          "assignment_added",     "assignment_changed",
    "entry_added",          "entry_changed",        "administration_added", "administration_changed",
    "client_added",         "client_changed",       "care_case_added",      "care_case_changed",
    "contact_added",        "contact_changed",      "goal_added",           "goal_changed",
    "goal_rating_added",    "concern_added",        "concern_changed",      "concern_response_added",
    "concern_look_added",   "intake_added",         "intake_changed",       "amendment_added",
    "note_amended",         "issued_report_added",  "report_issued",        "report_viewed",
    "care_case_viewed",     "client_viewed",        "contacts_viewed",      "formulation_viewed",
    "intake_viewed",        "progress_note_viewed", "session_viewed",       "measure_items_viewed",
    "safety_screen_added",  "safety_plan_added",    "permission_added",     "measure_plan_added",
    "measure_plan_changed", "injury_file_added",    "injury_file_changed"};

std::string marked(Mark mark, std::string_view bytes)
{
    std::string out(1, static_cast<char>(mark));
    out += bytes;
    return out;
}

bool is_lower_hex(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string bytes_of_hex(std::string_view hex)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        unsigned value = 0;
        std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        bytes += static_cast<char>(value);
    }
    return bytes;
}

std::string hex_of(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        hex += digits[value >> 4U];
        hex += digits[value & 15U];
    }
    return hex;
}

std::string id_of(std::string_view bytes)
{
    auto id = hex_of(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        id.insert(dash, 1, '-');
    return id;
}

std::string without_dashes(std::string_view id)
{
    std::string hex(id);
    std::erase(hex, '-');
    return hex;
}

std::string number_bytes(std::uint64_t number, std::size_t size)
{
    std::string bytes(size, '\0');
    for (auto at = size; at > 0; --at, number >>= 8U)
        bytes[at - 1] = static_cast<char>(number & 0xffU);
    return bytes;
}

std::uint64_t number_in(std::string_view bytes)
{
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

/// Empty when the text is no time, or one that is not written the one way.
std::string time_bytes(std::string_view text)
{
    const auto time = domain::parse_timestamp(text);
    if (!time || to_text(*time) != text)
        return {};
    const auto seconds = time->utc.time_since_epoch().count();
    if (seconds < 0 || seconds >> (8 * seconds_size) != 0)
        return {};
    return number_bytes(static_cast<std::uint64_t>(seconds), seconds_size) +
           number_bytes(static_cast<std::uint16_t>(time->offset.count()), minutes_size);
}

std::string time_of(std::string_view bytes)
{
    domain::Timestamp time;
    time.utc = std::chrono::sys_seconds(std::chrono::seconds(number_in(bytes.substr(0, seconds_size))));
    time.offset = std::chrono::minutes(static_cast<std::int16_t>(number_in(bytes.substr(seconds_size))));
    return to_text(time);
}

std::string shorter_form(std::string_view text)
{
    if (is_id(text))
        return marked(as_id, bytes_of_hex(without_dashes(text)));
    if (const auto* event = std::ranges::find(events, text); event != events.end())
        return marked(as_event, std::string(1, static_cast<char>(event - events.begin())));
    if (text.size() == hex_hash_size && is_lower_hex(text))
        return marked(as_hex, bytes_of_hex(text));
    if (auto time = time_bytes(text); !time.empty())
        return marked(as_time, time);
    if (text.size() >= shortest_base64)
        if (const auto bytes = from_base64(text))
            return marked(as_base64, as_text(*bytes));
    if (text.size() >= shortest_deflated)
        return marked(as_deflated, deflated(text));
    return {};
}

/// Nothing when the bytes are not what compact() makes.
std::optional<std::string> longer_form(char mark, std::string_view bytes)
{
    const auto byte_count = bytes.size();
    if (mark == as_text_marked)
        return std::string(bytes);
    if (mark == as_id && byte_count == id_size)
        return id_of(bytes);
    if (mark == as_hex && byte_count == hex_hash_size / 2)
        return hex_of(bytes);
    if (mark == as_time && byte_count == seconds_size + minutes_size)
        return time_of(bytes);
    if (mark == as_event && byte_count == 1 && number_in(bytes) < events.size())
        return std::string(events[number_in(bytes)]);
    if (mark == as_base64)
        return to_base64(as_bytes(bytes));
    return mark == as_deflated ? inflated(bytes) : std::nullopt;
}

}

bool is_compact(std::string_view stored)
{
    return !stored.empty() && stored[0] > 0 && stored[0] <= last_mark;
}

std::string compact(std::string_view text)
{
    auto shorter = shorter_form(text);
    if (!shorter.empty() && shorter.size() < text.size())
        return shorter;
    return is_compact(text) ? marked(as_text_marked, text) : std::string(text);
}

std::string expanded(std::string_view stored)
{
    if (!is_compact(stored))
        return std::string(stored);
    return longer_form(stored[0], stored.substr(1)).value_or(std::string(stored));
}

}
