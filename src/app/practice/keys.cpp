#include "app/practice/keys.hpp"

#include "app/kit/failure.hpp"
#include "app/practice/backup_memory.hpp"
#include "app/practice/recovery_secret.hpp"
#include "storage/crypto.hpp"
#include "storage/records.hpp"
#include "storage/recovery_code.hpp"

namespace app {

namespace {

/// The keys were changed once, and since then nobody has a sheet. Looked up only where there is none.
bool is_rotation_unfinished(OpenPractice& practice)
{
    auto& vault = practice.records().vault();
    if (vault.has_recovery())
        return false;
    const std::string event = "keys_rotated";
    return !vault.database()
                .query("SELECT seq FROM audit WHERE event IN (?, compact(?)) LIMIT 1", {event, event},
                       {storage::Kind::integer})
                .empty();
}

KeysChanged changed(OpenPractice& practice, std::string_view event)
{
    append_to_audit(practice, event);
    return what_opens(practice);
}

void require_passphrase(const storage::Vault& vault, const Passphrase& passphrase)
{
    if (!vault.opens_with(passphrase.secret()))
        throw Failure(FailureKind::wrong_passphrase);
}

}

storage::SecretBytes recovery_secret(std::string_view typed)
{
    auto read = storage::read_recovery_code(typed);
    if (const auto* problem = std::get_if<domain::Problem>(&read))
        throw domain::Refused(*problem);
    return std::move(std::get<storage::SecretBytes>(read));
}

WaysIn ways_in(OpenPractice& practice)
{
    const auto& vault = practice.records().vault();
    return {vault.has_recovery(), is_rotation_unfinished(practice), vault.key_generation()};
}

KeysChanged what_opens(OpenPractice& practice)
{
    KeysChanged view{practice.records().vault().has_recovery(), is_rotation_unfinished(practice), 0, 0, 0, {}};
    for (const auto& backup : backups_of(practice).backups) {
        if (backup.opens_as_now)
            continue;
        ++view.older_backups;
        view.older_by_passphrase += backup.by_passphrase ? 1 : 0;
        view.older_by_sheet += backup.by_sheet ? 1 : 0;
        view.newest_older = std::max(view.newest_older.value_or(backup.made_at), backup.made_at,
                                     [](const auto& a, const auto& b) { return a.utc < b.utc; });
    }
    return view;
}

KeysChanged change_passphrase(OpenPractice& practice, const Passphrase& former, const Passphrase& next)
{
    auto& vault = practice.records().vault();
    require_passphrase(vault, former);
    vault.change_passphrase(next.secret());
    return changed(practice, "passphrase_changed");
}

std::string draw_recovery_code()
{
    storage::start_crypto();
    return storage::in_groups(storage::make_recovery_code());
}

KeysChanged keep_recovery_code(OpenPractice& practice, std::string_view drawn, std::string_view typed_back)
{
    const auto code = recovery_secret(drawn);
    const auto typed = recovery_secret(typed_back);
    constexpr std::size_t group = 5;
    for (std::size_t at = 0; at < code.size(); at += group)
        if (code.text().substr(at, group) != typed.text().substr(at, group))
            domain::refuse("recovery_code", "group", {"group_number", at / group + 1}, "five_characters_as_printed");
    practice.records().vault().set_recovery(code);
    return changed(practice, "recovery_sheet_made");
}

KeysChanged rotate_keys(OpenPractice& practice, const Passphrase& passphrase)
{
    practice.records().vault().rotate_key(passphrase.secret());
    return changed(practice, "keys_rotated");
}

}
