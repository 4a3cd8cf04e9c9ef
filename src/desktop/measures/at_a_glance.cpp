#include "desktop/measures/at_a_glance.hpp"

#include "app/measures/case_measures.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/measure_pictures.hpp"
#include "desktop/kit/picture_view.hpp"

namespace desktop {

namespace {

struct Glance {
    app::CaseMeasures measures;
    std::vector<app::SeriesTogether> together;
};

Glance read_glance(const app::Looking& looking, const domain::Id<domain::CareCase>& care_case)
{
    app::CasePeople people(looking);
    return {app::case_measures(looking, people, care_case), app::series_together(looking, people, care_case)};
}

void add_view(Form& form, const wxString& name, const wxString& label, PictureView::Draw draw)
{
    form.add_window(new PictureView(&form, name, label, std::move(draw)));
}

void add_small_trends(Form& form, const std::vector<app::MeasureSeries>& series)
{
    const auto multiples = small_multiples_of(series);
    add_view(form, "small_trends", _("All measures"),
             [multiples, size = PictureView::text_size(form)](double width, const drawing::TextMetrics& metrics) {
                 return drawing::draw_small_multiples(multiples, width, size, metrics);
             });
}

void add_relationships(Form& form, const std::vector<app::AttachmentPath>& paths)
{
    const auto plane = relationship_plane_of(paths);
    add_view(form, "relationship_plane", _("Closeness with each of them"),
             [plane, size = PictureView::text_size(form)](double width, const drawing::TextMetrics& metrics) {
                 return drawing::draw_relationship_plane(plane, width, size, metrics);
             });
}

/// Each person once, in the order of the series.
std::vector<app::ShownPerson> people_in(const app::CaseMeasures& measures)
{
    std::vector<app::ShownPerson> people;
    for (const auto& series : measures.series)
        if (std::ranges::find(people, series.person) == people.end())
            people.push_back(series.person);
    return people;
}

void add_person(Form& form, const app::CaseMeasures& measures, const app::ShownPerson& person)
{
    form.add_heading(shown(person.name));
    std::vector<app::MeasureSeries> series;
    for (const auto& each : measures.series)
        if (each.person == person)
            series.push_back(each);
    add_small_trends(form, series);
    std::vector<app::AttachmentPath> by_relationship;
    for (const auto& path : measures.attachment)
        if (path.person == person && !path.target.empty())
            by_relationship.push_back(path);
    if (!by_relationship.empty())
        add_relationships(form, by_relationship);
}

void add_together(Form& form, const std::vector<app::SeriesTogether>& together)
{
    form.add_heading(_("Side by side"));
    if (together.empty()) {
        form.add_hint(_("Two members' scores stand on one picture only when both have agreed that the other may see "
                        "theirs. Permissions are noted on the Plan tab."));
        return;
    }
    const auto multiples = small_multiples_of(together);
    add_view(form, "together", _("Both, as they agreed"),
             [multiples, size = PictureView::text_size(form)](double width, const drawing::TextMetrics& metrics) {
                 return drawing::draw_small_multiples(multiples, width, size, metrics);
             });
}

void tell_glance(wxWindow* parent, Desk& desk, const Glance& glance)
{
    FormDialog dialog(parent, desk, _("All measures at a glance"), "at_a_glance");
    const auto people = people_in(glance.measures);
    for (const auto& person : people)
        add_person(dialog.form(), glance.measures, person);
    if (people.empty())
        dialog.form().add_hint(_("No measure has been filled in yet"));
    if (people.size() > 1)
        add_together(dialog.form(), glance.together);
    dialog.tell(_("Done"));
}

}

void show_at_a_glance(wxWindow* parent, Desk& desk, const domain::Id<domain::CareCase>& care_case)
{
    desk.look(
        parent, [care_case](const app::Looking& looking) { return read_glance(looking, care_case); },
        [parent, &desk](const Glance& glance) { tell_glance(parent, desk, glance); });
}

}
