#include "storage/database.hpp"
#include "storage/worker.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

using namespace storage;

BOOST_AUTO_TEST_SUITE(worker_test)

BOOST_AUTO_TEST_CASE(jobs_run_in_order_on_one_other_thread)
{
    Worker worker;
    std::vector<int> order;
    for (int i = 0; i < 100; ++i)
        worker.post([&order, i] { order.push_back(i); });
    const auto id = worker.run([] { return std::this_thread::get_id(); });
    BOOST_TEST((id != std::this_thread::get_id()));
    BOOST_TEST(order.size() == 100U);
    BOOST_TEST(std::is_sorted(order.begin(), order.end()));
}

BOOST_AUTO_TEST_CASE(what_a_job_throws_reaches_who_posted_it_and_the_next_job_runs)
{
    Worker worker;
    BOOST_CHECK_THROW(worker.run([]() -> int { throw std::runtime_error("refused"); }), std::runtime_error);
    BOOST_TEST(worker.run([] { return 7; }) == 7);
}

BOOST_AUTO_TEST_CASE(jobs_posted_before_the_end_are_done)
{
    std::atomic<int> done = 0;
    {
        Worker worker;
        for (int i = 0; i < 50; ++i)
            worker.post([&done] { ++done; });
    }
    BOOST_TEST(done == 50);
}

BOOST_AUTO_TEST_CASE(job_may_own_what_cannot_be_copied)
{
    Worker worker;
    BOOST_TEST(worker.run([owned = std::make_unique<int>(3)] { return *owned; }) == 3);
}

namespace {

constexpr const char* endless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

/// Posts reads and says how each ended.
struct Reader {
    std::uint64_t post(std::function<void()> read)
    {
        return worker.post_read([this, read = std::move(read)] {
            try {
                begun = true;
                read();
                ended.emplace_back("done");
            } catch (const StorageError& error) {
                ended.emplace_back(error.kind() == ErrorKind::interrupted ? "stopped" : "failed");
            }
        });
    }

    void wait_until_begun() const
    {
        while (!begun)
            std::this_thread::yield();
    }

    std::vector<std::string> all()
    {
        worker.run([] {});
        return ended;
    }

    Database database = Database::in_memory();
    std::vector<std::string> ended; ///< written on the worker's thread, read after run()
    std::atomic<bool> begun = false;
    Worker worker;
};

}

BOOST_FIXTURE_TEST_CASE(running_read_is_stopped_in_the_middle_of_a_statement_and_the_next_one_works, Reader)
{
    worker.set_interrupt([this] { database.interrupt(); });
    const auto read = post([this] { database.query(endless, {}, {Kind::integer}); });
    wait_until_begun();
    // Again and again, since an interrupt before the statement has begun means nothing without stop_when.
    std::atomic<bool> over = false;
    auto after = worker.post([&over] { over = true; });
    while (!over)
        worker.stop(read);
    BOOST_TEST((all() == std::vector<std::string>{"stopped"}));
    BOOST_TEST(worker.run([this] { return database.query("SELECT 1", {}, {Kind::integer}).size(); }) == 1U);
}

BOOST_FIXTURE_TEST_CASE(read_of_many_short_statements_is_stopped_between_two_of_them, Reader)
{
    database.stop_when([this] { return worker.is_stopped(); });
    const auto read = post([this] {
        while (true)
            database.query("SELECT 1", {}, {Kind::integer});
    });
    wait_until_begun();
    worker.stop(read);
    BOOST_TEST((all() == std::vector<std::string>{"stopped"}));
}

BOOST_FIXTURE_TEST_CASE(waiting_read_that_was_stopped_is_called_and_told_so, Reader)
{
    std::promise<void> gate;
    worker.post([opened = gate.get_future().share()] { opened.wait(); });
    std::atomic<bool> was_stopped = false;
    const auto read = post([&] { was_stopped = worker.is_stopped(); });
    std::atomic<bool> other_was_stopped = true;
    post([&] { other_was_stopped = worker.is_stopped(); });
    worker.stop(read);
    gate.set_value();
    all();
    BOOST_TEST(was_stopped);
    BOOST_TEST(!other_was_stopped);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_read_is_never_stopped, Reader)
{
    database.stop_when([this] { return worker.is_stopped(); });
    worker.set_interrupt([this] { database.interrupt(); });
    std::promise<void> running;
    std::promise<void> gate;
    auto change = worker.post([&] {
        running.set_value();
        gate.get_future().wait();
        return database.query("SELECT 1", {}, {Kind::integer}).size();
    });
    auto waiting = worker.post([&] { return worker.is_stopped(); });
    running.get_future().wait();
    worker.stop_reads();
    gate.set_value();
    BOOST_TEST(change.get() == 1U);
    BOOST_TEST(!waiting.get());
}

BOOST_AUTO_TEST_SUITE_END()
