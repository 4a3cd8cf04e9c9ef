#include "app/practice/audit.hpp"
#include "app/practice/practice_check.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/vault/audit_filter.hpp"
#include "desktop/vault/disclosures_dialog.hpp"

#include <algorithm>

namespace desktop {

namespace {

constexpr std::size_t most_rows = 2000;
constexpr std::size_t most_named = 20;
constexpr int parts_of_progress = 1000;

/// What happened in the practice, and whether everything is still as it was written.
class AuditPage : public Page {
public:
    AuditPage(wxWindow* parent, Desk& desk);
    ~AuditPage() override;

    wxString title() const override { return _("&Audit"); }
    std::vector<Action> actions() override
    {
        return {{"verify_practice", _("&Verify everything"), "Ctrl+Shift+V", [this] { verify(); }},
                {"save_audit", _("&Save these lines as a table..."), {}, [this] { save_lines(); }},
                {"disclosures", _("What was &given out about a person..."), {}, [this] { disclosures(); }}};
    }
    void refresh() override;
    void focus_first() override { filter_->SetFocus(); }

private:
    using Check = std::shared_ptr<app::PracticeCheck>;

    void fill();
    void save_lines();
    void disclosures();
    void verify();
    void read_on(const Check& check);
    void cancel();
    void show_running(bool running);
    void end(const wxString& words);
    void show(const app::Verification& found);
    wxString words_of_named(const app::Verification& found) const;

