#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/measures/at_a_glance.hpp"
#include "desktop/measures/enter_measure.hpp"
#include "desktop/measures/item_answers.hpp"
#include "desktop/measures/measure_panel.hpp"
#include "desktop/measures/measure_words.hpp"
#include "desktop/measures/plan_list.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

class MeasuresTab : public CaseTab {
public:
    MeasuresTab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

    wxString title() const override { return _("&Measures"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void open(const std::string& what) override;

private:
    bool is_shared() const { return care_case().members.size() > 1; }
    wxPanel* make_empty(const wxString& name, const wxString& title, const wxString& what);
    std::vector<Column> columns_of_list() const;
    std::vector<Row> rows_of_measures() const;
    void show_measures();
    void show_chosen();
    void show_figures(const domain::Change& change);
    void enter(const std::string& instrument = {});
    void enter_again();
    void entered(const MeasureToEnter& what);
    void choose_entered();
    void plan();
    void correct(const domain::Record<domain::Administration>& wrong);
    void withdraw(const domain::Record<domain::Administration>& wrong);
    void show_items();
    void show_all();
    const app::MeasureLine* chosen() const;

    wxPanel* empty_;
    wxPanel* hidden_;
    wxPanel* body_;
    RowList* list_;
    MeasurePanel* panel_;
    PlanList* plans_;
    app::MeasureOverview overview_;
    bool has_read_ = false;
    std::string entered_;               ///< the beginning of the key of what was just entered
    std::optional<std::string> wanted_; ///< an instrument to enter, once all is read
};

MeasuresTab::MeasuresTab(wxWindow* parent, Desk& desk, const SharedCase& care_case) : CaseTab(parent, desk, care_case)
{
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* enter_button = button(this, "enter_measure", _("&Enter a measure..."), [this] { enter(); });
    make_filled(enter_button);
    head->Add(enter_button, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    head->Add(button(this, "plan_measure", _("&Plan a measure..."), [this] { plan(); }),
              wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    head->Add(button(this, "at_a_glance", _("All at a &glance..."), [this] { show_all(); }));
    empty_ =
        make_empty("no_measures", _("No measure has been filled in yet"),
                   _("The client fills in the published form; you type the answers with the digit keys, ten items in "
                     "a few seconds. Scores, bands and change are worked out for you."));
    hidden_ = make_empty("hidden_measures", _("Scores are put away"),
                         _("They are never among what is shared, and never shown while a client is in the room. You "
                           "can still enter a form."));
    body_ = new wxPanel(this);
    list_ = new RowList(body_, "measures", _("Measures of this case"), columns_of_list());
    panel_ = new MeasurePanel(body_);
    plans_ = new PlanList(body_, this->desk(), is_shared());
    auto* left = new wxBoxSizer(wxVERTICAL);
    left->Add(list_, wxSizerFlags(1).Expand());
    left->Add(plans_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(left, wxSizerFlags(5).Expand().Border(wxRIGHT, FromDIP(group_gap)));
    columns->Add(panel_, wxSizerFlags(4).Expand());
    body_->SetSizer(columns);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    for (auto* panel : {empty_, hidden_})
        sizer->Add(panel, wxSizerFlags().Expand());
    sizer->Add(body_, wxSizerFlags(1).Expand());
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    SetSizer(outer);
    for (auto* panel : {empty_, hidden_, body_})
        panel->Hide();
    list_->chosen_changed = [this](const auto&) { show_chosen(); };
    list_->opened = [this](const auto&) { enter_again(); };
    panel_->show_figures = [this](const auto& change) { show_figures(change); };
    panel_->correct = [this](const auto& wrong) { correct(wrong); };
    panel_->withdraw = [this](const auto& wrong) { withdraw(wrong); };
    panel_->show_items = [this] { show_items(); };
    plans_->changed = [this] { case_changed(); };
    plans_->fill = [this](const domain::MeasurePlan& plan) {
        enter_measure(this, this->desk(), {id(), member_choices(), plan.client, plan.instrument, plan.target},
                      overview_, [this](const auto& what) { entered(what); });
    };
}

wxPanel* MeasuresTab::make_empty(const wxString& name, const wxString& title, const wxString& what)
{
    auto* panel = new wxPanel(this);
    panel->SetName(name);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(empty_state(panel, title, what), wxSizerFlags().Expand());
    panel->SetSizer(sizer);
    return panel;
}

std::vector<Column> MeasuresTab::columns_of_list() const
{
    std::vector<Column> columns{{_("Measure"), 176}, {_("Last score"), 88}, {_("Change")}};
    if (is_shared())
        columns.insert(columns.begin(), {_("Whose"), 80});
    return columns;
}

std::vector<Action> MeasuresTab::actions()
{
    return {{"enter_measure", _("&Enter a measure..."), "Ctrl+M", [this] { enter(); }},
            {"enter_again", _("Enter the &chosen measure again..."), "Ctrl+Shift+M", [this] { enter_again(); }},
            {"plan_measure", _("&Plan a measure..."), "Ctrl+Shift+P", [this] { plan(); }},
            {},
            {"at_a_glance", _("All at a &glance..."), "Ctrl+Shift+A", [this] { show_all(); }},
            {"item_answers", _("&Item by item..."), "Ctrl+I", [this] { show_items(); }},
            {"correct_filling", _("C&orrect what was typed in..."), "F2",
             [this] {
                 if (const auto* filling = panel_->chosen_filling())
                     correct(*filling);
             }},
            {"withdraw_filling", _("&Withdraw a form..."), "", [this] {
                 if (const auto* filling = panel_->chosen_filling())
                     withdraw(*filling);
             }}};
}

void MeasuresTab::refresh()
{
    desk().look_anew(
        this, [id = id()](const app::Looking& looking) { return app::measure_overview(looking, id); },
        [this](app::MeasureOverview overview) {
            overview_ = std::move(overview);
            has_read_ = true;
            show_measures();
            if (wanted_)
                enter(*std::exchange(wanted_, std::nullopt));
        });
}

void MeasuresTab::open(const std::string& what)
{
    if (!what.starts_with("enter")) {
        list_->choose(what);
        return;
    }
    wanted_ = what.size() > 6 ? what.substr(6) : std::string();
    if (has_read_)
        CallAfter([this] {
            if (wanted_)
                enter(*std::exchange(wanted_, std::nullopt));
        });
}

void MeasuresTab::show_measures()
{
    const bool hidden = !overview_.sees_scores;
    hidden_->Show(hidden);
    empty_->Show(!hidden && overview_.lines.empty());
    body_->Show(!hidden && !(overview_.lines.empty() && overview_.plans.empty()));
    list_->Show(!overview_.lines.empty());
    list_->set_rows(rows_of_measures());
    choose_entered();
    plans_->show(overview_.plans, [this](const auto& client) { return name_of(client); });
    if (!hidden && list_->chosen().empty() && !overview_.lines.empty())
        list_->choose(overview_.lines.front().key());
    show_chosen();
    Layout();
    FitInside();
    publish_ids(this);
}

std::vector<Row> MeasuresTab::rows_of_measures() const
{
    std::vector<Row> rows;
    for (const auto& line : overview_.lines) {
        const auto change = line.change_since(0);
        Row row{line.key(),
                {short_title_of(line), score_and_band(line.scale, line.series.points.back().value),
                 change ? change_words(*change) : _("first form")}};
        if (is_shared())
            row.cells.insert(row.cells.begin(), name_of(line.series.person.client));
        rows.push_back(std::move(row));
    }
    return rows;
}

void MeasuresTab::show_chosen()
{
    const auto* line = chosen();
    if (!line)
        panel_->show_nothing();
    else
        panel_->show(*line);
    FitInside();
}

const app::MeasureLine* MeasuresTab::chosen() const
{
    const auto key = list_->chosen();
    const auto line = std::ranges::find_if(overview_.lines, [&](const auto& each) { return each.key() == key; });
    return line == overview_.lines.end() ? nullptr : &*line;
}

void MeasuresTab::plan()
{
    if (has_read_ && desktop::plan_measure(this, desk(), {id(), member_choices()}, overview_))
        case_changed();
}

void MeasuresTab::correct(const domain::Record<domain::Administration>& wrong)
{
    correct_measure(this, desk(), wrong, overview_, [this] { case_changed(); });
}

void MeasuresTab::withdraw(const domain::Record<domain::Administration>& wrong)
{
    if (overview_.sees_scores)
        withdraw_measure(this, desk(), wrong, [this] { case_changed(); });
}

void MeasuresTab::show_items()
{
    const auto* line = chosen();
    if (line)
        show_item_answers(this, desk(),
                          {id(), line->series.person.client, line->series.instrument, line->series.target});
}

void MeasuresTab::show_all()
{
    if (overview_.sees_scores)
        show_at_a_glance(this, desk(), id());
}

void MeasuresTab::show_figures(const domain::Change& change)
{
    FormDialog dialog(this, desk(), _("Figures behind the change"), "change_figures");
    dialog.form().add_paragraph(figures_words(change));
    dialog.tell(_("Done"));
}

void MeasuresTab::enter(const std::string& instrument)
{
    if (has_read_)
        enter_measure(this, desk(), {id(), member_choices(), {}, instrument}, overview_,
                      [this](const auto& what) { entered(what); });
    else
        wanted_ = instrument; // as soon as the records are there
}

void MeasuresTab::enter_again()
{
    if (const auto* line = chosen())
        enter_measure(this, desk(), {id(), member_choices(), line->series.person.client, line->series.instrument},
                      overview_, [this](const auto& what) { entered(what); });
}

// What was just typed in is what one wants to see.
void MeasuresTab::entered(const MeasureToEnter& what)
{
    entered_ = what.client.value + ":" + what.instrument + ":";
    case_changed();
}

void MeasuresTab::choose_entered()
{
    const auto entered = std::exchange(entered_, {});
    const auto line = std::ranges::find_if(
        overview_.lines, [&](const auto& each) { return !entered.empty() && each.key().starts_with(entered); });
    if (line != overview_.lines.end()) {
        list_->choose(line->key());
        panel_->choose_last_from_now();
    }
}

}

CaseTab* make_measures_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new MeasuresTab(parent, desk, care_case);
}

}
