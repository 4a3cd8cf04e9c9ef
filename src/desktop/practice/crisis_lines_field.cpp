#include "desktop/practice/crisis_lines_field.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"
#include "domain/tree_path.hpp"

namespace desktop {

namespace {

// For whom a line is: what is chosen, by its place in the list.
constexpr int everybody = 0;
constexpr int minors = 1;
constexpr int adults = 2;

bool is_true(const domain::Tree* value)
{
    const auto* flag = value ? value->as<bool>() : nullptr;
    return flag && *flag;
}

int whom_of(const domain::Tree& line)
{
    return is_true(line.find("for_young")) ? minors : is_true(line.find("for_adults")) ? adults : everybody;
}

/// A yes, or a no where something was said before.
domain::Tree said_of(const domain::Tree& shown, const char* field, bool yes)
{
    return yes || shown.find(field) ? domain::Tree(yes) : domain::Tree();
}

}

CrisisLinesField::CrisisLinesField(wxWindow* parent, std::function<std::vector<domain::CrisisLine>()> proposed)
    : Field("crisis_lines"), proposed_(std::move(proposed)), panel_(new wxPanel(parent)),
      rows_(new wxBoxSizer(wxVERTICAL))
{
    panel_->SetName("crisis_lines");
    add_ = button(panel_, "add_crisis_line", _("Add a line"), [this] {
        add(domain::Tree::Map{});
        lines_.back().label->SetFocus();
        changed();
    });
    auto* propose_button =
        button(panel_, "propose_crisis_lines", _("Propose lines for the country"), [this] { propose(); });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(rows_, wxSizerFlags().Expand());
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->Add(add_, wxSizerFlags().Border(wxRIGHT, panel_->FromDIP(gap)));
    buttons->Add(propose_button);
    sizer->Add(buttons);
    panel_->SetSizer(sizer);
}

wxWindow* CrisisLinesField::focus()
{
    return lines_.empty() ? static_cast<wxWindow*>(add_) : lines_.front().label;
}

domain::Tree CrisisLinesField::read() const
{
    domain::Tree::List list;
    for (const auto& line : lines_) {
        const auto label = utf8(line.label->GetValue().Strip(wxString::both));
        const auto number = utf8(line.number->GetValue().Strip(wxString::both));
        const int whom = line.whom->GetSelection();
        const domain::Tree::Map said{{"label", label.empty() ? domain::Tree() : domain::Tree(label)},
                                     {"number", number.empty() ? domain::Tree() : domain::Tree(number)},
                                     {"for_young", said_of(line.shown, "for_young", whom == minors)},
                                     {"for_adults", said_of(line.shown, "for_adults", whom == adults)}};
        if (auto whole = domain::with_paths(line.shown, said); !label.empty() || !number.empty())
            list.push_back(std::move(whole));
    }
    return list;
}

void CrisisLinesField::display(const domain::Tree& value)
{
    while (!lines_.empty())
        remove(lines_.back().panel);
    if (const auto* list = value.as<domain::Tree::List>())
        for (const auto& line : *list)
            add(line);
    relayout();
}

void CrisisLinesField::add(const domain::Tree& line)
{
    auto* row = new wxPanel(panel_);
    const auto field = [&](const wxString& label, const wxString& name, const std::string& text, int share,
                           wxSizer* sizer) {
        sizer->Add(new wxStaticText(row, wxID_ANY, label), wxSizerFlags().CentreVertical().Border(wxRIGHT, 4));
        auto* control = new wxTextCtrl(row, wxID_ANY, shown(text), wxDefaultPosition, row->FromDIP(wxSize(60, 34)));
        control->SetName(wxString::Format("%s.%zu", name, lines_.size()));
        control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
        sizer->Add(control, wxSizerFlags(share).CentreVertical().Border(wxRIGHT, row->FromDIP(gap)));
        return control;
    };
    auto* sizer = new wxBoxSizer(wxHORIZONTAL);
    auto* label = field(_("Called"), "crisis_lines.label", line.text("label"), 3, sizer);
    auto* number = field(_("Number"), "crisis_lines.number", line.text("number"), 1, sizer);
    const wxString people[]{_("For everybody"), _("For minors"), _("For adults only")};
    auto* whom = new wxChoice(row, wxID_ANY, wxDefaultPosition, wxDefaultSize, 3, people);
    whom->SetName(wxString::Format("crisis_lines.whom.%zu", lines_.size()));
    set_accessible_name(whom, _("For whom"));
    whom->SetSelection(whom_of(line));
    whom->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { changed(); });
    sizer->Add(whom, wxSizerFlags().CentreVertical().Border(wxRIGHT, row->FromDIP(gap)));
    sizer->Add(button(row, wxString::Format("crisis_lines.remove.%zu", lines_.size()), _("Remove"),
                      [this, row] {
                          panel_->CallAfter([this, row] {
                              remove(row);
                              relayout();
                              changed();
                          });
                      }),
               wxSizerFlags().CentreVertical());
    row->SetSizer(sizer);
    rows_->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, panel_->FromDIP(gap)));
    lines_.push_back({row, label, number, whom, line});
    publish_ids(row);
    relayout();
}

void CrisisLinesField::remove(wxPanel* panel)
{
    std::erase_if(lines_, [&](const auto& line) { return line.panel == panel; });
    panel->Destroy();
}

void CrisisLinesField::propose()
{
    for (const auto& line : proposed_())
        if (std::ranges::none_of(lines_,
                                 [&](const auto& known) { return utf8(known.number->GetValue()) == line.number; }))
            add(domain::to_tree(line));
    changed();
}

void CrisisLinesField::relayout()
{
    for (auto* window = static_cast<wxWindow*>(panel_); window; window = window->GetParent()) {
        window->InvalidateBestSize();
        window->Layout();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(window)) {
            scrolled->FitInside();
            return;
        }
    }
}

}
