#include "sessions/note_documents.hpp"

#include "kit/document_keys.hpp"

#include <algorithm>
#include <array>

namespace cli {

using domain::Tree;

namespace {

std::string state_of(const app::NoteLine& line)
{
    if (!line.signature)
        return "draft";
    return line.signature->value.awaits_co_signature ? "signed, awaiting co-signature" : "signed";
}

void add_lateness(Tree& document, int days_late)
{
    add_part(document, "days_late", days_late);
    if (days_late > 0)
        add_part(document, "lateness", late_words(days_late));
}

}

std::string late_words(int days_late)
{
    if (days_late == 0)
        return {};
    return "written " + std::to_string(days_late) + (days_late == 1 ? " day" : " days") + " after the session";
}

Tree line_document(const app::NoteLine& line)
{
    constexpr std::array<std::string_view, 8> shown{"id",       "row_version", "session",    "kind",
                                                    "template", "stage",       "visibility", "member"};
    auto document = to_tree(line.note);
    std::erase_if(std::get<Tree::Map>(document.value),
                  [&](const auto& part) { return std::ranges::find(shown, part.first) == shown.end(); });
    add_part(document, "held_on", domain::to_tree(line.held_on));
    add_part(document, "state", state_of(line));
    return document;
}

Tree view_document(const app::NoteView& view)
{
    auto document = to_tree(view.line.note);
    add_part(document, "held_on", domain::to_tree(view.line.held_on));
    add_part(document, "state", state_of(view.line));
    if (view.line.signature) {
        auto signature = to_tree(*view.line.signature);
        add_lateness(signature, view.days_late);
        add_part(document, "signature", std::move(signature));
    }
    Tree::List amendments;
    for (const auto& line : view.amendments) {
        add_lateness(amendments.emplace_back(to_tree(line.amendment)), line.days_late);
    }
    if (!amendments.empty())
        add_part(document, "amendments", std::move(amendments));
    return document;
}

}
