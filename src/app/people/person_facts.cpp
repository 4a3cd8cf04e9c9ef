#include "app/people/person_facts.hpp"

#include "app/measures/measures.hpp"
#include "app/plan/concerns.hpp"
#include "app/plan/screens.hpp"
#include "storage/lists.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::PersonFact;
using domain::PersonFacts;
using domain::Suits;

namespace {

template<domain::HasTokens E>
std::optional<E> value_of_token(std::string_view text)
{
    for (const auto& token : tokens(E{}))
        if (token.name == text)
            return token.value;
    return std::nullopt;
}

/// Collects what is known of one person.
class Gathering {
public:
    Gathering(OpenPractice& practice, const Id<CareCase>& care_case, const Id<Client>& client)
        : practice_(practice), alone_(practice, Viewer::counselor()), records_(practice.records()),
          care_case_(records_.get(care_case)), client_(client)
    {
    }

    PersonFacts facts;

    // Whether there is a partner is told by the intake, and decides whether a screen can be missing.
    void all(const domain::Date& day)
    {
        intakes();
        membership();
        concerns();
        screens();
        scores();
        notes();
        loop();
        tasks(day);
    }

private:
    void add(PersonFact fact)
    {
        if (!holds(fact))
            facts.present.push_back(fact);
    }

    bool holds(PersonFact fact) const { return std::ranges::find(facts.present, fact) != facts.present.end(); }

    template<class T>
    std::vector<domain::Record<T>> own()
    {
        auto found = records_.where(&T::care_case, care_case_.id);
        std::erase_if(found, [&](const auto& each) { return each->client != client_; });
        return found;
    }

    // A couple's fact is the worse of both screens: it does not tell who said what.
    void screens()
    {
        const bool clear = is_joint(*care_case_) ? joint_work_of(practice_, care_case_) == domain::JointWork::fits
                                                 : is_own_screen_clear();
        if (!clear)
            add(PersonFact::safety_screen);
    }

    // Whoever has no partner misses no screen, but one that was asked counts, whichever case it was asked in.
    bool is_own_screen_clear()
    {
        const auto screens = records_.where(&domain::SafetyScreen::client, client_);
        const auto latest = std::ranges::max_element(
            screens, [](const auto& left, const auto& right) { return left->asked_on <= right->asked_on; });
        if (latest == screens.end())
            return holds(PersonFact::no_partner);
        return (*latest)->result == domain::ScreenResult::fits;
    }

    // Danger concerns the person, in whichever case it was said; nothing of the other case but this is told. What is
    // feared at home concerns everybody of a joint case.
    void concerns()
    {
        for (const auto& member : care_case_->members)
            for (const auto& view : list_concerns(alone_, member.client))
                if (!view.is_over())
                    danger(view, member.client == client_);
    }

    void danger(const ConcernView& view, bool is_own)
    {
        if (view.concern->area == domain::ConcernArea::home)
            add(PersonFact::safety_screen);
        if (is_own && view.concern->area == domain::ConcernArea::self)
            add(PersonFact::active_suicidal_thoughts);
        if (is_own && view.is_open() && !view.ask_again)
            add(PersonFact::crisis);
    }

    // What a score matters for is said by its definition; the last standing filling of each form counts.
    void scores()
    {
        auto fillings = own<domain::Administration>();
        domain::keep_standing(fillings);
        std::map<std::pair<std::string, std::string>, const domain::Administration*> last;
        for (const auto& filling : fillings)
            if (auto*& known = last[{filling->instrument, filling->target}];
                !known || known->filled_on <= filling->filled_on)
                known = &*filling;
        for (const auto& [form, filling] : last)
            if (const auto* instrument = practice_.definitions().find_instrument(filling->instrument))
                for (const auto& told : instrument->tells)
                    if (is_told(told, *filling))
                        add(told.fact);
    }

    static bool is_told(const domain::ScoreFact& told, const domain::Administration& filling)
    {
        if (!told.flag.empty())
            return has_kept_flag(filling, told.flag);
        const auto kept = kept_value(filling, told.scale);
        return kept &&
               ((told.at_least && kept->value >= *told.at_least) || (told.at_most && kept->value <= *told.at_most));
    }

    void intakes()
    {
        for (const auto& intake : own<domain::Intake>()) {
            const auto& form = practice_.definitions().form(intake->definition, domain::FormKind::intake);
            for (const auto fact : facts_told(form, intake->answers))
                add(fact);
            for (const auto& [key, answer] : intake->answers)
                told(key, answer);
        }
    }

