#pragma once

#include "app/practice/open_practice.hpp"
#include "domain/visibility.hpp"

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

    Scope scope() const { return scope_; }
    const domain::Id<domain::Client>& client() const { return client_; }
    bool is_alone() const { return is_alone_; }

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

    /// Whether an item of this case is shown among others.
    bool may_see(const domain::Audience& audience, const domain::CareCase& care_case) const;
    /// Whether an item may be opened that was asked for by itself: alone one may open anything.
    bool may_open(const domain::Audience& audience, const domain::CareCase& care_case) const;
    /// Whether what is the counselor's own is shown: concerns, screens, formulation, suggestions, warnings,
    /// permissions.
    bool sees_counselors_own(const domain::CareCase& care_case) const;
    /// Whether scores are shown, as far as their forms may be seen.
    bool sees_scores(const domain::CareCase& care_case) const;

private:
    OpenPractice& practice_;
    Viewer viewer_;
};

/// Whom a meeting with these people may be shown to.
domain::Audience audience_of_meeting(const domain::CareCase& care_case,
                                     const std::vector<domain::Id<domain::Client>>& attendees);

}
