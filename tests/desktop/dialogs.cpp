#include "desktop/dialogs.hpp"

#include "desktop/controls.hpp"
#include "desktop/wx_session.hpp"

#include <boost/test/execution_monitor.hpp>

#include <wx/stopwatch.h>

namespace test_support {

namespace {

constexpr int longest = 10'000; // ms for one dialog

/// The one on top of the others.
wxDialog* open_dialog()
{
    wxDialog* found = nullptr;
    for (auto* window : wxTopLevelWindows)
        if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal())
            found = dialog;
    return found;
}

/// Looks again and again from within the dialogs' own loops.
class Visitor : public wxTimer {
public:
    explicit Visitor(std::vector<std::pair<wxString, InDialog>> visits) : visits_(std::move(visits)) { Start(5); }

    bool is_done() const { return thrown_ || (next_ == visits_.size() && !open_dialog()); }

    void rethrow() const
    {
        if (thrown_)
            std::rethrow_exception(thrown_);
    }

    void Notify() override
    {
        auto* dialog = open_dialog();
        if (inside_ || !dialog)
            return;
        inside_ = true;
        try {
            visit(*dialog);
        } catch (const std::exception&) {
            tell_later(std::current_exception());
        } catch (const boost::execution_aborted&) { // a requirement that failed
            tell_later(std::current_exception());
        }
        inside_ = false;
    }

private:
    /// Nothing thrown goes through GTK: it is told once all loops have ended.
    void tell_later(std::exception_ptr thrown)
    {
        if (!thrown_)
            thrown_ = std::move(thrown);
        end_all();
    }

    void visit(wxDialog& dialog)
    {
        if (thrown_)
            throw std::runtime_error("after the failure another dialog came");
        if (next_ < visits_.size() && visits_[next_].first == dialog.GetName()) {
            since_.Start();
            visits_[next_++].second(dialog);
            since_.Start(); // a long visit is none that stays open
        } else if (next_ == 0 || visits_[next_ - 1].first != dialog.GetName() || since_.Time() > longest) {
            throw std::runtime_error("not expected or still open: " + dialog.GetName().utf8_string() +
                                     words_in(dialog).utf8_string());
        }
    }

    static void end_all()
    {
        for (auto* window : wxTopLevelWindows)
            if (auto* dialog = dynamic_cast<wxDialog*>(window); dialog && dialog->IsModal())
                dialog->EndModal(wxID_CANCEL);
    }

    std::vector<std::pair<wxString, InDialog>> visits_;
    std::size_t next_ = 0;
    wxStopWatch since_;
    bool inside_ = false;
    std::exception_ptr thrown_;
};

}

void in_dialogs(const std::function<void()>& open, std::vector<std::pair<wxString, InDialog>> visits)
{
    const auto first = visits.front().first.utf8_string();
    Visitor visitor(std::move(visits));
    open();
    const bool done = until([&] { return visitor.is_done(); }, longest);
    visitor.rethrow();
    if (!done)
        throw std::runtime_error("no dialog came after or instead of " + first);
}

void in_dialog(const wxString& name, const std::function<void()>& open, const InDialog& inside)
{
    in_dialogs(open, {{name, inside}});
}

int Answers::Enter(wxDialog* dialog)
{
    if (!dynamic_cast<wxMessageDialog*>(dialog))
        return wxID_NONE;
    ++asked_;
    return answer_;
}

void end_with(wxDialog& dialog, const wxString& button)
{
    press(dialog, button);
    if (!until([&] { return !dialog.IsModal(); }))
        throw std::runtime_error(dialog.GetName().utf8_string() + " stays: " + words_in(dialog).utf8_string());
}

}
