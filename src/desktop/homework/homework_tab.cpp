#include "desktop/homework/give_practice.hpp"
#include "desktop/homework/log_entries.hpp"
#include "desktop/homework/practice_picture.hpp"
#include "desktop/homework/print_sheets.hpp"
#include "desktop/homework/review_task.hpp"
#include "desktop/homework/sheet_options.hpp"
#include "desktop/homework/task_panel.hpp"
#include "desktop/homework/task_words.hpp"
#include "desktop/homework/type_strip.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/lines.hpp"
#include "desktop/kit/words.hpp"
#include "desktop/people/case_header.hpp"
#include "desktop/people/case_tab.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

class HomeworkTab : public CaseTab {
public:
    HomeworkTab(wxWindow* parent, Desk& desk, const SharedCase& care_case);

    wxString title() const override { return _("&Homework"); }
    std::vector<Action> actions() override;
    void refresh() override;
    void open(const std::string& what) override;

private:
    wxSizer* make_head();
    wxPanel* make_empty();
    void show_tasks();
    void show_suggestions();
    std::vector<Column> columns_of_list() const;
    std::vector<Row> rows_of_tasks() const;
    wxString done_words() const;
    bool is_shared() const { return care_case().members.size() > 1; }
    const app::TaskLine* chosen() const;
    std::string first_new(const std::vector<app::TaskLine>& tasks) const;
    void show_chosen();
    void give(const std::string& client = {}, const std::string& strategy = {});
    void type_back();
    void log();
    void review();
    void print();

    wxButton* effect_ = nullptr;
    wxPanel* suggestions_;
    Lines suggestion_lines_;
    wxPanel* empty_;
    wxStaticText* put_away_;
    wxPanel* body_;
    RowList* list_ = nullptr;
    TaskPanel* panel_ = nullptr;
    wxStaticText* done_words_ = nullptr;
    std::vector<app::TaskLine> tasks_;
    bool is_given_ = false; ///< what is new when the tasks are read next was given here: it is chosen then
    std::vector<app::SuggestedPractice> suggested_; ///< nothing unless the counselor is alone with the whole case
};