    AuditFilter* filter_;
    wxStaticText* count_;
    wxStaticText* state_;
    wxButton* verify_;
    wxButton* cancel_;
    wxGauge* progress_;
    bool cancelled_ = false;
    Check check_; ///< the one that is running
    RowList* list_;
    std::vector<app::AuditLine> lines_;
};

AuditPage::AuditPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk), filter_(new AuditFilter(
                              this, desk, [this] { fill(); }, [this] { refresh(); })),
      count_(hint(this, {})), state_(paragraph(this, {})),
      verify_(button(this, "verify_practice", _("Verify everything"), [this] { verify(); })),
      cancel_(button(this, "cancel_verify", _("Cancel"), [this] { cancel(); })),
      progress_(new wxGauge(this, wxID_ANY, parts_of_progress)),
      list_(new RowList(this, "audit_lines", _("Audit"),
                        {{_("Line"), 70}, {_("When"), 230}, {_("What"), 220}, {_("Record"), -1}}))
{
    count_->SetName("audit_count");
    state_->SetName("audit_state");
    progress_->SetName("verify_progress");
    show_running(false);
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(this, _("Audit"), Level::page), wxSizerFlags().Expand());
    sizer->Add(filter_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
    sizer->Add(row_of({verify_, button(this, "save_audit", _("Save these lines..."), [this] { save_lines(); }),
                       button(this, "disclosures", _("What was given out..."), [this] { disclosures(); })}),
               wxSizerFlags().Border(wxTOP, FromDIP(gap)));
    sizer->Add(state_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    auto* running = new wxBoxSizer(wxHORIZONTAL);
    running->Add(progress_, wxSizerFlags(1).CentreVertical());
    running->Add(cancel_, wxSizerFlags().Border(wxLEFT, FromDIP(gap)));
    sizer->Add(running, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(count_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
}

/// Whoever leaves the page ends the reading with it.
AuditPage::~AuditPage()
{
    if (check_ && !desk().is_closing())
        desk().ask(
            this, [check = check_](app::OpenPractice&) { check->stop(); }, [] {});
}

void AuditPage::refresh()
{
    desk().read(this, app::audit_actors,
                [this](const std::vector<app::AuditActor>& actors) { filter_->show_actors(actors); });
    desk().read_anew(
        this, [query = filter_->query()](app::OpenPractice& practice) { return app::find_in_audit(practice, query); },
        [this](std::vector<app::AuditLine> lines) {
            lines_ = std::move(lines);
            std::ranges::reverse(lines_);
            fill();
        });
}

void AuditPage::fill()
{
    const auto part = filter_->part();
    std::vector<Row> rows;
    std::size_t all = 0;
    for (const auto& line : lines_) {
        const auto words = event_words(line.event);
        if (utf8(words).find(part) == std::string::npos && line.object_id.find(part) == std::string::npos)
            continue;
        if (++all > most_rows)
            continue;
        auto what = words;
        if (line.clock_went_back || line.in_future)
            what += dot() + (line.in_future ? _("in the future") : _("before the line above it"));
        rows.push_back({std::to_string(line.seq),
                        {wxString::Format("%lld", static_cast<long long>(line.seq)), shown(domain::to_text(line.at)),
                         what, shown(line.object_id)}});
    }
    list_->set_rows(std::move(rows));
    count_->SetLabel(
        all > most_rows ? wxString::Format(_("The newest %zu of %zu lines; a table holds all of them."), most_rows, all)
                        : wxString::Format(wxPLURAL("%zu line", "%zu lines", static_cast<unsigned>(all)), all));
    publish_ids(this);
}

/// What is chosen is saved, and what is typed as well.
void AuditPage::save_lines()
{
    const auto file = ask_table_file(this, "audit.csv");
    if (file.empty())
        return;
    auto query = filter_->query();
    query.part = filter_->part();
    std::ranges::replace(query.part, ' ', '_');
    desk().ask(
        this, [query, file](app::OpenPractice& practice) { app::export_audit(practice, query, file, true); },
        [this] {
            desk().say(_("The table is saved. It is not encrypted."));
            refresh();
        });
}

void AuditPage::disclosures()
{
    if (filter_->client().empty())
        desk().warn(_("Choose whom it is about first: “About everybody” stands above the lines."));
    else
        show_disclosures(this, desk(), filter_->client());
}

/// A portion after the other: whatever else is asked of the practice meanwhile goes in between.
void AuditPage::verify()
{
    if (!verify_->IsEnabled())
        return;
    cancelled_ = false;
    show_running(true);
    state_->SetLabel(_("Reading everything. What you do meanwhile comes first; leaving this page ends the reading."));
    Layout();
    const auto made = [](app::OpenPractice& practice) { return std::make_shared<app::PracticeCheck>(practice); };
    desk().ask(
        this, made, [this](const Check& check) { read_on(check); },
        [this](std::exception_ptr thrown) { end(words_of(thrown)); });
}

void AuditPage::read_on(const Check& check)
{
    check_ = check;
    const auto job = [check, cancelled = cancelled_](app::OpenPractice&) {
        if (cancelled)
            check->stop();
        return check->step();
    };
    desk().ask(
        this, job,
        [this, check](bool goes_on) {
            progress_->SetValue(static_cast<int>(parts_of_progress * check->part_done()));
            if (goes_on)
                read_on(check);
            else if (cancelled_)
                end(_("Cancelled. Not everything was read."));
            else
                show(check->found());
        },
        [this](std::exception_ptr thrown) { end(words_of(thrown)); });
}

void AuditPage::cancel()
{
    cancelled_ = true;
    cancel_->Disable();
}

void AuditPage::show_running(bool running)
{
    verify_->Enable(!running);
    cancel_->Enable(running);
    progress_->SetValue(0);
    progress_->Show(running);
    cancel_->Show(running);
}

void AuditPage::end(const wxString& words)
{
    check_.reset();
    const bool was_focused = cancel_->HasFocus();
    show_running(false);
    if (was_focused)
        verify_->SetFocus();
    state_->SetLabel(words);
    Layout();
}

/// The ids of the first records that something is wrong with.
wxString AuditPage::words_of_named(const app::Verification& found) const
{
    wxString named;
    for (std::size_t i = 0; i < std::min(found.named.size(), most_named); ++i)
        named += "\n" + event_words(found.named[i].record) + " " + shown(found.named[i].id);
    if (found.named.size() > most_named)
        named += "\n" + wxString::Format(_("and %zu more: securebase-cli verify names all of them."),
                                         found.named.size() - most_named);
    return named;
}

void AuditPage::show(const app::Verification& found)
{
    end(found.is_sound()
            ? wxString::Format(_("All is as it was written: %lld records, %lld signed notes, %lld audit lines."),
                               static_cast<long long>(found.records), static_cast<long long>(found.signed_notes),
                               static_cast<long long>(found.audit_lines))
            : _("Not everything is as it was written. Make no changes; restore a backup, or salvage what can be "
                "read.") +
                  words_of_named(found));
}

}

Page* make_audit_page(wxWindow* parent, Desk& desk)
{
    return new AuditPage(parent, desk);
}

}
