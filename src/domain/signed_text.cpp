#include "domain/signed_text.hpp"

namespace domain {

namespace {

// `kind` keeps a note's signature from being taken for an amendment's.
std::string text_signed(std::string_view kind, const std::string& hash, const Id<ProgressNote>& note,
                        const Timestamp& at, const std::string& signer)
{
    return length_prefixed({kind, hash, note.value, to_text(at), signer});
}

}

std::string signed_text(const NoteSignature& signature)
{
    return text_signed(NoteSignature::record_name, signature.content_hash, signature.note, signature.signed_at,
                       signature.signed_by);
}

std::string signed_text(const Amendment& amendment)
{
    return text_signed(Amendment::record_name, amendment.content_hash, amendment.note, amendment.written_at,
                       amendment.author);
}

std::string length_prefixed(std::initializer_list<std::string_view> parts)
{
    std::string text;
    for (const auto part : parts)
        text.append(std::to_string(part.size())).append(":").append(part);
    return text;
}

}
