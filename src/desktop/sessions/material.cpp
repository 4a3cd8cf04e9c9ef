#include "desktop/sessions/material.hpp"

#include "app/sessions/listed_words.hpp"

namespace desktop {

NoteMaterial gather_note(const app::Looking& looking, const app::NoteWanted& wanted)
{
    NoteMaterial material;
    static_cast<app::OpenedNote&>(material) = app::open_note(looking, wanted);
    if (!material.may_open)
        return material;
    material.words = app::word_lists(looking.practice());
    material.back = app::look_back(looking, material.session ? material.session->id : domain::Id<domain::Session>(),
                                   material.session_shown(), material.readers());
    for (const auto& form : looking.practice().definitions().forms())
        if (form.kind == domain::FormKind::note)
            material.templates.push_back(form);
    if (!material.is_private())
        material.injuries = app::list_injuries(looking, material.care_case.care_case.id);
    material.snippets = app::list_snippets(looking.practice());
    if (std::ranges::any_of(material.snippets,
                            [](const auto& each) { return each.text.find("{score") != std::string::npos; }))
        material.scores = app::last_scores(looking, material.care_case.care_case.id, material.readers());
    for (const auto& strategy : looking.practice().definitions().strategies())
        material.practice_titles.push_back(strategy.name);
    if (!material.is_private() && !is_joint(*material.care_case.care_case))
        material.figures = app::known_figures(looking, material.care_case.care_case.id);
    if (material.is_private())
        material.is_first_private = app::list_notes({looking.practice(), looking.viewer().to_open()},
                                                    {material.care_case.care_case.id, {}, {}, material.kind})
                                        .empty();
    return material;
}

}
