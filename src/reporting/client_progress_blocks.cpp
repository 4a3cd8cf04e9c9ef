#include "reporting/client_progress_blocks.hpp"

#include "domain/date.hpp"
#include "domain/text.hpp"
#include "drawing/step_dots.hpp"
#include "drawing/trend_chart.hpp"

#include <algorithm>
#include <utility>

namespace reporting {

namespace {

using drawing::Role;
using Blocks = std::vector<Block>;

constexpr std::size_t tasks_on_first_page = 3;

std::vector<Span> plain(const std::string& text, Face face = Face::regular, Role role = Role::ink)
{
    return {{text, face, role}};
}

std::vector<Span> muted(const std::string& text)
{
    return plain(text, Face::regular, Role::muted);
}

/// The parts that are not empty, side by side.
std::string joined_parts(const std::vector<std::string>& parts, std::string_view separator)
{
    std::vector<std::string> filled;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(filled),
                 [](const auto& part) { return !part.empty(); });
    return domain::joined(filled, separator);
}

/// Ends with a full stop unless it already ends a sentence.
std::string as_sentence(const std::string& text)
{
    const bool open = !text.empty() && std::string_view(".!?:").find(text.back()) == std::string_view::npos &&
                      !text.ends_with("…") && !text.ends_with("”");
    return open ? text + "." : text;
}

class Sections {
public:
    Sections(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
             const TextLayout& layout)
        : progress_(progress), words_(words), format_(format), layout_(layout)
    {
    }

    Blocks first_page()
    {
        letterhead();
        title();
        add_sections(words_.definition().first_page);
        if (is_beginning(progress_))
            contact();
        return std::exchange(blocks_, {});
    }

    Blocks later_pages()
    {
        if (is_beginning(progress_))
            return {};
        add_sections(words_.definition().last_page);
        const KeepTogether last{std::exchange(blocks_, {})};
        blocks_.emplace_back(NotOnFirstPage{});
        add_sections(words_.definition().later_pages);
        blocks_.emplace_back(last);
        return std::exchange(blocks_, {});
    }

    Blocks first_page_foot() const
    {
        return {Rule{}, Paragraph{muted(words_.phrase("written_for_you")), ParagraphStyle::small, Align::start},
                Paragraph{{{words_.phrase("not_safe") + " ", Face::bold, Role::ink},
                           {as_sentence(joined_parts(progress_.crisis_lines, ", ")), Face::regular, Role::ink}},
                          ParagraphStyle::small,
                          Align::start}};
    }

private:
    void add_sections(const std::vector<std::string>& names)
    {
        using Section = void (Sections::*)();
        static const std::map<std::string, Section, std::less<>> sections{
            {"beginning", &Sections::beginning},
            {"grown", &Sections::grown},
            {"wanted", &Sections::wanted},
            {"answers", &Sections::answers},
            {"practised", &Sections::practised},
            {"next", &Sections::next},
            {"more_answers", &Sections::more_answers},
            {"numbers", &Sections::numbers},
            {"tasks", &Sections::tasks},
            {"plan", &Sections::plan},
            {"when_it_returns", &Sections::when_it_returns},
            {"contact", &Sections::contact},
            {"crisis", &Sections::crisis}};
        for (const auto& name : names)
            (this->*sections.find(name)->second)();
    }

    void add_heading(std::string_view key)
    {
        blocks_.emplace_back(Heading{words_.heading(key), HeadingLevel::section, Align::start});
    }

    void add_paragraph(const std::string& text, ParagraphStyle style = ParagraphStyle::body)
    {
        if (!text.empty())
            blocks_.emplace_back(Paragraph{plain(text), style, Align::start});
    }

    void add_paragraphs(const std::vector<std::string>& texts)
    {
        for (const auto& text : texts)
            add_paragraph(text);
    }

    /// A heading with its sentences, or nothing when there are none.
    void add_section(std::string_view heading, const std::vector<std::string>& texts)
    {
        if (texts.empty())
            return;
        add_heading(heading);
        add_paragraphs(texts);
    }

    std::string quoted(const std::string& text) const
    {
        const bool has_marks =
            text.starts_with("“") || text.starts_with("\"") || text.starts_with("„") || text.starts_with("«");
        return has_marks ? text : words_.phrase("quoted", {{"text", text}});
    }

    std::string date(const domain::Date& day) const { return words_.text().date(day); }

    void letterhead()
    {
        const auto& from = progress_.letterhead;
        const std::string who = joined_parts({from.counselor, from.credential}, ", ");
        const std::string place = joined_parts({from.address, from.phone}, " · ");
        const std::string period = words_.text().period(progress_.from, progress_.to);
        std::vector<Span> left = plain(from.practice, Face::bold);
        if (!who.empty())
            left.push_back({(from.practice.empty() ? "" : " · ") + who, Face::regular, Role::ink});
        blocks_.emplace_back(Table{{{1.7, Align::start}, {1.3, Align::end}}, {}, {{left, muted(period)}}, false});
        if (!place.empty())
            blocks_.emplace_back(Paragraph{muted(place), ParagraphStyle::small, Align::start});
        blocks_.emplace_back(Rule{Role::accent});
    }

