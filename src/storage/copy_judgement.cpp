#include "storage/copy_judgement.hpp"

#include "storage/migrator.hpp"
#include "storage/record_check.hpp"
#include "storage/vault_contents.hpp"
#include "storage/verify.hpp"

namespace storage {

namespace {

void refuse_ended(const GoesOn& goes_on)
{
    if (goes_on && !goes_on())
        throw StorageError(ErrorKind::interrupted, "the reading of a copy was ended");
}

bool has_sound_records(Database& copy, const Audit& chain, const SecretBytes& content_key, const GoesOn& goes_on)
{
    const RowHasher hasher = [&](std::span<const std::string_view> fields) {
        return to_base64(keyed_hash(content_key, fields));
    };
    RecordCheck check(copy, chain, hasher);
    while (check.step())
        refuse_ended(goes_on);
    return check.findings().is_sound();
}

}

CopyJudgement judge_copy(const std::filesystem::path& file, const SecretBytes& master, const KeyFile& keys,
                         const domain::Clock& clock, const AuditHead& seen, const GoesOn& goes_on)
{
    try {
        CopyJudgement judgement;
        auto copy = Database::open(file, database_key_of(master, keys), OpenMode::existing);
        copy.stop_when([&goes_on] { return goes_on && !goes_on(); });
        if (!is_readable(copy) || !has_expected_schema(copy))
            return judgement;
        auto inner = inner_keys_of(copy, master);
        const Audit chain(copy, std::move(inner.audit), {}, clock);
        judgement.is_older = seen.seq > 0 && chain.link_at(seen.seq) != seen.link;
        judgement.is_sound = has_sound_records(copy, chain, inner.content, goes_on);
        judgement.head = chain.head();
        return judgement;
    } catch (const StorageError& error) {
        if (!is_damage(error.kind()))
            throw;
        return {};
    }
}

}
