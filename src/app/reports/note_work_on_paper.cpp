#include "app/kit/word_lists.hpp"
#include "app/reports/report_context.hpp"
#include "domain/scoring.hpp"
#include "domain/text.hpp"
#include "storage/records.hpp"

#include <algorithm>
#include <array>

/// What a note says of the work itself, each field of it, in words.
namespace app {

using domain::ProgressNote;
using reporting::ComposedPart;

namespace {

struct SideRow {
    const char* key;
    std::string domain::CycleSide::*text;
};

constexpr std::array side_rows{SideRow{"trigger", &domain::CycleSide::trigger},
                               SideRow{"behavior", &domain::CycleSide::behavior},
                               SideRow{"meaning", &domain::CycleSide::meaning},
                               SideRow{"secondary_emotion", &domain::CycleSide::secondary_emotion},
                               SideRow{"primary_emotion", &domain::CycleSide::primary_emotion},
                               SideRow{"need", &domain::CycleSide::need},
                               SideRow{"attachment_fear", &domain::CycleSide::attachment_fear},
                               SideRow{"body", &domain::CycleSide::body},
                               SideRow{"action_tendency", &domain::CycleSide::action_tendency},
                               SideRow{"view_of_self", &domain::CycleSide::view_of_self},
                               SideRow{"view_of_other", &domain::CycleSide::view_of_other}};

std::string word_of(std::string_view list, const std::string& key)
{
    static const WordLists lists;
    const auto& words = lists.words(list);
    const auto found = std::ranges::find(words, key, &domain::FormChoice::key);
    return found == words.end() ? key : found->text;
}

std::string words_of_move(int move)
{
    static const WordLists lists;
    const auto& words = lists.words("moves");
    const auto at = static_cast<std::size_t>(move) - 1;
    return at < words.size() ? words[at].text : std::string();
}

/// One note, part by part.
class NoteWork {
public:
    NoteWork(const ReportContext& context, const ProgressNote& note)
        : context_(context), words_(context.words), note_(note)
    {
    }

    std::vector<ComposedPart> parts() const
    {
        std::vector<ComposedPart> parts{
            points("stage", stage()),        points("moves", moves()),          cycle(),
            points("interventions", done()), points("encounter", encounters()), points("figures", figures()),
            points("pairs", pairs()),        points("injury", injuries()),      points("are", are()),
            points("goals", goals())};
        if (is_for_one())
            parts.push_back(points("safety", safety()));
        return parts;
    }

private:
    using Lines = std::vector<std::string>;

    ComposedPart points(const char* heading, Lines lines) const
    {
        ComposedPart part{words_.heading(heading), {}, {}, {}, std::move(lines), {}, false};
        std::erase_if(part.points, [](const auto& line) { return line.empty(); });
        return part;
    }

    std::string name(const domain::Id<domain::Client>& id) const { return person_on_paper(context_, id); }

    template<class Token>
    std::string said(const char* before, Token value) const
    {
        return words_.phrase(before + std::string(token_of(value)));
    }

    static std::string beside(std::initializer_list<std::string> parts)
    {
        Lines some(parts);
        std::erase(some, std::string());
        return domain::joined(some, " \u00B7 ");
    }

    // A note of one member alone says what was asked of safety; one that several may read never does.
    bool is_for_one() const
    {
        return !is_joint(*context_.reader.care_case) ||
               (note_.visibility == domain::Visibility::member && note_.member.ids.size() == 1);
    }

    Lines stage() const
    {
        Lines lines;
        if (note_.stage)
            lines.push_back(words_.phrase("stage", {{"stage", std::to_string(*note_.stage)}}));
        for (const auto& step : note_.steps)
            lines.push_back(words_.phrase("step", {{"name", name(step.client)}, {"step", std::to_string(step.step)}}));
        for (const auto& event : domain::change_events_of(note_)) {
            Lines markers;
            for (const auto marker : event.markers)
                markers.push_back(said("marker_", marker));
            lines.push_back(beside({said("event_", event.event), name(event.client), domain::joined(markers)}));
        }
        // Why work went on may rest on what the other one said alone.
        if (!is_joint(*context_.reader.care_case) && !note_.unfit_reason.empty())
            lines.push_back(words_.phrase("unfit", {{"reason", note_.unfit_reason}}));
        return lines;
    }

    Lines moves() const
    {
        Lines lines;
        for (const auto& move : note_.moves) {
            const auto line =
                words_.phrase("move", {{"move", std::to_string(move.move)}, {"words", words_of_move(move.move)}});
            const auto depth =
                move.depth ? words_.phrase("depth", {{"depth", std::to_string(*move.depth)}}) : std::string();
            lines.push_back(beside({line, depth, name(move.client)}));
        }
        return lines;
    }

