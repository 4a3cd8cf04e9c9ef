#include "app/generate/generated_practice.hpp"
#include "app/practice/sample.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

struct SizeOptions {
    std::string cases = "2400";
    std::string sessions = "45000";
    std::string seed = "1";
};

int whole(std::string_view option, const std::string& text)
{
    return static_cast<int>(number_option(option, text));
}

void generate(Context& context, const SizeOptions& options)
{
    const app::GeneratedSize size{whole("cases", options.cases), whole("sessions", options.sessions),
                                  static_cast<std::uint64_t>(whole("seed", options.seed))};
    app::generate_practice(context.practice, context.passphrase(), context.environment(), size, [&](int written) {
        if (written % 5'000 == 0 && written > 0)
            std::cerr << written << " sessions\n";
    });
    std::cout << context.practice.string() << '\n';
}

}

void add_sample_commands(Program& program)
{
    auto& context = program.context;
    const auto today = kept<std::string>();
    program
        .practice_command("", "sample", "Make a new practice with fictitious people, to look around in",
                          [&context, today] {
                              std::optional<domain::Date> day;
                              if (!today->empty())
                                  day = date_option("today", *today);
                              app::create_sample(context.practice, context.passphrase(), context.environment(), day);
                              std::cout << context.practice.string() << '\n';
                          })
        .option("--today", *today, "YYYY-MM-DD: the day the practice is seen on; the real one when left out");
    const auto size = kept<SizeOptions>();
    program
        .practice_command("", "generate", "Make a new practice of invented people and texts, as large as a career",
                          [&context, size] { generate(context, *size); })
        .option("--cases", size->cases, "How many cases; 2400 when left out")
        .option("--sessions", size->sessions, "How many sessions; 45000 when left out")
        .option("--seed", size->seed, "The same number makes the same people and texts");
}

}
