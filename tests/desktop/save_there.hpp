#pragma once

#include "desktop/wx_session.hpp"

#include <algorithm>
#include <vector>
#include <wx/filedlg.h>
#include <wx/modalhook.h>

namespace test_support {

/// Chooses this file whenever one is asked for; of several one after the other, then the last one again.
class SaveThere : public wxModalDialogHook {
public:
    explicit SaveThere(wxString path) : paths_{std::move(path)} { Register(); }
    SaveThere(std::initializer_list<wxString> paths) : paths_(paths) { Register(); }
    ~SaveThere() override { Unregister(); }

protected:
    int Enter(wxDialog* dialog) override
    {
        auto* files = dynamic_cast<wxFileDialog*>(dialog);
        if (!files)
            return wxID_NONE;
        const auto& path = paths_[std::min(next_++, paths_.size() - 1)];
        files->SetPath(path);
        until([&] { return files->GetPath() == path; });
        return wxID_OK;
    }

private:
    std::vector<wxString> paths_;
    std::size_t next_ = 0;
};

}