    void told(const std::string& key, const domain::Tree& answer)
    {
        if (key == "position")
            lean(domain::plain_text(answer));
        else if (key == "practice_style")
            facts.style = value_of_token<domain::StrategyKind>(domain::plain_text(answer));
        else if (shows_shame(key))
            for (const auto way : shame_ways(answer))
                if (std::ranges::find(facts.shame, way) == facts.shame.end())
                    facts.shame.push_back(way);
    }

    // By the place in the cycle, as the counselor sees it: never by a style.
    void lean(const std::string& position)
    {
        if (position == "reaches" || position == "mixed")
            facts.leaning.push_back(Suits::anxious);
        if (position == "steps_back" || position == "mixed")
            facts.leaning.push_back(Suits::avoidant);
    }

    void membership()
    {
        if (care_case_->modality == domain::Modality::efct)
            facts.leaning.push_back(Suits::couples);
        for (const auto& member : care_case_->members)
            if (member.client == client_ && member.role == domain::MemberRole::parent)
                facts.leaning.push_back(Suits::parents);
    }

    // Back to the latest note that names the stage; what notes since then say of substances counts too.
    void notes()
    {
        auto sessions = storage::sessions_in_brief(records_, care_case_.id);
        std::ranges::stable_sort(sessions, std::greater<>(), [](const auto& session) { return session->held_on; });
        std::map<Id<domain::Session>, std::vector<domain::ProgressNote>> notes;
        using enum domain::NoteKind;
        for (const auto kind : {progress, psychotherapy})
            for (auto& note : storage::notes_in_brief(records_, care_case_.id, kind, storage::NotePart::substances))
                notes[note->session].push_back(std::move(note.value));
        for (const auto& session : sessions)
            for (const auto& note : notes[session.id]) {
                substances(note, *session);
                if (note.stage) {
                    facts.stage = note.stage;
                    return;
                }
            }
    }

    void substances(const domain::ProgressNote& note, const domain::Session& session)
    {
        for (const auto& asked : note.substances) {
            const bool alone = asked.client.empty() && session.attendees == std::vector{client_};
            if (asked.state == domain::AskedState::present && (alone || asked.client == client_))
                add(PersonFact::daily_drinking);
        }
    }

    // Stage 1 is there to calm the loop; a setback into stage 1 means it is hot again.
    void loop()
    {
        if (care_case_->modality == domain::Modality::efct && facts.stage.value_or(1) == 1)
            add(PersonFact::loop_not_calm);
    }

    // Whatever case they were given in: there is one person to do them.
    void tasks(const domain::Date& day)
    {
        for (const auto& task : records_.where(&domain::Assignment::client, client_)) {
            facts.running_tasks +=
                task->status == domain::AssignmentStatus::running && (!task->ends_on || *task->ends_on >= day);
            if (task->care_case == care_case_.id)
                facts.given.push_back(task->strategy);
        }
    }

    OpenPractice& practice_;
    Looking alone_; ///< what is known of a person is the counselor's own
    storage::Records& records_;
    const domain::Record<CareCase> care_case_;
    const Id<Client>& client_;
};

}

bool shows_shame(std::string_view question)
{
    return question == "ways_shame_shows" || question == "shame_shows_as";
}

std::optional<domain::ShameWay> shame_way(std::string_view choice)
{
    using enum domain::ShameWay;
    if (choice == "spoil_good")
        return self_sabotage;
    if (choice == "harm_self" || choice == "numb_self")
        return self_destructive;
    if (choice == "hide")
        return pulling_away;
    return value_of_token<domain::ShameWay>(choice);
}

std::vector<domain::ShameWay> shame_ways(const domain::Tree& answer)
{
    std::vector<std::string> choices;
    domain::read(answer, choices, {"answer", {}});
    std::vector<domain::ShameWay> ways;
    for (const auto& choice : choices)
        if (const auto way = shame_way(choice))
            ways.push_back(*way);
    return ways;
}

PersonFacts person_facts(OpenPractice& practice, const Id<CareCase>& care_case, const Id<Client>& client,
                         const domain::Date& day)
{
    Gathering gathering(practice, care_case, client);
    gathering.all(day);
    return std::move(gathering.facts);
}

}
