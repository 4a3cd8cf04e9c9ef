#include "app/kit/documents.hpp"
#include "app/practice/practice.hpp"
#include "kit/command.hpp"

namespace cli {

namespace {

using domain::PracticeProfile;
using domain::Tree;

// A practice made without its details is called like its folder until `practice update` says more.
PracticeProfile unnamed_profile(const std::filesystem::path& folder)
{
    PracticeProfile profile;
    profile.practice_name = folder.stem().string();
    profile.counselor.name = "Counselor";
    return profile;
}

void create(Context& context)
{
    const auto passphrase = context.passphrase();
    const auto profile = context.input.empty() ? unnamed_profile(context.practice)
                                               : domain::from_tree<PracticeProfile>(context.creation_document());
    app::Workspace::create(context.practice, passphrase, profile, context.environment());
    std::cout << context.practice.string() << '\n';
}

// The profile; without crisis lines also the country's, to be confirmed by `practice update`.
void show(Context& context)
{
    auto document = context.run([](app::OpenPractice& practice) {
        const auto profile = app::profile_of(practice);
        auto tree = to_tree(profile);
        if (profile->crisis_lines.empty())
            std::get<Tree::Map>(tree.value)
                .emplace_back("proposed_crisis_lines",
                              domain::to_tree(domain::proposed_crisis_lines(profile->country)));
        return tree;
    });
    context.print(document);
}

}

void add_practice_commands(Program& program)
{
    auto& context = program.context;
    program.optional_input_command("", "create", "Make a new, empty practice", [&context] { create(context); });
    program.practice_command("practice", "show", "Show the practice's own details", [&context] { show(context); });
    program.input_command("practice", "update", "Change the details a document names", [&context] {
        const auto changes = context.document();
        context.run([&](app::OpenPractice& practice) { app::update_profile(practice, changes); });
    });
}

}
