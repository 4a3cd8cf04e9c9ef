#pragma once

namespace desktop {

/// Once, at the start. What asks GTK for a new place while others are given theirs (a text that breaks anew beside a
/// scroll bar that came) may be forgotten, and is then not shown, or where it was, until the window is resized. After
/// every frame such windows are looked for, and all around them are given their places once more.
void give_lost_places();

}
