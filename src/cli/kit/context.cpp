#include "kit/context.hpp"

#include "app/kit/batch.hpp"
#include "app/kit/documents.hpp"
#include "app/practice/unlocking.hpp"
#include "domain/text.hpp"
#include "kit/command.hpp"
#include "kit/terminal.hpp"
#include "practice/notice_words.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace cli {

namespace {

using domain::Tree;

constexpr std::size_t largest_input = 100'000'000;
constexpr double most_in_a_batch = 10'000;

std::ifstream open_file(std::string_view option, const std::string& name)
{
    std::ifstream file(name, std::ios::binary);
    if (!file || std::filesystem::is_directory(name))
        domain::refuse(std::string(option), "missing_path", "unreadable_file", "file_or_input");
    return file;
}

std::string rest_of(std::istream& in)
{
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (text.size() > largest_input)
        domain::refuse("input", "length", {"bytes", text.size()}, "bytes_to_100000000");
    return text;
}

// False when the line is only the beginning of a document.
bool holds_whole_document(const std::string& line)
{
    try {
        app::parse_document(line);
        return true;
    } catch (const domain::Refused& refused) {
        if (refused.problem().given.token == "line_and_column")
            return false;
        throw;
    }
}

[[noreturn]] void refuse_line(std::size_t number, const domain::Problem& problem)
{
    domain::refuse("line " + std::to_string(number) + ": " + problem.field, problem.rule, problem.given,
                   problem.allowed);
}

std::string one_line(const Tree& tree)
{
    const auto* text = tree.as<std::string>();
    return text ? *text : json_text(tree);
}

}

app::Environment Context::environment() const
{
    app::Environment environment{clock_};
    environment.accept_older_copy = accept_older_copy;
    environment.updating = [](int done, int all) {
        std::cerr << "Bringing the practice up to date: " << done << " of " << all << '\n';
    };
    return environment;
}

app::Workspace& Context::workspace()
{
    if (!workspace_) {
        workspace_ = app::Workspace::open(practice, passphrase(), environment());
        if (const auto tries = workspace_->run(app::wrong_tries_before); tries.count > 0)
            std::cerr << "Wrong passphrases since it was last opened here: " << tries.count << '\n';
        for (const auto notice : workspace_->run(app::opening_notices))
            std::cerr << words(notice) << '\n';
    }
    return *workspace_;
}

app::Passphrase Context::passphrase_from(std::string_view option, const std::string& file)
{
    if (file == "-")
        return app::Passphrase::first_line_of(std::cin);
    auto stream = open_file(option, file);
    return app::Passphrase::first_line_of(stream);
}

std::string Context::first_line_from(std::string_view option, const std::string& file)
{
    std::string line;
    if (file == "-") {
        std::getline(std::cin, line);
    } else {
        auto stream = open_file(option, file);
        std::getline(stream, line);
    }
    return line;
}

std::istream& Context::input_stream()
{
    if (input == "-")
        return std::cin;
    if (!file_)
        file_ = std::make_unique<std::ifstream>(open_file("input", input));
    return *file_;
}

Tree Context::document()
{
    workspace();
    return app::parse_document(rest_of(input_stream()));
}

Tree Context::creation_document()
{
    return app::parse_document(rest_of(input_stream()));
}

std::string Context::text()
{
    if (!practice.empty())
        workspace();
    return rest_of(input_stream());
}

std::size_t Context::batch_size() const
{
    if (batch.empty())
        return 1;
    const double number = number_option("batch", batch);
    if (number < 1 || number > most_in_a_batch)
        domain::refuse("batch", "range", domain::shown(batch), {"one_to", 10000});
    return static_cast<std::size_t>(number);
}

// The ids are printed once all of the lines are on the disk.
void Context::write_together(const std::vector<Numbered>& lines, const Write& write)
{
    const auto ids = run([&](app::OpenPractice& open) {
        app::Batch together(open);
        std::vector<std::string> kept;
        for (const auto& [number, line] : lines)
            try {
                kept.push_back(write(open, app::parse_document(line)));
            } catch (const domain::Refused& refused) {
                refuse_line(number, refused.problem());
            }
        together.commit();
        return kept;
    });
    for (const auto& id : ids)
        print_id(id);
}

void Context::write_documents(const Write& write)
{
    workspace();
    auto& in = input_stream();
    const auto together = batch_size();
    std::vector<Numbered> lines;
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number) {
        if (domain::trimmed(line).empty())
            continue;
        if (number == 1 && !holds_whole_document(line)) {
            const auto whole = app::parse_document(line + "\n" + rest_of(in));
            print_id(run([&](app::OpenPractice& open) { return write(open, whole); }));
            return;
        }
        lines.emplace_back(number, line);
        if (lines.size() == together)
            write_together(std::exchange(lines, {}), write);
    }
    if (!lines.empty())
        write_together(lines, write);
}

void Context::print_id(const std::string& id) const
{
    std::cout << (json ? json_text(Tree::Map{{"id", id}}) : id) << std::endl;
}

void Context::print(const Tree& document) const
{
    const auto* map = document.as<Tree::Map>();
    if (json || !map) {
        std::cout << json_text(document, json ? -1 : 2) << '\n';
        return;
    }
    for (const auto& [key, value] : *map)
        std::cout << key << ": " << one_line(value) << '\n';
}

void Context::print_list(const Tree::List& documents, const std::function<std::string(const Tree&)>& summary) const
{
    if (json) {
        std::cout << json_text(documents) << '\n';
        return;
    }
    for (const auto& document : documents)
        std::cout << document.text("id") << "  " << domain::on_one_line(summary(document)) << '\n';
}

}
