#include "app/search/search.hpp"

#include "app/search/search_drafts.hpp"
#include "app/search/search_snippet.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

namespace {

using domain::Audience;
using domain::CareCase;
using domain::Client;
using domain::Id;
using domain::Record;
using domain::Visibility;
using storage::SearchedKind;

/// A record with what is asked of it before it is shown.
struct Found {
    SearchHit hit;
    Audience audience;
    std::vector<storage::SearchedText> texts;
};

std::vector<Id<Client>> only(const Id<Client>& client)
{
    return client.empty() ? std::vector<Id<Client>>() : std::vector{client};
}

template<class T>
Found found_in(const Record<T>& record, Id<CareCase> care_case, std::vector<Id<Client>> people, domain::Date day,
               Audience audience)
{
    Found found;
    found.hit.kind = T::record_name;
    found.hit.id = record.id.value;
    found.hit.opens = record.id.value;
    found.hit.care_case = std::move(care_case);
    found.hit.people = std::move(people);
    found.hit.day = day;
    found.audience = std::move(audience);
    found.texts = storage::searched_texts(*storage::searched_kind(T::record_name), domain::to_tree(record.value));
    return found;
}

/// Reads what was found; each kind says where its case, people and day stand.
class FoundReader {
public:
    explicit FoundReader(const storage::Records& records) : records_(records) {}

    Found read(SearchedKind kind, const std::string& id) const
    {
        switch (kind) {
        case SearchedKind::progress_note:
            return of(records_.get(Id<domain::ProgressNote>{id}));
        case SearchedKind::amendment:
            return of(records_.get(Id<domain::Amendment>{id}));
        case SearchedKind::contact:
            return of(records_.get(Id<domain::Contact>{id}));
        case SearchedKind::intake:
            return of(records_.get(Id<domain::Intake>{id}));
        case SearchedKind::goal:
            return of(records_.get(Id<domain::Goal>{id}));
        case SearchedKind::goal_rating:
            return of(records_.get(Id<domain::GoalRating>{id}));
        case SearchedKind::assignment:
            return of(records_.get(Id<domain::Assignment>{id}));
        case SearchedKind::entry:
            break;
        }
        return of(records_.get(Id<domain::Entry>{id}));
    }

private:
    Found of(const Record<domain::ProgressNote>& note) const
    {
        const auto session = records_.get(note->session);
        auto found = found_in(note, session->care_case, session->attendees, session->held_on, audience_of(*note));
        found.hit.is_private = note->kind == domain::NoteKind::psychotherapy;
        found.hit.session = session.id;
        return found;
    }

    Found of(const Record<domain::Amendment>& amendment) const
    {
        const auto note = records_.get(amendment->note);
        const auto session = records_.get(note->session);
        const bool has_day = amendment->written_at != domain::Timestamp{};
        auto found = found_in(amendment, session->care_case, session->attendees,
                              has_day ? domain::date_of(amendment->written_at) : session->held_on, audience_of(*note));
        found.hit.is_private = note->kind == domain::NoteKind::psychotherapy;
        found.hit.session = session.id;
        found.hit.opens = note.id.value;
        return found;
    }

    Found of(const Record<domain::Contact>& contact) const
    {
        return found_in(contact, contact->care_case, only(contact->client), contact->on, audience_of(*contact));
    }

    Found of(const Record<domain::Intake>& intake) const
    {
        return found_in(intake, intake->care_case, only(intake->client), intake->taken_on.value_or(domain::Date{}),
                        audience_of(*intake));
    }

    Found of(const Record<domain::Goal>& goal) const
    {
        return found_in(goal, goal->care_case, only(goal->client), goal->set_on.value_or(domain::Date{}),
                        audience_of(*goal));
    }

    Found of(const Record<domain::GoalRating>& rating) const
    {
        const auto goal = records_.get(rating->goal);
        auto found =
            found_in(rating, goal->care_case, only(rating->client), rating->rated_on, {Visibility::counselor, {}});
        found.hit.opens = goal.id.value;
        return found;
    }

    Found of(const Record<domain::Assignment>& task) const
    {
        return found_in(task, task->care_case, only(task->client), task->starts_on, audience_of(*task));
    }

    Found of(const Record<domain::Entry>& entry) const
    {
        const auto task = records_.get(entry->assignment);
        auto found = found_in(entry, task->care_case, only(task->client), entry->done_on, audience_of(*task));
        found.hit.opens = task.id.value;
        return found;
    }

