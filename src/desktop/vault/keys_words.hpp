#pragma once

#include "app/practice/keys.hpp"
#include "desktop/kit/text.hpp"

namespace desktop {

/// What opens the practice and its older backups now, in sentences.
wxString words(const app::KeysChanged& changed);

/// "today's passphrase and sheet": what a backup opens with.
wxString opening_words(bool by_passphrase, bool by_sheet);

}
