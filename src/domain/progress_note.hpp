#pragma once

#include "domain/concern.hpp"
#include "domain/goal.hpp"
#include "domain/injury_file.hpp"
#include "domain/safety_screen.hpp"
#include "domain/session.hpp"
#include "domain/visibility.hpp"

/// A note about a session, with the fields of Emotionally Focused Therapy (Johnson) as typed data.
namespace domain {

/// What goes on the record, or the counselor's separate private note (45 CFR 164.501).
enum class NoteKind { progress, psychotherapy };
constexpr auto tokens(NoteKind)
{
    return std::array{Token{NoteKind::progress, "progress"}, Token{NoteKind::psychotherapy, "psychotherapy"}};
}

/// Where one partner is in the nine steps (couple work only; stage 2 has 5–7 once for each).
struct PartnerStep {
    Id<Client> client;
    int step = 1;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &PartnerStep::client),
                          field("step", &PartnerStep::step, required_between(1, 9))};
    }
    bool operator==(const PartnerStep&) const = default;
};

/// One of the five moves of the EFT Tango, how deep it went and with whom.
struct TangoMove {
    int move = 1;
    std::optional<int> depth;
    Id<Client> client;

    static constexpr auto fields()
    {
        return std::tuple{field("move", &TangoMove::move, required_between(1, 5)),
                          field("depth", &TangoMove::depth, between(0, 3)), field("client", &TangoMove::client)};
    }
    bool operator==(const TangoMove&) const = default;
};

/// One partner's side of the negative cycle; an emotion is known by what the body does and what it moves one to do.
struct CycleSide {
    Id<Client> client;
    std::string trigger;
    std::string behavior;
    std::string meaning;
    std::string secondary_emotion;
    std::string primary_emotion;
    std::string need;
    std::string body;            ///< where it is felt
    std::string action_tendency; ///< what it makes one want to do
    std::string attachment_fear;
    std::string view_of_self;
    std::string view_of_other;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &CycleSide::client, required),
                          field("trigger", &CycleSide::trigger),
                          field("behavior", &CycleSide::behavior),
                          field("meaning", &CycleSide::meaning),
                          field("secondary_emotion", &CycleSide::secondary_emotion),
                          field("primary_emotion", &CycleSide::primary_emotion),
                          field("need", &CycleSide::need),
                          field("body", &CycleSide::body),
                          field("action_tendency", &CycleSide::action_tendency),
                          field("attachment_fear", &CycleSide::attachment_fear),
                          field("view_of_self", &CycleSide::view_of_self),
                          field("view_of_other", &CycleSide::view_of_other)};
    }
    bool operator==(const CycleSide&) const = default;
};

/// How the listener took an encounter.
enum class EncounterAnswer { open, wary, blocked };
constexpr auto tokens(EncounterAnswer)
{
    using enum EncounterAnswer;
    return std::array{Token{open, "open"}, Token{wary, "wary"}, Token{blocked, "blocked"}};
}

/// Where an encounter stopped.
enum class EncounterStop { saying, hearing, letting_in };
constexpr auto tokens(EncounterStop)
{
    using enum EncounterStop;
    return std::array{Token{saying, "saying"}, Token{hearing, "hearing"}, Token{letting_in, "letting_in"}};
}

/// Something said to a partner, a part, a younger self or an absent person.
struct Encounter {
    std::string from; ///< id of a client
    std::string to;   ///< id of a client, or in words who was spoken to
    std::string words;
    std::optional<EncounterAnswer> answer;
    std::optional<EncounterStop> stopped_at;
    std::string stopped_by; ///< what stopped it, in words

    static constexpr auto fields()
    {
        return std::tuple{field("from", &Encounter::from),
                          field("to", &Encounter::to),
                          field("words", &Encounter::words),
                          field("answer", &Encounter::answer),
                          field("stopped_at", &Encounter::stopped_at),
                          field("stopped_by", &Encounter::stopped_by)};
    }
    bool operator==(const Encounter&) const = default;
};

/// Work on an attachment injury: the eight steps of Makinen & Johnson 2006.
struct AttachmentInjury {
    std::string about;
    Id<Client> injured;
    std::optional<int> step;

