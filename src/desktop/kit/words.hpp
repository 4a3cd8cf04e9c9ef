#pragma once

#include "desktop/kit/field.hpp"
#include "domain/assignment.hpp"
#include "domain/care_case.hpp"
#include "domain/client.hpp"
#include "domain/concern.hpp"
#include "domain/contact.hpp"
#include "domain/goal.hpp"
#include "domain/instrument.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"
#include "domain/safety_screen.hpp"
#include "domain/session.hpp"
#include "domain/strategy.hpp"
#include "domain/visibility.hpp"

/// The words for what the records keep as tokens.
namespace desktop {

wxString words(domain::ClientStatus value);
wxString words(domain::Modality value);
wxString words(domain::MemberRole value);
wxString words(domain::SecretsPolicy value);
wxString words(domain::CloseReason value);
wxString words(domain::SessionStatus value);
wxString words(domain::MeetingPlace value);
wxString words(domain::AskedState value);
wxString words(domain::ConcernArea value);
wxString words(domain::ConcernSource value);
wxString words(domain::ConcernState value);
wxString words(domain::ContactKind value);
wxString words(domain::GoalStatus value);
wxString words(domain::AssignmentStatus value);
wxString words(domain::Frequency value);
wxString words(domain::EncounterAnswer value);
wxString words(domain::ChangeEvent value);
wxString words(domain::ChangeMarker value);
wxString words(domain::EncounterStop value);
wxString words(domain::FigureKind value);
wxString words(domain::InjuryReadiness value);
wxString words(domain::AmendmentKind value);
wxString words(domain::ScreenAnswer value);
wxString words(domain::ScreenResult value);
wxString words(domain::JointWork value);
wxString words(domain::Visibility value);
wxString words(domain::Paper value);
wxString words(domain::Direction value);
wxString words(domain::StrategyPart value);
wxString words(domain::Suits value);
wxString words(domain::StrategyKind value);

/// The eight steps of the work on an attachment injury.
std::vector<wxString> injury_steps();

/// "1  tells what happened": words that stand for the numbers from 1 on, to pick from.
std::vector<Choice> numbered(const std::vector<wxString>& words);

/// All values of an enum, to pick from.
template<domain::HasTokens E>
std::vector<Choice> choices()
{
    std::vector<Choice> all;
    for (const auto& token : tokens(E{}))
        all.push_back({std::string(token.name), words(token.value)});
    return all;
}

/// The words for a token of an enum; the token itself when it is none.
template<domain::HasTokens E>
wxString words_of_token(const std::string& name)
{
    for (const auto& token : tokens(E{}))
        if (token.name == name)
            return words(token.value);
    return shown(name);
}

/// "AR": the initials of a name, for when a client is in the room.
wxString initials(const std::string& name);

}
