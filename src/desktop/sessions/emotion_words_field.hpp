#pragma once

#include "desktop/kit/field.hpp"

namespace desktop {

/// Words for what was felt, as chips that can be taken back. What is typed is completed from the words that are known,
/// the first that fits; Enter or a comma makes a chip of it, Delete leaves what was typed, Backspace in the empty field
/// takes the last chip back.
class EmotionWordsField : public Field {
public:
    /// `known`: the person's own words first.
    EmotionWordsField(wxWindow* parent, const std::string& name, std::vector<wxString> known);
    ~EmotionWordsField() override;

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return entry_; }

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    bool has(const wxString& word) const;
    void add_chip(const wxString& word);
    void take_back(const wxString& word);
    void show_chips();
    wxString typed_word() const;
    void make_chip_of(const wxString& word);
    void on_text();
    void complete();
    void on_key(wxKeyEvent& event);
    void on_left(wxFocusEvent& event);

    wxPanel* panel_;
    wxPanel* chips_;
    wxTextCtrl* entry_;
    wxWeakRef<wxTextCtrl> alive_; ///< the control, which may go before the field or after it
    std::vector<wxString> known_;
    std::vector<wxString> words_;
    wxString typed_; ///< without what was completed
};

}
