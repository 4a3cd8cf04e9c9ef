#include "desktop/sessions/last_time_panel.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

namespace {

class LastTimePanel : public wxPanel {
public:
    LastTimePanel(wxWindow* parent, const NoteMaterial& material, const std::vector<Choice>& members,
                  std::function<void(const app::EarlierText&)> carry_over)
        : wxPanel(parent), members_(members), carry_over_(std::move(carry_over)), sizer_(new wxBoxSizer(wxVERTICAL))
    {
        SetName("last_time");
        SetSizer(sizer_);
        add_line(sizer_, heading(this, _("From last time")), 0);
        if (material.back.last)
            add_line(sizer_, hint(this, date_words(material.back.last->held_on)), gap / 2);
        else
            add_line(sizer_, hint(this, _("Nothing stands here from before.")), gap / 2);
        if (material.back.last) {
            add_text(_("Planned for today"), {"plan", material.back.last->plan});
            add_text(_("What moved"), {"what_moved", material.back.last->what_moved});
        }
        add(_("To talk about"), tasks(material.back.tasks));
        add(_("Open goals"), goals(material.back.goals));
        add(_("Their own words so far"), {own_words(material.back.own_words)}, "own_words");
    }

private:
    void add(const wxString& title, const std::vector<wxString>& lines, const wxString& name = wxStaticTextNameStr)
    {
        if (lines.empty() || (lines.size() == 1 && lines.front().empty()))
            return;
        add_line(sizer_, heading(this, title, Level::group), group_gap);
        for (const auto& line : lines) {
            auto* text = paragraph(this, line);
            text->SetName(name);
            add_line(sizer_, text, gap / 2);
        }
    }

    void add_text(const wxString& title, const app::EarlierText& text)
    {
        if (text.text.empty())
            return;
        add(title, {shown(text.text)});
        auto* carry = button(this, "carry." + text.field, _("Carry forward"), [this, text] { carry_over_(text); });
        set_accessible_name(carry, wxString::Format(_("Carry forward: %s"), title));
        make_slim(carry);
        sizer_->Add(carry, wxSizerFlags().Left().Border(wxTOP, FromDIP(gap / 2)));
    }

    static wxString own_words(const std::vector<std::string>& words)
    {
        constexpr std::size_t most_words = 12;
        std::vector<wxString> some;
        for (const auto& word : words)
            if (some.size() < most_words)
                some.push_back(shown(word));
        return joined(some, ", ");
    }

    wxString name_of(const std::string& client) const
    {
        const auto member = std::ranges::find(members_, client, &Choice::key);
        return member == members_.end() || members_.size() < 2 ? wxString() : member->words;
    }

    std::vector<wxString> tasks(const std::vector<app::TaskToAsk>& tasks) const
    {
        std::vector<wxString> lines;
        for (const auto& task : tasks)
            lines.push_back(
                joined({translated(task.title), name_of(task.client.value),
                        task.entries > 0
                            ? wxString::Format(wxPLURAL("%d new entry", "%d new entries", task.entries), task.entries)
                            : _("nothing noted yet")}));
        return lines;
    }

    std::vector<wxString> goals(const std::vector<app::GoalView>& goals) const
    {
        std::vector<wxString> lines;
        for (const auto& goal : goals)
            lines.push_back(joined({shown(goal.goal->statement), name_of(goal.goal->client.value)}));
        return lines;
    }

    std::vector<Choice> members_;
    std::function<void(const app::EarlierText&)> carry_over_;
    wxSizer* sizer_;
};

}

wxWindow* make_last_time_panel(wxWindow* parent, const NoteMaterial& material, const std::vector<Choice>& members,
                               std::function<void(const app::EarlierText&)> carry_over)
{
    return new LastTimePanel(parent, material, members, std::move(carry_over));
}

}
