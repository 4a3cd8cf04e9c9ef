#include "desktop/kit/form.hpp"

#include "desktop/kit/clash_question.hpp"
#include "desktop/kit/compound_field.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

Form::Form(wxWindow* parent, const domain::Date& today)
    : wxPanel(parent), today_(today), sizer_(new wxBoxSizer(wxVERTICAL))
{
    SetSizer(sizer_);
}

template<class F, class... Arguments>
F& Form::make(const wxString& label, Arguments&&... arguments)
{
    Line line;
    auto* column = next_column();
    if constexpr (!std::is_same_v<F, CheckField>) {
        line.label = new wxStaticText(this, wxID_ANY, label);
        column->Add(line.label, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    }
    auto field = std::make_unique<F>(this, std::forward<Arguments>(arguments)...);
    auto& made = *field;
    line.field = std::move(field);
    place(std::move(line), column);
    return made;
}

LineField& Form::line(const std::string& name, const wxString& label, const wxString& hint)
{
    // Never in the field, where it could be taken for what is written there.
    return make<LineField>(hint.empty() ? label : wxString::Format(_("%s, e.g. %s"), label, hint), name);
}

TextField& Form::text(const std::string& name, const wxString& label, int lines)
{
    return make<TextField>(label, name, lines);
}

DateField& Form::date(const std::string& name, const wxString& label)
{
    return make<DateField>(label, name, today_);
}

TimeField& Form::time(const std::string& name, const wxString& label)
{
    return make<TimeField>(label, name);
}

NumberField& Form::number(const std::string& name, const wxString& label)
{
    return make<NumberField>(label, name);
}

ChoiceField& Form::choice(const std::string& name, const wxString& label, std::vector<Choice> choices,
                          const std::optional<wxString>& empty_words)
{
    return make<ChoiceField>(label, name, std::move(choices), empty_words);
}

ChecksField& Form::checks(const std::string& name, const wxString& label, const std::vector<Choice>& choices)
{
    return make<ChecksField>(label, name, choices);
}

CheckField& Form::check(const std::string& name, const wxString& label)
{
    return make<CheckField>(label, name, label);
}

YesNoField& Form::yes_no(const std::string& name, const wxString& label)
{
    return make<YesNoField>(label, name);
}

ScaleField& Form::scale(const std::string& name, const wxString& label, int least, int most,
                        const wxString& least_words, const wxString& most_words)
{
    return make<ScaleField>(label, name, least, most, least_words, most_words);
}

Field& Form::add(const wxString& label, const std::function<std::unique_ptr<Field>(wxWindow*)>& make)
{
    Line line;
    auto* column = next_column();
    line.label = paragraph(this, label);
    column->Add(line.label, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(2)));
    line.field = make(this);
    auto& made = *line.field;
    place(std::move(line), column);
    return made;
}

