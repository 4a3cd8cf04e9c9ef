#include "reporting/report_definition.hpp"

#include "domain/problem.hpp"
#include "domain/text.hpp"

#include <algorithm>
#include <array>

namespace reporting {

namespace {

constexpr std::array sections{"beginning", "grown", "wanted", "answers",         "practised", "next",  "more_answers",
                              "numbers",   "tasks", "plan",   "when_it_returns", "contact",   "crisis"};

constexpr std::array extra_headings{"document", "title", "title_beginning", "grown_beginning", "wanted_beginning"};

constexpr std::array phrases{"for",
                             "and",
                             "quoted",
                             "noticed_by",
                             "noticed_by_less",
                             "less_is_better",
                             "at_start",
                             "now",
                             "you_wrote",
                             "higher_is_better",
                             "lower_is_better",
                             "corridor",
                             "corridor_assumed",
                             "corridor_at_least",
                             "first_answer",
                             "first_answer_shown",
                             "range_higher",
                             "range_lower",
                             "range_plain",
                             "score_one",
                             "score_starting_point",
                             "score_one_says_little",
                             "score_moved",
                             "score_beyond",
                             "score_dipped",
                             "score_noticeable",
                             "score_noticed",
                             "score_unknown",
                             "score_stayed",
                             "score_nothing",
                             "score_watched",
                             "score_watched_over",
                             "score_harder",
                             "score_harder_since",
                             "score_agreed",
                             "stayed_together",
                             "practice_days",
                             "tried_once",
                             "tried_days",
                             "goal_way",
                             "goal_reached",
                             "still_on_the_way",
                             "loop_named",
                             "loop_named_two",
                             "loop_shorter",
                             "de_escalation",
                             "re_engagement",
                             "softening",
                             "encounter_own",
                             "encounter_heard",
                             "encounter_joint",
                             "encounter_among",
                             "encounter_within",
                             "encounter_within_one",
                             "takes_home",
                             "takes_home_one",
                             "wrote",
                             "returns",
                             "returns_loop",
                             "done_before",
                             "plan_meeting",
                             "plan_meeting_time",
                             "plan_follow_up",
                             "plan_task",
                             "may_receive",
                             "may_receive_copy",
                             "someone_to_tell",
                             "can_say",
                             "cannot_say",
                             "numbers_intro",
                             "task_title",
                             "task_days",
                             "task_remark",
                             "tasks_foot",
                             "when_it_returns_intro",
                             "contact_intro",
                             "beginning_welcome",
                             "beginning_pace",
                             "beginning_later",
                             "written_for_you",
                             "not_safe",
                             "crisis_intro",
                             "confidentiality",
                             "confidentiality_joint",
                             "confidentiality_minor",
                             "confidentiality_joint_minor",
                             "page_of"};

using Texts = ReportDefinition::Texts;

template<class Names>
bool contains(const Names& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const domain::Tree& member(const domain::Tree& document, const std::string& key)
{
    const auto* found = document.find(key);
    if (found == nullptr)
        domain::refuse(key, "required", "nothing", "text");
    return *found;
}

std::vector<std::string> read_sections(const domain::Tree& document, const std::string& key)
{
    std::vector<std::string> names;
    const auto* list = member(document, key).as<domain::Tree::List>();
    if (list == nullptr)
        domain::refuse(key, "type", "another_value", "list_of_sections");
    for (const auto& item : *list) {
        const auto* name = item.as<std::string>();
        if (name == nullptr || !contains(sections, *name))
            domain::refuse(key, "unknown_section", domain::shown_value(item), "section_of_report");
        names.push_back(*name);
    }
    return names;
}

Texts read_texts(const domain::Tree& document, const std::string& key)
{
    Texts texts;
    const auto* map = member(document, key).as<domain::Tree::Map>();
    if (map == nullptr)
        domain::refuse(key, "type", "another_value", "named_texts");
    for (const auto& [name, value] : *map) {
        const auto* text = value.as<std::string>();
        if (text == nullptr || text->empty())
            domain::refuse(key + "." + name, "type", domain::shown_value(value), "text");
        texts.emplace(name, *text);
    }
    return texts;
}

template<class Names>
void require_all(const std::string& key, const Texts& texts, const Names& names)
{
    for (const std::string_view each : names)
        if (const std::string name(each); !texts.contains(name))
            domain::refuse(key + "." + name, "required", "nothing", "text");
}

void refuse_unknown(const std::string& key, const Texts& texts, std::span<const std::string_view> names)
{
    for (const auto& [name, text] : texts)
        if (!contains(names, name))
            domain::refuse(key + "." + name, "unknown_field", domain::shown(name), "text_of_report");
}

ReportDefinition read_head(const domain::Tree& document)
{
    ReportDefinition definition;
    definition.id = document.text("id");
    if (definition.id.empty())
        domain::refuse("id", "required", "nothing", "text");
    const auto* version = member(document, "version").as<std::int64_t>();
    if (version == nullptr || *version < 1 || *version > 9999)
        domain::refuse("version", "range", domain::shown_value(member(document, "version")), "version");
    definition.version = static_cast<int>(*version);
    return definition;
}

}

std::vector<std::string> ReportDefinition::fixed_texts() const
{
    std::vector<std::string> texts;
    for (const auto* map : {&headings, &phrases})
        for (const auto& [name, text] : *map)
            texts.push_back(text);
    return texts;
}

ReportDefinition read_report_definition(const domain::Tree& document)
{
    auto definition = read_head(document);
    definition.first_page = read_sections(document, "first_page");
    definition.later_pages = read_sections(document, "later_pages");
    definition.last_page = read_sections(document, "last_page");
    definition.headings = read_texts(document, "headings");
    definition.phrases = read_texts(document, "phrases");
    require_all("headings", definition.headings, sections);
    require_all("headings", definition.headings, extra_headings);
    require_all("phrases", definition.phrases, phrases);
    return definition;
}

ReportDefinition read_plain_definition(const domain::Tree& document, std::span<const std::string_view> headings,
                                       std::span<const std::string_view> phrases)
{
    auto definition = read_head(document);
    definition.headings = read_texts(document, "headings");
    definition.phrases = read_texts(document, "phrases");
    require_all("headings", definition.headings, headings);
    require_all("phrases", definition.phrases, phrases);
    refuse_unknown("headings", definition.headings, headings);
    refuse_unknown("phrases", definition.phrases, phrases);
    return definition;
}

std::string fill_phrase(std::string_view phrase,
                        const std::vector<std::pair<std::string_view, std::string_view>>& values)
{
    std::string out;
    for (std::size_t i = 0; i < phrase.size();) {
        const std::size_t close = phrase[i] == '{' ? phrase.find('}', i) : std::string_view::npos;
        const auto name = close == std::string_view::npos ? "" : phrase.substr(i + 1, close - i - 1);
        const auto value = std::find_if(values.begin(), values.end(), [&](const auto& v) { return v.first == name; });
        if (value == values.end()) {
            out += phrase[i++];
        } else {
            out += value->second;
            i = close + 1;
        }
    }
    return out;
}

}
