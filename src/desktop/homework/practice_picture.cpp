#include "desktop/homework/practice_picture.hpp"

#include "app/homework/practice_effect.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/picture_view.hpp"
#include "desktop/kit/words.hpp"
#include "drawing/score_over_bars.hpp"

namespace desktop {

namespace {

/// At once and a week later.
struct PracticePictures {
    std::vector<app::PracticeAndScore> at_once;
    std::vector<app::PracticeAndScore> later;
    std::vector<app::WhatGetsDone> done;
};

int number_of_day(const domain::Date& date)
{
    return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

drawing::ScoreOverBars bars_under(const app::PracticeAndScore& pair)
{
    drawing::ScoreOverBars picture;
    auto& score = picture.score;
    score.title = utf8(joined({shown(pair.scores.person.name), translated(pair.scores.title)}, ": "));
    score.low = pair.scores.least;
    score.high = pair.scores.most;
    score.direction_note = utf8(words(pair.scores.direction));
    score.number = [](double value) { return utf8(wxString::FromCDouble(value, value == std::round(value) ? 0 : 1)); };
    for (const auto& point : pair.scores.points)
        score.points.push_back({number_of_day(point.on), utf8(date_words(point.on)), point.value});
    for (const auto& week : pair.weeks)
        picture.bars.push_back({number_of_day(week.monday), 7, week.days});
    picture.bars_note = utf8(_("Days tried, by week"));
    return picture;
}

wxString association_words(const app::PracticeAndScore& pair)
{
    const auto when = pair.lag_weeks == 0 ? _("in the same weeks") : _("a week later");
    if (!pair.association)
        return wxString::Format(_("Practice and the change %s: too few forms to say (n = %d)."), when, pair.changes);
    return wxString::Format(_("Practice and the change %s: r = %s, n = %d. Association, not proof."), when,
                            wxString::FromCDouble(*pair.association, 2), pair.changes);
}

wxString size_words(app::PageSize size)
{
    switch (size) {
    case app::PageSize::small:
        return _("Cards and ticks");
    case app::PageSize::page:
        return _("A page");
    case app::PageSize::large:
        return _("A long page");
    }
    return {};
}

wxString share_words(const wxString& what, const app::DoneShare& share)
{
    return share.entries > 0 ? wxString::Format(_("%s: %d of %d"), what, share.done, share.entries) : wxString();
}

wxString done_lines(const app::WhatGetsDone& done)
{
    std::vector<wxString> kinds, sizes;
    for (const auto& [kind, share] : done.by_kind)
        kinds.push_back(share_words(words(kind), share));
    for (const auto& [size, share] : done.by_size)
        sizes.push_back(share_words(size_words(size), share));
    return joined({wxString::Format(_("What gets done by %s, of %d tasks:"), shown(done.person.name), done.tasks),
                   joined(kinds), joined(sizes)},
                  "\n");
}

void add_picture(Form& form, const app::PracticeAndScore& pair)
{
    auto* view = new PictureView(&form, "practice_picture", _("Self-esteem over practice"));
    view->show([picture = bars_under(pair), size = PictureView::text_size(form)](double width,
                                                                                 const drawing::TextMetrics& metrics) {
        return drawing::draw_score_over_bars(picture, {width, 22 * size, size}, metrics);
    });
    form.add_window(view);
}

void tell_pictures(wxWindow* parent, Desk& desk, const PracticePictures& pictures)
{
    FormDialog dialog(parent, desk, _("Practice and self-esteem"), "practice_effect");
    auto& form = dialog.form();
    for (std::size_t i = 0; i < pictures.at_once.size(); ++i) {
        add_picture(form, pictures.at_once[i]);
        form.add_paragraph(association_words(pictures.at_once[i]) + "\n" + association_words(pictures.later[i]));
    }
    if (pictures.at_once.empty())
        form.add_hint(_("There is no self-esteem form yet."));
    for (const auto& done : pictures.done)
        form.add_paragraph(done_lines(done));
    if (pictures.done.empty())
        form.add_hint(_("What gets done is told from the fourth task on."));
    form.add_hint(_("For you alone. Blank days count against nobody."));
    dialog.tell(_("Done"));
}

}

void show_practice_picture(wxWindow* parent, Desk& desk, const domain::Id<domain::CareCase>& care_case)
{
    desk.look(
        parent,
        [care_case](const app::Looking& looking) {
            return PracticePictures{app::practice_and_score(looking, care_case, 0),
                                    app::practice_and_score(looking, care_case, 1),
                                    app::done_by_kind_and_size(looking, care_case)};
        },
        [parent, &desk](const PracticePictures& pictures) { tell_pictures(parent, desk, pictures); });
}

}
