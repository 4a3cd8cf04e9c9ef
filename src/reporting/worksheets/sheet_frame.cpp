#include "domain/text.hpp"
#include "reporting/worksheets/sheet_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace reporting {

using domain::WorksheetKind;
using drawing::Role;

namespace {

constexpr double margin = 15;
constexpr double title_top = 20.2;

// What a discreet sheet is called: what it looks like, and nothing of what it is about.
std::string neutral_title(const WorksheetSheet& sheet)
{
    if (sheet.small_version)
        return "A card";
    using enum WorksheetKind;
    switch (sheet.strategy.worksheet.kind) {
    case days:
        return "Day by day";
    case table:
        return "Notes";
    case checklist:
        return "List";
    case boxes:
        return "Four boxes";
    case plan:
        return "A plan";
    case letter:
        return "A page to write on";
    case card:
        return "A card";
    case card_and_rows:
        return "A card and notes";
    case timeline:
        return "Along the years";
    case slip:
        return "Slips";
    }
    return "Notes";
}

constexpr std::array weekday_names{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string with_weekday(const SheetContext& context, std::chrono::year_month_day date)
{
    const std::chrono::weekday day{std::chrono::sys_days(date)};
    return context.words(weekday_names[day.c_encoding()]) + " " + context.text.short_date(date);
}

std::string dates_of(const SheetContext& context)
{
    const auto& sheet = context.sheet;
    if (!sheet.from)
        return {};
    if (!sheet.to || *sheet.to == *sheet.from)
        return with_weekday(context, *sheet.from);
    return with_weekday(context, *sheet.from) + " – " + with_weekday(context, *sheet.to);
}

std::string page_of(const SheetContext& context, int page, int pages)
{
    return pages < 2 ? "" : fmt::format(fmt::runtime(context.words("page {} of {}")), page, pages);
}

// Right to left from the margin: the code, then what stands before it.
void draw_top_line(Canvas& canvas, const SheetContext& context, int page, int pages)
{
    const auto& sheet = context.sheet;
    const double baseline = margin + 2.9;
    if (!sheet.discreet) {
        const auto& head = sheet.letterhead;
        std::vector<std::string> names{head.counselor};
        if (!head.credential.empty())
            names.push_back(head.credential);
        const auto from = domain::joined({head.practice, domain::joined(names)}, " · ");
        canvas.text_at(context.left, baseline, from, context.muted(9));
    }
    std::vector<std::pair<std::string, Lettering>> parts;
    const bool named = !sheet.discreet && page == 1;
    if (named && !sheet.initials.empty())
        parts.emplace_back(context.words("initials") + " " + sheet.initials, context.plain(9));
    if (named && sheet.initials.empty())
        parts.emplace_back(context.words("initials") + " ________", context.plain(9));
    if (page == 1 && sheet.from)
        parts.emplace_back(dates_of(context), context.plain(9));
    if (pages > 1)
        parts.emplace_back(page_of(context, page, pages), context.plain(9));
    if (!sheet.code.empty())
        parts.emplace_back(sheet.code, context.bold(9));
    double width = 0;
    for (const auto& [text, style] : parts)
        width += canvas.width_of(text, style) + 4;
    double x = context.right() - width + 4;
    for (const auto& [text, style] : parts) {
        canvas.text_at(x, baseline, text, style);
        x += canvas.width_of(text, style) + 4;
    }
}

double title_size(const Canvas& canvas, const SheetContext& context, const std::string& title)
{
    double size = context.sizes.title;
    while (size > 15 && canvas.lines_of(title, context.accent(size), context.width) > 1)
        size -= 0.5;
    return size;
}

double draw_title(Canvas& canvas, const SheetContext& context)
{
    const auto title = sheet_title(context);
    auto style = context.accent(title_size(canvas, context, title));
    style.leading = 1.25;
    const double bottom = canvas.paragraph({context.left, title_top, context.width, 0}, title, style) + 1.4;
    canvas.line(context.left, bottom, context.right(), bottom, Role::accent, 0.9);
    return bottom + 2.4;
}

std::string why_of(const WorksheetSheet& sheet)
{
    return sheet.why.empty() ? sheet.strategy.why_line : sheet.why;
}

double draw_why(Canvas& canvas, const SheetContext& context, const Area& place, double size)
{
    const double x = place.x + 3.1, width = place.width - 3.1;
    double y = canvas.paragraph({x, place.y, width, 0}, context.words("Why this, for you"),
                                {context.sizes.large ? 11.0 : 9.0, Face::bold, Role::muted});
    if (context.sheet.blank) {
        y += context.sizes.line;
        draw_writing_line(canvas, x, x + width, y);
    } else {
        y = canvas.paragraph({x, y, width, 0}, typographic(context.words(why_of(context.sheet))), context.italic(size));
    }
    canvas.fill({place.x, place.y, 0.9, y - place.y}, 0, Role::accent);
    return y;
}

double draw_step(Canvas& canvas, const SheetContext& context, const Area& place, int number, const std::string& step,
                 double size)
{
    const double first_line = context.sizes.text_line(size);
    const double radius = context.sizes.large ? 2.6 : 2.0;
    const double middle = place.y + first_line / 2;
    const double inset = 2 * radius + 2;
    const auto digits = std::to_string(number);
    const auto digit_style = context.accent(context.sizes.large ? 9.5 : 7.5);
    canvas.circle(place.x + radius + 0.1, middle, radius, std::nullopt, Role::accent, 0.7);
    canvas.text_at(place.x + radius + 0.1, middle + digit_style.size * 0.126, digits, digit_style, Align::centre);
    return canvas.paragraph({place.x + inset, place.y, place.width - inset, 0}, typographic(context.words(step)),
                            context.plain(size)) +
           0.6;
}

double draw_steps(Canvas& canvas, const SheetContext& context, const Area& place, double size)
{
    double y = place.y;
    int number = 0;
    for (const auto& step : context.sheet.strategy.steps)
        y = draw_step(canvas, context, {place.x, y, place.width, 0}, ++number, step, size);
    return y;
}

std::string first_sentence(const std::string& text)
{
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?' || text[i] == '!') && text[i + 1] == ' ')
            return text.substr(0, i + 1);
    return text;
}

double draw_example(Canvas& canvas, const SheetContext& context, const Area& place, double size, bool is_short)
{
    const double inset = 2.8;
    const auto label = Lettering{context.sizes.large ? 11.0 : 8.5, Face::bold, Role::muted};
    const auto words = context.words(context.sheet.strategy.example);
    const auto example = typographic(is_short ? first_sentence(words) : words);
    const double width = place.width - 2 * inset;
    const double height =
        3 + context.sizes.text_line(label.size) + canvas.height_of(example, context.italic(size), width);
    canvas.fill({place.x, place.y, place.width, height}, 2, Role::tint);
    const double y = canvas.paragraph({place.x + inset, place.y + 1.3, width, 0}, context.words("for example"), label);
    canvas.paragraph({place.x + inset, y, width, 0}, example, context.italic(size));
    return place.y + height;
}

// A line that only says again what the steps say is not printed twice.
bool repeats_steps(const domain::Strategy& strategy, const std::string& line)
{
    std::string steps;
    for (const auto& step : strategy.steps)
        steps += step + " ";
    std::string rest = line;
    while (!rest.empty()) {
        const auto sentence = first_sentence(rest);
        if (steps.find(sentence) == std::string::npos)
            return false;
        rest = rest.size() > sentence.size() + 1 ? rest.substr(sentence.size() + 1) : "";
    }
    return true;
}

double draw_top_lines(Canvas& canvas, const SheetContext& context, double y)
{
    const double size = context.sizes.large ? context.sizes.body : context.sizes.landscape ? 10 : 10.5;
    for (const auto& line : context.sheet.strategy.worksheet.top_lines)
        if (!repeats_steps(context.sheet.strategy, line))
            y = canvas.paragraph({context.left, y, context.width, 0}, typographic(context.words(line)),
                                 context.bold(size));
    return y;
}

std::string variant_words(const WorksheetSheet& sheet)
{
    const auto& variants = sheet.strategy.worksheet.variants;
    const auto found = std::ranges::find(variants, sheet.variant, &domain::FormChoice::key);
    return found == variants.end() ? "" : found->text;
}

double draw_variant(Canvas& canvas, const SheetContext& context, double y)
{
    const auto words = variant_words(context.sheet);
    if (words.empty() || context.sheet.discreet)
        return y;
    return canvas.paragraph({context.left, y + 1, context.width, 0}, context.words(words),
                            context.italic(context.sizes.body, Role::muted));
}

/// Why, how and example beside each other, on a sheet that lies.
double draw_three_beside(Canvas& canvas, const SheetContext& context, double y, bool short_example)
{
    const double width = context.width, size = context.sizes.how;
    double why = y, how_left = context.left, how_width = width * 0.73;
    if (!context.sheet.discreet) {
        why = draw_why(canvas, context, {context.left, y, width * 0.22, 0}, size);
        how_left += width * 0.24;
        how_width = width * 0.48;
    }
    const double how = draw_steps(canvas, context, {how_left, y, how_width, 0}, size);
    double example = y;
    if (!context.sheet.discreet)
        example = draw_example(canvas, context, {context.left + width * 0.745, y, width * 0.255, 0}, size - 0.5,
                               short_example);
    return std::max({why, how, example});
}

double draw_why_and_how(Canvas& canvas, const SheetContext& context, double y, bool short_example)
{
    const auto& sizes = context.sizes;
    const bool discreet = context.sheet.discreet;
    if (!discreet)
        y = draw_why(canvas, context, {context.left, y, context.width, 0}, sizes.large ? sizes.body : 11) + 2;
    if (sizes.large || discreet) {
        y = draw_steps(canvas, context, {context.left, y, context.width, 0}, sizes.how);
        return discreet
                   ? y
                   : draw_example(canvas, context, {context.left, y + 1, context.width, 0}, sizes.how, short_example);
    }
    const double how = draw_steps(canvas, context, {context.left, y, context.width * 0.64, 0}, sizes.how);
    const double example =
        draw_example(canvas, context, {context.left + context.width * 0.67, y, context.width * 0.33, 0}, sizes.how - 1,
                     short_example);
    return std::max(how, example);
}

void draw_wallet_card(Canvas& canvas, const SheetContext& context, const Area& place)
{
    const auto& sheet = context.sheet.strategy.worksheet;
    canvas.cut_out(place, 2.5);
    const double x = place.x + 5, width = place.width - 10;
    double y = place.y + 4.2;
    if (!context.sheet.discreet)
        y = canvas.paragraph({x, y, width, 0}, typographic(context.words(sheet.card_title)), context.accent(11)) + 0.6;
    auto lines = sheet.card_lines;
    std::string last;
    if (lines.size() > 1) {
        last = lines.back();
        lines.pop_back();
    }
    const bool one = lines.size() == 1;
    for (const auto& line : lines) {
        auto style = one ? context.bold(13) : context.plain(9);
        style.leading = one ? 1.6 : 1.5;
        std::string words = typographic(context.words(line));
        for (auto at = words.find("___"); at != std::string::npos; at = words.find("___", at + 9))
            words.replace(at, std::min(words.find_first_not_of('_', at), words.size()) - at, "_________");
        y = canvas.paragraph({x, y, width, 0}, words, style);
    }
    const auto small = Lettering{8.5, Face::regular, Role::ink, 1.25};
    const auto crisis = crisis_spans(context, true);
    const auto last_words = typographic(context.words(last));
    const double foot = canvas.height_of(last_words, small, width) + canvas.height_of(plain_text(crisis), small, width);
    double bottom = place.y + place.height - 3 - foot;
    canvas.line(x, bottom - 0.8, x + width, bottom - 0.8, Role::line, 0.5);
    bottom = canvas.paragraph({x, bottom, width, 0}, last_words, small);
    canvas.paragraph({x, bottom, width, 0}, crisis, small);
}

double draw_beside_card(Canvas& canvas, const SheetContext& context, double y, bool short_example)
{
    constexpr double card_width = 86, card_height = 54;
    const double width = context.width - card_width - 6;
    const double size = std::min(context.sizes.how, context.sizes.large ? 14.0 : 10.0);
    const double top = y;
    if (!context.sheet.discreet)
        y = draw_why(canvas, context, {context.left, y, width, 0}, size) + 1.5;
    y = draw_steps(canvas, context, {context.left, y, width, 0}, size);
    if (!context.sheet.discreet)
        y = draw_example(canvas, context, {context.left, y + 0.6, width, 0}, size - 0.5, short_example);
    draw_wallet_card(canvas, context, {context.right() - card_width, top, card_width, card_height});
    return std::max(y, top + card_height);
}

bool card_stands_beside(const SheetContext& context)
{
    return context.sheet.strategy.worksheet.kind == WorksheetKind::card_and_rows && !context.sheet.small_version &&
           (!context.sizes.large || context.sizes.landscape);
}

// The steps of a version that takes less are the version itself.
double draw_opening(Canvas& canvas, const SheetContext& context, double y, bool short_example)
{
    if (context.sheet.small_version)
        return context.sheet.discreet
                   ? y
                   : draw_why(canvas, context, {context.left, y, context.width, 0}, context.sizes.body);
    if (card_stands_beside(context))
        return draw_beside_card(canvas, context, y, short_example);
    return context.sizes.landscape ? draw_three_beside(canvas, context, y, short_example)
                                   : draw_why_and_how(canvas, context, y, short_example);
}

std::vector<std::string> foot_lines_of(const SheetContext& context)
{
    std::vector<std::string> lines;
    if (context.sheet.small_version)
        return lines;
    lines = context.sheet.strategy.worksheet.foot_lines;
    if (context.sheet.second_half)
        for (const auto& line : context.sheet.second_half->worksheet.foot_lines)
            if (std::ranges::find(lines, line) == lines.end())
                lines.push_back(line);
    return lines;
}

/// A line with a blank at its end gets 60 mm to write on.
double draw_foot_line(Canvas& canvas, const SheetContext& context, double y, const std::string& line)
{
    const auto style = context.plain(context.sizes.foot_lines);
    const auto words = typographic(context.words(line));
    const auto blank = words.find("___");
    if (blank == std::string::npos)
        return canvas.paragraph({context.left, y, context.width, 0}, words, style);
    const auto before = std::string(domain::trimmed(std::string_view(words).substr(0, blank)));
    const double bottom = canvas.paragraph({context.left, y, context.width, 0}, before, style);
    const double end = context.left + canvas.width_of(before, style) + 2;
    const bool beside = canvas.lines_of(before, style, context.width) == 1 && context.right() - end >= 60;
    const double line_y = beside ? bottom - 0.8 : bottom + context.sizes.line - 2.5;
    draw_writing_line(canvas, beside ? end : context.left, (beside ? end : context.left) + 60, line_y);
    return beside ? bottom : line_y + 1;
}

double draw_foot_lines(Canvas& canvas, const SheetContext& context, double y)
{
    const auto lines = foot_lines_of(context);
    const bool has_blank = std::ranges::any_of(lines, [](const auto& line) { return line.find("___") != line.npos; });
    if (!context.sizes.landscape || lines.size() < 2 || has_blank) {
        for (const auto& line : lines)
            y = draw_foot_line(canvas, context, y, line);
        return y;
    }
    return canvas.paragraph({context.left, y, context.width, 0},
                            typographic(context.words(domain::joined(lines, "   "))),
                            context.plain(context.sizes.foot_lines));
}

double draw_frame_foot(Canvas& canvas, const SheetContext& context, double y)
{
    const bool discreet = context.sheet.discreet;
    canvas.line(context.left, y, context.right(), y, Role::grid, 0.4);
    auto style = context.plain(context.sizes.foot);
    style.leading = 1.33;
    y = canvas.paragraph(
        {context.left, y + 0.9, context.width, 0},
        context.words(
            discreet ? "A blank day is a day. If this stirs up more than you want: stop, feel your feet, look around."
                     : "A blank day is a day. If this stirs up more than you want: stop, feel your feet, look around, "
                       "tell me."),
        style);
    std::vector<Span> spans;
    if (!discreet)
        spans.push_back({context.words("I read this when we meet, not before.") + "  "});
    const auto crisis = crisis_spans(context, discreet);
    spans.insert(spans.end(), crisis.begin(), crisis.end());
    return canvas.paragraph({context.left, y, context.width, 0}, spans, style);
}

double foot_from(Canvas& canvas, const SheetContext& context, double y, bool last_page)
{
    if (last_page && !foot_lines_of(context).empty())
        y = draw_foot_lines(canvas, context, y) + 1.2;
    return draw_frame_foot(canvas, context, y) + 0.8;
}

std::string short_label(const std::string& label)
{
    if (label == "Emergency")
        return {};
    const auto comma = label.rfind(", ");
    return comma == std::string::npos ? label : label.substr(comma + 2);
}

bool is_telling(const domain::CrisisLine& line)
{
    return line.label.find("iolence") != std::string::npos || line.label.find("abuse") != std::string::npos;
}

std::string version_words(const WorksheetSheet& sheet, SmallVersion version)
{
    const auto& strategy = sheet.strategy;
    return version == SmallVersion::smaller  ? strategy.smaller_version
           : version == SmallVersion::spoken ? strategy.spoken_version
                                             : strategy.doing_version;
}

struct BandPart {
    const char* title;
    SmallVersion version;
};
constexpr std::array band_parts{BandPart{"Smaller", SmallVersion::smaller},
                                BandPart{"Said aloud", SmallVersion::spoken}, BandPart{"Done", SmallVersion::doing}};

double band_from(Canvas& canvas, const SheetContext& context, double y)
{
    const double gap = 5, width = (context.width - 2 * gap) / 3, inset = 3;
    const auto small = context.plain(context.sizes.large ? 12 : 10);
    y = canvas.paragraph({context.left, y, context.width, 0},
                         context.words("Too much today? One of these counts just as well."),
                         context.accent(context.sizes.large ? 13 : 10.5)) +
        0.8;
    double height = 0;
    for (const auto& part : band_parts)
        height = std::max(height, canvas.height_of(typographic(version_words(context.sheet, part.version)), small,
                                                   width - 2 * inset));
    height += 7.4;
    double x = context.left;
    for (const auto& part : band_parts) {
        const auto words = version_words(context.sheet, part.version);
        if (words.empty())
            continue;
        canvas.fill({x, y, width, height}, 2, Role::tint);
        const double top = canvas.paragraph({x + inset, y + 1.2, width, 0}, context.words(part.title),
                                            {small.size - 1, Face::bold, Role::muted});
        canvas.paragraph({x + inset, top, width - 2 * inset, 0}, typographic(context.words(words)), small);
        x += width + gap;
    }
    return y + height;
}

}

SheetSizes sheet_sizes(const WorksheetSheet& sheet)
{
    SheetSizes sizes;
    const auto& definition = sheet.strategy.worksheet;
    sizes.large = sheet.options.large_print;
    const bool wide = definition.kind == WorksheetKind::table || definition.kind == WorksheetKind::card_and_rows ||
                      definition.kind == WorksheetKind::timeline || definition.kind == WorksheetKind::checklist;
    sizes.landscape =
        !sheet.small_version && (definition.landscape || (sizes.large && wide && definition.columns.size() >= 4));
    if (sizes.large) {
        sizes.how = sizes.body = 14;
        sizes.title = 24;
        sizes.foot = 11;
        sizes.foot_lines = 13;
        sizes.head = 12;
        sizes.hint = 10;
        sizes.tick_words = 12;
        sizes.line = 11;
        sizes.digits = 9;
        sizes.digit = 14;
    } else if (sizes.landscape) {
        sizes.how = 10;
        sizes.foot_lines = 10;
    }
    return sizes;
}

std::string SheetContext::words(std::string_view english) const
{
    return text.translate(english);
}

std::string sheet_title(const SheetContext& context)
{
    const auto& sheet = context.sheet;
    if (sheet.discreet)
        return context.words(neutral_title(sheet));
    return typographic(sheet.title.empty() ? context.words(sheet.strategy.client_title) : sheet.title);
}

std::vector<Span> crisis_spans(const SheetContext& context, bool numbers_only)
{
    std::vector<Span> spans{{context.words("Not safe now?") + "  ", Face::bold}};
    bool first = true;
    for (const auto& line : context.sheet.crisis_lines) {
        if (numbers_only && is_telling(line) && context.sheet.crisis_lines.size() > 1)
            continue;
        std::string number = line.number;
        for (auto at = number.find(' '); at != std::string::npos; at = number.find(' ', at))
            number.replace(at, 1, "\u00A0"); // a number is never broken
        const auto label = numbers_only ? std::string() : context.words(short_label(line.label));
        spans.push_back({first ? "" : "  ·  "});
        spans.push_back({number, Face::bold});
        spans.push_back({label.empty() ? "" : " " + label});
        first = false;
    }
    return spans;
}

double draw_front_head(Canvas& canvas, const SheetContext& context, int page, int pages, bool short_example)
{
    draw_top_line(canvas, context, page, pages);
    double y = draw_title(canvas, context);
    y = draw_opening(canvas, context, y, short_example) + 1.2;
    if (!context.sheet.small_version)
        y = draw_variant(canvas, context, draw_top_lines(canvas, context, y));
    return y + 0.8;
}

double draw_back_head(Canvas& canvas, const SheetContext& context, int page, int pages)
{
    draw_top_line(canvas, context, page, pages);
    auto style = context.accent(context.sizes.large ? 17 : context.sizes.small_title);
    const double y = canvas.paragraph({context.left, title_top, context.width, 0}, sheet_title(context), style) + 1;
    canvas.line(context.left, y, context.right(), y, Role::accent, 0.9);
    return y + 3;
}

double foot_height(Canvas& canvas, const SheetContext& context, bool last_page)
{
    return foot_from(canvas, context, 0, last_page);
}

void draw_foot(Canvas& canvas, const SheetContext& context, double bottom, bool last_page)
{
    Canvas measure = canvas;
    foot_from(canvas, context, bottom - foot_from(measure, context, 0, last_page), last_page);
}

double band_height(Canvas& canvas, const SheetContext& context)
{
    return band_from(canvas, context, 0) + 2;
}

void draw_band(Canvas& canvas, const SheetContext& context, double bottom)
{
    Canvas measure = canvas;
    band_from(canvas, context, bottom - band_from(measure, context, 0) - 1.5);
}

}
