#pragma once

#include <set>
#include <string>
#include <vector>

namespace app {

/// Where on a progress report a proposed sentence stands.
enum class ReportPart { grown, wanted, practised, next, returns };

/// A sentence the record proposes for a report.
struct ProposedSentence {
    std::string key; ///< the same at every draft: "meetings", "goal:" and its id
    ReportPart part = ReportPart::grown;
    std::string text;
    bool ticked = true;

    bool operator==(const ProposedSentence&) const = default;
};

/// A form whose scores may stand on the report.
struct ProposedMeasure {
    std::string instrument; ///< id
    std::vector<std::string> titles;
    std::vector<std::string> sentences; ///< none while a worse score waits for what was agreed
    int forms = 0;                      ///< how often it was filled
    bool got_worse = false;
    bool ticked = false;

    bool operator==(const ProposedMeasure&) const = default;
};

/// What the record proposes; all that needs no decision is wanted unless it was unticked.
class Proposals {
public:
    explicit Proposals(std::set<std::string> unticked) : unticked_(std::move(unticked)) {}

    /// Notes a sentence; true when it is to be printed.
    bool take(std::string key, ReportPart part, std::string text)
    {
        const bool wanted = !unticked_.contains(key);
        sentences.push_back({std::move(key), part, std::move(text), wanted});
        return wanted;
    }

    std::vector<ProposedSentence> sentences;
    std::vector<ProposedMeasure> measures; ///< the most forms first

private:
    std::set<std::string> unticked_;
};

}
