#include "desktop/intake/intake_page.hpp"
#include "desktop/kit/problem_words.hpp"

/// How an intake's answers come into the record.
namespace desktop {

namespace {

domain::Tree draft_document(const domain::Answers& answers)
{
    domain::Tree::Map map;
    for (const auto& [key, answer] : answers)
        map.emplace_back(key, answer);
    return domain::Tree::Map{{"answers", std::move(map)}};
}

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

void IntakePage::keep_draft()
{
    if (changed_.empty())
        return;
    desk().ask(
        this,
        [name = app::intake_draft(*page_), document = draft_document(given().answers)](app::OpenPractice& practice) {
            app::keep_draft(practice, name, document);
        },
        [this] {
            kept_->SetLabel(_("Kept"));
            Layout();
        });
}

void IntakePage::keep_typed()
{
    pause_.Stop();
    if (!page_ || changed_.empty())
        return;
    desk().wait_for([intake = given(), id = page_->id, name = app::intake_draft(*page_)](app::OpenPractice& practice) {
        try {
            app::record_intake(practice, intake, id, name);
        } catch (const domain::Refused&) {
            app::keep_draft(practice, name, draft_document(intake.answers));
        }
    });
    changed_.clear();
}

void IntakePage::keep(domain::IntakeStatus status, const std::function<void()>& then)
{
    pause_.Stop();
    auto intake = given();
    intake.status = status;
    if (changed_.empty() && status == page_->intake.status)
        return;
    desk().ask(
        this,
        [intake, id = page_->id, name = app::intake_draft(*page_)](app::OpenPractice& practice) {
            return app::record_intake(practice, intake, id, name);
        },
        [this, sent = intake.answers, status, then](const domain::Id<domain::Intake>& id) {
            page_->intake.status = status;
            on_kept(id, sent);
            then();
        },
        [this](std::exception_ptr thrown) { on_refused(thrown); });
}

// What was changed again while it was being kept is not in the record yet.
void IntakePage::on_kept(const domain::Id<domain::Intake>& id, const domain::Answers& sent)
{
    page_->id = id;
    for (const auto& [key, answer] : sent)
        if (answers_.at(key) == answer)
            changed_.erase(key);
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

void IntakePage::complete()
{
    keep(domain::IntakeStatus::complete, [this] {
        desk().say(_("The intake is complete."));
        desk().go_to({"intake", page_->id.value});
    });
}

void IntakePage::change_answers()
{
    changing_ = true;
    build();
}

}
