#include "app/export/exported_records.hpp"

#include "domain/record_documents.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <set>

namespace app {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Id;

/// Takes down what a field of a record points to.
struct References {
    ExportedRecord& out;

    void operator()(const Id<CareCase>& id) const { out.care_case = id.value; }
    void operator()(const Id<Client>& id) const
    {
        if (out.client.empty())
            out.client = id.value;
    }
    template<class T>
    void operator()(const Id<T>& id) const
    {
        if (out.parent.empty())
            out.parent = id.value;
    }
    void operator()(const std::optional<domain::Visibility>& visibility) const { set_visibility(visibility); }
    void operator()(const domain::MemberList& members) const
    {
        if (!out.audience)
            out.audience.emplace();
        out.audience->member = members;
    }
    template<class T>
    void operator()(const T&) const
    {
    }

private:
    void set_visibility(const std::optional<domain::Visibility>& visibility) const
    {
        if (!out.audience)
            out.audience.emplace();
        out.audience->visibility = visibility.value_or(domain::Visibility::counselor);
    }
};

void take_down_special(const domain::Session& session, ExportedRecord& out)
{
    for (const auto& attendee : session.attendees)
        out.attendees.push_back(attendee.value);
}
void take_down_special(const domain::ProgressNote& note, ExportedRecord& out)
{
    out.is_private_note = note.kind == domain::NoteKind::psychotherapy;
}
void take_down_special(const domain::Permission& permission, ExportedRecord& out)
{
    out.parent = permission.item;
    out.audience.reset(); // whom the item may be shown to, not the permission
}
template<class T>
void take_down_special(const T&, ExportedRecord&)
{
}

template<class T>
void add_kind(OpenPractice& practice, std::vector<ExportedRecord>& all)
{
    for (const auto& record : practice.records().all<T>()) {
        ExportedRecord out;
        out.kind = T::record_name;
        out.id = record.id.value;
        out.document = domain::to_tree(record);
        domain::for_each_field<T>([&](const auto& field) { References{out}(record.value.*field.member); });
        take_down_special(record.value, out);
        all.push_back(std::move(out));
    }
}

/// A note has its session's case, a signature its note's.
void inherit_cases(std::vector<ExportedRecord>& all)
{
    std::map<std::string, const ExportedRecord*, std::less<>> by_id;
    for (const auto& record : all)
        by_id[record.id] = &record;
    for (auto& record : all) {
        if (record.kind == CareCase::record_name)
            record.care_case = record.id;
        const auto* at = &record;
        for (int depth = 0; record.care_case.empty() && depth < 8; ++depth) {
            const auto parent = by_id.find(at->parent);
            if (at->parent.empty() || parent == by_id.end())
                break;
            at = parent->second;
            record.care_case = at->care_case;
        }
    }
}

std::set<std::string> members_of(const ExportedRecord& care_case)
{
    std::set<std::string> members;
    if (const auto* list = care_case.document.find("members"))
        if (const auto* entries = list->as<domain::Tree::List>())
            for (const auto& entry : *entries)
                members.insert(entry.text("client"));
    return members;
}

/// What of a joint case is the counselor's own, whomever it is about: no member's export holds it, as no member's view
/// does.
bool is_counselors_own(const std::string& kind)
{
    return kind == domain::Concern::record_name || kind == domain::ConcernResponse::record_name ||
           kind == domain::ConcernLook::record_name || kind == domain::SafetyScreen::record_name ||
           kind == domain::InjuryFile::record_name;
}

/// Takes out of a shared record what is the counselor's own; false when there was nothing of it.
bool leave_out_counselors_own(ExportedRecord& record)
{
    static const std::set<std::string, std::less<>> of_note{"concerns", "substances", "injury",
                                                            "injuries", "figures",    "unfit_reason"};
    static const std::set<std::string, std::less<>> of_report{"items_left_out"};
    const bool is_shared_note = record.kind == domain::ProgressNote::record_name && record.audience &&
                                record.audience->visibility != domain::Visibility::member;
    const bool is_report = record.kind == domain::IssuedReport::record_name;
    if (!is_shared_note && !is_report)
        return false;
    auto& members = std::get<domain::Tree::Map>(record.document.value);
    return std::erase_if(members, [&](const auto& member) {
               return (is_report ? of_report : of_note).contains(member.first);
           }) > 0;
}

/// Decides record by record what one client's records are.
class ClientScope {
public:
    ClientScope(const std::vector<ExportedRecord>& all, std::string client) : client_(std::move(client))
    {
        for (const auto& record : all)
            if (record.kind == CareCase::record_name)
                if (auto members = members_of(record); members.contains(client_))
                    cases_[record.id] = members.size();
    }

