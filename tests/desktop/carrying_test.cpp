#include "app/practice/practice.hpp"
#include "app/sessions/sessions.hpp"
#include "desktop/dialog_list.hpp"
#include "desktop/editing/form_dialog.hpp"
#include "desktop/kit/question_field.hpp"
#include "desktop/sessions/note_editor.hpp"
#include "domain/practice_profile.hpp"

#include <boost/test/unit_test.hpp>

using namespace test_support;
using domain::Tree;

namespace {

std::size_t count(const Tree& changes)
{
    return std::get<Tree::Map>(changes.value).size();
}

/// All controls of this kind that a person can change now; not those that only search, nor those that count only beside
/// something else.
template<class Control>
void collect(wxWindow& inside, std::vector<Control*>& found)
{
    for (auto* child : inside.GetChildren()) {
        const auto& name = child->GetName();
        if (auto* control = dynamic_cast<Control*>(child); control && control->IsEnabled() && control->IsShown() &&
                                                           !name.EndsWith(".search") && name != "find_person" &&
                                                           !name.StartsWith("template") && name != "from" &&
                                                           !dynamic_cast<wxComboBox*>(child))
            found.push_back(control);
        collect(*child, found);
    }
}

template<class Control>
std::vector<Control*> controls_in(wxWindow& inside)
{
    std::vector<Control*> found;
    collect(inside, found);
    return found;
}

bool is_within_a_form(const wxWindow& form)
{
    for (auto* window = form.GetParent(); window; window = window->GetParent())
        if (dynamic_cast<desktop::Form*>(window))
            return true;
    return false;
}

void send(wxWindow& control, wxEventType type, int number = 0)
{
    wxCommandEvent event(type, control.GetId());
    event.SetEventObject(&control);
    event.SetInt(number);
    control.ProcessWindowEvent(event);
}

/// Changes each control alone and changes it back; `changes` says what the form would send.
void change_one_after_the_other(wxWindow& inside, const std::function<Tree()>& changes)
{
    const auto changed = [&](wxWindow& control, std::size_t paths) {
        BOOST_TEST_CONTEXT(control.GetName().utf8_string()) BOOST_TEST(count(changes()) == paths);
    };
    for (auto* text : controls_in<wxTextCtrl>(inside)) {
        const auto before = text->GetValue();
        text->SetValue(before + "z");
        changed(*text, 1);
        text->SetValue(before);
        changed(*text, 0);
    }
    for (auto* choice : controls_in<wxChoice>(inside)) {
        const int before = choice->GetSelection();
        const int other = before == 0 ? 1 : 0;
        if (choice->GetCount() < 2 || !choice->IsShown())
            continue;
        choice->SetSelection(other);
        send(*choice, wxEVT_CHOICE, other);
        changed(*choice, 1);
        choice->SetSelection(before);
        send(*choice, wxEVT_CHOICE, before);
        changed(*choice, 0);
    }
    for (auto* box : controls_in<wxCheckBox>(inside)) {
        if (box->GetName().EndsWith(".declined"))
            continue;
        box->SetValue(!box->GetValue());
        send(*box, wxEVT_CHECKBOX);
        changed(*box, 1);
        box->SetValue(!box->GetValue());
        send(*box, wxEVT_CHECKBOX);
        changed(*box, 0);
    }
}

constexpr unsigned documents = 2;

struct CarryingFixture : OpenWindow {
    const CaseId amara = case_of("Amara");

    std::vector<std::string> ids()
    {
        return {person("Amara").value, person("Callum").value, person("Imogen").value, person("Petra").value};
    }

    void carries_notes(const desktop::Place& place)
    {
        go_to(place);
        auto& editor = the<desktop::NoteEditor>(page(), "note_editor");
        for (unsigned seed = 1; seed <= documents; ++seed) {
            RandomDocuments any(seed, ids());
            Tree document;
            set_path(document, "session", any.document<domain::Session>());
            set_path(document, "note", any.document<domain::ProgressNote>());
            editor.show(document);
            BOOST_CHECK(editor.changes() == Tree(Tree::Map{}));
            BOOST_CHECK(editor.whole_document() == document);
            change_one_after_the_other(editor, [&] { return editor.changes(); });
        }
        editor.changed = [] {};
    }
};

}

BOOST_FIXTURE_TEST_SUITE(carrying_test, CarryingFixture)