    ComposedPart cycle() const
    {
        auto part = points("cycle", {});
        part.grid.heads = {""};
        part.grid.shares = {1.3};
        for (const auto& side : note_.cycle) {
            part.grid.heads.push_back(name(side.client));
            part.grid.shares.push_back(2);
        }
        for (const auto& [key, member] : side_rows) {
            Lines row{words_.phrase(key)};
            for (const auto& side : note_.cycle)
                row.push_back(side.*member);
            if (std::any_of(row.begin() + 1, row.end(), [](const auto& cell) { return !cell.empty(); }))
                part.grid.rows.push_back(std::move(row));
        }
        return part;
    }

    Lines done() const
    {
        Lines lines;
        for (const auto& key : note_.interventions)
            lines.push_back(word_of("interventions", key));
        return lines;
    }

    Lines encounters() const
    {
        Lines lines;
        for (const auto& each : note_.encounter) {
            const auto to = name({each.to});
            const auto whom = to.empty() ? each.to : to;
            const auto people = domain::joined(
                {name({each.from}), whom.empty() ? std::string() : words_.phrase("to", {{"whom", whom}})}, " ");
            lines.push_back(beside(
                {std::string(domain::trimmed(people)),
                 each.words.empty() ? std::string() : words_.phrase("quote", {{"words", each.words}}),
                 each.answer ? words_.phrase("answer", {{"answer", said("answer_", *each.answer)}}) : std::string(),
                 each.stopped_at ? said("stop_", *each.stopped_at) : std::string(), each.stopped_by}));
        }
        return lines;
    }

    Lines figures() const
    {
        Lines lines;
        for (const auto& figure : note_.figures)
            lines.push_back(beside(
                {figure.name, figure.kind == domain::FigureKind::other ? std::string() : said("figure_", figure.kind),
                 figure.said.empty() ? std::string() : words_.phrase("quote", {{"words", figure.said}}),
                 figure.answered.empty() ? std::string() : words_.phrase("answered", {{"words", figure.answered}})}));
        return lines;
    }

    Lines pairs() const
    {
        Lines lines;
        for (const auto& pair : note_.pairs)
            lines.push_back(beside(
                {words_.phrase("pair", {{"child", name(pair.child)}, {"caregiver", name(pair.caregiver)}}), pair.block,
                 pair.openness ? words_.phrase("openness", {{"open", std::to_string(*pair.openness)}})
                               : std::string()}));
        return lines;
    }

    std::string injury_step(const std::optional<int>& step) const
    {
        return step ? words_.phrase("injury_step", {{"step", std::to_string(*step)}}) : std::string();
    }

    // The file of an injury is the counselor's own; the note says what this session did about it.
    Lines injuries() const
    {
        Lines lines;
        if (note_.injury)
            lines.push_back(
                beside({note_.injury->about, name(note_.injury->injured), injury_step(note_.injury->step)}));
        for (const auto& work : note_.injuries) {
            auto line = beside({work.words, injury_step(work.step)});
            lines.push_back(line.empty() ? words_.phrase("injury_worked") : std::move(line));
        }
        return lines;
    }

    Lines are() const
    {
        const auto number = [](const std::optional<int>& value) {
            return value ? std::to_string(*value) : std::string("\u2013");
        };
        Lines lines;
        for (const auto& [client, rating] : note_.are)
            lines.push_back(words_.phrase("are", {{"name", name({client})},
                                                  {"reached", number(rating.accessible)},
                                                  {"responds", number(rating.responsive)},
                                                  {"engaged", number(rating.engaged)}}));
        return lines;
    }

    // Only goals that the reader may see: one that is another member's stays with its owner.
    Lines goals() const
    {
        if (note_.goals.empty())
            return {};
        const auto seen = context_.goals();
        Lines lines;
        for (const auto& touched : note_.goals)
            if (const auto goal = std::ranges::find(seen, touched.goal, &domain::Record<domain::Goal>::id);
                goal != seen.end())
                lines.push_back(beside({(*goal)->statement, name(touched.client),
                                        touched.rating ? domain::score_words(*touched.rating) : std::string()}));
        return lines;
    }

    Lines safety() const
    {
        Lines lines;
        for (const auto& concern : note_.concerns) {
            if (concern.state == domain::AskedState::not_asked)
                continue;
            const auto look = concern.next_look_on
                                  ? words_.phrase("look_again", {{"date", context_.date(*concern.next_look_on)}})
                                  : std::string();
            lines.push_back(beside({said("area_", concern.area), said("asked_", concern.state), concern.said,
                                    concern.agreed.empty() ? "" : words_.phrase("agreed", {{"words", concern.agreed}}),
                                    concern.told.empty() ? "" : words_.phrase("told", {{"words", concern.told}}), look,
                                    concern.level}));
        }
        for (const auto& asked : note_.substances)
            lines.push_back(beside({words_.phrase("substances"), said("asked_", asked.state), asked.said}));
        return lines;
    }

    const ReportContext& context_;
    const reporting::ReportWords& words_;
    const ProgressNote& note_;
};

}

std::vector<ComposedPart> note_work_parts(const ReportContext& context, const ProgressNote& note)
{
    return NoteWork(context, note).parts();
}

}
