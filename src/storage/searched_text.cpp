#include "storage/searched_text.hpp"

#include "domain/date.hpp"
#include "domain/record_documents.hpp"
#include "json/json.hpp"
#include "storage/crypto.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace storage {

namespace {

using domain::Tree;

/// Which columns of a kind are for whoever may see the record, and which hold no words. Any other text, one that a
/// later version adds as well, is the counselor's until somebody says that others may read it.
struct KindRule {
    SearchedKind kind;
    std::string_view name;
    const std::vector<Column>& (*columns)();
    std::vector<std::string_view> for_readers;
    std::vector<std::string_view> without_words;
};

const std::vector<KindRule>& rules()
{
    using namespace domain;
    static const std::vector<KindRule> all{
        {SearchedKind::progress_note,
         ProgressNote::record_name,
         columns_of<ProgressNote>,
         {"what_moved", "takes_home", "plan", "sections", "cycle", "encounter", "injury", "injuries", "pairs",
          "figures", "emotion_words", "quote", "practice_given"},
         {"session", "kind", "template", "steps", "moves", "interventions", "are", "change_event", "change_events",
          "goals", "visibility", "member"}},
        {SearchedKind::amendment,
         Amendment::record_name,
         columns_of<Amendment>,
         {"reason", "text"},
         {"note", "kind", "written_at", "author", "content_hash", "signature", "public_key"}},
        {SearchedKind::contact,
         Contact::record_name,
         columns_of<Contact>,
         {"text"}, // in the room others are shortened to initials, so a name in `with` finds nothing there
         {"case", "on", "kind", "client", "visibility", "member"}},
        {SearchedKind::intake,
         Intake::record_name,
         columns_of<Intake>,
         {}, // it asks things alone, and which it asks so is known by its definition only
         {"client", "case", "definition", "definition_version", "taken_on", "status", "wording", "visibility",
          "member"}},
        {SearchedKind::goal,
         Goal::record_name,
         columns_of<Goal>,
         {"statement", "indicator", "baseline", "target", "progress_words"},
         {"case", "client", "set_on", "due_on", "status", "visibility", "member"}},
        {SearchedKind::goal_rating,
         GoalRating::record_name,
         columns_of<GoalRating>,
         {}, // of a shared goal, each says what he or she thinks of it
         {"goal", "client", "rated_on"}},
        {SearchedKind::assignment,
         Assignment::record_name,
         columns_of<Assignment>,
         {"rationale", "where_when", "wording"},
         {"client", "case", "strategy", "starts_on", "ends_on", "frequency", "goal", "session", "status", "code",
          "visibility", "member"}},
        {SearchedKind::entry,
         Entry::record_name,
         columns_of<Entry>,
         {"fields", "obstacle", "quote"},
         {"assignment", "done_on"}},
    };
    return all;
}

const KindRule& rule_of(SearchedKind kind)
{
    return *std::ranges::find(rules(), kind, &KindRule::kind);
}

bool contains(const std::vector<std::string_view>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Within the lists of a note: what is one of a few words that the program chose, or a day.
bool is_token(std::string_view key)
{
    constexpr std::array<std::string_view, 6> keys{"answer", "stopped_at", "area", "state", "kind", "level"};
    return std::ranges::find(keys, key) != keys.end();
}

bool says_something(const std::string& text)
{
    return !text.empty() && !is_id(text) && !domain::parse_date(text);
}

/// Every text in a value, in its order. In the lists of a note the program's own tokens are passed over.
void collect(const Tree& value, bool is_in_list, const std::function<void(const std::string&)>& take)
{
    if (const auto* text = value.as<std::string>(); text && says_something(*text))
        take(*text);
    if (const auto* list = value.as<Tree::List>())
        for (const auto& each : *list)
            collect(each, true, take);
    if (const auto* map = value.as<Tree::Map>())
        for (const auto& [key, each] : *map)
            if (!is_in_list || !is_token(key))
                collect(each, is_in_list, take);
}

/// An answer that was chosen is searched by the words it was chosen by, which stand beside it: "afraid:often".
void collect_answers(const std::string& path, const Tree& answer, const Tree& wording,
                     const std::function<void(const std::string&)>& take)
{
    if (const auto* text = answer.as<std::string>()) {
        const auto words = wording.text(path + ":" + *text);
        if (!words.empty() || says_something(*text))
            take(words.empty() ? *text : words);
    }
    if (const auto* list = answer.as<Tree::List>())
        for (const auto& each : *list)
            collect_answers(path, each, wording, take);
    if (const auto* map = answer.as<Tree::Map>())
        for (const auto& [key, each] : *map)
            collect_answers(path.empty() ? key : path + "." + key, each, wording, take);
}

/// All the texts of a row; `value` gives what a column says.
std::vector<SearchedText> texts_of(const KindRule& rule, const std::function<Tree(std::string_view)>& value)
{
    std::vector<SearchedText> texts;
    const bool is_private = rule.kind == SearchedKind::progress_note && value("kind") == Tree("psychotherapy");
    for (const auto& column : rule.columns()) {
        const bool may_have_words = column.form == ColumnForm::text || column.form == ColumnForm::json;
        if (!may_have_words || contains(rule.without_words, column.name))
            continue;
        const bool is_counselors = is_private || !contains(rule.for_readers, column.name);
        const auto take = [&](const std::string& words) {
            texts.push_back({std::string(column.name), words, is_counselors});
        };
        if (rule.kind == SearchedKind::intake && column.name == "answers")
            collect_answers({}, value(column.name), value("wording"), take);
        else
            collect(value(column.name), false, take);
    }
    return texts;
}

}

std::optional<SearchedKind> searched_kind(std::string_view record_name)
{
    const auto found = std::ranges::find(rules(), record_name, &KindRule::name);
    return found == rules().end() ? std::nullopt : std::optional(found->kind);
}

std::string_view record_name_of(SearchedKind kind)
{
    return rule_of(kind).name;
}

const std::vector<SearchedKind>& searched_kinds()
{
    static const std::vector<SearchedKind> kinds = [] {
        std::vector<SearchedKind> list;
        for (const auto& rule : rules())
            list.push_back(rule.kind);
        return list;
    }();
    return kinds;
}

const std::vector<Column>& columns_of(SearchedKind kind)
{
    return rule_of(kind).columns();
}

std::vector<SearchedText> searched_texts(SearchedKind kind, const std::vector<Value>& values)
{
    const auto& rule = rule_of(kind);
    const auto& columns = rule.columns();
    return texts_of(rule, [&](std::string_view name) {
        const auto place = std::ranges::find(columns, name, &Column::name) - columns.begin();
        return column_tree(values[static_cast<std::size_t>(place)], columns[static_cast<std::size_t>(place)].form);
    });
}

std::vector<SearchedText> searched_texts(SearchedKind kind, const Tree& document)
{
    return texts_of(rule_of(kind), [&](std::string_view name) {
        const auto* value = document.find(name);
        return value ? *value : Tree();
    });
}

}
