#include "desktop/homework/strip_grid.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

using domain::StripControl;
using domain::StripEach;
using domain::StripValue;
using domain::Tree;

namespace {

/// Short and quiet, on one line.
wxStaticText* quiet_words(wxWindow* parent, const wxString& words)
{
    auto* made = new wxStaticText(parent, wxID_ANY, words);
    made->SetForegroundColour(quiet_colour());
    return made;
}

bool is_each(const StripValue& value)
{
    return value.field.each == StripEach::day || value.field.each == StripEach::row;
}

/// What one or no digit says; words for yes and no are taken too.
bool is_yes_no(const StripValue& value)
{
    return value.control == StripControl::tick || value.control == StripControl::yes_no;
}

std::vector<StripValue> values_of_sheet(const app::StripFound& strip)
{
    auto values = strip_values(strip.strategy);
    if (strip.other_half)
        for (const auto& value : strip_values(*strip.other_half))
            if (std::ranges::find(values, value.label, &StripValue::label) == values.end())
                values.push_back(value);
    return values;
}

/// Its answers to choose from, as the strip marks them, or else as they are asked.
std::vector<domain::StripMark> marks_of(const StripValue& value, const domain::FormQuestion* question)
{
    if (!value.marks.empty() || !question)
        return value.marks;
    std::vector<domain::StripMark> marks;
    for (const auto& choice : question->choices)
        marks.push_back({{}, choice.key, choice.text});
    return marks;
}

/// The place a mark names: by its number, its letter or its word.
std::optional<std::size_t> place_of_mark(const std::vector<domain::StripMark>& marks, const wxString& typed)
{
    long number = 0;
    if (typed.ToLong(&number) && number >= 1 && static_cast<std::size_t>(number) <= marks.size())
        return static_cast<std::size_t>(number) - 1;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (!marks[i].mark.empty() && typed.IsSameAs(shown(marks[i].mark), false))
            return i;
    return std::nullopt;
}

/// "1 3", "1,3" and "13" each name two, as long as there are fewer than ten to choose from.
std::vector<wxString> parts_typed(const wxString& typed, std::size_t marks)
{
    std::vector<wxString> parts;
    for (const auto& part : wxSplit(wxString(typed).Trim(), typed.Contains(",") ? ',' : ' ', '\0')) {
        const auto one = part.Strip(wxString::both);
        if (marks < 10 && one.IsAscii())
            for (const auto letter : one)
                parts.emplace_back(letter);
        else if (!one.empty())
            parts.push_back(one);
    }
    return parts;
}

Tree number_tree(const wxString& typed)
{
    long whole = 0;
    if (typed.ToLong(&whole))
        return static_cast<std::int64_t>(whole);
    return utf8(typed);
}

}

StripGrid::StripGrid(wxWindow* parent, const std::string& name, const app::StripFound& strip, const domain::Date& today)
    : CompoundField(name), strip_(strip), today_(today), values_(values_of_sheet(strip)),
      columns_(strip_columns(strip.strategy)), panel_(new wxPanel(parent)), wrong_(nullptr)
{
    panel_->SetName(name + ".field");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    panel_->SetSizer(sizer);
    for (std::size_t week = 0; week < strip_.weeks.size(); ++week)
        add_week(week);
    wrong_ = attention(panel_, {});
    wrong_->Hide();
    add_line(sizer, wrong_);
}

wxWindow* StripGrid::focus()
{
    const auto fresh =
        std::ranges::find_if(cells_, [&](const auto& cell) { return strip_.weeks[cell.week].entries == 0; });
    return fresh == cells_.end() ? cells_.front().control : fresh->control;
}

void StripGrid::add_week(std::size_t week)
{
    auto* sizer = panel_->GetSizer();
    const auto& [first, entries] = strip_.weeks[week];
    if (strip_.is_by_day) {
        auto title = wxString::Format(_("From %s"), date_words(first));
        if (entries > 0)
            title = joined({title, wxString::Format(wxPLURAL("%d day is typed back already",
                                                             "%d days are typed back already", entries),
                                                    entries)});
        add_line(sizer, heading(panel_, title, Level::group), week == 0 ? 0 : group_gap);
    }
    add_repeated(week, sizer);
    add_once(week, sizer);
}

