// Makes a practice as `securebase-cli create` does, but with keys that cost nothing to derive: for the scripts that
// open one hundreds of times. make_practice FOLDER PASSPHRASE-FILE, the profile on standard input.

#include "app/practice/workspace.hpp"
#include "domain/document.hpp"
#include "json/json.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv)
{
    if (argc != 3)
        return 2;
    std::ifstream passphrase_file(argv[2]);
    const std::string profile(std::istreambuf_iterator<char>(std::cin), {});
    const domain::SystemClock clock;
    app::Environment environment{clock};
    environment.key_cost = {8192, 1};
    app::Workspace::create(argv[1], app::Passphrase::first_line_of(passphrase_file),
                           domain::from_tree<domain::PracticeProfile>(json::parse(profile)), environment);
}
