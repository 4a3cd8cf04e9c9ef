#include "app/sessions/note_text.hpp"

#include "app/kit/documents.hpp"
#include "domain/signed_text.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

template<class T, std::size_t N>
std::string text_without(const T& value, const std::array<std::string_view, N>& left_out)
{
    auto tree = domain::to_tree(value);
    std::erase_if(std::get<domain::Tree::Map>(tree.value),
                  [&](const auto& member) { return std::ranges::find(left_out, member.first) != left_out.end(); });
    return write_document(tree);
}

}

std::string session_text(const domain::Session& session)
{
    constexpr std::array<std::string_view, 4> noted_later{"client_phone", "status_reason", "notice", "follow_up"};
    return text_without(session, noted_later);
}

std::string note_text(const domain::ProgressNote& note, const domain::Session& session)
{
    constexpr std::array<std::string_view, 2> audience{"visibility", "member"};
    return domain::length_prefixed({text_without(note, audience), session_text(session)});
}

std::string amendment_text(const domain::Amendment& amendment)
{
    return domain::length_prefixed({token_of(amendment.kind), amendment.reason, amendment.text});
}

}
