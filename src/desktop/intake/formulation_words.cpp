#include "desktop/intake/formulation_words.hpp"

#include "desktop/homework/task_words.hpp"
#include "desktop/kit/dates.hpp"
#include "desktop/kit/measure_pictures.hpp"
#include "desktop/measures/measure_words.hpp"

namespace desktop {

namespace {

wxString dimension(const wxString& name, double value, const std::optional<double>& error)
{
    const auto number = shown(score_words(value));
    if (!error)
        return wxString::Format(_("%s %s"), name, number);
    return wxString::Format(_("%s %s (%s to %s)"), name, number, shown(score_words(value - *error)),
                            shown(score_words(value + *error)));
}

/// A way shame shows, a leaning, the stage, or the liked way of practising.
wxString reason_sentence(const std::string& token, const std::vector<int>& stage_fit)
{
    static const std::map<std::string, wxString> sentences{
        {"self_neglect", _("Own needs are put off.")},
        {"self_criticism", _("The inner voice is harsh.")},
        {"self_sabotage", _("Good things are spoilt before they can be lost.")},
        {"self_destructive", _("Shame turns into harm to oneself: only with safety in view.")},
        {"people_pleasing", _("Others are pleased at the cost of own needs.")},
        {"pulling_away", _("Pulling away keeps shame hidden.")},
        {"anxious", _("For someone who reaches and holds on when closeness feels unsafe.")},
        {"avoidant", _("For someone who steps back when closeness feels unsafe.")},
        {"parents", _("For a parent.")},
        {"couples", _("For the two of them.")},
        {"any", _("For anyone.")},
        {"style", _("It is practised the way they like to practise.")}};
    if (token == "stage")
        return wxString::Format(_("It fits where the work is: %s."), stage_words(stage_fit));
    const auto found = sentences.find(token);
    return found == sentences.end() ? wxString() : found->second;
}

wxString said(const wxString& label, const std::string& text)
{
    return text.empty() ? wxString() : wxString::Format(_("%s: %s"), label, shown(text));
}

}

wxString words(domain::ShameWay way)
{
    switch (way) {
    case domain::ShameWay::self_neglect:
        return _("Neglecting oneself");
    case domain::ShameWay::self_criticism:
        return _("Criticizing oneself");
    case domain::ShameWay::self_sabotage:
        return _("Getting in one's own way");
    case domain::ShameWay::self_destructive:
        return _("Doing oneself harm");
    case domain::ShameWay::people_pleasing:
        return _("Pleasing people");
    case domain::ShameWay::pulling_away:
        return _("Pulling away");
    }
    return {};
}

wxString shame_words(const app::ShameFact& fact)
{
    const auto by = fact.by_client && fact.by_counselor ? _("ticked by the client and seen by you")
                    : fact.by_client                    ? _("ticked by the client")
                                                        : _("seen by you");
    return joined({words(fact.way), by});
}

wxString dimension_words(const app::DimensionFact& fact)
{
    std::vector<wxString> notes;
    if (!fact.anxiety_error)
        notes.push_back(_("Nobody has published how exact this form is."));
    if (fact.assumed_spread)
        notes.push_back(_("The range rests on an assumed spread."));
    if (!fact.verified)
        notes.push_back(_("Its figures are not checked against the original."));
    const auto scores = joined({dimension(_("Anxiety"), fact.point.anxiety, fact.anxiety_error),
                                dimension(_("avoidance"), fact.point.avoidance, fact.avoidance_error)},
                               ", ");
    return joined({joined({scores, translated(fact.title), target_words(fact.target), date_words(fact.point.on)}),
                   joined(notes, " ")},
                  "\n");
}

std::vector<wxString> reason_words(const app::StrategySuggestion& strategy)
{
    std::vector<wxString> sentences;
    for (const auto& token : strategy.reason_tokens)
        sentences.push_back(reason_sentence(token, strategy.stage_fit));
    return sentences;
}

drawing::AttachmentPlane plane_of(const app::DimensionFact& fact)
{
    app::AttachmentPath path;
    path.title = fact.title;
    path.target = fact.target;
    path.least = fact.least;
    path.most = fact.most;
    path.points = {fact.point};
    path.anxiety_error = fact.anxiety_error;
    path.avoidance_error = fact.avoidance_error;
    path.assumed_spread = fact.assumed_spread;
    return plane_of(path);
}

std::vector<wxString> position_lines(const app::PositionFact& fact, const std::map<std::string, std::string>& positions)
{
    const auto found = positions.find(fact.position);
    std::vector<wxString> lines{found == positions.end() ? wxString() : translated(found->second),
                                said(_("What sets it off"), fact.side.trigger),
                                said(_("What they do then"), fact.side.behavior),
                                said(_("What they tell themselves"), fact.side.meaning),
                                said(_("What shows"), fact.side.secondary_emotion),
                                said(_("What is beneath"), fact.side.primary_emotion),
                                said(_("What they long for"), fact.side.need)};
    std::erase_if(lines, [](const auto& line) { return line.empty(); });
    if (fact.side_on)
        lines.push_back(wxString::Format(_("As the note of %s says it."), date_words(*fact.side_on)));
    return lines;
}

}
