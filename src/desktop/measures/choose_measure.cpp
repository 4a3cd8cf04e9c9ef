#include "desktop/measures/choose_measure.hpp"

#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/pick_field.hpp"

namespace desktop {

using domain::Tree;

namespace {

int filled_in_case(const app::MeasureOverview& overview, const std::string& instrument)
{
    std::size_t filled = 0;
    for (const auto& line : overview.lines)
        if (line.series.instrument == instrument)
            filled = std::max(filled, line.fillings.size());
    return static_cast<int>(filled);
}

int filled_anywhere(const app::MeasureOverview& overview, const std::string& instrument)
{
    const auto found = overview.filled.find(instrument);
    return found == overview.filled.end() ? 0 : found->second;
}

/// What the practice has chosen; before it has, whatever was filled in once.
bool is_used(const app::MeasureOverview& overview, const std::string& instrument)
{
    return overview.chosen.contains(instrument) || filled_in_case(overview, instrument) > 0 ||
           (overview.chosen.empty() && filled_anywhere(overview, instrument) > 0);
}

wxString use_words(const app::MeasureOverview& overview, const std::string& instrument)
{
    if (const int times = filled_in_case(overview, instrument); times > 0)
        return wxString::Format(wxPLURAL("%d time in this case", "%d times in this case", times), times);
    if (filled_anywhere(overview, instrument) > 0)
        return _("used with others");
    return overview.chosen.contains(instrument) ? _("one of yours") : wxString();
}

/// All of them, in two groups: those one works with first, among them the ones of this case.
std::vector<Pick> picks_of(const app::MeasureOverview& overview)
{
    auto instruments = overview.instruments;
    std::ranges::stable_sort(instruments, std::ranges::greater(), [&](const auto& each) {
        return std::tuple(is_used(overview, each.id), filled_in_case(overview, each.id),
                          filled_anywhere(overview, each.id));
    });
    std::vector<Pick> picks;
    for (const auto& each : instruments)
        picks.push_back({each.id, {translated(each.title), use_words(overview, each.id)}, translated(each.licence)});
    return picks;
}

void add_instrument(Form& form, const app::MeasureOverview& overview)
{
    PickField* list = nullptr;
    form.add(_("Which form?"), [&](wxWindow* on) {
        auto made = std::make_unique<PickField>(on, "instrument", _("Measures"),
                                                std::vector<Column>{{_("Measure"), 410}, {_("Used")}}, 260);
        list = made.get();
        return made;
    });
    list->set_picks(picks_of(overview));
}

}

bool choose_measure(wxWindow* parent, Desk& desk, MeasureToEnter& what, const app::MeasureOverview& overview)
{
    if (what.client.empty() && what.members.size() == 1)
        what.client = domain::Id<domain::Client>{what.members.front().key};
    if (!what.client.empty() && !what.instrument.empty())
        return true;
    FormDialog dialog(parent, desk, _("Enter a measure"), "choose_measure");
    if (what.client.empty())
        dialog.form().choice("client", _("Who filled it in?"), what.members, _("choose"));
    add_instrument(dialog.form(), overview);
    const auto refuse_none = [ask_who = what.client.empty()](app::OpenPractice&, const Tree& document) {
        if (ask_who && document.text("client").empty())
            domain::refuse("client", "required", "nobody", "member_of_case");
        if (document.text("instrument").empty())
            domain::refuse("instrument", "required", "nothing", "one_of_the_list");
    };
    if (!dialog.ask(_("Continue"), refuse_none))
        return false;
    const auto document = dialog.form().document();
    what.instrument = document.text("instrument");
    if (what.client.empty())
        what.client = domain::Id<domain::Client>{document.text("client")};
    return true;
}

}
