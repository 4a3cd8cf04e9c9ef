#pragma once

#include "domain/care_case.hpp"

namespace domain {

/// Who of a case may be shown an item: all members, only those named, or nobody but the counselor.
enum class Visibility { shared, member, counselor };
constexpr auto tokens(Visibility)
{
    using enum Visibility;
    return std::array{Token{shared, "shared"}, Token{member, "member"}, Token{counselor, "counselor"}};
}

/// The members an item belongs to. In documents one member is a plain id, several are a list.
struct MemberList {
    std::vector<Id<Client>> ids;

    bool contains(const Id<Client>& client) const;
    bool operator==(const MemberList&) const = default;
};
Tree to_tree(const MemberList& members);
void read(const Tree& tree, MemberList& out, const Place& place);

/// Whom an item is for, as it is kept with the item.
struct Audience {
    Visibility visibility = Visibility::counselor;
    MemberList member; ///< only for Visibility::member

    bool operator==(const Audience&) const = default;
};

/// Where an item came from decides who may see it first.
enum class Origin {
    said,        ///< said, written or answered by those present
    formulation, ///< the counselor's own thinking: formulation, consultation, safety screen, psychotherapy note
};

/// The visibility an item starts with. Said alone: that member's only. With everyone of the case: shared. With some of
/// a family: those who were there. The counselor's own thinking, or nobody present: counselor only.
Audience starting_audience(const CareCase& care_case, const std::vector<Id<Client>>& present, Origin origin);

/// True when `viewer` may be shown the item.
bool visible_to(const Audience& audience, const Id<Client>& viewer);

/// True when `wider` shows the item to anyone who could not see it before: this needs the member's permission.
bool widens(const Audience& before, const Audience& wider, const CareCase& care_case);

/// The member's permission to widen an item, with when and how it was given.
struct Permission {
    static constexpr std::string_view record_name = "permission";

    std::string item_kind; ///< record name of the item: "progress_note"
    std::string item;      ///< its id
    Id<Client> client;     ///< who gave it
    Date given_on{};
    std::string how; ///< "said in session", "signed form"
    Visibility visibility = Visibility::shared;
    MemberList member;
    Visibility before = Visibility::member;
    MemberList member_before;

    static constexpr auto fields()
    {
        return std::tuple{field("item_kind", &Permission::item_kind, required),
                          field("item", &Permission::item, required),
                          field("client", &Permission::client, required),
                          field("given_on", &Permission::given_on, required),
                          field("how", &Permission::how, FieldRule{true, 0, 500}),
                          field("visibility", &Permission::visibility, required),
                          field("member", &Permission::member),
                          field("before", &Permission::before),
                          field("member_before", &Permission::member_before)};
    }
    bool operator==(const Permission&) const = default;
};

/// Who could see an item at the end of a day: permissions given later do not count yet.
Audience audience_on(const Audience& now, const std::vector<Permission>& permissions, const Date& day);

}
