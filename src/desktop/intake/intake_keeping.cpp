#include "app/plan/concerns.hpp"
#include "desktop/intake/intake_page.hpp"
#include "desktop/kit/problem_words.hpp"

/// How an intake's answers come into the record.
namespace desktop {

namespace {

constexpr std::string_view answers_path = "answers.";

}

// Only what the record does not have yet; what was taken away is null.
domain::Intake IntakePage::given() const
{
    domain::Intake given;
    given.client = page_->intake.client;
    given.care_case = page_->intake.care_case;
    given.definition = page_->intake.definition;
    given.status = page_->intake.status;
    for (const auto& key : changed_)
        given.answers[key] = answers_.at(key);
    return given;
}

app::Typed IntakePage::typed() const
{
    domain::Tree::Map now;
    for (const auto& key : changed_)
        now.emplace_back(std::string(answers_path) + key, answers_.at(key));
    return app::typed_over(domain::to_tree(page_->intake), now);
}

void IntakePage::take_back(const app::Typed& typed)
{
    for (const auto& [path, answer] : std::get<domain::Tree::Map>(typed.now.value))
        if (path.starts_with(answers_path)) {
            answers_[path.substr(answers_path.size())] = answer;
            changed_.insert(path.substr(answers_path.size()));
        }
    const auto newer = app::clashes(typed, domain::to_tree(page_->intake));
    for (const auto& [path, answer] : std::get<domain::Tree::Map>(newer.value))
        newer_[path.substr(answers_path.size())] = answer;
    if (!changed_.empty())
        saver_.typed();
}

void IntakePage::keep_typed()
{
    if (page_)
        saver_.keep_now();
}

// Whoever leaves has answered: only what the record refuses, or would be written over, stays a draft.
void IntakePage::keep_in_record()
{
    if (changed_.empty())
        return;
    desk().wait_for([intake = given(), id = page_->id, name = saver_.draft(), typed = typed(),
                     is_decided = newer_.empty()](auto& practice) {
        if (!is_decided)
            return app::keep_draft(practice, name, app::to_draft(typed));
        try {
            app::record_intake(practice, intake, id, name);
        } catch (const domain::Refused&) {
            app::keep_draft(practice, name, app::to_draft(typed));
        }
    });
    if (newer_.empty())
        changed_.clear();
}

void IntakePage::keep(domain::IntakeStatus status, const std::function<void()>& then)
{
    if (!newer_.empty())
        return; // all of it stays a draft until it is decided
    saver_.wait();
    auto intake = given();
    intake.status = status;
    if (changed_.empty() && status == page_->intake.status)
        return;
    saver_.save(
        [intake, id = page_->id](app::OpenPractice& practice) { return app::record_intake(practice, intake, id); },
        [this, sent = intake.answers, status, then](const domain::Id<domain::Intake>& id) {
            page_->intake.status = status;
            on_kept(id, sent);
            if (!saver_.is_leaving())
                then();
        },
        [this](std::exception_ptr thrown) { on_refused(thrown); });
}

// What was changed again while it was being kept is not in the record yet.
void IntakePage::on_kept(const domain::Id<domain::Intake>& id, const domain::Answers& sent)
{
    page_->id = id;
    for (const auto& [key, answer] : sent)
        if (answers_.at(key) == answer) {
            page_->intake.answers[key] = answer;
            changed_.erase(key);
        }
    saver_.set_draft(app::intake_draft(*page_));
    kept_->SetLabel(_("Kept"));
    Layout();
}

void IntakePage::on_refused(std::exception_ptr thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const domain::Refused& refused) {
        const auto& problem = refused.problem();
        for (std::size_t i = 0; i < sections_.size(); ++i)
            for (const auto& question : sections_[i].questions)
                if (problem.field == "answers." + question.key ||
                    problem.field.starts_with("answers." + question.key + "[")) {
                    go_to_section(i, false);
                    questions_->mark(problem);
                    return;
                }
    } catch (const std::exception&) {
        kept_->SetLabel(_("Not kept"));
    }
    desk().warn(words_of(thrown));
}

// "Your safety: 0 of 15. Complete anyway?": leaving it open is the counselor's to say, never an oversight.
bool IntakePage::may_leave_open()
{
    wxString open;
    for (const auto& section : domain::unasked_safety(page_->form, answers_))
        open +=
            wxString::Format(_("%s: %d of %d answered."), translated(section.title), section.answered, section.asked) +
            " ";
    return open.empty() || wxMessageBox(open + _("Complete anyway?"), _("Not asked yet"),
                                        wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION, this) == wxYES;
}

void IntakePage::complete()
{
    const wxWeakRef<wxWindow> self(this);
    if (ask_between() || !may_leave_open() || !self)
        return;
    keep(domain::IntakeStatus::complete, [this] {
        desk().look(
            this,
            [id = page_->id.value](const app::Looking& looking) { return !app::concerns_from(looking, id).empty(); },
            [this](bool has_opened) {
                desk().say(has_opened ? _("The intake is complete. A safety concern is open: it stands first on Today "
                                          "until a response is recorded.")
                                      : _("The intake is complete."));
                desk().go_to({"intake", page_->id.value});
            });
    });
}

void IntakePage::change_answers()
{
    changing_ = true;
    build();
}

}
