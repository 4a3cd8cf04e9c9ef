#pragma once

#include "app/export/exported_records.hpp"

#include <string>
#include <utility>
#include <vector>

namespace app {

/// Name and bytes; the names say nothing about anyone.
using ExportFiles = std::vector<std::pair<std::string, std::string>>;

/// One note that is signed: exactly what was signed, and the signature over it.
struct SignedText {
    std::string note;
    std::string text;
    std::string hash; ///< BLAKE2b-256 of the text, hex
    std::string signed_at;
    std::string signed_by;
};

struct ExportContent {
    std::vector<ExportedRecord> records;
    std::vector<SignedText> signed_notes;
    std::string public_key; ///< of the practice, base64
    std::string made_at;
    std::string practice_name;
};

ExportFiles html_files(const ExportContent& content);
ExportFiles json_files(const ExportContent& content);
ExportFiles csv_files(const ExportContent& content);

}