    const storage::Records& records_;
};

/// Whether everything of the case, or of all cases, is looked at.
bool sees_all_of(const Looking& looking, const SearchAsk& ask)
{
    return ask.care_case.empty() ? looking.viewer() == Viewer::counselor()
                                 : !looking.readers(looking.care_case(ask.care_case)).has_value();
}

storage::SearchQuery query_of(const Looking& looking, const SearchAsk& ask, const SearchWords& words)
{
    storage::SearchQuery query{
        words.wanted, words.unwanted, ask.care_case.value, ask.client.value, {}, false, {}, 0, 0};
    query.with_private_notes = ask.with_private_notes;
    query.limit = ask.limit + 1;
    if (sees_all_of(looking, ask))
        return query;
    query.readers.emplace();
    const auto readers = ask.care_case.empty() ? std::nullopt : looking.readers(looking.care_case(ask.care_case));
    if (readers)
        for (const auto& reader : *readers)
            query.readers->push_back(reader.value);
    if (!looking.viewer().reads_along())
        query.left_out = {SearchedKind::contact}; // what was said in a contact is read by the counselor alone
    return query;
}

/// The index has chosen by the same rules; the record itself is asked once more before a word of it is shown.
bool may_show(const Looking& looking, const SearchAsk& ask, const Found& found)
{
    if (!ask.care_case.empty() && found.hit.care_case != ask.care_case)
        return false;
    if (found.hit.is_private && (!ask.with_private_notes || !sees_all_of(looking, ask)))
        return false;
    return looking.may_see(found.audience, looking.care_case(found.hit.care_case));
}

/// What the index found, with the records read and the words shown where they may be. A phrase whose last word is still
/// typed is looked for by its parts, so what has them elsewhere is left out here.
class Search {
public:
    Search(const Looking& looking, const SearchAsk& ask, const SearchWords& words)
        : looking_(looking), ask_(ask), words_(words), sees_all_(sees_all_of(looking, ask)),
          reader_(looking.practice().records())
    {
    }

    SearchResults results() const
    {
        SearchResults results;
        if (sees_all_)
            results.hits = search_drafts(looking_, ask_, words_);
        const auto drafts = results.hits.size();
        auto query = query_of(looking_, ask_, words_);
        for (std::size_t batch = 0; batch < most_batches; ++batch) {
            const auto found = looking_.practice().records().search_index().find(query);
            for (const auto& each : found) {
                if (results.hits.size() - drafts == ask_.limit) {
                    results.has_more = true;
                    return results;
                }
                if (auto hit = shown(reader_.read(each.kind, each.record)))
                    results.hits.push_back(std::move(*hit));
            }
            if (found.size() < query.limit)
                return results;
            query.passed_over += found.size();
        }
        results.has_more = true;
        return results;
    }

private:
    static constexpr std::size_t most_batches = 10;

    std::optional<SearchHit> shown(Found found) const
    {
        if (!sees_all_)
            std::erase_if(found.texts, [](const auto& text) { return text.is_counselors; });
        auto snippet = snippet_of(found.texts, words_);
        if (!snippet || !may_show(looking_, ask_, found))
            return std::nullopt;
        if (looking_.viewer().reads_along())
            found.hit.snippet = std::move(*snippet);
        return std::move(found.hit);
    }

    const Looking& looking_;
    const SearchAsk& ask_;
    const SearchWords& words_;
    bool sees_all_;
    FoundReader reader_;
};

}

SearchResults search(const Looking& looking, const SearchAsk& ask)
{
    const auto words = search_words(ask.words, ask.goes_on);
    return Search(looking, ask, words).results();
}

SearchResults view_search(const Looking& looking, const SearchAsk& ask)
{
    auto& records = looking.practice().records();
    auto change = records.change();
    auto results = search(looking, ask);
    say_searched(looking.practice(), ask.care_case);
    change.commit();
    return results;
}

void say_searched(OpenPractice& practice, const Id<CareCase>& care_case)
{
    auto change = practice.records().change();
    practice.records().vault().audit().append("searched", care_case.value);
    change.commit();
}

void rebuild_search_index(OpenPractice& practice, const std::function<void(double)>& progress)
{
    auto change = practice.records().change();
    practice.records().search_index().rebuild([&](std::size_t done, std::size_t all) {
        if (progress)
            progress(static_cast<double>(done) / static_cast<double>(all));
    });
    change.commit();
}

}
