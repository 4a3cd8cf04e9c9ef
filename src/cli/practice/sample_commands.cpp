#include "app/practice/sample.hpp"
#include "kit/command.hpp"

namespace cli {

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
}

}
