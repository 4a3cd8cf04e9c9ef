#include "desktop/homework/task_panel.hpp"

#include "desktop/homework/task_words.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

wxString since_words(const domain::Assignment& task, const domain::Date& today)
{
    return task.ends_on ? wxString::Format(_("%s to %s"), date_words(task.starts_on), date_words(*task.ends_on))
                        : wxString::Format(_("since %s"), near_words(task.starts_on, today));
}

wxString facts_words(const app::TaskLine& line, const domain::Date& today)
{
    const auto& task = line.task();
    const auto about = joined({words(task.status), frequency_words(task.frequency, task.times),
                               since_words(task, today), tried_words(line.view.days_tried)});
    return joined({about, joined({wxString::Format(_("Strip %s"), shown(task.code)), shown(task.where_when)})}, "\n");
}

wxString ratings_words(const domain::Entry& entry)
{
    wxString client;
    if (entry.client_rating)
        client = wxString::Format(_("helped %d of 4"), *entry.client_rating);
    if (!entry.counselor_rating)
        return client;
    return joined({client, wxString::Format(_("in your view %d of 4"), *entry.counselor_rating)});
}

std::vector<wxString> answers_of(const app::TaskLine& task, const domain::Entry& entry)
{
    std::vector<wxString> answers;
    for (const auto& question : task.strategy.entry)
        if (const auto found = entry.fields_by_key.find(question.key); found != entry.fields_by_key.end())
            answers.push_back(answer_words(question, found->second));
    return answers;
}

wxString short_answers(const app::TaskLine& task, const domain::Entry& entry)
{
    const auto obstacle = entry.obstacle.empty() ? wxString() : shown(entry.obstacle);
    return joined({entry.done ? wxString() : _("not tried"), joined(answers_of(task, entry), ", "), obstacle});
}

wxString whole_entry(const app::TaskLine& task, const domain::Entry& entry)
{
    auto lines = answers_of(task, entry);
    if (!entry.obstacle.empty())
        lines.push_back(wxString::Format(_("What got in the way: %s"), shown(entry.obstacle)));
    lines.push_back(ratings_words(entry));
    if (!entry.quote.empty())
        lines.push_back(
            wxString::Format(entry.may_be_quoted ? _("\"%s\" (may be quoted)") : _("\"%s\""), shown(entry.quote)));
    return joined(lines, "\n");
}

}

TaskPanel::TaskPanel(wxWindow* parent) : wxPanel(parent)
{
    SetName("task");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    title_ = heading(this, {}, Level::section);
    sizer->Add(title_, wxSizerFlags().Expand());
    add_line(sizer, facts_ = hint(this, {}), 4);
    add_line(sizer, rationale_ = paragraph(this, {}));
    log_button_ = button(this, "log_entry", _("Type &back..."), [this] { log(); });
    review_button_ = button(this, "review_task", _("&Review..."), [this] { review(); });
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(log_button_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(review_button_, wxSizerFlags().Border(wxRIGHT, FromDIP(gap)));
    buttons->Add(button(this, "print_task", _("&Print..."), [this] { print(); }));
    add_line(sizer, buttons, FromDIP(group_gap));
    entries_ = new RowList(this, "entries", _("Each time it was tried"), {{_("Day"), 104}, {_("What was typed back")}});
    sizer->Add(entries_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(group_gap)));
    add_line(sizer, entry_words_ = hint(this, {}));
    correct_button_ = button(this, "correct_entry", _("&Correct..."), [this] { correct_chosen(); });
    sizer->Add(correct_button_, wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    SetSizer(sizer);
    entries_->chosen_changed = [this](const auto& id) { show_entry(id); };
    entries_->opened = [this](const auto&) { correct_chosen(); };
}

void TaskPanel::show(const app::TaskLine& task, const domain::Date& today)
{
    task_ = task;
    title_->SetLabel(title_of(task));
    facts_->SetLabel(facts_words(task, today));
    rationale_->SetLabel(joined({shown(task.task().rationale), shown(task.task().status_note)}, "\n"));
    std::vector<Row> rows;
    for (auto entry = task.entries.rbegin(); entry != task.entries.rend(); ++entry)
        rows.push_back({entry->id.value, {date_words((*entry)->done_on), short_answers(task, **entry)}});
    entries_->set_rows(std::move(rows));
    show_entry(entries_->chosen());
    Show();
    Layout();
}

void TaskPanel::correct_chosen()
{
    if (!task_)
        return;
    const auto id = entries_->chosen();
    const auto entry = std::ranges::find_if(task_->entries, [&](const auto& each) { return each.id.value == id; });
    if (entry != task_->entries.end())
        correct(domain::Record<domain::Entry>(*entry));
}

void TaskPanel::show_nothing()
{
    task_.reset();
    Hide();
}

void TaskPanel::show_entry(const std::string& id)
{
    if (!task_)
        return;
    const auto entry = std::ranges::find_if(task_->entries, [&](const auto& each) { return each.id.value == id; });
    correct_button_->Show(entry != task_->entries.end());
    entry_words_->SetLabel(entry == task_->entries.end() ? wxString() : whole_entry(*task_, **entry));
    Layout();
}

}