void StripGrid::add_repeated(std::size_t week, wxSizer* sizer)
{
    if (columns_ == 0)
        return;
    auto* grid = new wxFlexGridSizer(columns_ + 2, panel_->FromDIP(wxSize(4, 4)));
    add_heads(week, grid);
    for (const auto& value : values_)
        if (is_each(value))
            add_value(week, value, grid);
    add_line(sizer, grid, 4);
    add_legend(sizer, true);
}

void StripGrid::add_heads(std::size_t week, wxSizer* grid)
{
    grid->AddSpacer(0);
    for (int column = 0; column < columns_; ++column) {
        wxString words = wxString::Format("%d", column + 1);
        if (strip_.is_by_day) {
            const auto day = domain::plus_days(strip_.weeks[week].first_day, column);
            words = day_words(day).Left(2) + wxString::Format(" %u", static_cast<unsigned>(day.day()));
        }
        grid->Add(quiet_words(panel_, words), wxSizerFlags().Centre());
    }
    grid->AddSpacer(0);
}

void StripGrid::add_value(std::size_t week, const StripValue& value, wxSizer* grid)
{
    const auto label = translated(value.label);
    grid->Add(new wxStaticText(panel_, wxID_ANY, label), wxSizerFlags().CentreVertical());
    for (int column = 0; column < columns_; ++column)
        add_cell({week, Cell::Of::column, column, &value, nullptr, {}}, label + ", " + column_words(week, column),
                 grid);
    grid->Add(quiet_words(panel_, range_of(value)), wxSizerFlags().CentreVertical());
}

void StripGrid::add_once(std::size_t week, wxSizer* sizer)
{
    auto* grid = new wxFlexGridSizer(4, panel_->FromDIP(wxSize(4, 4)));
    for (const auto& value : values_) {
        if (is_each(value))
            continue;
        const auto label = translated(value.label);
        grid->Add(new wxStaticText(panel_, wxID_ANY, label), wxSizerFlags().CentreVertical());
        if (value.field.each == StripEach::first_and_last) {
            add_cell({week, Cell::Of::first, 0, &value, nullptr, {}}, label + ", " + _("first day"), grid);
            add_cell({week, Cell::Of::last, 0, &value, nullptr, {}}, label + ", " + _("last day"), grid);
        } else {
            add_cell({week, Cell::Of::once, 0, &value, nullptr, {}}, label, grid);
            grid->AddSpacer(0);
        }
        grid->Add(quiet_words(panel_, range_of(value)), wxSizerFlags().CentreVertical());
    }
    grid->Add(new wxStaticText(panel_, wxID_ANY, _("helped?")), wxSizerFlags().CentreVertical());
    add_cell({week, Cell::Of::rating, 0, nullptr, nullptr, {}}, _("helped?"), grid);
    grid->AddSpacer(0);
    grid->Add(quiet_words(panel_, _("0 to 4")), wxSizerFlags().CentreVertical());
    add_line(sizer, grid, gap);
    add_legend(sizer, false);
}

void StripGrid::add_cell(Cell cell, const wxString& words, wxSizer* sizer)
{
    const bool is_wide =
        cell.value && (cell.value->control == StripControl::box || cell.value->control == StripControl::date);
    auto* control =
        new wxTextCtrl(panel_, wxID_ANY, {}, wxDefaultPosition, panel_->FromDIP(wxSize(is_wide ? 120 : 46, 34)));
    control->SetMinSize(control->GetSize());
    const char* part[] = {"", "", ".first", ".last", ""};
    control->SetName(wxString::Format(
        "%s.%zu.%s%s%s", shown(name()), cell.week + 1, shown(cell.value ? cell.value->field.entry : "client_rating"),
        part[static_cast<std::size_t>(cell.of)],
        cell.of == Cell::Of::column ? wxString::Format(".%d", cell.column + 1) : wxString()));
    control->SetMaxLength(is_wide ? 40 : 6);
    set_accessible_name(control, words);
    control->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { changed(); });
    cell.control = control;
    cell.words = words;
    cells_.push_back(cell);
    sizer->Add(control);
}

