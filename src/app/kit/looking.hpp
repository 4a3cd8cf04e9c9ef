#pragma once

#include "app/kit/audience.hpp"
#include "app/practice/open_practice.hpp"
#include "domain/session.hpp"

#include <map>
#include <optional>
#include <vector>

namespace app {

/// How much of a joint case is looked at. A case of one member is looked at whole.
enum class Scope { everything, shared, member };

/// Who is looking at the screen: the counselor alone, at everything of a case, at what its members share or at what one
/// member may see; or any of it with a client in the room.
class Viewer {
public:
    /// The counselor alone, who sees everything. The command line is always this.
    static Viewer counselor() { return {Scope::everything, {}}; }
    /// What all members of a joint case may see: a joint case opens on it.
    static Viewer shared() { return {Scope::shared, {}}; }
    /// What one member of a joint case may see.
    static Viewer member(domain::Id<domain::Client> client) { return {Scope::member, std::move(client)}; }

    /// The same with a client beside the counselor: there is no everything then, and nothing for the counselor alone.
    Viewer in_room() const;

    /// For what is asked for by itself, by a code or from Today: alone one may open anything.
    Viewer to_open() const { return is_alone_ ? counselor() : *this; }

    /// Whether what is for the counselor alone may be opened: private notes, formulation, summary, names and ways to
    /// reach people, concerns.
    bool may_open_counselors_own() const { return is_alone_; }
    /// Whether lists say what was said and written.
    bool reads_along() const { return is_alone_; }
    /// Whether it is told at once what a form came to, or that a concern was opened.
    bool is_told_results() const { return is_alone_; }
    /// Goes behind the kind of a draft: what was typed alone does not come up in the room, nor is it written over
    /// there.
    std::string draft_suffix() const { return is_alone_ ? "" : "_in_room" + client_.value; }

    Scope scope() const { return scope_; }
    const domain::Id<domain::Client>& client() const { return client_; }
    bool is_alone() const { return is_alone_; }

    /// Whether what is the counselor's own is shown: concerns, screens, formulation, suggestions, warnings,
    /// permissions. The case is looked at whole then.
    bool sees_counselors_own(const domain::CareCase& care_case) const;
    /// Whether scores are shown, as far as their forms may be seen.
    bool sees_scores(const domain::CareCase& care_case) const;

    bool operator==(const Viewer&) const = default;

private:
    Viewer(Scope scope, domain::Id<domain::Client> client) : scope_(scope), client_(std::move(client)) {}

    Scope scope_;
    domain::Id<domain::Client> client_; ///< only for Scope::member
    bool is_alone_ = true;
};

/// An open practice through somebody's eyes: the one gate. Every view takes it, and what may not be seen is not in what
/// the view returns; nor is anything that follows from it: a count, an order, a warning, "the last one".
class Looking {
public:
    /// The practice must outlive it.
    Looking(OpenPractice& practice, Viewer viewer) : practice_(practice), viewer_(std::move(viewer)) {}

    OpenPractice& practice() const { return practice_; }
    const Viewer& viewer() const { return viewer_; }

    /// The case, read once.
    const domain::CareCase& care_case(const domain::Id<domain::CareCase>& id) const;

    /// Who must all be able to see an item of this case for it to be shown among others; nothing: all of it is shown,
    /// what is the counselor's own as well.
    std::optional<std::vector<domain::Id<domain::Client>>> readers(const domain::CareCase& care_case) const;

    /// Whether an item of this case is shown among others.
    bool may_see(const domain::Audience& audience, const domain::CareCase& care_case) const;
    /// Whether an item may be opened that was asked for by itself: alone one may open anything.
    bool may_open(const domain::Audience& audience, const domain::CareCase& care_case) const;
    bool sees_counselors_own(const domain::CareCase& care_case) const { return viewer_.sees_counselors_own(care_case); }
    bool sees_scores(const domain::CareCase& care_case) const { return viewer_.sees_scores(care_case); }
    bool sees_counselors_own(const domain::Id<domain::CareCase>& id) const;
    bool sees_scores(const domain::Id<domain::CareCase>& id) const;

    /// An item that says which case it belongs to and whom it is for.
    template<class Item>
    bool may_see(const Item& item) const
    {
        return sees_all() || may_see(audience_of(item), care_case(item.care_case));
    }
    bool may_see(const domain::Session& session) const;

    /// Leaves those that may be seen.
    template<class Item>
    void keep_seen(std::vector<domain::Record<Item>>& items) const
    {
        std::erase_if(items, [&](const auto& item) { return !may_see(*item); });
    }

private:
    bool sees_all() const { return viewer_ == Viewer::counselor(); }

    OpenPractice& practice_;
    Viewer viewer_;
    mutable std::map<std::string, domain::CareCase> cases_; ///< read so far; used on the practice's thread only
};

/// Whom a meeting with these people may be shown to.
domain::Audience audience_of_meeting(const domain::CareCase& care_case,
                                     const std::vector<domain::Id<domain::Client>>& attendees);

}
