#pragma once

namespace app {

/// First thing in main(): no core dumps, no other process reads this one's memory, new files are the user's alone.
void start_process();

}
