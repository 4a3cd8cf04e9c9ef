#pragma once

#include "reporting/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace reporting {

/// "Goals met: 2 of 3": a label and what is said of it.
struct Fact {
    std::string label;
    std::string text;
};

/// A table of words and numbers; `numbers` names the columns whose values stand at the right.
struct Grid {
    std::vector<std::string> heads;
    std::vector<double> shares; ///< of the width; as long as `heads`
    std::vector<std::size_t> numbers;
    std::vector<std::vector<std::string>> rows;
};

/// One part of a report, in the order its members have here; what is empty leaves no trace.
struct ComposedPart {
    std::string heading;
    std::vector<Fact> facts;
    std::vector<std::string> paragraphs;
    std::vector<std::string> quotes; ///< someone's own words
    std::vector<std::string> points;
    Grid grid;
    bool on_new_page = false;
    bool kept_together = false; ///< on one page, as long as it fits on one

    bool is_empty() const
    {
        return facts.empty() && paragraphs.empty() && quotes.empty() && points.empty() && grid.rows.empty();
    }
};

/// Under whose name a report goes out.
struct Signature {
    std::string name;
    std::string licence;
    std::string date;
    bool to_sign = false;    ///< with a line for the pen
    std::string fingerprint; ///< of what was signed in the program
};

/// A report that is put together from parts, already in words.
struct ComposedReport {
    Letterhead letterhead; ///< empty: none is printed
    std::string date;      ///< beside the letterhead
    std::string title;
    std::string about; ///< who and when, under the title
    bool for_client = false;
    std::vector<ComposedPart> parts;
    std::optional<Signature> signature;
    std::string crisis; ///< on a client's page, above the foot
    std::string confidentiality;
    std::string document_title; ///< in the file's properties: never a name
    std::string page_of = "page {} of {}";
    PageOptions options;
};

/// Lays out and prints it. Throws PdfError when the library or the fonts fail.
Report render_composed_report(const ComposedReport& report);

}