    void title()
    {
        const char* key = is_beginning(progress_) ? "title_beginning" : "title";
        std::string names = progress_.names.front();
        for (std::size_t i = 1; i < progress_.names.size(); ++i) {
            const bool last = i + 1 == progress_.names.size();
            names = last ? words_.phrase("and", {{"names", names}, {"name", progress_.names[i]}})
                         : names + ", " + progress_.names[i];
        }
        blocks_.emplace_back(Heading{words_.heading(key), HeadingLevel::title, Align::centre});
        blocks_.emplace_back(
            Paragraph{muted(words_.phrase("for", {{"names", names}})), ParagraphStyle::lead, Align::centre});
    }

    void beginning()
    {
        if (!is_beginning(progress_))
            return;
        add_section("beginning", {words_.phrase("beginning_welcome"), words_.phrase("beginning_pace"),
                                  words_.phrase("beginning_later")});
    }

    void grown()
    {
        std::vector<std::string> sentences = progress_.grown;
        sentences.insert(sentences.begin(), progress_.counselor_sentences.begin(), progress_.counselor_sentences.end());
        add_section(is_beginning(progress_) ? "grown_beginning" : "grown", sentences);
    }

    void wanted()
    {
        if (progress_.goals.empty())
            return;
        add_heading(is_beginning(progress_) ? "wanted_beginning" : "wanted");
        for (const auto& goal : progress_.goals)
            blocks_.emplace_back(KeepTogether{goal_blocks(goal)});
    }

    Blocks goal_blocks(const ProgressGoal& goal) const
    {
        Blocks blocks{Paragraph{plain(quoted(goal.statement), Face::italic), ParagraphStyle::quote, Align::start}};
        Table way{{}, {}, {Row{}}, false};
        for (const auto& [label, state] : {std::pair{"at_start", goal.at_start}, std::pair{"now", goal.now}}) {
            if (state.empty())
                continue;
            way.columns.push_back({1, Align::start});
            way.rows.front().push_back(
                {{words_.phrase(label) + ": ", Face::regular, Role::muted}, {state, Face::regular, Role::ink}});
        }
        if (!way.columns.empty())
            blocks.emplace_back(way);
        if (goal.step)
            blocks.emplace_back(
                Picture{drawing::draw_step_dots(*goal.step, format_.body_size * 0.85), plain(goal.step_words)});
        return blocks;
    }

    void answers()
    {
        if (progress_.measures.empty())
            return;
        add_heading("answers");
        add_measure(progress_.measures.front());
    }

    void more_answers()
    {
        if (progress_.measures.size() < 2)
            return;
        add_heading("more_answers");
        for (std::size_t i = 1; i < progress_.measures.size(); ++i)
            add_measure(progress_.measures[i]);
    }

    void add_measure(const ProgressMeasure& measure)
    {
        blocks_.emplace_back(
            KeepTogether{{Heading{measure.title, HeadingLevel::part, Align::start}, Picture{chart_of(measure), {}}}});
        add_paragraphs(measure.sentences);
    }

    std::string direction(const ProgressMeasure& measure) const
    {
        return words_.phrase(measure.higher_is_better ? "higher_is_better" : "lower_is_better");
    }

    drawing::Scene chart_of(const ProgressMeasure& measure) const
    {
        drawing::TrendChart chart{
            measure.title,      trend_points(measure), measure.low, measure.high,        measure.higher_is_better,
            direction(measure), band_of(measure),      {},          words_.text().number};
        const double width = format_.right() - format_.left();
        return draw_trend_chart(chart, {width, 160 - format_.body_size * 3, format_.body_size * 0.8}, layout_);
    }

    /// Dates without the year while all are of one year.
    std::vector<drawing::TrendPoint> trend_points(const ProgressMeasure& measure) const
    {
        const auto other_year = [&](const ProgressPoint& point) {
            return point.on.year() != measure.points.front().on.year();
        };
        const bool with_year = std::any_of(measure.points.begin(), measure.points.end(), other_year);
        std::vector<drawing::TrendPoint> points;
        for (const auto& [on, value] : measure.points) {
            const int day = static_cast<int>(std::chrono::sys_days(on).time_since_epoch().count());
            points.push_back({day, with_year ? date(on) : words_.text().short_date(on), value});
        }
        return points;
    }

    std::optional<drawing::TrendBand> band_of(const ProgressMeasure& measure) const
    {
        if (!measure.corridor || measure.points.empty())
            return std::nullopt;
        const auto earlier = [](const auto& a, const auto& b) {
            return std::chrono::sys_days(a.on) < std::chrono::sys_days(b.on);
        };
        const double first = std::min_element(measure.points.begin(), measure.points.end(), earlier)->value;
        return drawing::TrendBand{first - *measure.corridor, first + *measure.corridor,
                                  words_.phrase(measure.assumed_spread ? "corridor_assumed" : "corridor")};
    }

