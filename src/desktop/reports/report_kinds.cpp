#include "desktop/reports/report_kinds.hpp"

#include "app/reports/composed_reports.hpp"

namespace desktop {

wxString report_kind_words(const std::string& kind)
{
    const std::vector<std::pair<const char*, wxString>> known{
        {progress_kind, _("Progress, for the client")},
        {"intake-summary", _("Intake summary")},
        {"worksheet", _("Page to try")},
        {"homework-log", _("Practice log")},
        {"attendance-statement", _("Attendance statement")},
        {"letter-attendance", _("Letter: attendance")},
        {"letter-no-contact", _("Letter: no contact")},
        {"letter-referral", _("Letter: referral")},
        {"progress-note", _("One note")},
        {"treatment-plan", _("Treatment plan")},
        {"clinical-progress", _("Progress, for another clinician")},
        {"discharge-summary", _("Discharge summary")},
        {"closing-page", _("Closing page, for the client")},
        {"safety-plan", _("Safety plan")},
        {"cycle-map", _("The loop, for the client")},
        {"case-sheet", _("Case sheet without names")},
        {"whole-chart", _("The whole chart")}};
    const auto found = std::ranges::find(known, kind, [](const auto& each) { return std::string(each.first); });
    return found == known.end() ? shown(kind) : found->second;
}

std::vector<Choice> report_kinds()
{
    std::vector<Choice> kinds{{progress_kind, report_kind_words(progress_kind)}};
    for (const auto& kind : app::composed_kinds())
        kinds.push_back({kind, report_kind_words(kind)});
    return kinds;
}

}