    static constexpr auto fields()
    {
        return std::tuple{field("about", &AttachmentInjury::about), field("injured", &AttachmentInjury::injured),
                          field("step", &AttachmentInjury::step, between(1, 8))};
    }
    bool operator==(const AttachmentInjury&) const = default;
};

/// Accessible, responsive, engaged: 0 not at all – 4 fully.
struct AreRating {
    std::optional<int> accessible;
    std::optional<int> responsive;
    std::optional<int> engaged;

    static constexpr auto fields()
    {
        return std::tuple{field("accessible", &AreRating::accessible, between(0, 4)),
                          field("responsive", &AreRating::responsive, between(0, 4)),
                          field("engaged", &AreRating::engaged, between(0, 4))};
    }
    bool operator==(const AreRating&) const = default;
};

enum class ChangeEvent { de_escalation, re_engagement, softening };
constexpr auto tokens(ChangeEvent)
{
    using enum ChangeEvent;
    return std::array{Token{de_escalation, "de_escalation"}, Token{re_engagement, "re_engagement"},
                      Token{softening, "softening"}};
}

/// By what a change event was known. De-escalation: both see the loop, both soften. Re-engagement: reached for, stays
/// there, says what he or she needs. Softening: risks, asks from need, is answered and takes it in.
enum class ChangeMarker {
    sees_the_loop,
    owns_own_part,
    stays_present,
    says_the_need,
    risks_reaching,
    is_answered,
    takes_it_in
};
constexpr auto tokens(ChangeMarker)
{
    using enum ChangeMarker;
    return std::array{Token{sees_the_loop, "sees_the_loop"},   Token{owns_own_part, "owns_own_part"},
                      Token{stays_present, "stays_present"},   Token{says_the_need, "says_the_need"},
                      Token{risks_reaching, "risks_reaching"}, Token{is_answered, "is_answered"},
                      Token{takes_it_in, "takes_it_in"}};
}

/// A change event with whose it was: stage 2 has one for each partner, de-escalation belongs to both.
struct PersonalChangeEvent {
    ChangeEvent event = ChangeEvent::de_escalation;
    Id<Client> client; ///< empty: both
    std::vector<ChangeMarker> markers;

    static constexpr auto fields()
    {
        return std::tuple{field("event", &PersonalChangeEvent::event, required),
                          field("client", &PersonalChangeEvent::client),
                          field("markers", &PersonalChangeEvent::markers)};
    }
    bool operator==(const PersonalChangeEvent&) const = default;
};

/// Work of one session on an injury that has a file of its own.
struct InjuryWork {
    Id<InjuryFile> injury;
    std::optional<int> step; ///< reached this time
    std::string words;

    static constexpr auto fields()
    {
        return std::tuple{field("injury", &InjuryWork::injury, required),
                          field("step", &InjuryWork::step, between(1, 8)), field("words", &InjuryWork::words)};
    }
    bool operator==(const InjuryWork&) const = default;
};

/// Family work goes by pairs: who reaches for whom, what blocks it, how open the caregiver is (0 closed – 4 open).
struct FamilyPair {
    Id<Client> child;
    Id<Client> caregiver;
    std::string block;
    std::optional<int> openness;

    static constexpr auto fields()
    {
        return std::tuple{field("child", &FamilyPair::child, required),
                          field("caregiver", &FamilyPair::caregiver, required), field("block", &FamilyPair::block),
                          field("openness", &FamilyPair::openness, between(0, 4))};
    }
    bool operator==(const FamilyPair&) const = default;
};

enum class FigureKind { parent, part, younger_self, absent_person, other };
constexpr auto tokens(FigureKind)
{
    using enum FigureKind;
    return std::array{Token{parent, "parent"}, Token{part, "part"}, Token{younger_self, "younger_self"},
                      Token{absent_person, "absent_person"}, Token{other, "other"}};
}

/// Who was met within: a figure or part of individual work, by the name it has in the work, so that one can come back.
struct InnerFigure {
    std::string name;
    FigureKind kind = FigureKind::other;
    std::string said;
    std::string answered;