    void practised()
    {
        if (progress_.practised.empty())
            return;
        add_heading("practised");
        const std::size_t count = std::min(progress_.practised.size(), tasks_on_first_page);
        for (std::size_t i = 0; i < count; ++i)
            blocks_.emplace_back(Paragraph{practice_spans(progress_.practised[i]), ParagraphStyle::body, Align::start});
    }

    std::vector<Span> practice_spans(const ProgressPractice& practice) const
    {
        std::vector<Span> spans{{practice.title, Face::bold, Role::ink}};
        if (!practice.days_tried.empty())
            spans.push_back({": " + as_sentence(practice.days_tried), Face::regular, Role::ink});
        if (!practice.quote.empty()) {
            spans.push_back({" " + words_.phrase("you_wrote") + " ", Face::regular, Role::ink});
            spans.push_back({quoted(practice.quote), Face::italic, Role::ink});
        }
        if (!practice.remark.empty())
            spans.push_back({" " + as_sentence(practice.remark), Face::regular, Role::ink});
        return spans;
    }

    void next() { add_section("next", progress_.next); }

    void numbers()
    {
        if (progress_.measures.empty())
            return;
        add_heading("numbers");
        add_paragraph(words_.phrase("numbers_intro"));
        for (const auto& measure : progress_.measures)
            blocks_.emplace_back(KeepTogether{number_blocks(measure)});
    }

    Blocks number_blocks(const ProgressMeasure& measure) const
    {
        const auto& number = words_.text().number;
        const std::string range =
            words_.phrase("range", {{"low", number(measure.low)}, {"high", number(measure.high)}});
        const char* way = measure.higher_is_better ? "higher_is_better_sentence" : "lower_is_better_sentence";
        const auto or_general = [&](const std::string& own, const char* general) {
            return own.empty() ? words_.phrase(general) : own;
        };
        return {Heading{measure.title, HeadingLevel::part, Align::start},
                Paragraph{muted(range + " " + words_.phrase(way)), ParagraphStyle::body, Align::start},
                Bullets{{plain(or_general(measure.can_say, "can_say")),
                         plain(or_general(measure.cannot_say, "cannot_say"))}}};
    }

    void tasks()
    {
        if (progress_.practised.empty())
            return;
        add_heading("tasks");
        Table table{{{1.2, Align::start}, {1, Align::start}, {1.6, Align::start}},
                    {plain(words_.phrase("task_title")), plain(words_.phrase("task_days")),
                     plain(words_.phrase("task_remark"))},
                    {},
                    true};
        for (const auto& practice : progress_.practised)
            table.rows.push_back({plain(practice.title), plain(practice.days_tried), plain(practice.remark)});
        blocks_.emplace_back(table);
        blocks_.emplace_back(Space{0.4});
        blocks_.emplace_back(Paragraph{muted(words_.phrase("tasks_foot")), ParagraphStyle::small, Align::start});
    }

    void plan() { add_section("plan", progress_.plan); }

    void when_it_returns()
    {
        if (progress_.when_it_returns.empty())
            return;
        add_heading("when_it_returns");
        add_paragraph(words_.phrase("when_it_returns_intro"));
        add_paragraphs(progress_.when_it_returns);
    }

    void contact()
    {
        if (progress_.contact.empty())
            return;
        add_heading("contact");
        add_paragraph(words_.phrase("contact_intro"));
        for (const auto& line : progress_.contact)
            add_paragraph(line);
    }

    void crisis()
    {
        Bullets lines;
        for (const auto& line : progress_.crisis_lines)
            lines.items.push_back(plain(line, Face::bold));
        blocks_.emplace_back(
            KeepTogether{{Heading{words_.heading("crisis"), HeadingLevel::section, Align::start},
                          Paragraph{plain(words_.phrase("crisis_intro")), ParagraphStyle::body, Align::start}, lines}});
    }

    const ClientProgress& progress_;
    const ProgressWords& words_;
    const PageFormat& format_;
    const TextLayout& layout_;
    Blocks blocks_;
};

}

std::string ProgressWords::heading(std::string_view key) const
{
    return text_.translate(definition_.headings.find(key)->second);
}

std::string ProgressWords::phrase(std::string_view key,
                                  std::initializer_list<std::pair<std::string_view, std::string_view>> values) const
{
    return fill_phrase(text_.translate(definition_.phrases.find(key)->second), values);
}

bool is_beginning(const ClientProgress& progress)
{
    return progress.measures.empty() && progress.practised.empty();
}

PageContents progress_contents(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
                               const TextLayout& layout)
{
    Sections sections(progress, words, format, layout);
    PageContents contents;
    contents.body = sections.first_page();
    for (auto& block : sections.later_pages())
        contents.body.push_back(std::move(block));
    contents.first_page_foot = sections.first_page_foot();
    const std::string title = words.heading(is_beginning(progress) ? "title_beginning" : "title");
    contents.running_head = joined_parts({progress.letterhead.practice, title}, " · ");
    contents.confidentiality = words.phrase("confidentiality");
    contents.page_number = [&words](int page, int of) {
        return words.phrase("page_of", {{"page", std::to_string(page)}, {"pages", std::to_string(of)}});
    };
    return contents;
}

}
