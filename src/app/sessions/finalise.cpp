#include "app/sessions/finalise.hpp"

#include "app/sessions/listed_words.hpp"
#include "app/sessions/notes.hpp"
#include "storage/records.hpp"

namespace app {

using domain::Id;
using domain::ProgressNote;

namespace {

std::map<std::string, std::string> names_of_members(OpenPractice& practice, const domain::CareCase& care_case)
{
    std::map<std::string, std::string> names;
    for (const auto& member : care_case.members) {
        const auto client = practice.records().get(member.client);
        names[member.client.value] = client->preferred_name.empty() ? client->legal_name : client->preferred_name;
    }
    return names;
}

}

domain::CapturedWords captured_words(const WordLists& lists, std::map<std::string, std::string> names)
{
    domain::CapturedWords words;
    for (const auto& phrase : lists.words("captured"))
        words.phrases[phrase.key] = phrase.text;
    for (const auto& move : lists.words("moves"))
        words.moves.push_back(move.text);
    words.with_concerns = names.size() < 2;
    if (names.size() > 1)
        words.names = std::move(names);
    return words;
}

std::map<std::string, std::string> finalise_note(OpenPractice& practice, const Id<ProgressNote>& id,
                                                 const std::string& note_template)
{
    auto& records = practice.records();
    auto change = records.change();
    auto note = records.get(id).value;
    if (!note_template.empty())
        note.note_template = note_template;
    const auto care_case = records.get(records.get(note.session)->care_case);
    const auto form = practice.definitions().form(note.note_template, domain::FormKind::note);
    const auto words = captured_words(word_lists(practice), names_of_members(practice, *care_case));
    for (const auto& [key, text] : laid_out(note, form, words))
        note.sections[key] = domain::laid_into(note.sections[key], text);
    update_note(practice, id,
                domain::Tree::Map{{"template", note.note_template}, {"sections", domain::to_tree(note.sections)}});
    change.commit();
    return note.sections;
}

}
