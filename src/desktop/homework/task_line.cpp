#include "desktop/homework/task_line.hpp"

#include "desktop/kit/words.hpp"

namespace desktop {

wxString TaskLine::title() const
{
    return task().wording.empty() ? translated(strategy.name) : shown(task().wording);
}

domain::Date TaskLine::next_day(const domain::Date& today) const
{
    const auto next = entries.empty() ? task().starts_on : domain::plus_days(entries.back()->done_on, 1);
    return std::min(next, today);
}

std::vector<TaskLine> read_tasks(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    std::vector<TaskLine> tasks;
    auto typed_back = app::list_entries_of_case(looking, care_case);
    for (auto& view : app::list_assignments(looking, {}, care_case)) {
        auto entries = std::move(typed_back[view.assignment.id]);
        if (!looking.sees_counselors_own(care_case))
            for (auto& entry : entries)
                entry.value.counselor_rating.reset();
        const auto& strategy = looking.practice().definitions().strategy(view.assignment->strategy);
        tasks.push_back({std::move(view), strategy, std::move(entries)});
    }
    std::ranges::reverse(tasks);
    std::ranges::stable_sort(tasks, {}, [](const auto& task) { return task.task().status; });
    return tasks;
}

wxString what_gets_done(const std::vector<TaskLine>& tasks, const domain::Id<domain::Client>& client)
{
    std::vector<wxString> parts;
    for (const auto& kind : tokens(domain::StrategyKind{})) {
        int done = 0;
        int entries = 0;
        for (const auto& task : tasks)
            if (task.task().client == client && task.strategy.kind == kind.value) {
                done += task.view.done;
                entries += task.view.entries;
            }
        if (entries > 0)
            parts.push_back(wxString::Format(_("%s: %d of %d"), words(kind.value), done, entries));
    }
    return joined(parts);
}

}
