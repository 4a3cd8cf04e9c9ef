#include "app/export/export.hpp"
#include "app/homework/homework.hpp"
#include "app/measures/measures.hpp"
#include "app/people/case_file.hpp"
#include "app/people/cases.hpp"
#include "app/people/clients.hpp"
#include "app/plan/goals.hpp"
#include "app/practice/audit.hpp"
#include "app/practice/backups.hpp"
#include "app/practice/keys.hpp"
#include "app/practice/signatures.hpp"
#include "app/practice/verify.hpp"
#include "app/sessions/notes.hpp"
#include "app/sessions/sessions.hpp"
#include "app/today/today.hpp"
#include "domain/clock.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <random>

/// random_work FOLDER MINUTES SEED: one program works in one practice at random, as a counselor would in months, and
/// prints once in a while how much it has done, its memory in KiB and how many files it has open.
namespace {

using namespace domain;
using Steady = std::chrono::steady_clock;

constexpr const char* first_passphrase = "brisk lantern over nine quiet harbours";
constexpr const char* second_passphrase = "seven patient otters paint the ferry";
constexpr int most_sessions = 3000; // then a practice is full, and a new one begins

long resident_kib()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:"))
            return std::stol(line.substr(6));
    return 0;
}

long open_files()
{
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), std::filesystem::directory_iterator());
}

class RandomWork {
public:
    RandomWork(std::filesystem::path folder, unsigned seed)
        : place_(std::move(folder)), chance_(seed), environment_{clock_, place_ / "state", {{8192, 1}}}
    {
        std::filesystem::create_directories(place_ / "backups");
        begin();
    }

    void step()
    {
        const auto works = {&RandomWork::meet, &RandomWork::meet,   &RandomWork::meet,    &RandomWork::sign,
                            &RandomWork::sign, &RandomWork::assign, &RandomWork::measure, &RandomWork::aim,
                            &RandomWork::look, &RandomWork::look,   &RandomWork::look};
        (this->*works.begin()[one_of(works.size())])();
        if (one_of(20) == 0)
            come();
        if (one_of(150) == 0)
            seldom();
        ++done_;
        if (sessions_ > most_sessions)
            begin();
    }

    long done() const { return done_; }
    void verify()
    {
        if (!workspace_->run(app::verify_practice).is_sound())
            throw std::runtime_error("not everything is as it was written");
    }

private:
    std::size_t one_of(std::size_t many) { return std::uniform_int_distribution<std::size_t>(0, many - 1)(chance_); }
    template<class T>
    const T& any(const std::vector<T>& all)
    {
        return all[one_of(all.size())];
    }

    template<class Job>
    auto run(Job job)
    {
        return workspace_->run(std::move(job));
    }

    void begin()
    {
        workspace_.reset();
        std::filesystem::remove_all(practice());
        std::filesystem::remove_all(place_ / "state");
        std::filesystem::remove_all(place_ / "backups");
        std::filesystem::create_directory(place_ / "backups");
        people_.clear();
        notes_.clear();
        sessions_ = 0;
        PracticeProfile profile;
        profile.practice_name = "The Practice";
        profile.counselor.name = "Rowan Vale";
        workspace_ = app::Workspace::create(practice(), app::Passphrase(passphrase_), profile, environment_);
        for (int i = 0; i < 5; ++i)
            come();
    }

    std::filesystem::path practice() const { return place_ / "Practice.securebase"; }

    void come()
    {
        people_.push_back(run([number = people_.size()](app::OpenPractice& open) {
            Client client;
            client.legal_name = "Somebody " + std::to_string(number);
            const auto id = app::add_client(open, client);
            CareCase care_case;
            care_case.opened_on = open.clock().today();
            care_case.members = {{id, MemberRole::client, {}, {}}};
            return std::pair{id, app::open_case(open, care_case)};
        }));
    }

    void meet()
    {
        const auto who = any(people_);
        const auto words = 20 + one_of(400);
        notes_.push_back(run([&](app::OpenPractice& open) {
            Session session;
            session.care_case = who.second;
            session.held_on = open.clock().today();
            ProgressNote note;
            note.session = app::record_session(open, session);
            for (std::size_t i = 0; i < words; ++i)
                note.sections["themes"] += "what was said ";
            return app::record_note(open, note);
        }));
        ++sessions_;
    }

    void sign()
    {
        if (notes_.empty())
            return;
        const auto place = one_of(notes_.size());
        run([&](app::OpenPractice& open) { app::sign_note(open, notes_[place]); });
        notes_.erase(notes_.begin() + static_cast<std::ptrdiff_t>(place));
    }