BOOST_AUTO_TEST_CASE(a_dialog_gives_back_any_document_it_shows_and_changes_only_what_one_changes)
{
    for (const auto& listed : listed_dialogs())
        BOOST_TEST_CONTEXT(listed.name.utf8_string())
    in_dialog(
        listed.name, [&] { listed.open(*this); },
        [&](wxDialog& dialog) {
            auto& form = dynamic_cast<desktop::FormDialog&>(dialog).form();
            for (unsigned seed = 1; seed <= documents; ++seed) {
                RandomDocuments any(seed, ids());
                const auto document = listed.any_document(any);
                form.show(document);
                BOOST_CHECK(form.changes() == Tree(Tree::Map{}));
                BOOST_CHECK(form.whole_document() == document);
                change_one_after_the_other(form, [&] { return form.changes(); });
            }
            end_with(dialog, "cancel");
        });
}

BOOST_AUTO_TEST_CASE(every_field_of_a_dialog_is_one_of_its_record)
{
    for (const auto& listed : listed_dialogs())
        BOOST_TEST_CONTEXT(listed.name.utf8_string())
    in_dialog(
        listed.name, [&] { listed.open(*this); },
        [&](wxDialog& dialog) {
            auto& form = dynamic_cast<desktop::FormDialog&>(dialog).form();
            for (const auto& name : form.names())
                BOOST_TEST(listed.has_field(name.substr(0, name.find('.'))), name);
            end_with(dialog, "cancel");
        });
}

BOOST_AUTO_TEST_CASE(the_note_of_one_person_gives_back_any_document)
{
    carries_notes({"note", "new:" + case_of("Sofia").value});
}

BOOST_AUTO_TEST_CASE(the_note_of_a_couple_gives_back_any_document)
{
    carries_notes({"note", "new:" + case_of("Imogen", true).value});
}

BOOST_AUTO_TEST_CASE(every_field_of_a_note_is_one_of_its_record_or_of_its_session)
{
    go_to({"note", "new:" + case_of("Imogen", true).value});
    std::size_t names = 0;
    for (auto* form : controls_in<desktop::Form>(the(page(), "note_editor"))) {
        if (is_within_a_form(*form))
            continue; // of one item of a list
        for (const auto& name : form->names()) {
            const auto field = name.substr(0, name.find('.'));
            BOOST_TEST((domain::has_field<domain::ProgressNote>(field) || domain::has_field<domain::Session>(field)),
                       name);
            ++names;
        }
    }
    BOOST_TEST(names > 20u);
}

BOOST_AUTO_TEST_CASE(a_private_note_gives_back_any_document)
{
    const auto session = in_practice([this](app::OpenPractice& practice) {
        return app::list_sessions(alone(practice), {amara, {}, {}, {}}).back().id.value;
    });
    carries_notes({"note", session, "private"});
}

BOOST_AUTO_TEST_CASE(the_settings_give_back_any_profile)
{
    go_to({"settings"});
    auto* form = controls_in<desktop::Form>(page()).front();
    for (unsigned seed = 1; seed <= documents; ++seed) {
        RandomDocuments any(seed, ids());
        const auto document = any.document<domain::PracticeProfile>();
        form->show(document);
        BOOST_CHECK(form->whole_document() == document);
        change_one_after_the_other(*form, [&] { return form->changes(); });
    }
    for (const auto& name : form->names())
        BOOST_TEST(domain::has_field<domain::PracticeProfile>(name.substr(0, name.find('.'))), name);
    form->show(in_practice([](app::OpenPractice& practice) { return to_tree(*app::profile_of(practice)); }));
}

BOOST_AUTO_TEST_CASE(a_question_of_a_definition_gives_back_any_answer)
{
    const auto forms = in_practice([](app::OpenPractice& practice) { return practice.definitions().forms(); });
    const std::vector<Tree> answers{{},
                                    "what was said",
                                    "an-older-choice",
                                    7,
                                    99,
                                    2.125,
                                    true,
                                    "2025-13-45",
                                    Tree::List{"one", "an-older-choice"},
                                    Tree::List{Tree::Map{{"name", "Ida"}, {"since", "then"}}}};
    auto* frame_of_fields = new wxFrame(nullptr, wxID_ANY, "Questions");
    for (const auto& definition : forms)
        for (const auto& section : definition.sections)
            for (const auto& question : section.questions) {
                auto* panel = new wxPanel(frame_of_fields);
                const auto field =
                    desktop::make_question_field(panel, question, clock.today(), desktop::Decline::offered);
                for (const auto& answer : answers) {
                    field->show(answer);
                    BOOST_TEST_CONTEXT(question.key) BOOST_CHECK(field->value() == answer);
                }
            }
    frame_of_fields->Destroy();
}

BOOST_AUTO_TEST_SUITE_END()