wxString StripGrid::column_words(std::size_t week, int column) const
{
    if (!strip_.is_by_day)
        return wxString::Format(_("row %d"), column + 1);
    return date_words(domain::plus_days(strip_.weeks[week].first_day, column));
}

const domain::FormQuestion* StripGrid::question_of(const Cell& cell) const
{
    const auto find_in = [&](const domain::Strategy& strategy) -> const domain::FormQuestion* {
        const auto found = std::ranges::find(strategy.entry, cell.value->field.entry, &domain::FormQuestion::key);
        return found == strategy.entry.end() ? nullptr : &*found;
    };
    if (!cell.value)
        return nullptr;
    if (const auto* own = find_in(strip_.strategy))
        return own;
    return strip_.other_half ? find_in(*strip_.other_half) : nullptr;
}

wxString StripGrid::range_of(const StripValue& value) const
{
    const auto* question = question_of({0, Cell::Of::once, 0, &value, nullptr, {}});
    wxString words;
    if (is_yes_no(value))
        words = _("1 yes, 0 no");
    else if (value.control == StripControl::date)
        words = _("the day");
    else if (question && question->least && question->most)
        words = wxString::Format(_("%d to %d"), static_cast<int>(*question->least), static_cast<int>(*question->most));
    return value.field.each == StripEach::first_and_last ? joined({_("first and last day"), words}, ", ") : words;
}

wxString StripGrid::choices_of(const StripValue& value) const
{
    const auto marks = is_yes_no(value) ? std::vector<domain::StripMark>()
                                        : marks_of(value, question_of({0, Cell::Of::once, 0, &value, nullptr, {}}));
    std::vector<wxString> words;
    for (std::size_t i = 0; i < marks.size(); ++i)
        words.push_back(wxString::Format("%d %s", static_cast<int>(i + 1), translated(marks[i].words)));
    return joined(words);
}

wxString StripGrid::help_for(const StripValue& value) const
{
    return joined({range_of(value), choices_of(value)}, ", ");
}

// What each number stands for, across the whole width.
void StripGrid::add_legend(wxSizer* sizer, bool repeated)
{
    for (const auto& value : values_)
        if (is_each(value) == repeated)
            if (const auto choices = choices_of(value); !choices.empty())
                add_line(sizer, hint(panel_, translated(value.label) + ": " + choices), 4);
}

Tree StripGrid::parsed(const Cell& cell) const
{
    const auto typed = cell.control->GetValue().Strip(wxString::both);
    if (typed.empty())
        return {};
    if (!cell.value)
        return number_tree(typed);
    if (is_yes_no(*cell.value)) {
        if (typed == "1" || typed.IsSameAs("y", false) || typed.IsSameAs("x", false))
            return true;
        return typed == "0" || typed.IsSameAs("n", false) ? Tree(false) : Tree(utf8(typed));
    }
    const auto* question = question_of(cell);
    if (cell.value->control == StripControl::date) {
        const auto day = read_date(typed, today_);
        return day ? Tree(domain::to_text(*day)) : Tree(utf8(typed));
    }
    const auto marks = marks_of(*cell.value, question);
    if (!question || marks.empty())
        return question && (question->type == domain::QuestionType::text) ? Tree(utf8(typed)) : number_tree(typed);
    if (question->type != domain::QuestionType::multi_choice) {
        const auto place = place_of_mark(marks, typed);
        return place ? Tree(marks[*place].choice) : Tree(utf8(typed));
    }
    Tree::List chosen;
    for (const auto& part : parts_typed(typed, marks.size())) {
        const auto place = place_of_mark(marks, part);
        if (!place)
            return utf8(typed);
        chosen.emplace_back(marks[*place].choice);
    }
    return chosen;
}

bool StripGrid::is_right(const Cell& cell) const
{
    const auto value = parsed(cell);
    if (value.is_null())
        return true;
    if (!cell.value) {
        const auto* number = value.as<std::int64_t>();
        return number && *number >= 0 && *number <= 4;
    }
    const auto* question = question_of(cell);
    if (!question) // "done"
        return value.as<bool>() != nullptr;
    domain::FormDefinition form;
    form.sections.emplace_back();
    form.sections.back().questions.push_back(*question);
    return check_answers(form, {{question->key, value}}).empty();
}

