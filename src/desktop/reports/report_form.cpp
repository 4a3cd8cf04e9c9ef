#include "desktop/reports/report_form.hpp"

#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

/// The fields of the form as one document.
struct Wishes {
    domain::Id<domain::Client> client;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::optional<domain::Paper> paper;
    bool large_print = false;
    bool with_password = false;

    static constexpr auto fields()
    {
        using domain::field;
        return std::tuple{field("client", &Wishes::client),
                          field("from", &Wishes::from),
                          field("to", &Wishes::to),
                          field("paper", &Wishes::paper),
                          field("large_print", &Wishes::large_print),
                          field("with_password", &Wishes::with_password)};
    }
};

std::vector<std::string> lines_of(const Form& form, const std::string& name)
{
    std::vector<std::string> lines;
    for (const auto& line : wxSplit(shown(form.document().text(name)), '\n', '\0'))
        if (const auto trimmed = line.Strip(wxString::both); !trimmed.empty())
            lines.push_back(utf8(trimmed));
    return lines;
}

wxString measure_words(const app::ProposedMeasure& measure)
{
    std::vector<wxString> titles;
    for (const auto& title : measure.titles)
        titles.push_back(shown(title));
    auto words =
        wxString::Format(wxPLURAL("%s (%d form)", "%s (%d forms)", measure.forms), joined(titles), measure.forms);
    if (measure.got_worse && measure.sentences.empty())
        words += "\n" + wxString(_("These answers got worse. They stay out until you say below what you agreed."));
    for (const auto& sentence : measure.sentences)
        words += "\n" + shown(sentence);
    return words;
}

}

ReportForm::ReportForm(wxWindow* parent, const domain::Date& today, const std::vector<Choice>& members)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), today_(today)
{
    SetName("report_form");
    SetScrollRate(0, FromDIP(12));
    column_ = new wxBoxSizer(wxVERTICAL);
    SetSizer(new wxBoxSizer(wxVERTICAL));
    GetSizer()->Add(column_, wxSizerFlags(1).Expand().Border(wxRIGHT, FromDIP(gap)));
    frame_ = add_form();
    if (members.size() == 1)
        only_client_ = members.front().key;
    else
        frame_->choice("client", _("For whom"), members, wxString(_("Together, from what is shared"))).changed =
            [this] { on_person(); };
    frame_->beside(2);
    frame_->date("from", _("From"));
    frame_->date("to", _("To"));
    frame_->beside(2);
    frame_->choice("paper", _("Paper"), choices<domain::Paper>(), wxString(_("As in the settings")));
    frame_->check("large_print", _("Large print"));
    frame_->check("with_password", _("Protect the saved PDF with a password"));
    own_ = add_form();
    own_->text("sentences", _("In your own words, one sentence a line"), 3);
    parts_[app::ReportPart::grown] = add_part("grown", _("What I have seen grow"), own_);
    parts_[app::ReportPart::wanted] = add_part("wanted", _("What you wanted"));
    add_measures();
    parts_[app::ReportPart::practised] = add_part("practised", _("What you practised"));
    next_ = add_form();
    next_->text("next", _("In your own words, one sentence a line"), 2);
    parts_[app::ReportPart::next] = add_part("next", _("What comes next"), next_);
    plan_ = add_form();
    plan_->text("plan", _("In your own words, one sentence a line"), 2);
    parts_[app::ReportPart::plan] = add_part("plan", _("What we plan"), plan_);
    parts_[app::ReportPart::returns] = add_part("returns", _("When the old pattern comes back"));
}

Form* ReportForm::add_form()
{
    auto* form = new Form(this, today_);
    form->changed = [this] { changed(); };
    return form;
}

ReportForm::Part ReportForm::add_part(const std::string& name, const wxString& title, Form* form)
{
    if (column_->IsEmpty())
        column_->Add(frame_, wxSizerFlags().Expand());
    Part part{heading(this, title, Level::group), new TickList(this, "proposed_" + name), form != nullptr};
    part.ticks->changed = [this] { changed(); };
    add_line(column_, part.heading, gap);
    if (form)
        add_line(column_, form, gap);
    add_line(column_, part.ticks, form ? 0 : gap);
    part.heading->Show(part.has_text);
    return part;
}