HomeworkTab::HomeworkTab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
    : CaseTab(parent, desk, care_case), suggestions_(new wxPanel(this)), empty_(make_empty()),
      put_away_(hint(this, _("Practice that is not for all of them stands with each member."))),
      body_(new wxPanel(this))
{
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    auto* left = new wxBoxSizer(wxVERTICAL);
    list_ = new RowList(body_, "tasks", _("Practice that was given"), columns_of_list());
    left->Add(list_, wxSizerFlags(1).Expand());
    add_line(left, done_words_ = hint(body_, {}));
    panel_ = new TaskPanel(body_);
    columns->Add(left, wxSizerFlags(6).Expand().Border(wxRIGHT, FromDIP(group_gap)));
    columns->Add(panel_, wxSizerFlags(5).Expand());
    body_->SetSizer(columns);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(make_head(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    sizer->Add(suggestions_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(group_gap)));
    sizer->Add(empty_, wxSizerFlags().Expand());
    sizer->Add(body_, wxSizerFlags(1).Expand());
    sizer->Add(put_away_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    SetSizer(outer);
    suggestions_->SetName("suggestions");
    suggestions_->Hide();
    empty_->Hide();
    put_away_->Hide();
    body_->Hide();
    list_->chosen_changed = [this](const auto&) { show_chosen(); };
    list_->opened = [this](const auto&) { log(); };
    panel_->log = [this] { log(); };
    panel_->review = [this] { review(); };
    panel_->correct = [this](const auto& entry) {
        if (const auto* task = chosen())
            correct_typed_entry(this, this->desk(), app::TaskLine(*task), entry, [this] { case_changed(); });
    };
    panel_->print = [this] { print(); };
}

wxSizer* HomeworkTab::make_head()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(button(this, "give_practice", _("&Give practice..."), [this] { give(); }),
             wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    row->Add(button(this, "type_back_strip", _("Type back a &strip..."), [this] { type_back(); }),
             wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    row->Add(effect_ = button(this, "practice_effect", _("Practice and self-&esteem..."),
                              [this] { show_practice_picture(this, desk(), id()); }));
    return row;
}

wxPanel* HomeworkTab::make_empty()
{
    auto* panel = new wxPanel(this);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(empty_state(panel, _("Nothing to try between sessions yet"),
                           _("What you give here, the client tries at home. What comes back on the strip is typed in "
                             "here, in seconds.")),
               wxSizerFlags().Expand());
    panel->SetSizer(sizer);
    return panel;
}

std::vector<Action> HomeworkTab::actions()
{
    std::vector<Action> actions;
    if (is_whole())
        actions.push_back({"practice_effect", _("Practice and self-&esteem..."), {}, [this] {
                               show_practice_picture(this, desk(), id());
                           }});
    const std::vector<Action> always{
        {"give_practice", _("&Give practice..."), "Ctrl+H", [this] { give(); }},
        {"log_entry", _("Type back for the &chosen practice..."), "Ctrl+Shift+T", [this] { log(); }},
        {"review_task", _("&Review the chosen practice..."), "Ctrl+R", [this] { review(); }},
        {"print_task", _("&Print the chosen practice..."), "Ctrl+P", [this] { print(); }},
        {"correct_entry", _("C&orrect what was typed back..."), "F2", [this] { panel_->correct_chosen(); }}};
    actions.insert(actions.end(), always.begin(), always.end());
    return actions;
}

void HomeworkTab::refresh()
{
    desk().look_anew(
        this,
        [id = id()](const app::Looking& looking) {
            return std::pair(app::task_lines(looking, id), app::suggested_now(looking, id));
        },
        [this](std::pair<std::vector<app::TaskLine>, std::vector<app::SuggestedPractice>> read) {
            const auto given = std::exchange(is_given_, false) ? first_new(read.first) : std::string();
            tasks_ = std::move(read.first);
            suggested_ = std::move(read.second);
            show_suggestions();
            show_tasks();
            if (!given.empty()) {
                list_->choose(given);
                show_chosen();
            }
        });
}

void HomeworkTab::open(const std::string& what)
{
    const auto parts = wxSplit(shown(what), ':', '\0');
    if (parts.empty())
        return;
    if (parts[0] == "give")
        CallAfter([this, parts] {
            give(parts.size() > 1 ? utf8(parts[1]) : std::string(), parts.size() > 2 ? utf8(parts[2]) : std::string());
        });
    else if (parts[0] == "strip")
        CallAfter([this] { type_back(); });
    else
        list_->choose(what);
}

void HomeworkTab::show_tasks()
{
    const bool some_put_away = !is_whole() && is_shared();
    put_away_->Show(some_put_away);
    effect_->Show(is_whole());
    empty_->Show(tasks_.empty() && !some_put_away);
    body_->Show(!tasks_.empty());
    list_->set_rows(rows_of_tasks());
    if (list_->chosen().empty() && !tasks_.empty())
        list_->choose(tasks_.front().view.assignment.id.value);
    done_words_->SetLabel(done_words());
    show_chosen();
    Layout();
    publish_ids(this);
}

// The few that fit, each with its reason; Enter gives it.
void HomeworkTab::show_suggestions()
{
    suggestion_lines_.clear();
    suggestions_->DestroyChildren();
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    suggestions_->SetSizer(sizer);
    suggestions_->Show(!suggested_.empty());
    if (suggested_.empty())
        return;
    add_line(sizer, heading(suggestions_, _("What may fit now"), Level::group));
    for (const auto& each : suggested_) {
        std::vector<wxString> why;
        for (const auto& reason : each.reasons)
            why.push_back(translated(reason));
        const auto name = translated(each.name);
        const auto about = is_shared() ? name_of(each.client) + ": " + name : name;
        add_line(sizer,
                 suggestion_lines_.add(suggestions_, "suggested." + shown(each.client.value + "." + each.strategy),
                                       about, joined(why, " "),
                                       [this, each] { give(each.client.value, each.strategy); }),
                 2);
    }
    add_line(sizer,
             hint(suggestions_, _("For you only. What speaks for care with this person is said before it is "
                                  "given.")),
             2);
}

std::vector<Column> HomeworkTab::columns_of_list() const
{
    std::vector<Column> columns{{_("Practice"), 184}, {_("Since"), 92}, {_("How it goes")}};
    if (is_shared())
        columns.insert(columns.begin(), {_("For"), 90});
    return columns;
}

std::vector<Row> HomeworkTab::rows_of_tasks() const
{
    std::vector<Row> rows;
    for (const auto& task : tasks_) {
        const auto tried = wxString::Format(wxPLURAL("%d day", "%d days", task.view.days_tried), task.view.days_tried);
        Row row{task.view.assignment.id.value,
                {title_of(task), near_words(task.task().starts_on, desk().today()),
                 joined({words(task.task().status), tried})}};
        if (is_shared())
            row.cells.insert(row.cells.begin(), name_of(task.task().client));
        rows.push_back(std::move(row));
    }
    return rows;
}

wxString HomeworkTab::done_words() const
{
    if (!is_whole())
        return {};
    std::vector<wxString> lines;
    for (const auto& member : care_case().members)
        if (const auto done = gets_done_words(app::what_gets_done(tasks_, member.person.client)); !done.empty())
            lines.push_back(care_case().members.size() == 1
                                ? wxString::Format(_("What gets done. %s"), done)
                                : wxString::Format(_("What gets done by %s. %s"), shown(member.person.name), done));
    return joined(lines, "\n");
}

const app::TaskLine* HomeworkTab::chosen() const
{
    const auto key = list_->chosen();
    const auto task =
        std::ranges::find_if(tasks_, [&](const auto& each) { return each.view.assignment.id.value == key; });
    return task == tasks_.end() ? nullptr : &*task;
}

/// The first of these that does not stand in the list yet; empty when all do.
std::string HomeworkTab::first_new(const std::vector<app::TaskLine>& tasks) const
{
    const auto is_known = [&](const app::TaskLine& task) {
        return std::ranges::any_of(
            tasks_, [&](const auto& known) { return known.view.assignment.id == task.view.assignment.id; });
    };
    const auto added = std::ranges::find_if_not(tasks, is_known);
    return added == tasks.end() ? std::string() : added->view.assignment.id.value;
}

void HomeworkTab::show_chosen()
{
    if (const auto* task = chosen())
        panel_->show(*task, desk().today());
    else
        panel_->show_nothing();
}

void HomeworkTab::give(const std::string& client, const std::string& strategy)
{
    PracticeToGive what{id(), member_choices(), {client}, strategy};
    // Looked at with one member's eyes, it is that member one gives to.
    if (desk().viewer().scope() == app::Scope::member)
        std::erase_if(what.members, [&](const auto& each) { return each.key != desk().viewer().client().value; });
    for (const auto& member : care_case().members)
        what.reach[member.person.client.value] = safe_contact_words(member);
    give_practice(this, desk(), std::move(what), [this] {
        is_given_ = true;
        case_changed();
    });
}

void HomeworkTab::type_back()
{
    type_back_strip(this, desk(), [this] { case_changed(); });
}

void HomeworkTab::log()
{
    if (const auto* task = chosen())
        log_entries(this, desk(), app::TaskLine(*task), [this] { case_changed(); });
}

void HomeworkTab::review()
{
    if (const auto* task = chosen())
        review_task(this, desk(), app::TaskLine(*task), [this] { case_changed(); });
}

void HomeworkTab::print()
{
    const auto* task = chosen();
    if (!task)
        return;
    SheetsToPrint what{id().value, title_of(*task), sheet_variants(task->strategy), {}};
    what.tasks = {{{task->view.assignment.id.value, title_of(*task)}, true}};
    print_sheets(this, desk(), what);
}

}

CaseTab* make_homework_tab(wxWindow* parent, Desk& desk, const SharedCase& care_case)
{
    return new HomeworkTab(parent, desk, care_case);
}

}
