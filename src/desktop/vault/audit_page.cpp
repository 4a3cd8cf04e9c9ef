#include "app/practice/audit.hpp"
#include "app/practice/verify.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/problem_words.hpp"
#include "desktop/kit/row_list.hpp"
#include "desktop/pages.hpp"
#include "desktop/platform/accessible.hpp"

#include <algorithm>

namespace desktop {

namespace {

constexpr std::size_t most_rows = 2000;

/// "note_signed" → "note signed".
wxString event_words(const std::string& event)
{
    auto words = shown(event);
    words.Replace("_", " ");
    return words;
}

/// What happened in the practice, and whether everything is still as it was written.
class AuditPage : public Page {
public:
    AuditPage(wxWindow* parent, Desk& desk);

    wxString title() const override { return _("&Audit"); }
    std::vector<Action> actions() override
    {
        return {{"verify_practice", _("&Verify everything"), "Ctrl+Shift+V", [this] { verify(); }}};
    }
    void refresh() override;
    wxString help() const override
    {
        return _("Every line says what happened to which record, never what it said. Type part of an event or of an id "
                 "to find lines; \"exported\", \"issued\" and \"viewed\" show who was given or looked at what.");
    }
    void focus_first() override { filter_->SetFocus(); }

private:
    void fill();
    void verify();

    wxTextCtrl* filter_;
    wxStaticText* state_;
    wxButton* verify_;
    RowList* list_;
    std::vector<app::AuditLine> lines_;
};

AuditPage::AuditPage(wxWindow* parent, Desk& desk)
    : Page(parent, desk), filter_(new wxTextCtrl(this, wxID_ANY)), state_(paragraph(this, {})),
      verify_(button(this, "verify_practice", _("Verify everything"), [this] { verify(); })),
      list_(new RowList(this, "audit_lines", _("Audit"),
                        {{_("Line"), 70}, {_("When"), 230}, {_("What"), 220}, {_("Record"), -1}}))
{
    filter_->SetName("audit_filter");
    filter_->SetHint(_("Part of an event or id"));
    filter_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { fill(); });
    state_->SetName("audit_state");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(heading(this, _("Audit"), Level::page), wxSizerFlags().Expand());
    auto* line = new wxBoxSizer(wxHORIZONTAL);
    line->Add(filter_, wxSizerFlags(1).CentreVertical());
    line->Add(verify_, wxSizerFlags().Border(wxLEFT, FromDIP(gap)));
    sizer->Add(line, wxSizerFlags().Expand().Border(wxTOP, FromDIP(group_gap)));
    sizer->Add(state_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(gap)));
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(gap)));
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(sizer, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(page_edge)));
    SetSizer(outer);
}

void AuditPage::refresh()
{
    desk().ask(this, app::list_audit, [this](std::vector<app::AuditLine> lines) {
        lines_ = std::move(lines);
        std::ranges::reverse(lines_);
        fill();
    });
}

void AuditPage::fill()
{
    const auto part = utf8(filter_->GetValue().Lower());
    std::vector<Row> rows;
    for (const auto& line : lines_) {
        const auto words = event_words(line.event);
        if (utf8(words).find(part) == std::string::npos && line.object_id.find(part) == std::string::npos)
            continue;
        auto what = words;
        if (line.clock_went_back || line.in_future)
            what += dot() + (line.in_future ? _("in the future") : _("before the line above it"));
        rows.push_back({std::to_string(line.seq),
                        {wxString::Format("%lld", static_cast<long long>(line.seq)), shown(domain::to_text(line.at)),
                         what, shown(line.object_id)}});
        if (rows.size() == most_rows)
            break;
    }
    list_->set_rows(std::move(rows));
    publish_ids(this);
}

void AuditPage::verify()
{
    verify_->Disable();
    state_->SetLabel(_("Reading everything..."));
    Layout();
    desk().ask(
        this, app::verify_practice,
        [this](const app::Verification& found) {
            verify_->Enable();
            state_->SetLabel(
                found.is_sound()
                    ? wxString::Format(
                          _("All is as it was written: %lld records, %lld signed notes, %lld audit lines."),
                          static_cast<long long>(found.records), static_cast<long long>(found.signed_notes),
                          static_cast<long long>(found.audit_lines))
                    : wxString(_("Not everything is as it was written. Make no changes; restore a backup, or salvage "
                                 "what can be read.")));
            Layout();
        },
        [this](std::exception_ptr thrown) {
            verify_->Enable();
            state_->SetLabel(words_of(thrown));
            Layout();
        });
}

}

Page* make_audit_page(wxWindow* parent, Desk& desk)
{
    return new AuditPage(parent, desk);
}

}
