#include "desktop/kit/words.hpp"

namespace desktop {

wxString words(domain::ClientStatus value)
{
    using enum domain::ClientStatus;
    switch (value) {
    case enquiry:
        return _("Enquiry");
    case waiting:
        return _("Waiting");
    case active:
        return _("Active");
    case on_hold:
        return _("On hold");
    case closed:
        return _("Closed");
    case not_taken_on:
        return _("Not taken on");
    }
    return {};
}

wxString words(domain::Modality value)
{
    using enum domain::Modality;
    switch (value) {
    case efit:
        return _("Individual (EFIT)");
    case efct:
        return _("Couple (EFCT)");
    case efft:
        return _("Family (EFFT)");
    case other:
        return _("Other work");
    }
    return {};
}

wxString words(domain::MemberRole value)
{
    using enum domain::MemberRole;
    switch (value) {
    case client:
        return _("Client");
    case partner:
        return _("Partner");
    case parent:
        return _("Parent");
    case child:
        return _("Child");
    case other:
        return _("Other");
    }
    return {};
}

wxString words(domain::SecretsPolicy value)
{
    using enum domain::SecretsPolicy;
    switch (value) {
    case no_secrets:
        return _("No secrets between partners");
    case limited:
        return _("Limited: as agreed");
    case full_privacy:
        return _("Full privacy for each");
    case undecided:
        return _("Not decided yet");
    }
    return {};
}

wxString words(domain::CloseReason value)
{
    using enum domain::CloseReason;
    switch (value) {
    case completed:
        return _("Completed");
    case stopped_coming:
        return _("Stopped coming");
    case referred:
        return _("Referred");
    case moved:
        return _("Moved away");
    case ended_by_me:
        return _("Ended by me");
    case died:
        return _("Died");
    }
    return {};
}

wxString words(domain::SessionStatus value)
{
    using enum domain::SessionStatus;
    switch (value) {
    case planned:
        return _("Planned");
    case held:
        return _("Held");
    case cancelled:
        return _("Cancelled");
    case missed:
        return _("Missed");
    }
    return {};
}

wxString words(domain::MeetingPlace value)
{
    using enum domain::MeetingPlace;
    switch (value) {
    case office:
        return _("Office");
    case video:
        return _("Video");
    case phone:
        return _("Phone");
    case home:
        return _("At home");
    case other:
        return _("Elsewhere");
    }
    return {};
}

wxString words(domain::AskedState value)
{
    using enum domain::AskedState;
    switch (value) {
    case not_asked:
        return _("Not asked today");
    case denied:
        return _("Asked, denied");
    case present:
        return _("Present");
    }
    return {};
}

wxString words(domain::ConcernArea value)
{
    using enum domain::ConcernArea;
    switch (value) {
    case self:
        return _("Suicide and self-harm");
    case others:
        return _("Harm to others");
    case home:
        return _("Being hurt or frightened at home");
    case dependents:
        return _("Children or dependent adults");
    }
    return {};
}

wxString words(domain::ConcernSource value)
{
    using enum domain::ConcernSource;
    switch (value) {
    case note:
        return _("said in a session");
    case administration:
        return _("answered on a form");
    case entry:
        return _("ticked on a practice sheet");
    case intake:
        return _("answered at intake");
    case screen:
        return _("answered in a safety screen");
    case counselor:
        return _("noted by you");
    }
    return {};
}

wxString words(domain::ConcernState value)
{
    using enum domain::ConcernState;
    switch (value) {
    case open:
        return _("Open");
    case watched:
        return _("Watched");
    case over:
        return _("Over");
    }
    return {};
}

wxString words(domain::ContactKind value)
{
    using enum domain::ContactKind;
    switch (value) {
    case phone:
        return _("Phone call");
    case text:
        return _("Text message");
    case email:
        return _("Email");
    case letter:
        return _("Letter");
    case collateral:
        return _("Someone else about the client");
    case handover:
        return _("Handover");
    case consultation:
        return _("Consultation");
    }
    return {};
}

wxString words(domain::GoalStatus value)
{
    using enum domain::GoalStatus;
    switch (value) {
    case open:
        return _("Open");
    case met:
        return _("Met");
    case dropped:
        return _("Dropped");
    }
    return {};
}

wxString words(domain::AssignmentStatus value)
{
    using enum domain::AssignmentStatus;
    switch (value) {
    case running:
        return _("Running");
    case paused:
        return _("Paused");
    case stopped:
        return _("Stopped");
    case completed:
        return _("Completed");
    }
    return {};
}

wxString words(domain::Frequency value)
{
    using enum domain::Frequency;
    switch (value) {
    case once:
        return _("Once");
    case daily:
        return _("Every day");
    case weekly:
        return _("Every week");
    case times_per_week:
        return _("Several times a week");
    case as_needed:
        return _("When needed");
    }
    return {};
}

wxString words(domain::EncounterAnswer value)
{
    using enum domain::EncounterAnswer;
    switch (value) {
    case open:
        return _("Open");
    case wary:
        return _("Open but wary");
    case blocked:
        return _("Blocked");
    }
    return {};
}

wxString words(domain::ChangeMarker value)
{
    using enum domain::ChangeMarker;
    switch (value) {
    case sees_the_loop:
        return _("sees the loop as it happens");
    case owns_own_part:
        return _("owns their own part");
    case stays_present:
        return _("stays, instead of stepping back");
    case says_the_need:
        return _("says what is needed");
    case risks_reaching:
        return _("risks reaching from the soft place");
    case is_answered:
        return _("is answered");
    case takes_it_in:
        return _("takes the answer in");
    }
    return {};
}

wxString words(domain::EncounterStop value)
{
    using enum domain::EncounterStop;
    switch (value) {
    case saying:
        return _("could not say it");
    case hearing:
        return _("could not hear it");
    case letting_in:
        return _("could not let it in");
    }
    return {};
}

wxString words(domain::FigureKind value)
{
    using enum domain::FigureKind;
    switch (value) {
    case parent:
        return _("a parent");
    case part:
        return _("a part of themselves");
    case younger_self:
        return _("their younger self");
    case absent_person:
        return _("someone who is not here");
    case other:
        return _("someone else");
    }
    return {};
}

wxString words(domain::InjuryReadiness value)
{
    using enum domain::InjuryReadiness;
    switch (value) {
    case not_yet:
        return _("Not yet");
    case loop_calm:
        return _("The loop is calm");
    case both_ready:
        return _("Both are ready");
    }
    return {};
}

std::vector<Choice> numbered(const std::vector<wxString>& words)
{
    std::vector<Choice> choices;
    for (const auto& each : words) {
        const auto number = choices.size() + 1;
        choices.push_back({std::to_string(number), wxString::Format("%zu  %s", number, each)});
    }
    return choices;
}

std::vector<wxString> injury_steps()
{
    return {_("tells what happened"),
            _("hurt and fear under the anger"),
            _("the other hears what it meant"),
            _("grief and fear told in full"),
            _("the other takes responsibility"),
            _("asks for the comfort missed then"),
            _("the comfort is given"),
            _("a shared new story")};
}

wxString words(domain::ChangeEvent value)
{
    using enum domain::ChangeEvent;
    switch (value) {
    case de_escalation:
        return _("The cycle has calmed (de-escalation)");
    case re_engagement:
        return _("The one who pulled back is engaged again");
    case softening:
        return _("The one who pursued has softened");
    }
    return {};
}

wxString words(domain::AmendmentKind value)
{
    using enum domain::AmendmentKind;
    switch (value) {
    case late_entry:
        return _("Late entry");
    case correction:
        return _("Correction");
    case clarification:
        return _("Clarification");
    case client_requested:
        return _("Asked for by the client");
    }
    return {};
}

wxString words(domain::ScreenAnswer value)
{
    using enum domain::ScreenAnswer;
    switch (value) {
    case not_said:
        return _("Not said");
    case no:
        return _("No");
    case yes:
        return _("Yes");
    }
    return {};
}

wxString words(domain::ScreenResult value)
{
    using enum domain::ScreenResult;
    switch (value) {
    case fits:
        return _("Joint work fits");
    case wait:
        return _("Wait");
    case not_offered:
        return _("Not offered");
    }
    return {};
}

wxString words(domain::JointWork value)
{
    using enum domain::JointWork;
    switch (value) {
    case fits:
        return {};
    case screens_missing:
        return _("Safety screens to do");
    case individual_first:
        return _("Individual sessions first");
    }
    return {};
}

wxString words(domain::Visibility value)
{
    using enum domain::Visibility;
    switch (value) {
    case shared:
        return _("Shared in this case");
    case member:
        return _("Only those named");
    case counselor:
        return _("Counselor only");
    }
    return {};
}

wxString words(domain::Paper value)
{
    using enum domain::Paper;
    switch (value) {
    case a4:
        return _("A4");
    case letter:
        return _("Letter");
    }
    return {};
}

wxString words(domain::Direction value)
{
    using enum domain::Direction;
    switch (value) {
    case higher_is_better:
        return _("higher is better");
    case lower_is_better:
        return _("lower is better");
    case none:
        break;
    }
    return {};
}

wxString words(domain::StrategyPart value)
{
    using enum domain::StrategyPart;
    switch (value) {
    case healing:
        return _("Focus on healing");
    case self_esteem:
        return _("Build self-esteem");
    case acknowledge:
        return _("Know your attachment style");
    case resources:
        return _("Resources");
    case therapy:
        return _("In therapy");
    case everyday:
        return _("Every day");
    }
    return {};
}

wxString words(domain::Suits value)
{
    using enum domain::Suits;
    switch (value) {
    case any:
        return _("Anyone");
    case anxious:
        return _("Leaning anxious");
    case avoidant:
        return _("Leaning avoidant");
    case parents:
        return _("Parents");
    case couples:
        return _("Couples");
    }
    return {};
}

wxString words(domain::StrategyKind value)
{
    using enum domain::StrategyKind;
    switch (value) {
    case written:
        return _("Written");
    case spoken:
        return _("Spoken");
    case done:
        return _("Done");
    case tick:
        return _("Ticked");
    case audio:
        return _("Listened to");
    }
    return {};
}

wxString initials(const std::string& name)
{
    wxString letters;
    bool at_start = true;
    for (const auto letter : shown(name)) {
        if (at_start && letter != ' ')
            letters += wxString(letter).Upper();
        at_start = letter == ' ' || letter == '-';
    }
    return letters;
}

}