bool StripGrid::is_readable()
{
    clear_marks();
    const auto wrong = std::ranges::find_if(cells_, [&](const auto& cell) { return !is_right(cell); });
    if (wrong == cells_.end())
        return true;
    const auto allowed = wrong->value ? help_for(*wrong->value) : wxString(_("0 to 4"));
    wrong_->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") + wrong->words + ": " + allowed);
    wrong_->Show();
    lay_out_around(panel_);
    wrong->control->SetFocus();
    return false;
}

bool StripGrid::mark(const domain::Problem&)
{
    return !is_readable();
}

void StripGrid::clear_marks()
{
    wrong_->Hide();
}

Tree StripGrid::value_of(const Tree& strip, const Cell& cell) const
{
    using Of = Cell::Of;
    if (cell.of == Of::rating)
        return at_path(strip, "client_rating");
    const auto& key = cell.value->field.entry;
    if (cell.of != Of::column)
        return at_path(strip, (cell.of == Of::once ? "once." : cell.of == Of::first ? "first." : "last.") + key);
    const auto columns = at_path(strip, "columns");
    const auto* list = columns.as<Tree::List>();
    const auto place = static_cast<std::size_t>(cell.column);
    return list && place < list->size() ? at_path((*list)[place], key) : Tree();
}

Tree StripGrid::read() const
{
    using Of = Cell::Of;
    std::vector<Tree> strips(strip_.weeks.size(), Tree(Tree::Map{}));
    std::vector<std::vector<Tree>> columns(strip_.weeks.size(),
                                           std::vector<Tree>(static_cast<std::size_t>(columns_), Tree(Tree::Map{})));
    bool any = false;
    for (const auto& cell : cells_) {
        auto value = parsed(cell);
        if (value.is_null())
            continue;
        any = true;
        auto& strip = strips[cell.week];
        if (cell.of == Of::rating)
            set_path(strip, "client_rating", std::move(value));
        else if (cell.of == Of::column)
            set_path(columns[cell.week][static_cast<std::size_t>(cell.column)], cell.value->field.entry,
                     std::move(value));
        else
            set_path(strip,
                     (cell.of == Of::once    ? "once."
                      : cell.of == Of::first ? "first."
                                             : "last.") +
                         cell.value->field.entry,
                     std::move(value));
    }
    if (!any)
        return {};
    Tree::List list;
    for (std::size_t week = 0; week < strips.size(); ++week) {
        set_path(strips[week], "first_day", domain::to_text(strip_.weeks[week].first_day));
        set_path(strips[week], "columns", Tree::List(columns[week].begin(), columns[week].end()));
        list.push_back(std::move(strips[week]));
    }
    return list;
}

wxString StripGrid::written(const Cell& cell, const Tree& value) const
{
    if (const auto* yes = value.as<bool>())
        return *yes ? "1" : "0";
    if (const auto* number = value.as<std::int64_t>())
        return wxString::Format("%lld", static_cast<long long>(*number));
    const auto marks = cell.value ? marks_of(*cell.value, question_of(cell)) : std::vector<domain::StripMark>();
    const auto place = [&](const Tree& key) {
        const auto* text = key.as<std::string>();
        const auto found = std::ranges::find(marks, text ? *text : std::string(), &domain::StripMark::choice);
        return found == marks.end() ? wxString(text ? shown(*text) : wxString())
                                    : wxString::Format("%d", static_cast<int>(found - marks.begin() + 1));
    };
    const auto* list = value.as<Tree::List>();
    if (!list)
        return value.is_null() ? wxString() : place(value);
    std::vector<wxString> parts;
    for (const auto& each : *list)
        parts.push_back(place(each));
    return joined(parts, " ");
}

void StripGrid::display(const Tree& value)
{
    const auto* list = value.as<Tree::List>();
    for (auto& cell : cells_)
        cell.control->ChangeValue(list && cell.week < list->size() ? written(cell, value_of((*list)[cell.week], cell))
                                                                   : wxString());
}

}
