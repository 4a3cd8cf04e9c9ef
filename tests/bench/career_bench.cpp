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
#include "app/search/search.hpp"
#include "app/sessions/chart.hpp"
#include "app/sessions/look_back.hpp"
#include "app/sessions/notes.hpp"
#include "app/sessions/open_note.hpp"
#include "app/sessions/sessions.hpp"
#include "app/today/today.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
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

    /// What the index takes up, as the bytes of its rows.
    double index_bytes()
    {
        return workspace->run([](OpenPractice& practice) {
            const auto rows = practice.records().vault().database().query(
                "SELECT (SELECT sum(length(block) + 12) FROM search_segments) +"
                " (SELECT coalesce(sum(length(root) + 40), 0) FROM search_segdir) +"
                " (SELECT sum(length(marks) + 2 * length(record) + 30) FROM search_item) +"
                " (SELECT 12 * count(*) FROM search_docsize)",
                {}, {storage::Kind::integer});
            return static_cast<double>(std::get<std::int64_t>(rows.front().front()));
        });
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

/// The machine keeps nothing of the file in its memory.
void forget_file(const std::filesystem::path& file)
{
    const int descriptor = open(file.c_str(), O_RDONLY);
    if (descriptor < 0)
        return;
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    close(descriptor);
}

/// The worst of several questions, each the first that is asked of a practice that was just opened.
double cold_search(const std::filesystem::path& folder, int sessions, const std::vector<std::string>& questions)
{
    double worst = 0;
    for (const auto& words : questions) {
        forget_file(folder / (std::to_string(sessions) + ".securebase") / "records.db");
        Career fresh(folder, sessions);
        fresh.workspace->run([&](OpenPractice& practice) {
            const auto begun = Clock::now();
            app::search(Career::alone(practice), {words, {}, {}, false, false, 20});
            worst = std::max(worst, milliseconds_since(begun));
        });
    }
    return worst;
}

void measure_search(Career& career, Table& table)
{
    const auto search = [&](const std::string& words, const app::SearchAsk& where = {}) {
        return career.median([&](const Looking& looking) {
            auto ask = where;
            ask.words = words;
            ask.limit = 20;
            app::search(looking, ask);
        });
    };
    const auto worst = [&](const std::vector<std::string>& questions) {
        double most = 0;
        for (const auto& words : questions)
            most = std::max(most, search(words));
        return most;
    };
    table.add("search, a word (the slowest of 6)", worst({"the", "and", "she", "softer", "renlo", "nowhere"}), 5, "ms");
    table.add("search, two words or a phrase", worst({"the softer", "\"of the\"", "\"she said\" turned", "the -and"}),
              5, "ms");
    table.add("search, a beginning of one to three letters", worst({"t*", "s*", "th*", "re*", "so*", "sof*"}), 5, "ms");
    table.add("search, a longer beginning", worst({"soft*", "moth*", "renl*"}), 30, "ms");
    app::SearchAsk in_case;
    in_case.care_case = career.long_chart;
    table.add("search in the long chart", std::max(search("the", in_case), search("renlo", in_case)), 5, "ms");
    app::SearchAsk of_person;
    of_person.client = career.member;
    table.add("search about one person", search("softer", of_person), 5, "ms");
}

/// Saving a note of 350 words, and the bare commit of as many bytes, as a draft is kept.
void measure_saving(Career& career, Table& table)
{
    career.workspace->run([&](OpenPractice& practice) {
        auto& records = practice.records();
        const auto unsigned_one = storage::unsigned_notes(records).front();
        const auto text = unsigned_one->sections.at("themes");
        int times = 0;
        const auto changed = [&](const char* field) {
            return domain::Tree::Map{{field, text + " once more " + std::to_string(++times)}};
        };
        const app::DraftName draft{"bench", unsigned_one.id.value};
        const auto bare = median_milliseconds([&] { app::keep_draft(practice, draft, changed("text")); });
        app::drop_draft(practice, draft);
        const auto saving =
            median_milliseconds([&] { app::update_note(practice, unsigned_one.id, changed("takes_home")); });
        table.add("saving a note with its index", saving, 150, "ms");
        table.add("saving a note with its index, times a bare commit", saving / bare, 2, "x");
    });
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
    const auto cold = cold_search(folder, sessions, {"the", "softer", "\"she said\"", "th*", "renlo"});
    Career career(folder, sessions);
    const auto per_session = career.bytes() / sessions / 1000;
    table.add("to make " + std::to_string(sessions) + " sessions", career.seconds_to_make, 180, "s");
    table.add("space a session", per_session, 8, "kB");
    table.add("space of the index a session", career.index_bytes() / sessions / 1000, 3, "kB");
    table.add("search, the first one after opening", cold, 50, "ms");
    const auto today = career.median([](const Looking& looking) { app::today_view(looking); });
    table.add("Today", today, 150, "ms");
    table.add("Today, times that of " + std::to_string(small_sessions) + " sessions", today / today_small, 1.5, "x");
    measure_lists(career, table);
    measure_chart(career, table);
    measure_search(career, table);
    measure_saving(career, table);
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
