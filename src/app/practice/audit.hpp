#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/client.hpp"

#include <filesystem>

/// What happened in a practice. For the counselor's eyes alone.
namespace app {

/// What kind of thing a line of the audit tells of.
enum class AuditKind {
    changed,   ///< a record was added or changed, a note signed
    looked_at, ///< somebody opened what a record says
    given_out, ///< a page was printed or saved, records were exported
    practice,  ///< the practice itself: opened after wrong tries, backed up, its keys changed
};
constexpr auto tokens(AuditKind)
{
    using enum AuditKind;
    return std::array{domain::Token{changed, "changed"}, domain::Token{looked_at, "looked_at"},
                      domain::Token{given_out, "given_out"}, domain::Token{practice, "practice"}};
}
AuditKind kind_of_event(std::string_view event);

/// One line of the audit: what happened to which record, when. Never what it said.
struct AuditLine {
    std::int64_t seq = 0;
    std::string event; ///< "note_signed"
    domain::Timestamp at{};
    std::string who;              ///< the id of the key that signs for whoever did it
    std::string object_id;        ///< empty when it concerns the whole practice
    bool clock_went_back = false; ///< it is dated before the line before it
    bool in_future = false;       ///< it is dated later than the clock says it is now

    static constexpr auto fields()
    {
        return std::tuple{domain::field("seq", &AuditLine::seq),
                          domain::field("event", &AuditLine::event),
                          domain::field("at", &AuditLine::at),
                          domain::field("who", &AuditLine::who),
                          domain::field("object_id", &AuditLine::object_id),
                          domain::field("clock_went_back", &AuditLine::clock_went_back),
                          domain::field("in_future", &AuditLine::in_future)};
    }
};

/// Which lines are asked for; everything that is empty does not choose.
struct AuditQuery {
    std::optional<AuditKind> kind;
    std::string part; ///< of the event or the id
    std::string who;  ///< the beginning or end of an AuditLine::who
    std::optional<domain::Date> from;
    std::optional<domain::Date> to;
    domain::Id<domain::Client> client; ///< about this person, or a case they are or were in
};

/// The whole audit, in the order things happened.
std::vector<AuditLine> list_audit(OpenPractice& practice);
/// The lines that fit, in the same order.
std::vector<AuditLine> find_in_audit(OpenPractice& practice, const AuditQuery& query);

/// Somebody whose lines are in the audit: a signing key of this practice.
struct AuditActor {
    std::string id;
    std::string name;    ///< whose key it is now; empty: a former one, which came along when it was salvaged
    std::string made_at; ///< when the key was made

    static constexpr auto fields()
    {
        return std::tuple{domain::field("id", &AuditActor::id), domain::field("name", &AuditActor::name),
                          domain::field("made_at", &AuditActor::made_at)};
    }
};
std::vector<AuditActor> audit_actors(OpenPractice& practice);

/// Something about a person that left the practice: a page that was printed or saved, or an export.
struct Disclosure {
    std::int64_t seq = 0; ///< of its line in the audit
    domain::Timestamp at{};
    std::string what;    ///< the kind of the report, or the event: "client-progress", "case_exported"
    std::string subject; ///< "client", "case", "practice": whom it was about
    std::string for_whom;
    std::string reason;
    int pages = 0;
    std::string id; ///< of the issued report, the client or the case

    static constexpr auto fields()
    {
        return std::tuple{
            domain::field("seq", &Disclosure::seq),           domain::field("at", &Disclosure::at),
            domain::field("what", &Disclosure::what),         domain::field("subject", &Disclosure::subject),
            domain::field("for_whom", &Disclosure::for_whom), domain::field("reason", &Disclosure::reason),
            domain::field("pages", &Disclosure::pages),       domain::field("id", &Disclosure::id)};
    }
};

/// What left the practice about this person, in the order it did: of a joint case what was about the whole case too.
std::vector<Disclosure> disclosures_of(OpenPractice& practice, const domain::Id<domain::Client>& client);

/// The lines, or the disclosures, as a table for a spreadsheet (CSV), in a file that must not exist yet unless
/// `replace`; readable by its owner alone. That they left is in the audit. Throws Failure.
void export_audit(OpenPractice& practice, const AuditQuery& query, const std::filesystem::path& output,
                  bool replace = false);
void export_disclosures(OpenPractice& practice, const domain::Id<domain::Client>& client,
                        const std::filesystem::path& output, bool replace = false);

}
