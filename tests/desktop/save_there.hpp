#pragma once

#include "desktop/wx_session.hpp"

#include <wx/filedlg.h>
#include <wx/modalhook.h>

namespace test_support {

/// Chooses this file whenever one is asked for.
class SaveThere : public wxModalDialogHook {
public:
    explicit SaveThere(wxString path) : path_(std::move(path)) { Register(); }
    ~SaveThere() override { Unregister(); }

protected:
    int Enter(wxDialog* dialog) override
    {
        auto* files = dynamic_cast<wxFileDialog*>(dialog);
        if (!files)
            return wxID_NONE;
        files->SetPath(path_);
        until([&] { return files->GetPath() == path_; });
        return wxID_OK;
    }

private:
    wxString path_;
};

}
