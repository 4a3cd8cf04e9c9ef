#include "desktop/reports/other_report_form.hpp"

#include "desktop/kit/words.hpp"
#include "desktop/platform/accessible.hpp"

namespace desktop {

using domain::Tree;

namespace {

/// The fields of the form as one document.
struct OtherWishes {
    domain::Id<domain::Client> client;
    domain::Id<domain::ProgressNote> note;
    std::string sentences;
    std::string period;
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    std::vector<std::string> sections;
    std::string for_whom;
    std::string reason;
    std::optional<domain::Paper> paper;
    bool large_print = false;
    bool with_password = false;

    static constexpr auto fields()
    {
        using domain::field;
        using W = OtherWishes;
        return std::tuple{field("client", &W::client),
                          field("note", &W::note),
                          field("sentences", &W::sentences),
                          field("period", &W::period),
                          field("from", &W::from),
                          field("to", &W::to),
                          field("sections", &W::sections),
                          field("for_whom", &W::for_whom),
                          field("reason", &W::reason),
                          field("paper", &W::paper),
                          field("large_print", &W::large_print),
                          field("with_password", &W::with_password)};
    }
};

std::vector<std::string> sentences_in(const std::string& text)
{
    std::vector<std::string> lines;
    for (const auto& line : wxSplit(shown(text), '\n', '\0'))
        if (const auto trimmed = line.Strip(wxString::both); !trimmed.empty())
            lines.push_back(utf8(trimmed));
    return lines;
}

std::vector<Choice> periods()
{
    return {{"91", _("The last 3 months")},
            {"182", _("The last 6 months")},
            {"365", _("The last year")},
            {"dates", _("From one day to another")}};
}

/// Kinds that say something only in the counselor's words.
bool takes_sentences(const std::string& kind)
{
    for (const auto* without : {"homework-log", "attendance-statement", "progress-note", "safety-plan", "cycle-map",
                                "whole-chart", "letter-attendance"})
        if (kind == without)
            return false;
    return true;
}

}

OtherReportForm::OtherReportForm(wxWindow* parent, domain::Date today)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL), today_(today)
{
    SetName("other_form");
    SetScrollRate(0, FromDIP(12));
    SetMinSize(FromDIP(wxSize(320, 200)));
    SetSizer(new wxBoxSizer(wxVERTICAL));
}

void OtherReportForm::begin(const std::string& kind, AboutReport about)
{
    kind_ = kind;
    about_ = std::move(about);
    DestroyChildren();
    GetSizer()->Clear();
    form_ = new Form(this, today_);
    add_whom();
    add_own_words();
    add_period();
    form_->line("for_whom", _("Who is given it"));
    form_->line("reason", _("Why; needed where an authorisation is missing"));
    add_print();
    form_->show(first_document());
    show_days();
    form_->changed = [this] {
        show_days();
        changed();
    };
    GetSizer()->Add(form_, wxSizerFlags().Expand().Border(wxRIGHT, FromDIP(gap)));
    publish_ids(this);
    Layout();
    FitInside();
    Scroll(0, 0);
}

/// Two days stand there only where they are what is asked for.
void OtherReportForm::show_days()
{
    const bool has_dates = form_->document().text("period") == "dates";
    form_->set_shown("from", has_dates);
    form_->set_shown("to", has_dates);
}

void OtherReportForm::add_whom()
{
    if (about_.members.size() > 1)
        form_->choice("client", _("About whom"), about_.members, wxString(_("Together, from what is shared")));
    if (kind_ == "progress-note")
        form_->choice("note", _("Which note"), about_.notes);
}

void OtherReportForm::add_own_words()
{
    if (takes_sentences(kind_))
        form_->text("sentences",
                    kind_ == "case-sheet" ? _("Your question, one sentence a line")
                                          : _("In your own words, one sentence a line"),
                    3);
}

void OtherReportForm::add_period()
{
    form_->choice("period", _("Period"), periods(), wxString(_("The whole case")));
    form_->beside(2);
    form_->date("from", _("From"));
    form_->date("to", _("To"));
    std::vector<Choice> sections;
    for (const auto& section : app::report_sections(kind_))
        sections.push_back({section.key, translated(section.heading)});
    if (sections.size() > 1)
        form_->checks("sections", _("Sections"), sections);
}

void OtherReportForm::add_print()
{
    form_->choice("paper", _("Paper"), choices<domain::Paper>(), wxString(_("As in the settings")));
    form_->check("large_print", _("Large print"));
    form_->check("with_password", _("Protect the saved PDF with a password"));
}

Tree OtherReportForm::first_document() const
{
    Tree document{Tree::Map{}};
    Tree::List sections;
    for (const auto& section : app::report_sections(kind_))
        sections.emplace_back(section.key);
    set_path(document, "sections", sections);
    if (app::is_for_client(kind_))
        set_path(document, "for_whom", utf8(_("the client")));
    if (kind_ == "progress-note" && !about_.notes.empty())
        set_path(document, "note", about_.notes.front().key);
    return document;
}

app::ReportRequest OtherReportForm::request(const std::optional<std::string>& paper_reason) const
{
    const auto wishes = domain::from_tree<OtherWishes>(form_->document());
    app::ReportRequest request;
    request.kind = kind_;
    request.care_case = about_.care_case;
    request.client = wishes.client;
    if (about_.members.size() == 1)
        request.client = {about_.members.front().key};
    request.note = wishes.note;
    request.sentences = sentences_in(wishes.sentences);
    if (wishes.period == "dates") {
        request.from = wishes.from;
        request.to = wishes.to;
    } else if (!wishes.period.empty()) {
        request.from = domain::plus_days(today_, -std::stoi(wishes.period));
    }
    if (form_->has_field_for("sections"))
        for (const auto& section : app::report_sections(kind_))
            if (std::ranges::find(wishes.sections, section.key) == wishes.sections.end())
                request.without.insert(section.key);
    request.paper = wishes.paper;
    request.large_print = wishes.large_print;
    request.for_whom = wishes.for_whom;
    request.reason = wishes.reason.empty() ? paper_reason.value_or("") : wishes.reason;
    request.nothing_on_paper_confirmed = paper_reason.has_value();
    return request;
}

Tree OtherReportForm::typed() const
{
    Tree typed{Tree::Map{}};
    for (const auto* name : {"sentences", "for_whom", "reason"})
        if (auto value = at_path(form_->document(), name); !value.is_null())
            set_path(typed, name, std::move(value));
    return typed;
}

bool OtherReportForm::wants_password() const
{
    return at_path(form_->document(), "with_password") == Tree(true);
}

}