void ReportForm::add_measures()
{
    measures_ = add_part("measures", _("What your own answers say"));
    measures_.ticks->changed = [this] {
        measures_chosen_ = true;
        changed();
    };
    agreed_ = add_form();
    agreed_->text("agreed", _("What you agreed about answers that got worse"), 2);
    agreed_->Hide();
    add_line(column_, agreed_, gap);
}

app::ProgressRequest ReportForm::request() const
{
    auto document = frame_->document();
    if (!only_client_.is_null())
        set_path(document, "client", only_client_);
    const auto wishes = domain::from_tree<Wishes>(document);
    app::ProgressRequest request;
    request.client = wishes.client;
    request.from = wishes.from;
    request.to = wishes.to;
    request.paper = wishes.paper;
    request.large_print = wishes.large_print;
    request.sentences = lines_of(*own_, "sentences");
    request.next = lines_of(*next_, "next");
    request.plan = lines_of(*plan_, "plan");
    request.agreed = agreed_->document().text("agreed");
    for (const auto& [which, part] : parts_) {
        for (auto& key : part.ticks->keys(false))
            request.unticked.insert(std::move(key));
        for (auto& key : part.ticks->keys(true))
            request.ticked.insert(std::move(key));
    }
    if (measures_chosen_) {
        request.measures = measures_.ticks->keys(true);
        request.without_measures = request.measures.empty();
    }
    return request;
}

void ReportForm::show(const app::ProgressDraft& draft)
{
    const int at = GetViewStart().y;
    for (auto& [which, part] : parts_) {
        std::vector<Tick> ticks;
        for (const auto& sentence : draft.proposed)
            if (sentence.part == which)
                ticks.push_back({sentence.key, shown(sentence.text), sentence.ticked});
        part.ticks->show(ticks);
        part.heading->Show(part.has_text || !ticks.empty());
    }
    show_measures(draft.measures);
    Layout();
    FitInside();
    Scroll(-1, at);
}

void ReportForm::show_measures(const std::vector<app::ProposedMeasure>& measures)
{
    const auto chosen = measures_.ticks->keys(true);
    std::vector<Tick> ticks;
    for (const auto& measure : measures) {
        const bool ticked =
            measures_chosen_ ? std::ranges::find(chosen, measure.instrument) != chosen.end() : measure.ticked;
        ticks.push_back({measure.instrument, measure_words(measure), ticked});
    }
    measures_.ticks->show(ticks);
    measures_.heading->Show(!ticks.empty());
    agreed_->Show(std::ranges::any_of(measures, &app::ProposedMeasure::got_worse));
}

domain::Tree ReportForm::typed() const
{
    domain::Tree all{domain::Tree::Map{}};
    for (const auto& [form, name] :
         {std::pair{own_, "sentences"}, {next_, "next"}, {plan_, "plan"}, {agreed_, "agreed"}})
        if (auto text = form->document().text(name); !text.empty())
            set_path(all, name, std::move(text));
    return all;
}

void ReportForm::show_typed(const domain::Tree& typed)
{
    for (auto* form : {own_, next_, plan_, agreed_})
        form->show(typed);
}

bool ReportForm::mark(const domain::Problem& problem)
{
    for (auto* form : {frame_, own_, next_, plan_, agreed_})
        if (form->mark(problem))
            return true;
    return false;
}

bool ReportForm::wants_password() const
{
    return at_path(frame_->document(), "with_password") == domain::Tree(true);
}

void ReportForm::clear_marks()
{
    frame_->clear_marks();
}

void ReportForm::add_last(wxWindow* window)
{
    add_line(column_, window, group_gap);
}

// Another person's sentences are others: nothing of the choice before holds.
void ReportForm::on_person()
{
    measures_chosen_ = false;
    for (auto& [which, part] : parts_)
        part.ticks->show({});
    measures_.ticks->show({});
    changed();
}

}
