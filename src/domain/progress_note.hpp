#pragma once

#include "domain/concern.hpp"
#include "domain/goal.hpp"
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

/// One partner's side of the negative cycle.
struct CycleSide {
    Id<Client> client;
    std::string trigger;
    std::string behavior;
    std::string meaning;
    std::string secondary_emotion;
    std::string primary_emotion;
    std::string need;

    static constexpr auto fields()
    {
        return std::tuple{field("client", &CycleSide::client, required),
                          field("trigger", &CycleSide::trigger),
                          field("behavior", &CycleSide::behavior),
                          field("meaning", &CycleSide::meaning),
                          field("secondary_emotion", &CycleSide::secondary_emotion),
                          field("primary_emotion", &CycleSide::primary_emotion),
                          field("need", &CycleSide::need)};
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

/// Something said to a partner, a part, a younger self or an absent person.
struct Encounter {
    std::string from; ///< id of a client
    std::string to;   ///< id of a client, or in words who was spoken to
    std::string words;
    std::optional<EncounterAnswer> answer;

    static constexpr auto fields()
    {
        return std::tuple{field("from", &Encounter::from), field("to", &Encounter::to),
                          field("words", &Encounter::words), field("answer", &Encounter::answer)};
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
                          field("member", &ProgressNote::member)};
    }
    bool operator==(const ProgressNote&) const = default;
};

/// Rules across fields: steps only in couple work; people named are members of the case; a concern that is present says
/// what was said; a private note carries no EFT fields that belong on the record.
std::vector<Problem> check(const ProgressNote& note, const CareCase& care_case);

/// The counselor's signature under one note. Whoever has one never changes again.
struct NoteSignature {
    static constexpr std::string_view record_name = "note_signature";

    Id<ProgressNote> note;
    Timestamp signed_at{};
    std::string signed_by;
    std::string content_hash; ///< hex, over the whole note as it was signed
    std::string signature;    ///< base64, Ed25519 over hash, note, time and name
    bool awaits_co_signature = false;

    static constexpr auto fields()
    {
        return std::tuple{field("note", &NoteSignature::note, required),
                          field("signed_at", &NoteSignature::signed_at, required),
                          field("signed_by", &NoteSignature::signed_by, required),
                          field("content_hash", &NoteSignature::content_hash, required),
                          field("signature", &NoteSignature::signature, required),
                          field("awaits_co_signature", &NoteSignature::awaits_co_signature)};
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

    static constexpr auto fields()
    {
        return std::tuple{field("note", &Amendment::note, required),       field("kind", &Amendment::kind, required),
                          field("reason", &Amendment::reason, required),   field("text", &Amendment::text, required),
                          field("written_at", &Amendment::written_at),     field("author", &Amendment::author),
                          field("content_hash", &Amendment::content_hash), field("signature", &Amendment::signature)};
    }
    bool operator==(const Amendment&) const = default;
};

/// Whole days a note was signed after its session when that is later than the practice's limit; 0 when in time. A
/// session without a time ended with its day. `offset_then` is how far local time was ahead of UTC on that day, so that
/// an hour the clock jumped over is none.
int days_late(const Session& session, const Timestamp& signed_at, int late_note_after_hours,
              std::chrono::minutes offset_then);

}
