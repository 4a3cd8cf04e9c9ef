#include "app/practice/audit_subjects.hpp"

#include "storage/brief.hpp"

namespace app {

namespace {

using domain::CareCase;
using domain::Client;
using domain::Id;

/// What a record of kind T points to, read column by column and nothing else of it.
template<class T>
class Pointers {
public:
    Pointers()
    {
        domain::for_each_field<T>([&](const auto& field) {
            using Member = std::remove_cvref_t<decltype(std::declval<T&>().*field.member)>;
            add(field.name, std::type_identity<Member>{});
        });
    }

    std::vector<std::string> names;
    std::vector<storage::ColumnForm> forms;
    std::vector<bool> is_person; ///< a client, rather than what the record belongs to

private:
    template<class To>
    void add(std::string_view name, std::type_identity<Id<To>>)
    {
        names.emplace_back(name);
        forms.push_back(storage::ColumnFormOf<Id<To>>::form);
        is_person.push_back(std::is_same_v<To, Client>);
    }
    template<class Other>
    void add(std::string_view, std::type_identity<Other>)
    {
    }
};

class Subjects {
public:
    Subjects(storage::Records& records, std::string client) : records_(records), client_(std::move(client))
    {
        ids_.insert(client_);
        for (const auto& care_case : storage::brief<CareCase>(records, "1", {}, &CareCase::members))
            for (const auto& member : care_case->members)
                if (member.client.value == client_)
                    ids_.insert(care_case.id.value);
    }

    template<class T>
    void add_kind()
    {
        static const Pointers<T> pointers;
        if (pointers.names.empty())
            return;
        for (const auto& row : records_.rows_of(T::record_name, pointers.names, pointers.forms, "1", {}))
            if (is_about(row, pointers.is_person))
                ids_.insert(std::get<std::string>(row[0]));
    }

    /// A session that names who was there is about them alone.
    void add_sessions()
    {
        using domain::Session;
        for (const auto& session :
             storage::brief<Session>(records_, "1", {}, &Session::care_case, &Session::attendees)) {
            const auto& there = session->attendees;
            const bool was_there = there.empty() || std::ranges::count(there, Id<Client>{client_}) > 0;
            if (was_there && ids_.contains(session->care_case.value))
                ids_.insert(session.id.value);
        }
    }

    std::unordered_set<std::string> take() { return std::move(ids_); }

private:
    bool is_about(const storage::Row& row, const std::vector<bool>& is_person) const
    {
        bool about = false;
        for (std::size_t i = 0; i < is_person.size(); ++i) {
            const auto* id = std::get_if<std::string>(&row[i + 2]);
            if (id == nullptr || id->empty())
                continue;
            // Whom it names decides; only where it names nobody, what it belongs to.
            if (is_person[i])
                return *id == client_;
            about |= ids_.contains(*id);
        }
        return about;
    }

    storage::Records& records_;
    std::string client_;
    std::unordered_set<std::string> ids_;
};

}

std::unordered_set<std::string> ids_about(OpenPractice& practice, const Id<Client>& client)
{
    Subjects subjects(practice.records(), client.value);
    subjects.add_sessions();
    [&]<class... T>(std::type_identity<std::tuple<T...>>) {
        const auto add = [&]<class Kind>(std::type_identity<Kind>) {
            if constexpr (!std::is_same_v<Kind, domain::Session>)
                subjects.add_kind<Kind>();
        };
        (add(std::type_identity<T>{}), ...);
    }(std::type_identity<storage::RecordTypes>{});
    return subjects.take();
}

}
