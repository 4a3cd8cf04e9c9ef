#include "app/intake/intake_page.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

/// The intakes of a case, member by member.
class IntakeTab : public CaseTab {
public:
    IntakeTab(wxWindow* parent, Desk& desk, const SharedCase& care_case) : CaseTab(parent, desk, care_case) {}

    wxString title() const override { return _("Intake"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void open(const std::string& what) override;

private:
    void show(const std::vector<app::IntakeLine>& lines);
    void add_member(wxSizer* sizer, const domain::Id<domain::Client>& client,
                    const std::vector<app::IntakeLine>& lines);
    void add_line_of(wxSizer* sizer, const app::IntakeLine& line);
    void start(const domain::Id<domain::Client>& client);
    void go_on();
    void formulate(const domain::Id<domain::Client>& client)
    {
        desk().go_to({"formulation", id().value, client.value});
    }
    void summarize(const domain::Id<domain::Intake>& intake) { desk().go_to({"summary", intake.value}); }
    void add_formulation(wxSizer* sizer, const domain::Id<domain::Client>& client);

    bool is_partial_of_joint() const { return !is_whole() && domain::is_joint(*care_case().care_case); }
    bool is_shown(const domain::Id<domain::Client>& client) const
    {
        return !is_partial_of_joint() || desk().viewer().client() == client;
    }

    std::vector<app::IntakeLine> lines_;
};

std::vector<Action> IntakeTab::actions()
{
    std::vector<Action> actions{{"go_on_intake", _("&Go on with the intake"), "Ctrl+I", [this] { go_on(); }}};
    if (!is_whole())
        return is_partial_of_joint() ? std::vector<Action>() : actions;
    int number = 0;
    for (const auto& member : care_case().members)
        actions.push_back({"formulation." + std::to_string(number),
                           wxString::Format(_("Formulation of %s"), shown(member.person.initials)),
                           wxString::Format("Ctrl+Shift+%d", 4 + number++),
                           [this, client = member.person.client] { formulate(client); }});
    if (!lines_.empty())
        actions.push_back(
            {"intake_summary", _("&Summary to print..."), "Ctrl+P", [this] { summarize(lines_.back().id); }});
    return actions;
}

void IntakeTab::refresh()
{
    desk().look_anew(
        this, [id = id()](const app::Looking& looking) { return app::list_intakes(looking, id); },
        [this](std::vector<app::IntakeLine> lines) {
            lines_ = std::move(lines);
            show(lines_);
            this->desk().actions_changed();
        });
}

void IntakeTab::open(const std::string& what)
{
    if (what == "start")
        go_on();
    else if (!what.empty())
        desk().go_to({"intake", what});
}

void IntakeTab::show(const std::vector<app::IntakeLine>& lines)
{
    Freeze();
    DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    if (is_partial_of_joint())
        add_line(sizer,
                 hint(this, _("An intake is its member's own. It stands under everything, or with that member.")), 0);
    for (const auto& member : care_case().members)
        if (is_shown(member.person.client))
            add_member(sizer, member.person.client, lines);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    SetSizer(outer);
    Layout();
    FitInside();
    Thaw();
    publish_ids(this);
}

void IntakeTab::add_member(wxSizer* sizer, const domain::Id<domain::Client>& client,
                           const std::vector<app::IntakeLine>& lines)
{
    if (care_case().members.size() > 1)
        add_line(sizer, heading(this, name_of(client)), sizer->IsEmpty() ? 0 : page_edge);
    bool is_begun = false;
    bool is_any = false;
    for (const auto& line : lines) {
        if (line.client != client)
            continue;
        add_line_of(sizer, line);
        is_any = true;
        is_begun = is_begun || line.status == domain::IntakeStatus::begun;
    }
    add_formulation(sizer, client);
    if (is_begun)
        return;
    auto* begin = button(this, "start_intake." + shown(client.value),
                         is_any ? _("Start another intake") : _("Start intake"), [this, client] { start(client); });
    set_accessible_name(begin, joined({begin->GetLabel(), name_of(client)}, ", "));
    if (is_any)
        sizer->Add(begin, wxSizerFlags().Left().Border(wxTOP, FromDIP(group_gap)));
    else
        add_line(
            sizer,
            empty_state(this, _("No intake yet"),
                        _("Questions about what brings them, how they learned to be close, and what carries them. You "
                          "can stop at any point and go on another day."),
                        begin),
            gap);
}

void IntakeTab::add_line_of(wxSizer* sizer, const app::IntakeLine& line)
{
    const bool complete = line.status == domain::IntakeStatus::complete;
    const auto day = line.taken_on ? date_words(*line.taken_on) : wxString();
    const auto words = wxString::Format(complete ? _("Complete, begun on %s") : _("Begun on %s"), day);
    add_line(sizer, heading(this, words, Level::group), group_gap);
    add_line(
        sizer,
        hint(this, wxString::Format(_("%d of %d questions answered"), line.progress.answered, line.progress.asked)), 2);
    auto* open =
        button(this, "open_intake." + shown(line.id.value), complete ? _("Read") : _("Continue"), [this, id = line.id] {
            desk().go_to({"intake", id.value});
        });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(open, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    if (is_whole())
        row->Add(button(this, "intake_summary." + shown(line.id.value), _("Summary to print..."),
                        [this, id = line.id] { summarize(id); }));
    sizer->Add(row, wxSizerFlags().Border(wxTOP, FromDIP(gap)));
}

void IntakeTab::add_formulation(wxSizer* sizer, const domain::Id<domain::Client>& client)
{
    if (is_whole())
        sizer->Add(button(this, "formulation." + shown(client.value), _("For the formulation..."),
                          [this, client] { formulate(client); }),
                   wxSizerFlags().Left().Border(wxTOP, FromDIP(group_gap)));
}

void IntakeTab::start(const domain::Id<domain::Client>& client)
{
    desk().go_to({"intake", "new:" + id().value + ":" + client.value});
}

// The one that is begun, else the first member who has none.
void IntakeTab::go_on()
{
    for (const auto& line : lines_)
        if (line.status == domain::IntakeStatus::begun)
            return desk().go_to({"intake", line.id.value});
    for (const auto& member : care_case().members)
        if (const auto& client = member.person.client;
            std::ranges::none_of(lines_, [&](const auto& line) { return line.client == client; }))
            return start(client);
    if (!lines_.empty())
        desk().go_to({"intake", lines_.front().id.value});
}

}

CaseTab* make_intake_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new IntakeTab(parent, desk, care_case);
}

}