    static constexpr auto fields()
    {
        return std::tuple{field("name", &InnerFigure::name, FieldRule{true, 0, 200}), field("kind", &InnerFigure::kind),
                          field("said", &InnerFigure::said), field("answered", &InnerFigure::answered)};
    }
    bool operator==(const InnerFigure&) const = default;
};

/// Drinking, drugs, medicine: asked beside the four areas, since it is no danger by itself.
struct AskedSubstances {
    Id<Client> client;
    AskedState state = AskedState::not_asked;
    std::string said;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &AskedSubstances::client), field("state", &AskedSubstances::state, required),
                          field("said", &AskedSubstances::said)};
    }
    bool operator==(const AskedSubstances&) const = default;
};

struct TouchedGoal {
    Id<Goal> goal;
    Id<Client> client;
    std::optional<double> rating;

    static constexpr auto fields()
    {
        return std::tuple{field("goal", &TouchedGoal::goal, required), field("client", &TouchedGoal::client),
                          field("rating", &TouchedGoal::rating)};
    }
    bool operator==(const TouchedGoal&) const = default;
};

struct ProgressNote {
    static constexpr std::string_view record_name = "progress_note";

    Id<Session> session;
    NoteKind kind = NoteKind::progress;
    std::string note_template = "eft"; ///< id of the definition its sections come from
    std::optional<int> stage;
    std::vector<PartnerStep> steps;
    std::vector<TangoMove> moves;
    std::vector<CycleSide> cycle;
    std::vector<std::string> interventions;
    std::vector<Encounter> encounter;
    std::optional<AttachmentInjury> injury;
    std::map<std::string, AreRating> are; ///< by client id
    std::optional<ChangeEvent> change_event;
    std::string what_moved;
    std::string takes_home;
    std::vector<TouchedGoal> goals;
    std::map<std::string, std::string> sections; ///< narrative by section key
    std::vector<AskedConcern> concerns;
    std::string plan;
    std::optional<Visibility> visibility;
    MemberList member;
    std::vector<PersonalChangeEvent> change_events; ///< `change_event` is the older way, without a person
    std::vector<InjuryWork> injuries;               ///< `injury` is the older way, without a file
    std::vector<FamilyPair> pairs;
    std::vector<InnerFigure> figures;
    std::vector<AskedSubstances> substances;
    std::string unfit_reason;               ///< why the work went on although something spoke against it
    std::vector<std::string> emotion_words; ///< captured in the minute after, with the moves and the concerns
    std::string quote;                      ///< word for word
    std::string practice_given;

    static constexpr auto fields()
    {
        return std::tuple{field("session", &ProgressNote::session, required),
                          field("kind", &ProgressNote::kind),
                          field("template", &ProgressNote::note_template, between(0, 60)),
                          field("stage", &ProgressNote::stage, between(1, 3)),
                          field("steps", &ProgressNote::steps),
                          field("moves", &ProgressNote::moves),
                          field("cycle", &ProgressNote::cycle),
                          field("interventions", &ProgressNote::interventions),
                          field("encounter", &ProgressNote::encounter),
                          field("injury", &ProgressNote::injury),
                          field("are", &ProgressNote::are),
                          field("change_event", &ProgressNote::change_event),
                          field("what_moved", &ProgressNote::what_moved),
                          field("takes_home", &ProgressNote::takes_home),
                          field("goals", &ProgressNote::goals),
                          field("sections", &ProgressNote::sections),
                          field("concerns", &ProgressNote::concerns),
                          field("plan", &ProgressNote::plan),
                          field("visibility", &ProgressNote::visibility),
                          field("member", &ProgressNote::member),
                          field("change_events", &ProgressNote::change_events),
                          field("injuries", &ProgressNote::injuries),
                          field("pairs", &ProgressNote::pairs),
                          field("figures", &ProgressNote::figures),
                          field("substances", &ProgressNote::substances),
                          field("unfit_reason", &ProgressNote::unfit_reason, between(0, 2000)),
                          field("emotion_words", &ProgressNote::emotion_words),
                          field("quote", &ProgressNote::quote),
                          field("practice_given", &ProgressNote::practice_given, between(0, 2000))};
    }
    bool operator==(const ProgressNote&) const = default;
};

