#include "app/kit/resolve.hpp"
#include "app/search/search.hpp"
#include "domain/text.hpp"
#include "kit/command.hpp"

#include <unistd.h>

namespace cli {

namespace {

using domain::Tree;

struct SearchOptions {
    std::vector<std::string> words;
    std::string care_case;
    std::string client;
    std::string limit;
    bool with_private_notes = false;
    bool rebuilds = false;
};

app::SearchAsk ask_of(app::OpenPractice& practice, const SearchOptions& options)
{
    constexpr int most = 1'000;
    app::SearchAsk ask;
    ask.words = domain::joined(options.words, " ");
    ask.care_case = app::resolve_if_given<domain::CareCase>(practice, options.care_case);
    ask.client = app::resolve_if_given<domain::Client>(practice, options.client);
    ask.with_private_notes = options.with_private_notes;
    if (options.limit.empty())
        return ask;
    const auto limit = number_option("limit", options.limit);
    if (limit < 1 || limit > most || limit != static_cast<int>(limit))
        domain::refuse("limit", "range", domain::shown(options.limit), {"one_to", most});
    ask.limit = static_cast<std::size_t>(limit);
    return ask;
}

Tree hit_document(const app::SearchHit& hit)
{
    Tree::List people;
    for (const auto& person : hit.people)
        people.emplace_back(person.value);
    Tree::List found;
    for (const auto& [begin, end] : hit.snippet.found)
        found.emplace_back(hit.snippet.text.substr(begin, end - begin));
    Tree::Map document{{"kind", hit.kind}};
    if (!hit.id.empty())
        document.emplace_back("id", hit.id);
    document.emplace_back("day", domain::to_text(hit.day));
    document.emplace_back("case", hit.care_case.value);
    document.emplace_back("clients", std::move(people));
    document.emplace_back("psychotherapy", hit.is_private);
    if (!hit.opens.empty())
        document.emplace_back("opens", hit.opens);
    document.emplace_back("field", hit.snippet.field);
    document.emplace_back("snippet", hit.snippet.text);
    document.emplace_back("found", std::move(found));
    return document;
}

std::string line_of(const app::SearchHit& hit)
{
    const std::string before = hit.snippet.begins_before ? "\u2026" : "";
    const std::string after = hit.snippet.goes_on ? "\u2026" : "";
    return domain::to_text(hit.day) + "  " + (hit.is_private ? "psychotherapy_note" : hit.kind) + "  " + hit.id +
           "  case " + hit.care_case.value + "\n    " + before + domain::on_one_line(hit.snippet.text) + after;
}

void print(const Context& context, const app::SearchResults& results)
{
    if (context.json) {
        Tree::List documents;
        for (const auto& hit : results.hits)
            documents.push_back(hit_document(hit));
        context.print(std::move(documents));
        return;
    }
    for (const auto& hit : results.hits)
        std::cout << line_of(hit) << '\n';
    if (results.hits.empty())
        std::cout << "Nothing found.\n";
    if (results.has_more)
        std::cerr << "There is more; --limit N shows more of it.\n";
}

void rebuild(Context& context)
{
    const bool is_watched = isatty(STDERR_FILENO) != 0;
    int shown = -1;
    context.run([&](app::OpenPractice& practice) {
        app::rebuild_search_index(practice, [&](double part) {
            const int percent = static_cast<int>(100 * part);
            if (is_watched && percent != shown)
                std::cerr << '\r' << percent << " %" << std::flush;
            shown = percent;
        });
    });
    if (is_watched)
        std::cerr << '\r' << std::string(5, ' ') << '\r' << std::flush;
}

void search(Context& context, const SearchOptions& options)
{
    if (options.rebuilds)
        rebuild(context);
    if (options.rebuilds && options.words.empty())
        return;
    print(context, context.run([&](app::OpenPractice& practice) {
        return app::view_search(alone(practice), ask_of(practice, options));
    }));
}

}

void add_search_command(Program& program)
{
    auto& context = program.context;
    const auto options = kept<SearchOptions>();
    program
        .practice_command("", "search", "Find words in notes, contacts, intakes, practice and goals, the newest first",
                          [&context, options] { search(context, *options); })
        .words("WORDS", options->words, "Words, \"phrases\", beginnings*, and -what is not to be there")
        .option("--case", options->care_case, "Only in this case")
        .option("--client", options->client, "Only about this person")
        .flag("--psychotherapy", options->with_private_notes, "In psychotherapy notes too")
        .option("--limit", options->limit, "How many at most, 1 to 1000; 50 when it is not said")
        .flag("--rebuild", options->rebuilds, "Make the index of words anew first; verify says when it does not fit");
}

}
