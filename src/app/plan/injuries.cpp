#include "app/plan/injuries.hpp"

#include "app/kit/apply_changes.hpp"
#include "app/kit/refuse_problems.hpp"
#include "app/sessions/keep_note.hpp"
#include "app/sessions/notes.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Id;
using domain::InjuryFile;

Id<InjuryFile> add_injury(OpenPractice& practice, const InjuryFile& injury)
{
    auto& records = practice.records();
    auto change = records.change();
    refuse_problems(check(injury, *case_named_in(practice, injury.care_case)));
    const auto id = records.add(injury);
    change.commit();
    return id;
}

void update_injury(OpenPractice& practice, const Id<InjuryFile>& id, const domain::Tree& changes)
{
    auto& records = practice.records();
    auto change = records.change();
    auto injury = records.get(id);
    const auto before = *injury;
    apply_changes(injury, changes);
    if (injury->care_case != before.care_case)
        domain::refuse("case", "stays", "another_case", "case_of_injury");
    if (injury->injured != before.injured)
        domain::refuse("injured", "stays", "another_one", "injured_person");
    refuse_problems(check(*injury, *case_named_in(practice, injury->care_case)));
    records.update(injury);
    change.commit();
}

std::vector<InjuryView> list_injuries(const Looking& looking, const Id<CareCase>& care_case)
{
    std::vector<InjuryView> views;
    if (!looking.sees_counselors_own(care_case))
        return views;
    auto& records = looking.practice().records();
    for (auto& injury : records.where(&InjuryFile::care_case, care_case))
        views.push_back({std::move(injury), {}});
    if (views.empty())
        return views;
    for (const auto& line : list_notes_in_brief(looking, care_case, storage::NotePart::injuries))
        for (const auto& work : line.note->injuries)
            for (auto& view : views)
                if (view.injury.id == work.injury)
                    view.sessions.push_back({line.note.id, line.held_on, work});
    return views;
}

std::vector<InjuryView> view_injuries(const Looking& looking, const Id<CareCase>& care_case)
{
    auto views = list_injuries(looking, care_case);
    if (views.empty())
        return views;
    auto& records = looking.practice().records();
    auto change = records.change();
    records.vault().audit().append("injuries_viewed", care_case.value);
    change.commit();
    return views;
}

std::vector<domain::InnerFigure> known_figures(const Looking& looking, const Id<CareCase>& care_case)
{
    std::vector<domain::InnerFigure> figures;
    if (!looking.sees_counselors_own(care_case))
        return figures;
    const auto lines = list_notes_in_brief(looking, care_case, storage::NotePart::figures);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        for (const auto& figure : line->note->figures)
            if (std::ranges::find(figures, figure.name, &domain::InnerFigure::name) == figures.end())
                figures.push_back(figure);
    return figures;
}

}