/// Rules across fields: steps only in couple work; people named are members of the case; a concern that is present says
/// what was said; a private note carries no EFT fields that belong on the record.
std::vector<Problem> check(const ProgressNote& note, const CareCase& care_case);

/// Whether anything of the capture strip stands in the note.
bool has_capture(const ProgressNote& note);

/// Every change event of the note, the older way of saying one included.
std::vector<PersonalChangeEvent> change_events_of(const ProgressNote& note);

/// What speaks against the work a note describes. Nothing of it blocks; going on takes a reason that is kept.
enum class Unfit {
    joint_work_waits,      ///< stage-2 work with more than one there, while individual sessions come first
    step_outside_stage,    ///< steps 1–4 belong to stage 1, 5–7 to stage 2, 8–9 to stage 3
    event_outside_stage,   ///< de-escalation ends stage 1, re-engagement and softening belong to stage 2
    event_outside_modality ///< re-engagement and softening are events of couple work
};
constexpr auto tokens(Unfit)
{
    using enum Unfit;
    return std::array{Token{joint_work_waits, "joint_work_waits"}, Token{step_outside_stage, "step_outside_stage"},
                      Token{event_outside_stage, "event_outside_stage"},
                      Token{event_outside_modality, "event_outside_modality"}};
}

/// All of it, each once. `present`: how many were there.
std::vector<Unfit> unfit_work(const ProgressNote& note, Modality modality, JointWork joint_work, std::size_t present);

/// The counselor's signature under one note. Whoever has one never changes again.
struct NoteSignature {
    static constexpr std::string_view record_name = "note_signature";

    Id<ProgressNote> note;
    Timestamp signed_at{};
    std::string signed_by;
    std::string content_hash; ///< hex, over the whole note as it was signed
    std::string signature;    ///< base64, Ed25519 over hash, note, time and name
    bool awaits_co_signature = false;
    std::string public_key; ///< base64, what the signature is verified with; empty: the practice's own key then

    static constexpr auto fields()
    {
        return std::tuple{field("note", &NoteSignature::note, required),
                          field("signed_at", &NoteSignature::signed_at, required),
                          field("signed_by", &NoteSignature::signed_by, required),
                          field("content_hash", &NoteSignature::content_hash, required),
                          field("signature", &NoteSignature::signature, required),
                          field("awaits_co_signature", &NoteSignature::awaits_co_signature),
                          field("public_key", &NoteSignature::public_key)};
    }
    bool operator==(const NoteSignature&) const = default;
};

enum class AmendmentKind { late_entry, correction, clarification, client_requested };
constexpr auto tokens(AmendmentKind)
{
    using enum AmendmentKind;
    return std::array{Token{late_entry, "late_entry"}, Token{correction, "correction"},
                      Token{clarification, "clarification"}, Token{client_requested, "client_requested"}};
}

/// What is added beside a signed note; the note itself stays as it is.
struct Amendment {
    static constexpr std::string_view record_name = "amendment";

    Id<ProgressNote> note;
    AmendmentKind kind = AmendmentKind::correction;
    std::string reason;
    std::string text;
    Timestamp written_at{};
    std::string author;
    std::string content_hash;
    std::string signature;
    std::string public_key; ///< as a signature's

    static constexpr auto fields()
    {
        return std::tuple{field("note", &Amendment::note, required),       field("kind", &Amendment::kind, required),
                          field("reason", &Amendment::reason, required),   field("text", &Amendment::text, required),
                          field("written_at", &Amendment::written_at),     field("author", &Amendment::author),
                          field("content_hash", &Amendment::content_hash), field("signature", &Amendment::signature),
                          field("public_key", &Amendment::public_key)};
    }
    bool operator==(const Amendment&) const = default;
};

/// Whole days a note was signed after its session when that is later than the practice's limit; 0 when in time. A
/// session without a time ended with its day. `offset_then` is how far local time was ahead of UTC on that day, so that
/// an hour the clock jumped over is none.
int days_late(const Session& session, const Timestamp& signed_at, int late_note_after_hours,
              std::chrono::minutes offset_then);

}
