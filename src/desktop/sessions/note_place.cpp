#include "desktop/sessions/note_place.hpp"

namespace desktop {

namespace {

constexpr std::string_view new_for = "new:";
constexpr auto another_part = "new";
constexpr auto private_part = "private";
constexpr auto another_private_part = "new_private";

std::string part_of(const app::NoteWanted& wanted)
{
    const bool is_private = wanted.kind == domain::NoteKind::psychotherapy;
    if (!wanted.note.empty())
        return wanted.note.value;
    if (wanted.another)
        return is_private ? another_private_part : another_part;
    return is_private ? private_part : "";
}

}

Place note_place(const app::NoteWanted& wanted)
{
    auto id = wanted.session.empty() ? std::string(new_for) + wanted.care_case.value : wanted.session.value;
    return {"note", std::move(id), part_of(wanted)};
}

app::NoteWanted note_wanted(const Place& place)
{
    app::NoteWanted wanted;
    if (place.id.starts_with(new_for))
        wanted.care_case = {place.id.substr(new_for.size())};
    else
        wanted.session = {place.id};
    wanted.another = place.part == another_part || place.part == another_private_part;
    if (place.part == private_part || place.part == another_private_part)
        wanted.kind = domain::NoteKind::psychotherapy;
    else if (!wanted.another)
        wanted.note = {place.part};
    return wanted;
}

}
