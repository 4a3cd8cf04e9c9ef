#include "app/plan/safety_plans.hpp"
#include "app/reports/report_context.hpp"
#include "app/reports/report_parts.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <array>

/// What a person takes home for a hard hour, and the loop in everyday words.
namespace app {

using domain::CycleSide;
using domain::Id;
using reporting::ComposedPart;
using reporting::ComposedReport;

std::string crisis_words(const ReportContext& context)
{
    const auto readers = readers_of(context.reader.people, context.reader.to);
    std::vector<std::string> lines;
    for (const auto& line : domain::crisis_lines_for(context.profile.crisis_lines, readers))
        lines.push_back(line.number + " (" + line.label + ")");
    return domain::joined(lines);
}

namespace {

constexpr auto pen_line = "________________________________________________________";

ComposedPart handout_part(const std::string& heading)
{
    return {heading, {}, {}, {}, {}, {}, false};
}

/// Whose plan it is: a safety plan belongs to one person, and never stands in what several read.
Id<domain::Client> person_of(const ReportContext& context)
{
    if (!context.request.client.empty())
        return context.request.client;
    const auto& members = context.reader.care_case->members;
    if (members.size() != 1)
        domain::refuse("client", "required", "nobody", "member_of_case");
    return members.front().client;
}

std::vector<std::string> lines_written(const std::string& text)
{
    std::vector<std::string> lines;
    for (const auto& line : domain::split(text, '\n'))
        if (const auto words = domain::trimmed(line); !words.empty())
            lines.emplace_back(words);
    return lines;
}

struct PlanPart {
    const char* key;
    std::string domain::SafetyPlan::*text;
};

constexpr std::array plan_parts{PlanPart{"notice", &domain::SafetyPlan::what_i_notice},
                                PlanPart{"do", &domain::SafetyPlan::what_i_do},
                                PlanPart{"where", &domain::SafetyPlan::where_and_with_whom},
                                PlanPart{"call", &domain::SafetyPlan::whom_i_call},
                                PlanPart{"put_away", &domain::SafetyPlan::what_is_put_away},
                                PlanPart{"worth", &domain::SafetyPlan::what_is_worth_it}};

/// The lines of a text one after the other, without the stops at their ends.
std::string in_a_row(const std::string& text)
{
    auto lines = lines_written(text);
    for (auto& line : lines)
        if (line.ends_with('.'))
            line.pop_back();
    return domain::joined(lines, " · ");
}

/// What fits a wallet: what to do, whom to call.
ComposedPart wallet(const ReportContext& context, const domain::SafetyPlan& plan)
{
    const auto& words = context.words;
    auto part = handout_part(words.heading("wallet"));
    part.kept_together = true; // what is cut out is one piece
    part.grid.shares = {1, 2.6};
    part.grid.heads = {words.phrase("cut"), ""};
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty())
            part.grid.rows.push_back({words.phrase(key), in_a_row(text)});
    };
    add("wallet_do", plan.what_i_do);
    add("wallet_call", plan.whom_i_call);
    part.grid.rows.push_back({words.phrase("wallet_lines"), crisis_words(context)});
    return part;
}

/// What a later note does not say stays as it was.
void lay_over(const domain::ProgressNote& note, std::vector<CycleSide>& sides)
{
    static constexpr std::array parts{&CycleSide::trigger,           &CycleSide::behavior,        &CycleSide::meaning,
                                      &CycleSide::secondary_emotion, &CycleSide::primary_emotion, &CycleSide::need};
    for (const auto& said : note.cycle)
        for (auto& side : sides)
            if (side.client == said.client)
                for (const auto part : parts)
                    if (!(said.*part).empty())
                        side.*part = said.*part;
}

/// The sides of the loop from the notes that may be read. It is the old one: what the first stage found goes before
/// what the second added, and what the third has put in its place is no part of it.
std::vector<CycleSide> sides_of_loop(const ReportContext& context)
{
    std::vector<CycleSide> sides;
    for (const auto& member : context.reader.care_case->members)
        sides.emplace_back().client = member.client;
    const auto notes = context.notes();
    for (const int stage : {2, 1})
        for (const auto& note : notes)
            if (note->stage.value_or(1) == stage)
                lay_over(*note, sides);
    return sides;
}

struct CycleRow {
    const char* key;
    std::string CycleSide::*text;
};

constexpr std::array cycle_rows{CycleRow{"trigger", &CycleSide::trigger},
                                CycleRow{"do", &CycleSide::behavior},
                                CycleRow{"tell", &CycleSide::meaning},
                                CycleRow{"shows", &CycleSide::secondary_emotion},
                                CycleRow{"underneath", &CycleSide::primary_emotion},
                                CycleRow{"need", &CycleSide::need}};

}

void compose_safety_plan(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    const auto client = person_of(context);
    const auto found = current_safety_plan(context.practice, client);
    const auto plan = found ? **found : domain::SafetyPlan{};
    const auto name = name_on_paper(*context.practice.records().get(client));
    report.about = found ? name + " · " + context.date(plan.written_on) : name;
    for (const auto& [key, text] : plan_parts) {
        auto part = handout_part(words.heading(key));
        part.points = lines_written(plan.*text);
        if (part.points.empty())
            part.points.emplace_back(pen_line); // to be filled in by hand
        report.parts.push_back(std::move(part));
    }
    report.parts.push_back(wallet(context, plan));
    report.crisis = words.phrase("crisis", {{"lines", crisis_words(context)}});
}

void compose_cycle_map(const ReportContext& context, ComposedReport& report)
{
    const auto& words = context.words;
    report.about = context.names();
    auto part = handout_part("");
    part.paragraphs = {words.phrase("lead")};
    report.parts.push_back(std::move(part));
    auto loop = handout_part(words.heading("loop"));
    loop.grid.heads = {""};
    loop.grid.shares = {1.1};
    const auto sides = sides_of_loop(context);
    for (const auto& side : sides) {
        loop.grid.heads.push_back(name_on_paper(*context.practice.records().get(side.client)));
        loop.grid.shares.push_back(2);
    }
    for (const auto& [key, text] : cycle_rows) {
        std::vector<std::string> row{words.phrase(key)};
        for (const auto& side : sides)
            row.push_back((side.*text).empty() ? "____________________" : side.*text);
        loop.grid.rows.push_back(std::move(row));
    }
    report.parts.push_back(std::move(loop));
    auto slow = handout_part(words.heading("slow"));
    const auto& name = context.reader.care_case->loop_name;
    slow.points = {name.empty() ? words.phrase("name_it") : words.phrase("name_it_loop", {{"loop", name}}),
                   words.phrase("reach"), words.phrase("pause")};
    report.parts.push_back(std::move(slow));
    report.crisis = words.phrase("crisis", {{"lines", crisis_words(context)}});
}

}
