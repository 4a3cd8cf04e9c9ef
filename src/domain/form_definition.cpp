#include "domain/form_definition.hpp"

#include <algorithm>
#include <set>

namespace domain {

namespace {

using Type = QuestionType;

bool has_choices(Type type)
{
    return type == Type::choice || type == Type::multi_choice;
}

// The tokens a rule may name: choice keys, or yes and no; nothing for questions without tokens.
std::vector<std::string> tokens_of(const FormQuestion& question)
{
    if (question.type == Type::yes_no)
        return {"yes", "no"};
    std::vector<std::string> keys;
    for (const auto& choice : question.choices)
        keys.push_back(choice.key);
    return keys;
}

/// Walks one definition and collects what is wrong with it.
class DefinitionCheck {
public:
    std::vector<Problem> problems;

    void definition(const FormDefinition& form)
    {
        if (!is_definition_key(form.id))
            add("id", "key", form.id, key_words);
        if (form.sections.empty())
            add("sections", "required", "", "one_section");
        for (std::size_t i = 0; i < form.sections.size(); ++i)
            section(form, form.sections[i], "sections[" + std::to_string(i) + "]");
    }

private:
    static constexpr const char* key_words = "key";
    std::set<std::string> section_keys_;
    std::vector<const FormQuestion*> asked_;

    void add(std::string field, std::string rule, std::string_view given, Words allowed)
    {
        problems.push_back({std::move(field), std::move(rule), shown_name(given), std::move(allowed)});
    }

    void key(const std::string& value, const std::string& path, bool is_new)
    {
        if (!is_definition_key(value) || value.find('-') != std::string::npos || value == prefer_not_to_say)
            add(path + ".key", "key", value, key_words);
        else if (!is_new)
            add(path + ".key", "unique", value, "new_key");
    }

    void section(const FormDefinition& form, const FormSection& section, const std::string& path)
    {
        key(section.key, path, section_keys_.insert(section.key).second);
        if (section.questions.empty())
            add(path + ".questions", "required", "", "one_question");
        for (std::size_t i = 0; i < section.questions.size(); ++i) {
            const auto here = path + ".questions[" + std::to_string(i) + "]";
            const auto& asked = section.questions[i];
            key(asked.key, here, asked_key(asked.key) == nullptr);
            if (form.kind == FormKind::note && asked.type != Type::text && asked.type != Type::long_text)
                add(here + ".type", "one_of", token_of(asked.type), {"one_of", "text", "long_text"});
            question(asked, here);
            condition(asked.shown_if, here + ".shown_if");
            asked_.push_back(&asked);
        }
    }

    const FormQuestion* asked_key(const std::string& key) const
    {
        const auto found = std::ranges::find(asked_, key, [](const auto* each) { return each->key; });
        return found == asked_.end() ? nullptr : *found;
    }

    void question(const FormQuestion& question, const std::string& path)
    {
        choices(question, path + ".choices");
        range(question, path);
        columns(question, path + ".columns");
        for (std::size_t i = 0; i < question.opens_concern.size(); ++i) {
            const auto here = path + ".opens_concern[" + std::to_string(i) + "]";
            named_tokens(question, question.opens_concern[i].any_of, here);
            condition(question.opens_concern[i].when, here + ".when");
        }
        for (std::size_t i = 0; i < question.tells.size(); ++i)
            named_tokens(question, question.tells[i].any_of, path + ".tells[" + std::to_string(i) + "]");
        if (!question.look_at_this.empty())
            named_tokens(question, question.look_at_this, path + ".look_at_this");
    }

    void choices(const FormQuestion& question, const std::string& path)
    {
        if (has_choices(question.type) == question.choices.empty())
            add(path, "choices", std::to_string(question.choices.size()),
                has_choices(question.type) ? Words("one_choice") : Words{"no_choices_for", type_words(question)});
        std::set<std::string> seen;
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            key(question.choices[i].key, path + "[" + std::to_string(i) + "]",
                seen.insert(question.choices[i].key).second);
    }

    void range(const FormQuestion& question, const std::string& path)
    {
        const bool scale = question.type == Type::scale;
        const bool any = question.least || question.most;
        if (scale && !(question.least && question.most))
            add(path + ".least", "required", "", "least_and_most");
        else if (any && !scale && question.type != Type::number)
            add(path + ".least", "range", type_words(question), "range_of_scale_only");
        else if (question.least && question.most && *question.least >= *question.most)
            add(path + ".most", "range", plain_text(*question.most), {"more_than", plain_text(*question.least)});
    }

    void columns(const FormQuestion& question, const std::string& path)
    {
        if ((question.type == Type::rows) == question.columns.empty())
            add(path, "columns", std::to_string(question.columns.size()),
                question.type == Type::rows ? Words("one_column") : Words{"no_columns_for", type_words(question)});
        std::set<std::string> seen;
        for (std::size_t i = 0; i < question.columns.size(); ++i)
            column(question.columns[i], path + "[" + std::to_string(i) + "]",
                   seen.insert(question.columns[i].key).second);
    }

    void column(const FormQuestion& column, const std::string& path, bool is_new)
    {
        key(column.key, path, is_new);
        if (column.type == Type::rows || column.shown_if)
            add(path, "columns", column.key, "plain_column");
        else
            question(column, path);
    }

    void condition(const std::optional<FormCondition>& given, const std::string& path)
    {
        if (!given)
            return;
        const auto* other = asked_key(given->question);
        if (!other)
            add(path + ".question", "unknown", given->question, "earlier_question");
        else
            named_tokens(*other, given->any_of, path);
    }

    void named_tokens(const FormQuestion& question, const std::vector<std::string>& named, const std::string& path)
    {
        const auto known = tokens_of(question);
        if (named.empty())
            add(path + ".any_of", "required", "", one_of(known));
        for (const auto& each : named)
            if (std::ranges::find(known, each) == known.end())
                add(path + ".any_of", "one_of", each, known.empty() ? Words("choice_question") : one_of(known));
    }

    static std::string type_words(const FormQuestion& question) { return std::string(token_of(question.type)); }
};

}

bool is_definition_key(std::string_view key)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    return !key.empty() && key.size() <= 60 && key.front() >= 'a' && key.front() <= 'z' &&
           std::ranges::all_of(key, fits);
}

std::vector<Problem> check(const FormDefinition& definition)
{
    DefinitionCheck check;
    check.definition(definition);
    return std::move(check.problems);
}

const FormQuestion* find_question(const FormDefinition& definition, std::string_view key)
{
    for (const auto& section : definition.sections)
        for (const auto& question : section.questions)
            if (question.key == key)
                return &question;
    return nullptr;
}

}
