#include "reporting/progress_builders.hpp"

#include "json/json.hpp"

namespace reporting {

namespace {

using namespace std::chrono;

ProgressMeasure seeing_yourself()
{
    return {"How you see yourself",
            {{2026y / March / 10, 11},
             {2026y / April / 14, 12},
             {2026y / May / 19, 14},
             {2026y / July / 1, 13},
             {2026y / August / 25, 17},
             {2026y / October / 20, 19},
             {2026y / December / 15, 22}},
            0,
            30,
            true,
            3.9,
            false,
            {"Your answers about how you see yourself went from 11 to 22 out of 30.",
             "That is more than ordinary ups and downs would explain. It dipped once in between, and you kept going."},
            "",
            ""};
}

ProgressMeasure feeling_close()
{
    return {"How safe closeness feels",
            {{2026y / March / 10, 4.8}, {2026y / July / 1, 4.1}, {2026y / December / 15, 3.2}},
            1,
            7,
            false,
            0.9,
            true,
            {"Your worry about losing people went from 4.8 to 3.2 (range 1–7, lower is better)."},
            "It can show how much you worry about losing the people you love.",
            "It cannot show whether the worry is right about one of them."};
}

}

const ReportDefinition& the_definition()
{
    static const ReportDefinition definition = [] {
        for (const auto& file : embedded_reports())
            if (file.path == "client_progress.json")
                return read_report_definition(json::parse(file.text));
        return ReportDefinition{};
    }();
    return definition;
}

ClientProgress a_full_report()
{
    ClientProgress report;
    report.letterhead = {"Harbor Row Counseling", "Mara Ellison", "LMFT", "12 Harbor Row, Easton", "555-0100"};
    report.from = 2026y / March / 10;
    report.to = 2026y / December / 15;
    report.names = {"Amara"};
    report.counselor_sentences = {"In spring you told me you apologize to chairs. In October you spoke first in the "
                                  "staff meeting, twice."};
    report.grown = {"You learned to notice when you go looking for signs that you are a burden, and to come back to "
                    "yourself.",
                    "You said no to a Sunday move, and the friendship is still there."};
    report.goals = {
        {"To take up room without apologizing.", "once a week", "about six times a week", 4, "nearly there"}};
    report.measures = {seeing_yourself(), feeling_close()};
    report.practised = {{"Three true things about me", "23 mornings", "I stayed kind in a loud class.",
                         "Smaller, truer sentences worked better for you than big ones. Short and spoken suits you "
                         "best."},
                        {"A kind pause", "days you tried it: 11", "", "It helped most in the car."}};
    report.next = {"Meeting every two weeks.", "Saying a need out loud, once a week, with people who have earned it."};
    report.plan = {"Two more meetings this winter, then one in spring to look back."};
    report.when_it_returns = {"When it comes back, and it will: name it, slow it, reach. You have done this before, on "
                              "December 1."};
    report.contact = {"Mara Ellison, 555-0100, mara@harbor-row.example"};
    report.crisis_lines = {"988 (call or text)", "911"};
    return report;
}

ClientProgress a_starting_report()
{
    ClientProgress report;
    report.letterhead = {"Harbor Row Counseling", "Mara Ellison", "LMFT", "", "555-0100"};
    report.from = 2026y / November / 24;
    report.to = 2026y / November / 24;
    report.names = {"Yusuf"};
    report.counselor_sentences = {"You came although it was not your idea, and you said so openly."};
    report.contact = {"Mara Ellison, 555-0100"};
    report.crisis_lines = {"988 (call or text)", "911"};
    return report;
}

}
