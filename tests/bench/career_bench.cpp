// What a practice of the size of a career costs, measured through the views the window shows and the commands the
// program has. Makes the practices it needs beside each other in a folder, once. Prints a table, each figure beside
// what it is to reach and its ratio to the last run that was kept.
//
//   career_bench FOLDER PROGRAM [--sessions N] [--keep]

#include "app/generate/generated_practice.hpp"
#include "app/homework/homework.hpp"
#include "app/measures/case_measures.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_file.hpp"
#include "app/people/cases.hpp"
#include "app/people/client_list.hpp"
#include "app/people/people_in_cases.hpp"
#include "app/people/person_facts.hpp"
#include "app/practice/practice_check.hpp"
#include "app/reports/progress_report.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/open_note.hpp"
#include "app/sessions/sessions.hpp"
#include "app/today/today.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <sstream>
#include <sys/resource.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
using app::Looking;
using app::OpenPractice;

constexpr int sessions_a_case = 19; ///< a career: 45,000 sessions in 2,400 cases
constexpr int small_sessions = 2'000;
constexpr const char* passphrase = "brisk lantern over nine quiet harbours";

double milliseconds_since(Clock::time_point begun)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

/// The middle of several, after one to warm up.
double median_milliseconds(const std::function<void()>& job)
{
    job();
    std::vector<double> took;
    for (int i = 0; i < 7; ++i) {
        const auto begun = Clock::now();
        job();
        took.push_back(milliseconds_since(begun));
    }
    std::ranges::sort(took);
    return took[took.size() / 2];
}

double mebibytes(const char* line_of_status)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(line_of_status))
            return std::stod(line.substr(line.find(':') + 1)) / 1024;
    return 0;
}

/// The figures of one run, and those of the last one that was kept.
class Table {
public:
    explicit Table(std::filesystem::path kept) : file_(std::move(kept))
    {
        std::ifstream in(file_);
        for (std::string name; std::getline(in, name, '\t');) {
            std::string value;
            std::getline(in, value);
            before_[name] = std::stod(value);
        }
    }

    void add(const std::string& name, double value, double reach, const std::string& unit)
    {
        std::cout << std::left << std::setw(58) << name << std::right << std::fixed << std::setprecision(1)
                  << std::setw(10) << value << ' ' << std::left << std::setw(4) << unit << std::right << "  reach "
                  << std::setw(8) << reach << (value <= reach ? "  met   " : "  MISSED");
        if (const auto found = before_.find(name); found != before_.end() && found->second > 0)
            std::cout << "  x" << std::setprecision(2) << value / found->second << " of the kept run";
        std::cout << std::endl;
        now_[name] = value;
        missed_ += value > reach ? 1 : 0;
    }

    void keep() const
    {
        std::ofstream out(file_);
        for (const auto& [name, value] : now_)
            out << name << '\t' << value << '\n';
    }

    int missed() const { return missed_; }

private:
    std::filesystem::path file_;
    std::map<std::string, double> before_;
    std::map<std::string, double> now_;
    int missed_ = 0;
};

