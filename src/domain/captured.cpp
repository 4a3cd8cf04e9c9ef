#include "domain/captured.hpp"

#include "domain/text.hpp"

#include <algorithm>

namespace domain {

namespace {

/// A quote without the marks it was typed in: the phrase has its own.
std::string unquoted(std::string_view text)
{
    for (const std::string_view mark : {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB", "\xC2\xBB"}) {
        if (text.starts_with(mark))
            text.remove_prefix(mark.size());
        if (text.ends_with(mark))
            text.remove_suffix(mark.size());
    }
    return std::string(trimmed(text));
}

class Saying {
public:
    Saying(const ProgressNote& note, const CapturedWords& words) : note_(note), words_(words) {}

    std::vector<std::string> lines(CapturedPart part) const
    {
        switch (part) {
        case CapturedPart::moves:
            return list("moves", moves());
        case CapturedPart::emotion_words:
            return list("emotion_words", note_.emotion_words);
        case CapturedPart::quote:
            return words("quote", unquoted(trimmed(note_.quote)));
        case CapturedPart::concerns:
            return concerns();
        case CapturedPart::practice_given:
            return words("practice_given", std::string(trimmed(note_.practice_given)));
        }
        return {};
    }

private:
    using Values = std::map<std::string, std::string>;

    std::string phrase(const std::string& key, const Values& values = {}) const
    {
        const auto found = words_.phrases.find(key);
        return found == words_.phrases.end() ? std::string() : filled_in(found->second, values);
    }

    std::vector<std::string> list(const std::string& key, const std::vector<std::string>& items) const
    {
        if (items.empty())
            return {};
        return {phrase(key, {{"list", joined(items, key == "moves" ? "; " : ", ")}})};
    }

    std::vector<std::string> words(const std::string& key, const std::string& text) const
    {
        if (text.empty())
            return {};
        return {phrase(key, {{"words", text}})};
    }

    std::string name_of(const Id<Client>& client) const
    {
        const auto found = words_.names.find(client.value);
        return found == words_.names.end() ? std::string() : found->second;
    }

    std::vector<std::string> moves() const
    {
        std::vector<std::string> said;
        for (const auto& move : note_.moves) {
            const auto at = static_cast<std::size_t>(move.move) - 1;
            std::vector<std::string> details;
            if (move.depth)
                details.push_back(phrase("depth_" + std::to_string(*move.depth)));
            if (const auto name = name_of(move.client); !name.empty())
                details.push_back(phrase("with", {{"name", name}}));
            auto words = at < words_.moves.size() ? words_.moves[at] : std::to_string(move.move);
            said.push_back(details.empty() ? words : words + " (" + joined(details) + ")");
        }
        return said;
    }

    std::vector<std::string> concerns() const
    {
        std::vector<std::string> said;
        if (!words_.with_concerns)
            return said;
        for (const auto& asked : note_.concerns) {
            const auto area = phrase(std::string(token_of(asked.area)));
            if (asked.state == AskedState::denied)
                said.push_back(phrase("denied", {{"area", area}}));
            if (asked.state == AskedState::present)
                said.push_back(present(asked, area));
        }
        return said;
    }

    std::string present(const AskedConcern& asked, const std::string& area) const
    {
        auto words = phrase("present", {{"area", area}, {"said", std::string(trimmed(asked.said))}});
        for (const auto& [key, text] : {std::pair{"agreed", &asked.agreed}, std::pair{"told", &asked.told}})
            if (!trimmed(*text).empty())
                words += " " + phrase(key, {{"words", std::string(trimmed(*text))}});
        return words;
    }

    const ProgressNote& note_;
    const CapturedWords& words_;
};

/// The section that takes this part; the first when none does, nullptr when there is no section at all.
const FormSection* section_for(CapturedPart part, const FormDefinition& form)
{
    const auto takes = [&](const FormSection& section) { return std::ranges::count(section.takes, part) > 0; };
    const auto found = std::ranges::find_if(form.sections, takes);
    if (found != form.sections.end())
        return &*found;
    return form.sections.empty() ? nullptr : &form.sections.front();
}

void add_line_to(std::string& text, const std::string& line)
{
    text += (text.empty() || text.ends_with('\n') ? "" : "\n") + line;
}

}

std::map<std::string, std::string> laid_out(const ProgressNote& note, const FormDefinition& note_template,
                                            const CapturedWords& words)
{
    std::map<std::string, std::string> sections;
    const Saying saying(note, words);
    for (const auto& part : tokens(CapturedPart{}))
        if (const auto* section = section_for(part.value, note_template))
            for (const auto& line : saying.lines(part.value))
                add_line_to(sections[section->key], line);
    return sections;
}

std::string laid_into(const std::string& section, const std::string& laid)
{
    const auto there = split(section, '\n');
    auto text = section;
    for (const auto& line : split(laid, '\n'))
        if (std::ranges::find(there, line) == there.end())
            add_line_to(text, line);
    return text;
}

}
