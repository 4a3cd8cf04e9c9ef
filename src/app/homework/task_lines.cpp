#include "app/homework/task_lines.hpp"

namespace app {

domain::Date TaskLine::next_day(const domain::Date& today) const
{
    const auto next = entries.empty() ? task().starts_on : domain::plus_days(entries.back()->done_on, 1);
    return std::min(next, today);
}

std::vector<TaskLine> task_lines(const Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    std::vector<TaskLine> tasks;
    auto typed_back = list_entries_of_case(looking, care_case);
    for (auto& view : list_assignments(looking, {}, care_case)) {
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

std::vector<DoneOfKind> what_gets_done(const std::vector<TaskLine>& tasks, const domain::Id<domain::Client>& client)
{
    std::vector<DoneOfKind> all;
    for (const auto& kind : tokens(domain::StrategyKind{})) {
        DoneOfKind counted{kind.value};
        for (const auto& task : tasks)
            if (task.task().client == client && task.strategy.kind == kind.value) {
                counted.done += task.view.done;
                counted.entries += task.view.entries;
            }
        if (counted.entries > 0)
            all.push_back(counted);
    }
    return all;
}

}
