#include "app/practice/start_process.hpp"
#include "desktop/secure_base_app.hpp"

wxIMPLEMENT_APP_NO_MAIN(desktop::SecureBaseApp);

int main(int argc, char** argv)
{
    app::start_process();
    return wxEntry(argc, argv);
}
