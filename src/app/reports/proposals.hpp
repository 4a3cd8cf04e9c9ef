#pragma once

#include <set>
#include <string>
#include <vector>

namespace app {

/// Where on a progress report a proposed sentence stands.
enum class ReportPart { grown, wanted, practised, next, plan, returns };

/// A sentence the record proposes for a report.
struct ProposedSentence {
    std::string key; ///< the same at every draft: "returns", "goal:" and its id
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

/// What the record proposes. All that needs no decision is wanted unless it was unticked; words that were not said for
/// this page are wanted only when they were ticked.
class Proposals {
public:
    Proposals(std::set<std::string> ticked, std::set<std::string> unticked)
        : ticked_(std::move(ticked)), unticked_(std::move(unticked))
    {
    }

    /// Notes a sentence; true when it is to be printed.
    bool take(std::string key, ReportPart part, std::string text)
    {
        const bool wanted = !unticked_.contains(key);
        return note(wanted, std::move(key), part, std::move(text));
    }

    /// Notes a sentence that waits for the counselor's tick.
    bool offer(std::string key, ReportPart part, std::string text)
    {
        const bool wanted = ticked_.contains(key);
        return note(wanted, std::move(key), part, std::move(text));
    }

    std::vector<ProposedSentence> sentences;
    std::vector<ProposedMeasure> measures; ///< the most forms first

private:
    bool note(bool wanted, std::string key, ReportPart part, std::string text)
    {
        sentences.push_back({std::move(key), part, std::move(text), wanted});
        return wanted;
    }

    std::set<std::string> ticked_;
    std::set<std::string> unticked_;
};

}
