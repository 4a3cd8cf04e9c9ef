#include "app/people/person_facts.hpp"

#include "app/measures/measures.hpp"
#include "app/plan/concerns.hpp"
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
          care_case_(care_case), client_(client)
    {
    }

    PersonFacts facts;

    void all(const domain::Date& day)
    {
        screen();
        concerns();
        high_score("audit-c", PersonFact::daily_drinking);
        high_score("pcl-5", PersonFact::trauma);
        intakes();
        membership();
        stage();
        tasks(day);
    }

private:
    void add(PersonFact fact)
    {
        if (std::ranges::find(facts.present, fact) == facts.present.end())
            facts.present.push_back(fact);
    }

    template<class T>
    std::vector<domain::Record<T>> own()
    {
        auto found = records_.where(&T::care_case, care_case_);
        std::erase_if(found, [&](const auto& each) { return each->client != client_; });
        return found;
    }

    void screen()
    {
        using enum domain::ScreenAnswer;
        const auto screens = own<domain::SafetyScreen>();
        const auto latest = std::ranges::max_element(
            screens, [](const auto& left, const auto& right) { return left->asked_on <= right->asked_on; });
        const bool clear = latest != screens.end() && (*latest)->result == domain::ScreenResult::fits &&
                           (*latest)->answers.afraid != yes && (*latest)->answers.violence_or_control != yes;
        if (!clear)
            add(PersonFact::safety_screen);
    }

    // Danger concerns the person, in whichever case it was said; nothing of the other case but this is told.
    void concerns()
    {
        for (const auto& view : list_concerns(alone_, client_, {}, true)) {
            if (view.concern->area == domain::ConcernArea::self)
                add(PersonFact::active_suicidal_thoughts);
            if (view.concern->area == domain::ConcernArea::home)
                add(PersonFact::safety_screen);
        }
    }

    // The latest score is on the side that the definition's cut-off or its flag on the total names.
    void high_score(const char* id, PersonFact fact)
    {
        const auto history = standing_fillings(alone_, {care_case_, client_, id, {}});
        if (history.empty())
            return;
        const auto& instrument = practice_.definitions().instrument(id);
        const auto score = kept_score(*history.back(), "total");
        const auto& cutoff = instrument.scale("total")->cutoff;
        const bool raised = std::ranges::any_of(instrument.flags, [&](const domain::FlagRule& flag) {
            return flag.scale == "total" && flag.at_least && score && *score >= *flag.at_least;
        });
        if (raised || (cutoff && score && cutoff->is_clinical(*score)))
            add(fact);
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
        const auto care_case = records_.get(care_case_);
        if (care_case->modality == domain::Modality::efct)
            facts.leaning.push_back(Suits::couples);
        for (const auto& member : care_case->members)
            if (member.client == client_ && member.role == domain::MemberRole::parent)
                facts.leaning.push_back(Suits::parents);
    }

    void stage()
    {
        auto sessions = records_.where(&domain::Session::care_case, care_case_);
        std::ranges::stable_sort(sessions, std::greater<>(), [](const auto& session) { return session->held_on; });
        for (const auto& session : sessions)
            for (const auto& note : records_.where(&domain::ProgressNote::session, session.id))
                if (note->stage) {
                    facts.stage = note->stage;
                    return;
                }
    }

    // Whatever case they were given in: there is one person to do them.
    void tasks(const domain::Date& day)
    {
        const auto assignments = records_.where(&domain::Assignment::client, client_);
        facts.running_tasks = static_cast<int>(std::ranges::count_if(assignments, [&](const auto& task) {
            return task->status == domain::AssignmentStatus::running && (!task->ends_on || *task->ends_on >= day);
        }));
    }

    OpenPractice& practice_;
    Looking alone_; ///< what is known of a person is the counselor's own
    storage::Records& records_;
    const Id<CareCase>& care_case_;
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