    void assign()
    {
        const auto who = any(people_);
        run([&](app::OpenPractice& open) {
            Assignment task;
            task.client = who.first;
            task.care_case = who.second;
            task.strategy = "h01";
            task.starts_on = open.clock().today();
            Entry entry;
            entry.assignment = app::assign_homework(open, task).id;
            entry.done_on = open.clock().today();
            entry.done = true;
            app::log_entry(open, entry);
        });
    }

    void measure()
    {
        const auto who = any(people_);
        const int answer = static_cast<int>(one_of(3));
        run([&](app::OpenPractice& open) {
            Administration form;
            form.client = who.first;
            form.care_case = who.second;
            form.instrument = "gad-7";
            form.filled_on = open.clock().today();
            form.answers.assign(7, answer);
            app::record_administration(open, form);
        });
    }

    void aim()
    {
        const auto who = any(people_);
        run([&](app::OpenPractice& open) {
            Goal goal;
            goal.care_case = who.second;
            goal.client = who.first;
            goal.statement = "One evening a week";
            app::rate_goal(open, {app::add_goal(open, goal), who.first, open.clock().today(), 5, {}});
        });
    }

    void look()
    {
        const auto who = any(people_);
        run([&](app::OpenPractice& open) {
            const app::Looking looking(open, app::Viewer::counselor());
            app::today_view(looking);
            app::view_case(looking, who.second);
            app::case_file(looking, who.second);
            app::list_sessions(looking, {who.second, {}, {}, {}});
            app::list_notes(looking, {who.second, {}, {}});
        });
    }

    void seldom()
    {
        const auto works = {&RandomWork::reopen, &RandomWork::back_up,     &RandomWork::export_one,
                            &RandomWork::verify, &RandomWork::change_keys, &RandomWork::look_back};
        (this->*works.begin()[one_of(works.size())])();
    }

    void reopen()
    {
        workspace_.reset();
        workspace_ = app::Workspace::open(practice(), app::Passphrase(passphrase_), environment_);
    }

    void back_up()
    {
        run([&](app::OpenPractice& open) {
            const auto file = app::make_backup(open, place_ / "backups");
            if (!app::drill_backup(open, app::Passphrase(passphrase_), file).sound)
                throw std::runtime_error("a backup is not sound");
        });
    }

    void export_one()
    {
        const auto who = any(people_);
        run([&](app::OpenPractice& open) {
            app::export_records(open, {app::ExportFormat::html, {{}, who.first}, place_ / "export"});
        });
        std::filesystem::remove_all(place_ / "export");
    }

    void change_keys()
    {
        const auto* next = passphrase_ == first_passphrase ? second_passphrase : first_passphrase;
        run([&](app::OpenPractice& open) {
            app::change_passphrase(open, app::Passphrase(passphrase_), app::Passphrase(next));
            app::rotate_keys(open, app::Passphrase(next));
        });
        passphrase_ = next;
    }

    void look_back()
    {
        run([&](app::OpenPractice& open) {
            app::AuditQuery query;
            query.client = people_.front().first;
            app::find_in_audit(open, query);
            app::disclosures_of(open, people_.front().first);
        });
    }

    std::filesystem::path place_;
    std::mt19937 chance_;
    SystemClock clock_;
    app::Environment environment_;
    std::unique_ptr<app::Workspace> workspace_;
    std::string passphrase_ = first_passphrase;
    std::vector<std::pair<Id<Client>, Id<CareCase>>> people_;
    std::vector<Id<ProgressNote>> notes_;
    int sessions_ = 0;
    long done_ = 0;
};

#ifdef __SANITIZE_ADDRESS__
constexpr const char* build = "sanitized";
#else
constexpr const char* build = "plain";
#endif

}

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    const auto minutes = std::stod(argv[2]);
    const auto begun = Steady::now();
    const auto passed = [&] { return std::chrono::duration<double>(Steady::now() - begun).count() / 60; };
    std::cout << build << '\n';
    RandomWork work(argv[1], static_cast<unsigned>(std::stoul(argv[3])));
    constexpr int reports = 60;
    for (int report = 1; passed() < minutes; work.step())
        if (passed() >= minutes * report / reports) {
            std::cout << work.done() << ' ' << resident_kib() << ' ' << open_files() << std::endl;
            ++report;
        }
    work.verify();
    std::cout << "sound after " << work.done() << '\n';
}