struct Career {
    Career(const std::filesystem::path& folder, int sessions)
        : path(folder / (std::to_string(sessions) + ".securebase")), environment{clock, folder / "state"}
    {
        // What is measured is not the derivation of the key; a real one takes up to a second.
        environment.key_cost = {8'192, 1};
        if (!std::filesystem::exists(path)) {
            std::filesystem::create_directories(folder);
            const auto begun = Clock::now();
            const int cases = std::max(40, sessions / sessions_a_case);
            app::generate_practice(path, words(), environment, {cases, sessions, 7}, [](int) {});
            std::ofstream(folder / (std::to_string(sessions) + ".seconds")) << milliseconds_since(begun) / 1000;
        }
        std::ifstream(folder / (std::to_string(sessions) + ".seconds")) >> seconds_to_make;
        workspace = app::Workspace::open(path, words(), environment);
        workspace->run([&](OpenPractice& practice) {
            for (const auto& care_case : app::list_cases(alone(practice)))
                if (const auto count = std::ssize(app::list_sessions_in_brief(alone(practice), care_case.id));
                    !care_case->closed_on && count > long_count) {
                    long_chart = care_case.id;
                    member = care_case->members.front().client;
                    long_count = count;
                }
        });
    }

    static app::Passphrase words()
    {
        std::istringstream in(std::string(passphrase) + "\n");
        return app::Passphrase::first_line_of(in);
    }

    static Looking alone(OpenPractice& practice) { return {practice, app::Viewer::counselor()}; }

    double median(const std::function<void(const Looking&)>& view)
    {
        return workspace->run(
            [&](OpenPractice& practice) { return median_milliseconds([&] { view(alone(practice)); }); });
    }

    double bytes() const { return static_cast<double>(std::filesystem::file_size(path / "records.db")); }

    domain::SystemClock clock;
    std::filesystem::path path;
    app::Environment environment;
    std::unique_ptr<app::Workspace> workspace;
    double seconds_to_make = 0;
    domain::Id<domain::CareCase> long_chart;
    domain::Id<domain::Client> member;
    std::ptrdiff_t long_count = 0;
};

void measure_lists(Career& career, Table& table)
{
    std::vector<app::PersonInCase> people;
    std::vector<app::ClientRow> rows;
    career.median([&](const Looking& looking) { people = app::people_in_cases(looking); });
    career.median([&](const Looking& looking) { rows = app::client_list(looking); });
    std::cout << people.size() << " people in cases, " << rows.size() << " clients, a chart of " << career.long_count
              << " sessions\n";
    table.add("Ctrl+K, each key", median_milliseconds([&] { app::people_with_name(people, "tarse", 12); }), 10, "ms");
    table.add("Ctrl+K, opened: everyone read", career.median(app::people_in_cases), 100, "ms");
    table.add("Clients page", career.median(app::client_list), 100, "ms");
    table.add("a letter in its search", median_milliseconds([&] { app::rows_with_name(rows, "t"); }), 30, "ms");
}

void measure_chart(Career& career, Table& table)
{
    const auto& id = career.long_chart;
    const auto name = [](const char* what) { return std::string(what) + " of the long chart"; };
    table.add(name("Overview"), career.median([&](const Looking& looking) { app::case_file(looking, id); }), 150, "ms");
    table.add(name("Sessions tab"), career.median([&](const Looking& looking) {
        app::list_sessions(looking, {id, {}, {}, {}});
        app::session_chart(looking, id);
        app::list_drafts(looking.practice());
    }),
              150, "ms");
    table.add(name("new note"), career.median([&](const Looking& looking) {
        const auto opened = app::open_note(looking, {id, {}, {}, domain::NoteKind::progress});
        app::look_back(looking, {}, opened.session_shown(), opened.readers());
    }),
              150, "ms");
    table.add(name("Measures tab"), career.median([&](const Looking& looking) {
        app::CasePeople people(looking);
        for (const auto& series : app::case_measures(looking, people, id).series)
            app::standing_fillings(looking, {id, series.person.client, series.instrument, series.target});
        app::filled_counts(looking.practice());
    }),
              150, "ms");
    table.add(name("Homework tab"), career.median([&](const Looking& looking) {
        app::list_assignments(looking, {}, id);
        app::list_entries_of_case(looking, id);
    }),
              150, "ms");
    table.add("what is known of the person, for a task", career.median([&](const Looking& looking) {
        app::person_facts(looking.practice(), id, career.member, looking.practice().clock().today());
    }),
              150, "ms");
    app::ProgressRequest request;
    request.care_case = id;
    request.client = career.member;
    table.add(name("progress report"),
              career.median([&](const Looking& looking) { app::draft_progress_report(looking.practice(), request); }),
              100, "ms");
}

/// Of a child, so that its memory is its own.
void measure_verify(Career& career, Table& table)
{
    career.workspace->run([&](OpenPractice& practice) {
        const auto begun = Clock::now();
        double longest = 0;
        app::PracticeCheck check(practice);
        for (bool goes_on = true; goes_on;) {
            const auto step = Clock::now();
            goes_on = check.step();
            longest = std::max(longest, milliseconds_since(step));
        }
        table.add("verify", milliseconds_since(begun) / 1000, 10, "s");
        table.add("verify, its longest step", longest, 3'000, "ms");
        if (!check.found().is_sound())
            std::cout << "NOT SOUND\n";
    });
    table.add("memory at its highest, verify included", mebibytes("VmHWM"), 150, "MiB");
}

void measure_process(Career& career, Table& table, const std::string& program)
{
    career.workspace.reset();
    const auto words = career.path.parent_path() / "words.txt";
    std::ofstream(words) << passphrase << '\n';
    const auto state = career.path.parent_path() / "state";
    const auto run = [&](const std::string& command, const std::string& rest) {
        std::vector<double> took;
        for (int i = 0; i < 5; ++i) {
            const auto begun = Clock::now();
            const auto line = "XDG_STATE_HOME=" + state.string() + " " + program + " " + command + " " +
                              career.path.string() + " " + rest + " --passphrase-file " + words.string() +
                              " > /dev/null";
            if (std::system(line.c_str()) != 0)
                std::cout << "FAILED: " << command << '\n';
            took.push_back(milliseconds_since(begun));
        }
        std::ranges::sort(took);
        return took[took.size() / 2];
    };
    const auto pdf = (career.path.parent_path() / "report.pdf").string();
    // The key of this practice is derived in a few milliseconds, which count here.
    table.add("report client-progress as one process",
              run("report client-progress", "--case " + career.long_chart.value + " --client " + career.member.value +
                                                " --sentence Seen --output " + pdf + " --force"),
              100, "ms");
}

int run(int count, char** given)
{
    if (count < 3) {
        std::cerr << "career_bench FOLDER PROGRAM [--sessions N] [--keep]\n";
        return 2;
    }
    const std::filesystem::path folder = given[1];
    int sessions = 45'000;
    bool keep = false;
    for (int i = 3; i < count; ++i)
        if (std::string(given[i]) == "--keep")
            keep = true;
        else if (std::string(given[i]) == "--sessions" && i + 1 < count)
            sessions = std::stoi(given[++i]);
    Table table(folder / "kept.tsv");
    double today_small = 0;
    {
        Career small(folder, small_sessions);
        today_small = small.median([](const Looking& looking) { app::today_view(looking); });
    }
    Career career(folder, sessions);
    const auto per_session = career.bytes() / sessions / 1000;
    table.add("to make " + std::to_string(sessions) + " sessions", career.seconds_to_make, 180, "s");
    table.add("space a session", per_session, 5, "kB");
    const auto today = career.median([](const Looking& looking) { app::today_view(looking); });
    table.add("Today", today, 150, "ms");
    table.add("Today, times that of " + std::to_string(small_sessions) + " sessions", today / today_small, 1.5, "x");
    measure_lists(career, table);
    measure_chart(career, table);
    table.add("memory after use", mebibytes("VmRSS"), 150, "MiB");
    measure_verify(career, table);
    measure_process(career, table, given[2]);
    if (keep)
        table.keep();
    return table.missed() == 0 ? 0 : 1;
}

}

int main(int count, char** given)
{
    try {
        return run(count, given);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
