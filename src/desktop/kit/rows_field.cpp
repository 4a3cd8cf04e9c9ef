#include "desktop/kit/rows_field.hpp"

#include "desktop/kit/layout.hpp"
#include "desktop/kit/question_field.hpp"
#include "desktop/platform/accessible.hpp"
#include "domain/tree_path.hpp"

namespace desktop {

using domain::FormQuestion;
using domain::QuestionType;

namespace {

bool takes_whole_width(const FormQuestion& column)
{
    return column.type == QuestionType::long_text || column.type == QuestionType::scale ||
           column.type == QuestionType::multi_choice;
}

domain::Tree row_with(const domain::Tree& row, const std::vector<std::pair<std::string, std::unique_ptr<Field>>>& cells)
{
    domain::Tree::Map said;
    for (const auto& [key, cell] : cells)
        said.emplace_back(key, cell->value());
    return domain::with_paths(row, said);
}

}

RowsField::RowsField(wxWindow* parent, FormQuestion question, const domain::Date& today)
    : Field(question.key), question_(std::move(question)), today_(today), panel_(new wxPanel(parent)),
      lines_sizer_(new wxBoxSizer(wxVERTICAL))
{
    panel_->SetName(name());
    add_button_ = button(panel_, name() + ".add", _("Add"), [this] {
        add_line_of_cells().cells.front().second->focus()->SetFocus();
        lay_out();
        changed();
    });
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(lines_sizer_, wxSizerFlags().Expand());
    sizer->Add(add_button_, wxSizerFlags().Left());
    panel_->SetSizer(sizer);
}

domain::Tree RowsField::read() const
{
    domain::Tree::List rows;
    for (const auto& line : lines_)
        if (auto row = row_with(line.row, line.cells); !std::get<domain::Tree::Map>(row.value).empty())
            rows.push_back(std::move(row));
    return rows.empty() ? domain::Tree() : domain::Tree(std::move(rows));
}

void RowsField::display(const domain::Tree& value)
{
    for (auto& line : lines_)
        line.panel->Destroy();
    lines_.clear();
    if (const auto* rows = value.as<domain::Tree::List>())
        for (const auto& row : *rows) {
            auto& line = add_line_of_cells();
            line.row = row.as<domain::Tree::Map>() ? row : line.row;
            for (auto& [key, cell] : line.cells)
                if (const auto* given = row.find(key))
                    cell->show(*given);
        }
    lay_out();
}

RowsField::Line& RowsField::add_line_of_cells()
{
    auto& line = lines_.emplace_back(Line{new wxPanel(panel_), {}});
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* short_ones = new wxBoxSizer(wxHORIZONTAL);
    sizer->Add(short_ones, wxSizerFlags().Expand());
    for (const auto& column : question_.columns)
        if (auto* cell = make_cell(line, column); takes_whole_width(column))
            sizer->Add(cell, wxSizerFlags().Expand().Border(wxTOP, panel_->FromDIP(gap)));
        else
            short_ones->Add(cell, wxSizerFlags(1).Border(wxRIGHT, panel_->FromDIP(gap)));
    auto* away = button(line.panel, name() + ".remove", _("Remove"), [this, panel = line.panel] { remove(panel); });
    short_ones->Add(away, wxSizerFlags().Bottom());
    line.panel->SetSizer(sizer);
    lines_sizer_->Add(line.panel, wxSizerFlags().Expand().Border(wxBOTTOM, panel_->FromDIP(group_gap)));
    publish_ids(line.panel);
    return line;
}

wxSizer* RowsField::make_cell(Line& line, const FormQuestion& column)
{
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    auto* label = new wxStaticText(line.panel, wxID_ANY, translated(column.text), wxDefaultPosition, wxDefaultSize,
                                   wxST_ELLIPSIZE_END);
    sizer->Add(label, wxSizerFlags().Expand().Border(wxBOTTOM, panel_->FromDIP(2)));
    auto cell = make_question_field(line.panel, column, today_);
    cell->changed = [this] { changed(); };
    sizer->Add(cell->window(), wxSizerFlags().Expand());
    line.cells.emplace_back(column.key, std::move(cell));
    return sizer;
}

void RowsField::remove(wxPanel* panel)
{
    panel_->CallAfter([this, panel] {
        panel->Destroy();
        std::erase_if(lines_, [&](const auto& line) { return line.panel == panel; });
        add_button_->SetFocus();
        lay_out();
        changed();
    });
}

void RowsField::lay_out()
{
    for (auto* window = static_cast<wxWindow*>(panel_); window; window = window->GetParent()) {
        window->Layout();
        if (auto* scrolled = dynamic_cast<wxScrolledWindow*>(window)) {
            scrolled->FitInside();
            return;
        }
    }
}

}
