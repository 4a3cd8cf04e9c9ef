#include "storage/database.hpp"
#include "storage/worker.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>
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

BOOST_AUTO_TEST_CASE(running_read_can_be_interrupted_and_the_next_one_works)
{
    auto database = Database::in_memory();
    Worker worker;
    worker.set_interrupt([&database] { database.interrupt(); });
    auto endless = worker.post([&database] {
        return database.query("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
                              {}, {Kind::integer});
    });
    while (endless.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready)
        worker.interrupt();
    BOOST_CHECK_EXCEPTION(endless.get(), StorageError,
                          [](const StorageError& error) { return error.kind() == ErrorKind::interrupted; });
    BOOST_TEST(worker.run([&database] { return database.query("SELECT 1", {}, {Kind::integer}).size(); }) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
