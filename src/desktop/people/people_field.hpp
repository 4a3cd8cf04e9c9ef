#pragma once

#include "app/people/client_list.hpp"
#include "desktop/kit/field.hpp"
#include "desktop/kit/row_list.hpp"

namespace desktop {

/// Who is in a case: clients found by typing, or a new name, each with a role. Its value is a list of
/// {client, name, role, from, to}; `client` is missing for somebody who is not a client yet.
class PeopleField : public Field {
public:
    PeopleField(wxWindow* parent, const std::string& name, std::vector<app::ClientRow> everyone);

    wxWindow* window() override { return panel_; }
    wxWindow* focus() override { return search_; }

    /// The role whoever is added next begins with.
    void set_usual_role(const std::string& role) { usual_role_ = role; }

    /// These were members before: they are not removed but have a day they left on.
    void set_staying(std::vector<std::string> clients, const domain::Date& today);

private:
    domain::Tree read() const override;
    void display(const domain::Tree& value) override;

    struct Person {
        std::string client;
        std::string name;
        std::string role;
        domain::Tree from;
        domain::Tree to;
        domain::Tree member{domain::Tree::Map{}}; ///< as it was shown, with what has no control here
    };

    void look();
    void on_search_key(wxKeyEvent& event);
    void add(const std::string& key);
    void add_new();
    void remove(std::size_t place);
    void show_people();
    wxSizer* person_line(std::size_t place);
    wxChoice* make_role(std::size_t place);
    wxSizer* make_end(std::size_t place);
    void change(std::vector<Person> people);

    wxPanel* panel_;
    wxTextCtrl* search_;
    RowList* found_;
    wxButton* add_new_;
    wxPanel* chosen_;
    std::vector<app::ClientRow> everyone_;
    std::vector<Person> people_;
    std::string usual_role_ = "client";
    std::vector<std::string> staying_;
    domain::Date today_{};
    std::vector<std::unique_ptr<DateField>> ends_; ///< one for each person who stays
};

}