void Form::place(Line line, wxSizer* column)
{
    column->Add(line.field->window(), wxSizerFlags().Expand());
    line.problem = attention(this, {});
    line.problem->Hide();
    column->Add(line.problem, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    line.field->changed = [this] { changed(); };
    line.before = line.field->value();
    lines_.push_back(std::move(line));
}

wxSizer* Form::next_column()
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    if (beside_ > 0) {
        --beside_;
        row_->Add(column, wxSizerFlags(1));
        if (beside_ > 0)
            row_->AddSpacer(FromDIP(group_gap));
    } else {
        sizer_->Add(column, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
    }
    return column;
}

void Form::beside(int count)
{
    beside_ = count;
    row_ = new wxBoxSizer(wxHORIZONTAL);
    sizer_->Add(row_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
}

void Form::add_heading(const wxString& text)
{
    sizer_->Add(heading(this, text, Level::group), wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(gap)));
}

wxStaticText* Form::add_hint(const wxString& text)
{
    auto* made = hint(this, text);
    add_window(made);
    return made;
}

void Form::add_title(const wxString& text)
{
    add_window(heading(this, text, Level::page));
}

void Form::add_paragraph(const wxString& text)
{
    add_window(paragraph(this, text));
}

void Form::add_attention(const wxString& text)
{
    add_window(attention(this, text));
}

void Form::add_window(wxWindow* window)
{
    sizer_->Add(window, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
}

void Form::show(const domain::Tree& document)
{
    clear_marks();
    shown_ = document.as<domain::Tree::Map>() ? document : domain::Tree(domain::Tree::Map{});
    for (auto& line : lines_) {
        line.field->show(at_path(document, line.field->name()));
        line.before = line.field->value();
    }
}

void Form::show_typed(const domain::Tree& paths)
{
    const auto typed = domain::with_paths(whole_document(), paths);
    for (auto& line : lines_)
        if (auto value = at_path(typed, line.field->name()); value != line.field->value())
            line.field->show(value);
}

void Form::show_saved(const domain::Tree& document, const domain::Tree& saved)
{
    const auto sent = domain::with_paths(shown_, saved);
    shown_ = document;
    for (auto& line : lines_) {
        const auto kept = at_path(document, line.field->name());
        const auto now = line.field->value();
        // A field that says it already is left alone: the cursor may be in it.
        if (now == kept)
            line.field->accept(kept);
        else if (now == at_path(sent, line.field->name()))
            line.field->show(kept);
        line.before = now == at_path(sent, line.field->name()) ? line.field->value() : kept;
    }
}

domain::Tree Form::document() const
{
    domain::Tree document{domain::Tree::Map{}};
    for (const auto& line : lines_)
        if (auto value = line.field->value(); !value.is_null())
            set_path(document, line.field->name(), std::move(value));
    return document;
}

domain::Tree Form::changes() const
{
    domain::Tree::Map changes;
    for (const auto& line : lines_) {
        const auto& name = line.field->name();
        const auto inside = domain::changed_paths(domain::Tree::Map{{name, line.before}},
                                                  domain::Tree::Map{{name, line.field->value()}});
        for (const auto& each : std::get<domain::Tree::Map>(inside.value))
            changes.push_back(each);
    }
    return changes;
}

bool Form::is_changed() const
{
    return !std::get<domain::Tree::Map>(changes().value).empty();
}

void Form::ask_between(const domain::Tree& newer)
{
    for (const auto& each : std::get<domain::Tree::Map>(newer.value))
        for (auto& line : lines_) {
            const auto& name = line.field->name();
            if (!line.question && (each.first == name || each.first.starts_with(name + ".")))
                ask_between(line, at_path(shown_, name));
        }
    Layout();
    lay_out_around(this);
}

void Form::ask_between(Line& line, const domain::Tree& newer)
{
    const auto name = line.field->name();
    line.question = clash_question(this, name, line.field->words_of(newer),
                                   [this, name](bool take_newer) { answer(name, take_newer); });
    line.problem->GetContainingSizer()->Add(line.question, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
}

void Form::answer(const std::string& name, bool take_newer)
{
    const auto line = std::ranges::find_if(lines_, [&](const auto& each) { return each.field->name() == name; });
    if (take_newer) {
        line->field->show(at_path(shown_, name));
        line->before = line->field->value();
    }
    line->question = nullptr;
    line->field->focus()->SetFocus();
    Layout();
    lay_out_around(this);
    changed();
}

bool Form::is_asking()
{
    const auto line = std::ranges::find_if(lines_, [](const auto& each) { return each.question != nullptr; });
    if (line == lines_.end())
        return false;
    line->question->SetFocus();
    return true;
}

wxString Form::label_of(const Line& line) const
{
    auto label = line.label ? line.label->GetLabelText() : line.field->window()->GetLabel();
    label.Replace("\n", " ");
    return label;
}

bool Form::mark(const domain::Problem& problem)
{
    clear_marks();
    const auto stem = problem.field.substr(0, problem.field.find('['));
    const auto line = std::ranges::find_if(
        lines_, [&](const auto& each) { return each.field->name() == problem.field || each.field->name() == stem; });
    if (line == lines_.end())
        return false;
    if (auto* compound = dynamic_cast<CompoundField*>(line->field.get()); compound && compound->mark(problem))
        return true;
    line->problem->SetLabel(wxString::FromUTF8("\xE2\x9A\xA0 ") +
                            problem_words(problem, label_of(*line), line->field->typed()));
    line->problem->Show();
    Layout();
    lay_out_around(this);
    line->field->focus()->SetFocus();
    return true;
}

void Form::clear_marks()
{
    for (auto& line : lines_) {
        line.problem->Hide();
        if (auto* compound = dynamic_cast<CompoundField*>(line.field.get()))
            compound->clear_marks();
    }
    Layout();
}

Field* Form::find(const std::string& name)
{
    const auto line = std::ranges::find_if(lines_, [&](const auto& each) { return each.field->name() == name; });
    return line == lines_.end() ? nullptr : line->field.get();
}

std::vector<std::string> Form::names() const
{
    std::vector<std::string> names;
    for (const auto& line : lines_)
        names.push_back(line.field->name());
    return names;
}

bool Form::has_field_for(const std::string& path) const
{
    return std::ranges::any_of(lines_, [&](const auto& line) {
        const auto& name = line.field->name();
        return path == name || path.starts_with(name + ".") || name.starts_with(path + ".");
    });
}

void Form::set_shown(const std::string& name, bool shown)
{
    for (auto& line : lines_)
        if (line.field->name() == name && line.field->window()->IsShown() != shown) {
            line.field->window()->Show(shown);
            if (line.label)
                line.label->Show(shown);
            line.problem->Hide();
            Layout();
            lay_out_around(this);
        }
}

void Form::set_read_only(bool read_only)
{
    for (auto& line : lines_)
        line.field->set_read_only(read_only);
}

void Form::focus_first()
{
    if (!lines_.empty())
        lines_.front().field->focus()->SetFocus();
}

}
