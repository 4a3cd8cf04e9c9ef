#pragma once

#include "app/kit/looking.hpp"
#include "app/practice/workspace.hpp"
#include "domain/document.hpp"

#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace cli {

/// Who reads what a command prints is the counselor, alone.
inline app::Looking alone(app::OpenPractice& practice)
{
    return {practice, app::Viewer::counselor()};
}

/// What a command was given, and what it works with: the practice, its input, its output.
class Context {
public:
    explicit Context(const domain::Clock& clock) : clock_(clock) {}

    std::filesystem::path practice;
    std::string passphrase_file;
    std::string input;
    bool json = false;
    std::string batch; ///< lines of --input that are kept together; one when empty
    bool accept_older_copy = false;
    std::vector<std::string> all_the_same; ///< rules of questions that are answered with yes

    /// Opens the practice at first use.
    app::Workspace& workspace();

    /// Does the job with the open practice.
    template<class Job>
    auto run(Job job)
    {
        return workspace().run([this, job = std::move(job)](app::OpenPractice& open) {
            open.go_on_with({all_the_same.begin(), all_the_same.end()});
            return job(open);
        });
    }

    /// The first line of the passphrase file, or of standard input for "-".
    app::Passphrase passphrase() const { return passphrase_from("passphrase-file", passphrase_file); }
    /// The first line of a file, or of standard input for "-".
    static std::string first_line_from(std::string_view option, const std::string& file);
    static app::Passphrase passphrase_from(std::string_view option, const std::string& file);

    /// The one document of --input; opens the practice first, since with "-" twice the passphrase is the first line.
    domain::Tree document();
    /// The document of --input for a practice that is still to be made.
    domain::Tree creation_document();

    /// What --input holds, as it stands there; opens the practice first where there is one.
    std::string text();

    using Write = std::function<std::string(app::OpenPractice&, const domain::Tree&)>;
    /// Calls `write` with the document of --input, or with each line of it when it is JSON Lines; prints the id that
    /// each call returns as soon as it is kept. With --batch that many lines are kept together, or none of them. A bad
    /// line stops the run; what was printed stands.
    void write_documents(const Write& write);

    /// "ID", or {"id":"ID"} with --json; flushed at once.
    void print_id(const std::string& id) const;
    /// With --json the document; else one "key: value" line for each part.
    void print(const domain::Tree& document) const;
    /// With --json an array; else a line for each: its id and what `summary` says.
    void print_list(const domain::Tree::List& documents,
                    const std::function<std::string(const domain::Tree&)>& summary) const;

    const domain::Clock& clock() const { return clock_; }
    app::Environment environment() const;

private:
    std::istream& input_stream();
    std::size_t batch_size() const;
    using Numbered = std::pair<std::size_t, std::string>; ///< a line with its number
    void write_together(const std::vector<Numbered>& lines, const Write& write);

    const domain::Clock& clock_;
    std::unique_ptr<app::Workspace> workspace_;
    std::unique_ptr<std::istream> file_;
};

}
