#include "desktop/today/first_morning.hpp"

#include "desktop/kit/card.hpp"
#include "desktop/kit/icon.hpp"

namespace desktop {

namespace {

struct Step {
    wxString name;
    wxString title;
    wxString what;
    wxString button;
    Place place;
    bool is_done;
};

std::vector<Step> steps_of(const app::FirstSteps& steps)
{
    return {{"first_client",
             _("Add your first client"),
             _("A name is enough. Everything else can be filled in later."),
             _("Add a client..."),
             {"clients", "", "", "new_client"},
             steps.has_client},
            {"choose_measures",
             _("Choose the measures you use"),
             _("Most people start with two or three. The rest stays out of the way."),
             _("Choose..."),
             {"settings", "", "", "measures_in_use"},
             steps.has_measures},
            {"print_recovery",
             _("Print your recovery sheet"),
             _("The only way back in if the passphrase is lost. Keep it away from this machine."),
             _("Print..."),
             {"vault", "", "", "recovery_sheet"},
             steps.has_recovery_sheet}};
}

wxWindow* greeting(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(heading(panel, _("Your practice is ready"), Level::page), wxSizerFlags().Expand());
    words->Add(
        hint(panel, _("It is made and encrypted on this machine. Three steps, then this page shows your day: who "
                      "comes, what was planned, and which notes wait.")),
        wxSizerFlags().Expand().Border(wxTOP, panel->FromDIP(4)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(panel, wxID_ANY, morning()), wxSizerFlags().CentreVertical());
    row->Add(words, wxSizerFlags(1).CentreVertical().Border(wxLEFT, panel->FromDIP(32)));
    panel->SetSizer(row);
    return panel;
}

/// The number in a ring, or the tick of what is done.
wxWindow* mark_of(wxWindow* parent, std::size_t number, bool is_done)
{
    if (is_done)
        return new wxStaticBitmap(parent, wxID_ANY, icon(Icon::check, 28, accent_colour()));
    auto* digit = new wxStaticText(parent, wxID_ANY, wxString::Format("%zu", number));
    digit->SetFont(parent->GetFont().Scaled(1.5F).Bold());
    digit->SetForegroundColour(accent_colour());
    return digit;
}

wxSizer* row_of_step(Card* card, Desk& desk, Lines& lines, const Step& step, std::size_t number, bool is_next)
{
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(heading(card, step.is_done ? joined({step.title, _("done")}) : step.title, Level::group),
               wxSizerFlags().Expand());
    words->Add(hint(card, step.what), wxSizerFlags().Expand().Border(wxTOP, card->FromDIP(2)));
    auto* press = button(card, step.name, step.button, [&desk, place = step.place] { desk.go_to(place); });
    lines.take(press);
    if (is_next) {
        make_filled(press);
        lines.begin_at(press);
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* mark = mark_of(card, number, step.is_done);
    mark->SetMinSize(card->FromDIP(wxSize(40, -1)));
    row->Add(mark, wxSizerFlags().CentreVertical());
    row->Add(words, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, card->FromDIP(group_gap)));
    row->Add(press, wxSizerFlags().CentreVertical());
    return row;
}

}

wxWindow* make_first_morning(wxWindow* parent, Desk& desk, Lines& lines, const app::FirstSteps& first)
{
    auto* page = new wxPanel(parent);
    page->SetName("first_morning");
    auto* card = new Card(page);
    const auto steps = steps_of(first);
    const auto next = std::ranges::find(steps, false, &Step::is_done);
    for (std::size_t i = 0; i < steps.size(); ++i)
        card->add_row(row_of_step(card, desk, lines, steps[i], i + 1, next == steps.begin() + static_cast<long>(i)),
                      Ground::plain, 20);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->SetMinSize(wxSize(page->FromDIP(560), -1));
    column->Add(greeting(page), wxSizerFlags().Expand().Border(wxTOP, page->FromDIP(32)));
    column->Add(card, wxSizerFlags().Expand().Border(wxTOP, page->FromDIP(page_edge)));
    auto* centred = new wxBoxSizer(wxHORIZONTAL);
    centred->AddStretchSpacer(1);
    centred->Add(column, wxSizerFlags(5).Top());
    centred->AddStretchSpacer(1);
    page->SetSizer(centred);
    return page;
}

}
