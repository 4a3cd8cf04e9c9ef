#pragma once

#include <string>
#include <vector>

/// What stands on the screen, whoever made it: the program, wxWidgets or GTK by itself.
namespace test_support {

/// A key pressed on the keyboard, with the window that has the keys; `modifiers` as in GDK. Works until it was heard.
void press_real_key(unsigned key, unsigned modifiers = 0);
void press_f12();
void press_control(char letter);

/// True when anything stands in any window of the program.
bool anything_shows();

/// How many menus, lists of choices and the like are open.
int open_popups();

/// The windows that are open, the newest last.
std::vector<void*> open_windows();

/// The wxWidgets name of a window, or what GTK calls its kind.
std::string name_of_window(void* window);

/// What GTK calls a widget.
std::string called(void* widget);

/// Where the cursor stands in each of these windows.
std::vector<void*> cursors_in(const std::vector<void*>& windows);

/// What is to be seen in the open windows and has not been given its place, by name; empty once all stands.
std::vector<std::string> still_without_place();

/// How a widget is drawn, point by point.
struct Picture {
    int width = 0;
    std::vector<unsigned> points; ///< row by row

    bool operator==(const Picture&) const = default;
};

/// A widget as it is drawn, to be compared with itself: without a cursor that blinks.
Picture picture_of(void* widget);

/// Where two pictures of one size differ: "x 10 to 20, y 30 to 40"; empty when they do not.
std::string where_they_differ(const Picture& one, const Picture& other);

/// Ends a dialog as its Cancel does, whoever made it.
void cancel_window(void* window);

}
