#include "help/completion.hpp"

namespace cli {

namespace {

/// What can follow one command: its commands, or its options.
struct Place {
    std::string path; ///< "/client/list"
    std::string words;
    std::string options;
    bool takes_files = false;
};

std::string option_words(const DescribedCommand& command)
{
    std::string words;
    for (const auto& option : command.options)
        if (!option.is_word)
            for (std::size_t from = 0; from < option.names.size();) {
                const auto comma = std::min(option.names.find(',', from), option.names.size());
                words += (words.empty() ? "" : " ") + option.names.substr(from, comma - from);
                from = comma + 1;
            }
    return words;
}

void add_places(std::vector<Place>& places, const DescribedCommand& command, const std::string& path)
{
    Place place{path, {}, option_words(command), command.commands.empty()};
    for (const auto& each : command.commands)
        place.words += (place.words.empty() ? "" : " ") + each.name;
    places.push_back(place);
    for (const auto& each : command.commands)
        add_places(places, each, path + '/' + each.name);
}

std::vector<Place> places_of(const DescribedCommand& program)
{
    std::vector<Place> places;
    add_places(places, program, {});
    return places;
}

std::string known_paths(const std::vector<Place>& places)
{
    std::string paths;
    for (const auto& place : places)
        if (!place.path.empty())
            paths += (paths.empty() ? "" : "|") + place.path;
    return paths;
}

/// A shell's `case` over the places; `line` makes what is done at one.
template<class Line>
std::string cases(const std::vector<Place>& places, Line line)
{
    std::string out;
    for (const auto& place : places)
        out += "        '" + place.path + "') " + line(place) + " ;;\n";
    return out;
}

}

std::string bash_completion(const DescribedCommand& program)
{
    const auto places = places_of(program);
    return "# Completion of " + program.name +
           " for bash.\n_securebase_cli() {\n"
           "    local at= words= options= word current=${COMP_WORDS[COMP_CWORD]}\n"
           "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
           "        case $at/$word in\n        " +
           known_paths(places) + ") at=$at/$word ;;\n        esac\n    done\n    case $at in\n" +
           cases(places,
                 [](const Place& place) { return "words='" + place.words + "' options='" + place.options + "'"; }) +
           "    esac\n"
           "    [[ $current == -* ]] && words=$options\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\n"
           "complete -o bashdefault -o default -F _securebase_cli " +
           program.name + "\n";
}

std::string zsh_completion(const DescribedCommand& program)
{
    const auto places = places_of(program);
    return "#compdef " + program.name + "\n# Completion of " + program.name +
           " for zsh.\nlocal at= word\n"
           "for word in ${words[2,CURRENT-1]}; do\n"
           "    case $at/$word in\n    " +
           known_paths(places) +
           ") at=$at/$word ;;\n    esac\ndone\nif [[ $words[CURRENT] == -* ]]; then\n    case $at in\n" +
           cases(places, [](const Place& place) { return "compadd -- " + place.options; }) +
           "    esac\nelse\n    case $at in\n" +
           cases(places,
                 [](const Place& place) { return place.takes_files ? "_files" : "compadd -- " + place.words; }) +
           "    esac\nfi\n";
}

}
