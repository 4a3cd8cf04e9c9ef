#include "desktop/help/about_dialog.hpp"

#include "desktop/help/help_text.hpp"
#include "desktop/kit/icon.hpp"
#include "desktop/kit/layout.hpp"
#include "desktop/platform/accessible.hpp"

#include <algorithm>

namespace desktop {

namespace {

wxSizer* about_head(wxWindow* parent)
{
    auto* names = new wxBoxSizer(wxVERTICAL);
    names->Add(heading(parent, "Secure Base", Level::page), wxSizerFlags().Expand());
    auto* version = hint(parent, wxString::Format(_("Version %s"), shown(app::program_version())));
    version->SetName("version");
    names->Add(version, wxSizerFlags().Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(parent, wxID_ANY, mark(48)), wxSizerFlags().CentreVertical());
    row->Add(names, wxSizerFlags(1).CentreVertical().Border(wxLEFT, parent->FromDIP(group_gap)));
    return row;
}

}

void show_about(wxWindow& parent)
{
    wxDialog dialog(&parent, wxID_ANY, _("About Secure Base"), wxDefaultPosition, parent.FromDIP(wxSize(640, 560)),
                    wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    dialog.SetName("about_dialog");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    const auto edge = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, parent.FromDIP(page_edge));
    sizer->Add(about_head(&dialog), edge);
    auto* text = new HelpText(&dialog, _("About Secure Base"));
    const auto chapters = app::help_chapters();
    text->show(*std::ranges::find(chapters, "about", &app::HelpChapter::id), false);
    sizer->Add(text, wxSizerFlags(edge).Proportion(1));
    auto* close = new wxButton(&dialog, wxID_CANCEL, _("&Close"));
    close->SetName("close");
    sizer->Add(close, wxSizerFlags().Right().Border(wxALL, parent.FromDIP(page_edge)));
    dialog.SetSizer(sizer);
    close->SetDefault();
    publish_ids(&dialog);
    dialog.CentreOnParent();
    close->SetFocus();
    dialog.ShowModal();
}

}
