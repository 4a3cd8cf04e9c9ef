#pragma once

#include "domain/practice_profile.hpp"

#include <map>

/// The sample practice as it is written down: forms/sample/practice.json.
namespace app {

/// One thing that happened: when, what was done, with which document.
struct SampleStep {
    std::string at;        ///< "-50 Tue 17:00": week and weekday around the Monday of today's week, and the time
    std::string action;    ///< which use case: "session", "sign", …
    std::string key;       ///< the name under which later steps mean the record
    std::string about;     ///< the record it changes, as {name}
    domain::Tree document; ///< with {name} for ids and {-50 Tue} for days

    static constexpr auto fields()
    {
        return std::tuple{domain::field("at", &SampleStep::at, domain::required),
                          domain::field("do", &SampleStep::action, domain::required),
                          domain::field("key", &SampleStep::key), domain::field("about", &SampleStep::about),
                          domain::field("document", &SampleStep::document)};
    }
};

struct SampleScript {
    std::string about;
    domain::PracticeProfile practice;
    std::vector<SampleStep> steps; ///< in the order of time

    static constexpr auto fields()
    {
        return std::tuple{domain::field("about", &SampleScript::about),
                          domain::field("practice", &SampleScript::practice, domain::required),
                          domain::field("steps", &SampleScript::steps, domain::required)};
    }
};

/// The script the program is built with.
SampleScript sample_script();

/// What the names and days of a script stand for.
class SampleNames {
public:
    /// Week 0 is the week of `today`.
    explicit SampleNames(const domain::Date& today);

    void add(const std::string& key, const std::string& id) { ids_[key] = id; }

    /// The local time of "-50 Tue 17:00".
    std::chrono::sys_seconds time_of(const std::string& at) const;

    /// "{nora}" → her id, "{-50 Tue}" → the day, anywhere in the document.
    domain::Tree filled(const domain::Tree& document) const;
    std::string filled(const std::string& text) const;

private:
    domain::Date day_of(const std::string& week_and_day) const;

    domain::Date monday_;
    std::map<std::string, std::string> ids_;
};

}
