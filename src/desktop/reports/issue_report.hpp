#pragma once

#include "app/kit/drafts.hpp"
#include "app/reports/progress_report.hpp"
#include "desktop/desk.hpp"

namespace desktop {

/// Asks for whom and why the report is given out and keeps it in the practice, to be written to `output` afterwards,
/// which is refused where it cannot be. The draft it was typed in goes. Nothing when it was called off.
std::optional<app::IssuedProgress> issue_report(wxWindow* parent, Desk& desk, app::ProgressRequest request,
                                                const std::filesystem::path& output, const app::DraftName& typed_in);

/// Pages that are laid out to be given out, and what is kept with them.
struct ReportToGive {
    app::ProgressRequest request;
    app::ProgressDraft draft;
};

/// Asks for whom and why, and lays the pages out; nothing is kept yet. Nothing when it was called off.
std::optional<ReportToGive> prepare_report(wxWindow* parent, Desk& desk, app::ProgressRequest request);

/// Asks where to write a PDF; its proposed name is `what` with the day ("Progress report %s") and says nothing about
/// the client. Empty when it was called off.
std::filesystem::path ask_pdf_path(wxWindow* parent, const wxString& what, const domain::Date& today);

/// Asks why something is printed for a person who wants nothing on paper. Nothing when it was called off.
/// `about` says whose paper it is, for the draft of what is typed.
std::optional<std::string> ask_paper_reason(wxWindow* parent, Desk& desk, const std::string& about);

}