    /// Records come after what they belong to. What is not for the client is taken out of them.
    void take(const ExportedRecord& record, std::vector<ExportedRecord>& out)
    {
        if (!decide(record))
            return;
        included_.insert(record.id);
        out.push_back(record);
        if (is_in_joint_case(record) && leave_out_counselors_own(out.back())) {
            out.back().is_whole = false;
            cut_.insert(record.id);
        }
    }

private:
    bool decide(const ExportedRecord& record) const
    {
        if (record.kind == Client::record_name)
            return record.id == client_;
        if (record.kind == domain::PracticeProfile::record_name)
            return true;
        if (record.is_private_note)
            return false;
        if (!cases_.contains(record.care_case))
            return record.care_case.empty() && record.client == client_;
        if (!belongs_to_included(record))
            return false;
        return !is_in_joint_case(record) ||
               (!is_counselors_own(record.kind) && !says_what_was_cut(record) && may_see(record));
    }

    bool is_in_joint_case(const ExportedRecord& record) const
    {
        const auto care_case = cases_.find(record.care_case);
        return care_case != cases_.end() && care_case->second > 1;
    }

    /// The fingerprint of a note would say what was taken out of it to whoever tries what it could be.
    bool says_what_was_cut(const ExportedRecord& record) const
    {
        return record.kind == domain::NoteSignature::record_name && cut_.contains(record.parent);
    }

    bool belongs_to_included(const ExportedRecord& record) const
    {
        return record.parent.empty() || included_.contains(record.parent);
    }

    bool may_see(const ExportedRecord& record) const
    {
        if (record.audience)
            return domain::visible_to(*record.audience, {client_});
        if (!record.client.empty())
            return record.client == client_;
        return record.attendees.empty() || std::ranges::count(record.attendees, client_) > 0;
    }

    std::string client_;
    std::map<std::string, std::size_t> cases_;
    std::set<std::string> included_;
    std::set<std::string> cut_; ///< records that something was taken out of
};

std::vector<ExportedRecord> records_of_case(const std::vector<ExportedRecord>& all, const std::string& id)
{
    const auto care_case = std::ranges::find(all, id, &ExportedRecord::id);
    const auto members = care_case == all.end() ? std::set<std::string>{} : members_of(*care_case);
    std::vector<ExportedRecord> out;
    std::ranges::copy_if(all, std::back_inserter(out), [&](const ExportedRecord& record) {
        return record.care_case == id || record.kind == domain::PracticeProfile::record_name ||
               (record.kind == Client::record_name && members.contains(record.id));
    });
    return out;
}

}

std::vector<ExportedRecord> all_records(OpenPractice& practice)
{
    std::vector<ExportedRecord> all;
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        (add_kind<T>(practice, all), ...);
    }(std::type_identity<storage::RecordTypes>{});
    inherit_cases(all);
    // A permission belongs to an item of a kind that may come after it.
    std::ranges::stable_partition(all, [](const auto& record) { return record.kind != "permission"; });
    return all;
}

std::vector<ExportedRecord> records_in(const std::vector<ExportedRecord>& all, const ExportScope& scope)
{
    if (!scope.care_case.empty())
        return records_of_case(all, scope.care_case.value);
    if (scope.client.empty())
        return all;
    ClientScope client(all, scope.client.value);
    std::vector<ExportedRecord> out;
    for (const auto& record : all)
        client.take(record, out);
    return out;
}

}
