#include "app/help/help_texts.hpp"
#include "app/practice/start_process.hpp"
#include "desktop/secure_base_app.hpp"

#include <iostream>
#include <string_view>

wxIMPLEMENT_APP_NO_MAIN(desktop::SecureBaseApp);

namespace {

/// What can be told without a display. True when it was asked for.
bool tell(std::string_view asked)
{
    if (asked == "--version")
        std::cout << "securebase " << app::program_version() << '\n';
    else if (asked == "--help" || asked == "-h")
        std::cout << app::terminal_text(app::program_help("securebase"));
    else
        return false;
    return true;
}

}

int main(int argc, char** argv)
{
    app::start_process();
    if (argc == 2 && tell(argv[1]))
        return 0;
    return wxEntry(argc, argv);
}
