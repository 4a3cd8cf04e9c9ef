#pragma once

#include "domain/issued_report.hpp"
#include "storage/record_table.hpp"

#include <string>
#include <string_view>

/// Rows as older versions of the program wrote them.
namespace storage {

class Audit;

/// How the audit's event ends that says a row has another form at the same version ("issued_report_converted").
inline constexpr std::string_view converted_event = "_converted";

/// The columns of an issued report when its pages still stood in its row; its hash went over them.
const std::vector<Column>& columns_of_report_with_pages();

/// The columns T's table has, or had in a schema before.
template<domain::HasFields T>
const std::vector<Column>& columns_ever()
{
    if constexpr (std::is_same_v<T, domain::IssuedReport>)
        return columns_of_report_with_pages();
    else
        return columns_of<T>();
}

/// An issued report that was read with its pages, as it is kept now.
struct SplitReport {
    std::vector<Value> report; ///< values of columns_of<IssuedReport>()
    std::vector<Value> pdf;    ///< values of columns_of<IssuedPdf>()
};
SplitReport split_report(const Row& row);

/// What belongs to a script of schema/ and takes the practice's keys: gives the rows it moved their new hashes, each
/// with a line in the audit, and stands `public_key` beside the signatures it verifies. A row that is not what was
/// written is left as it is, to be found. Belongs in the script's transaction. Throws StorageError.
void convert_rows(std::string_view script, Database& database, const RowHasher& hasher, Audit& audit,
                  const std::string& public_key);

}
