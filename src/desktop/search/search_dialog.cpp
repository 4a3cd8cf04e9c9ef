#include "desktop/search/search_dialog.hpp"

#include "desktop/kit/problem_words.hpp"
#include "desktop/platform/accessible.hpp"
#include "desktop/platform/layout_hints.hpp"

namespace desktop {

namespace {

constexpr int lines_of_text = 3;

bool is_blank(const wxString& typed)
{
    return wxString(typed).Trim().Trim(false).empty();
}

}

SearchDialog::SearchDialog(wxWindow* parent, Desk& desk, const std::string& care_case, SearchTyped& last)
    : wxDialog(parent, wxID_ANY, _("Search"), wxDefaultPosition, parent->FromDIP(wxSize(900, 560)),
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      desk_(desk), care_case_(care_case), last_(last), may_look_everywhere_(desk.viewer().may_open_counselors_own()),
      everywhere_(may_look_everywhere_ && (care_case.empty() || (last.everywhere && last.care_case == care_case))),
      typed_(new wxTextCtrl(this, wxID_ANY)), where_(hint(this, {})), status_(hint(this, {}))
{
    SetName("search");
    auto* sizer = new wxBoxSizer(wxVERTICAL);
    typed_->SetName("typed");
    set_accessible_name(typed_, _("Words to search for"));
    typed_->SetHint(_("Words, \"phrases\", beginnings*, -not these"));
    sizer->Add(typed_, wxSizerFlags().Expand().Border(wxALL, FromDIP(group_gap)));
    add_choices(sizer);
    add_found(sizer);
    SetSizer(sizer);
    typed_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { look(); });
    typed_->Bind(wxEVT_KEY_DOWN, &SearchDialog::on_key, this);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE)
            EndModal(wxID_CANCEL);
        else
            event.Skip();
    });
    show_where();
    publish_ids(this);
    CentreOnParent();
}

// With a client here there is no everywhere to choose, and nothing private.
void SearchDialog::add_choices(wxSizer* sizer)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    if (may_look_everywhere_ && !care_case_.empty()) {
        const auto add = [&](const wxString& name, const wxString& label, bool everywhere) {
            auto* toggle = new wxToggleButton(this, wxID_ANY, label);
            toggle->SetName(name);
            toggle->Bind(wxEVT_TOGGLEBUTTON, [this, everywhere](wxCommandEvent&) { choose_where(everywhere); });
            row->Add(toggle);
            return toggle;
        };
        in_case_ = add("in_case", _("This &case"), false);
        in_all_ = add("everywhere", _("&Everywhere"), true);
        join({in_case_, in_all_});
    }
    if (may_look_everywhere_) {
        private_notes_ = new wxCheckBox(this, wxID_ANY, _("&Private notes too"));
        private_notes_->SetName("private_notes");
        private_notes_->SetValue(last_.with_private_notes);
        private_notes_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { look(); });
        row->Add(private_notes_,
                 wxSizerFlags().CentreVertical().Border(wxLEFT, row->IsEmpty() ? 0 : FromDIP(group_gap)));
    }
    where_->SetName("where");
    row->Add(where_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(group_gap)));
    sizer->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(group_gap)));
}

void SearchDialog::add_found(wxSizer* sizer)
{
    std::vector<Column> columns{{_("When"), 110}, {_("Who"), 150}, {_("What"), 130}};
    if (desk_.viewer().reads_along())
        columns.push_back({_("Text"), -1, true});
    list_ = new RowList(this, "found", _("Found"), columns);
    list_->opened = [this](const auto&) { take(); };
    list_->chosen_changed = [this](const std::string& key) { show_chosen(key); };
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(group_gap)));
    text_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE);
    text_->SetName("text");
    text_->SetMinSize(wxSize(-1, lines_of_text * GetCharHeight()));
    text_->Show(desk_.viewer().reads_along());
    status_->SetName("status");
    sizer->Add(text_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
    sizer->Add(status_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(group_gap)));
}

void SearchDialog::ask()
{
    // What was typed alone does not come up in the room.
    if (may_look_everywhere_) {
        wanted_ = last_.chosen;
        typed_->ChangeValue(last_.words);
        typed_->SelectAll();
    }
    typed_->SetFocus();
    look();
    const bool is_taken = ShowModal() == wxID_OK;
    remember();
    if (is_taken)
        if (const auto place = list_->chosen_place(); place && *place < found_.lines.size())
            go_to(found_.lines[*place].hit);
}

void SearchDialog::remember()
{
    if (may_look_everywhere_)
        last_ = {typed_->GetValue(), care_case_, everywhere_, private_notes_->GetValue(), list_->chosen()};
}

// What was found among everything is the counselor's own, so its case is looked at whole from there on.
void SearchDialog::go_to(const app::SearchHit& hit)
{
    const auto place = place_of(hit);
    if (!place) {
        desk_.warn(_("Where this was written cannot be told any more."));
        return;
    }
    if (place->page == "case" && looks_at_everything()) {
        desk_.enter_case(place->id);
        desk_.look_as(viewer());
    }
    desk_.go_to(*place);
}

void SearchDialog::choose_where(bool everywhere)
{
    everywhere_ = everywhere;
    show_where();
    look();
    typed_->SetFocus();
}

void SearchDialog::show_where()
{
    if (in_case_) {
        in_case_->SetValue(!everywhere_);
        in_all_->SetValue(everywhere_);
    }
    if (is_in_case())
        where_->SetLabel(found_.is_whole ? _("All of this case.") : what_is_seen());
    else
        where_->SetLabel(_("Everything, for you alone."));
}

wxString SearchDialog::what_is_seen() const
{
    return desk_.viewer().scope() == app::Scope::member ? _("What this member may see.")
                                                        : _("What all of them have said together or allowed.");
}

app::SearchAsk SearchDialog::what_is_asked() const
{
    app::SearchAsk ask;
    ask.words = utf8(typed_->GetValue());
    if (is_in_case())
        ask.care_case = {care_case_};
    ask.with_private_notes = private_notes_ && private_notes_->GetValue();
    ask.goes_on = true;
    return ask;
}

void SearchDialog::look()
{
    const int number = ++asked_;
    if (is_blank(typed_->GetValue())) {
        show_nothing(_("Notes, contacts, intakes, practice, goals and what you are writing are searched."));
        return;
    }
    desk_.read_anew(
        this,
        [ask = what_is_asked(), viewer = viewer()](app::OpenPractice& practice) {
            return find_lines(app::Looking(practice, viewer), ask);
        },
        [this, number](FoundLines found) {
            if (number == asked_)
                show(std::move(found));
        },
        [this, number](std::exception_ptr thrown) {
            if (number == asked_)
                show_nothing(words_of(thrown));
        });
}

void SearchDialog::show(FoundLines found)
{
    found_ = std::move(found);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < found_.lines.size(); ++i)
        rows.push_back(row_of(found_.lines[i], i, desk_.today()));
    const auto count = static_cast<int>(rows.size());
    list_->set_rows(std::move(rows));
    show_where();
    list_->choose_place(0);
    if (!wanted_.empty())
        list_->choose(std::exchange(wanted_, {}));
    show_chosen(list_->chosen());
    if (count == 0)
        status_->SetLabel(_("Nothing found."));
    else if (found_.has_more)
        status_->SetLabel(wxString::Format(_("The newest %d; more words show fewer."), count));
    else
        status_->SetLabel(wxString::Format(wxPLURAL("%d found.", "%d found.", count), count));
    if (count > 0 && !std::exchange(is_told_, true))
        desk_.ask(
            this, [care_case = care_case_](app::OpenPractice& practice) { app::say_searched(practice, {care_case}); },
            [] {});
}

void SearchDialog::show_nothing(const wxString& why)
{
    found_.lines.clear();
    list_->set_rows({});
    show_chosen({});
    status_->SetLabel(why);
}

void SearchDialog::show_chosen(const std::string& key)
{
    const auto place = list_->chosen_place();
    if (key.empty() || !place || *place >= found_.lines.size())
        text_->SetLabel({});
    else
        text_->SetLabelMarkup(snippet_marks(found_.lines[*place].hit.snippet));
}

void SearchDialog::take()
{
    if (!list_->chosen().empty())
        EndModal(wxID_OK);
}

void SearchDialog::on_key(wxKeyEvent& event)
{
    const auto place = list_->chosen_place();
    if (event.GetKeyCode() == WXK_DOWN)
        list_->choose_place(place ? *place + 1 : 0);
    else if (event.GetKeyCode() == WXK_UP && place && *place > 0)
        list_->choose_place(*place - 1);
    else if (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER)
        take();
    else {
        event.Skip();
        return;
    }
    show_chosen(list_->chosen());
}

}
