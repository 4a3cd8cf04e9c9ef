#include "desktop/sessions/note_lines.hpp"

#include "desktop/kit/dates.hpp"
#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

using domain::ProgressNote;

class LinesOfNote {
public:
    LinesOfNote(const ProgressNote& note, const NoteMaterial& material, const NoteNames& names)
        : note_(note), material_(material), names_(names)
    {
    }

    std::vector<NoteWords> all(bool with_concerns)
    {
        add(_("What moved"), shown(note_.what_moved));
        add(_("Moves of the Tango"), moves());
        add(_("Emotion words"), emotion_words());
        add(_("Quote, word for word"), shown(note_.quote));
        add(_("Practice given"), shown(note_.practice_given));
        for (const auto& encounter : note_.encounter)
            add(_("Encounter and answer"), words_of_encounter(encounter));
        if (with_concerns) {
            add(_("Safety"), concerns());
            add(_("Drinking, drugs, medicine"), substances());
            add(_("Why it went on, where something spoke against it"), shown(note_.unfit_reason));
        }
        add(_("What they take home"), shown(note_.takes_home));
        add(_("Next time"), shown(note_.plan));
        add_rest();
        return std::move(lines_);
    }

private:
    void add(const wxString& title, const wxString& text)
    {
        if (!text.empty())
            lines_.push_back({title, text});
    }

    void add_rest()
    {
        add(_("Stage"), note_.stage ? wxString::Format("%d", *note_.stage) : wxString());
        add(_("Step of each partner"), steps());
        add(_("Turning points"), change_events());
        add(_("Pairs of the family"), pairs());
        add(_("Figures and parts met"), figures());
        add(_("Work on an injury"), injury_work());
        for (const auto& side : note_.cycle)
            add(wxString::Format(_("The cycle: %s"), names_(side.client.value)), words_of_side(side));
        add(_("What I did"), interventions());
        add(_("Goals"), goals());
        add(_("Accessible, responsive, engaged"), are());
        add(_("Attachment injury"), injury());
        add_sections();
        add(_("Who may be shown this note"), seen_by());
    }

    wxString seen_by() const
    {
        if (note_.visibility == domain::Visibility::member)
            return _("Only those who were there");
        return note_.visibility ? words(*note_.visibility) : wxString();
    }

    wxString moves() const
    {
        const auto& list = material_.words.words("moves");
        std::vector<wxString> lines;
        for (const auto& move : note_.moves) {
            const auto at = static_cast<std::size_t>(move.move) - 1;
            lines.push_back(
                joined({at < list.size() ? translated(list[at].text) : wxString(), names_(move.client.value),
                        move.depth ? wxString::Format(_("depth %d of 3"), *move.depth) : wxString()}));
        }
        return joined(lines, "\n");
    }

    wxString emotion_words() const
    {
        std::vector<wxString> all;
        for (const auto& word : note_.emotion_words)
            all.push_back(shown(word));
        return joined(all, ", ");
    }

    wxString words_of_encounter(const domain::Encounter& encounter) const
    {
        const auto people = encounter.from.empty() || encounter.to.empty()
                                ? names_(encounter.from + encounter.to)
                                : wxString::Format(_("%s to %s"), names_(encounter.from), names_(encounter.to));
        const auto answer =
            encounter.answer ? wxString::Format(_("Answer: %s"), words(*encounter.answer).Lower()) : wxString();
        const auto stopped =
            encounter.stopped_at ? wxString::Format(_("Stopped: %s"), words(*encounter.stopped_at)) : wxString();
        return joined({people, shown(encounter.words), answer, stopped, shown(encounter.stopped_by)}, "\n");
    }

    wxString concerns() const
    {
        std::vector<wxString> lines;
        for (const auto& concern : note_.concerns) {
            lines.push_back(joined(
                {words(concern.area), words(concern.state), names_(concern.client.value), shown(concern.level)}));
            lines.push_back(shown(concern.said));
            lines.push_back(concern.agreed.empty() ? wxString()
                                                   : wxString::Format(_("Agreed: %s"), shown(concern.agreed)));
            lines.push_back(concern.told.empty() ? wxString() : wxString::Format(_("Told: %s"), shown(concern.told)));
            if (concern.next_look_on)
                lines.push_back(wxString::Format(_("Look at it again on %s"), date_words(*concern.next_look_on)));
        }
        return joined(lines, "\n");
    }

    wxString steps() const
    {
        std::vector<wxString> lines;
        for (const auto& step : note_.steps)
            lines.push_back(joined({names_(step.client.value), wxString::Format("%d", step.step)}));
        return joined(lines, "\n");
    }

    static wxString words_of_side(const domain::CycleSide& side)
    {
        return joined({shown(side.trigger), shown(side.behavior), shown(side.meaning), shown(side.secondary_emotion),
                       shown(side.primary_emotion), shown(side.need), shown(side.attachment_fear), shown(side.body),
                       shown(side.action_tendency), shown(side.view_of_self), shown(side.view_of_other)},
                      "\n");
    }

    wxString interventions() const
    {
        const auto& list = material_.words.words("interventions");
        std::vector<wxString> done;
        for (const auto& key : note_.interventions) {
            const auto word = std::ranges::find(list, key, &domain::FormChoice::key);
            done.push_back(translated(word == list.end() ? key : word->text));
        }
        return joined(done, ", ");
    }

    wxString goals() const
    {
        std::vector<wxString> lines;
        for (const auto& touched : note_.goals)
            lines.push_back(joined({goal_words(touched.goal), names_(touched.client.value),
                                    touched.rating ? wxString::FromCDouble(*touched.rating) : wxString()}));
        return joined(lines, "\n");
    }

    wxString goal_words(const domain::Id<domain::Goal>& id) const
    {
        for (const auto& goal : material_.back.goals)
            if (goal.goal.id == id)
                return shown(goal.goal->statement);
        return _("A goal that is closed now");
    }

    wxString are() const
    {
        const auto number = [](const std::optional<int>& value) {
            return value ? wxString::Format("%d", *value) : wxString::FromUTF8("\xE2\x80\x93");
        };
        std::vector<wxString> lines;
        for (const auto& [client, rating] : note_.are)
            lines.push_back(
                joined({names_(client), wxString::Format(_("%s, %s, %s (0 to 4)"), number(rating.accessible),
                                                         number(rating.responsive), number(rating.engaged))}));
        return joined(lines, "\n");
    }

    wxString change_events() const
    {
        std::vector<wxString> lines;
        for (const auto& event : domain::change_events_of(note_)) {
            std::vector<wxString> parts{words(event.event), names_(event.client.value)};
            for (const auto marker : event.markers)
                parts.push_back(words(marker));
            lines.push_back(joined(parts));
        }
        return joined(lines, "\n");
    }

    wxString pairs() const
    {
        std::vector<wxString> lines;
        for (const auto& pair : note_.pairs)
            lines.push_back(
                joined({wxString::Format(_("%s to %s"), names_(pair.child.value), names_(pair.caregiver.value)),
                        shown(pair.block),
                        pair.openness ? wxString::Format(_("open: %d of 4"), *pair.openness) : wxString()}));
        return joined(lines, "\n");
    }

    wxString figures() const
    {
        std::vector<wxString> lines;
        for (const auto& figure : note_.figures)
            lines.push_back(
                joined({shown(figure.name), words(figure.kind), shown(figure.said), shown(figure.answered)}));
        return joined(lines, "\n");
    }

    wxString substances() const
    {
        std::vector<wxString> lines;
        for (const auto& asked : note_.substances)
            lines.push_back(joined({names_(asked.client.value), words(asked.state), shown(asked.said)}));
        return joined(lines, "\n");
    }

    wxString injury_work() const
    {
        std::vector<wxString> lines;
        for (const auto& work : note_.injuries)
            lines.push_back(joined({injury_event(work.injury), shown(work.words),
                                    work.step ? wxString::Format(_("step %d of 8"), *work.step) : wxString()}));
        return joined(lines, "\n");
    }

    /// What the injury was, where it may be said.
    wxString injury_event(const domain::Id<domain::InjuryFile>& id) const
    {
        for (const auto& view : material_.injuries)
            if (view.injury.id == id)
                return shown(view.injury->event);
        return {};
    }

    wxString injury() const
    {
        if (!note_.injury)
            return {};
        return joined({shown(note_.injury->about), names_(note_.injury->injured.value),
                       note_.injury->step ? wxString::Format(_("step %d of 8"), *note_.injury->step) : wxString()},
                      "\n");
    }

    /// In the template's order; what it does not have any more stands after it under its key.
    void add_sections()
    {
        const auto form = std::ranges::find(material_.templates, note_.note_template, &domain::FormDefinition::id);
        const auto sections = form == material_.templates.end() ? std::vector<domain::FormSection>() : form->sections;
        for (const auto& section : sections)
            if (const auto text = note_.sections.find(section.key); text != note_.sections.end())
                add(translated(section.title), shown(text->second));
        for (const auto& [key, text] : note_.sections)
            if (std::ranges::find(sections, key, &domain::FormSection::key) == sections.end())
                add(shown(key), shown(text));
    }

    const ProgressNote& note_;
    const NoteMaterial& material_;
    const NoteNames& names_;
    std::vector<NoteWords> lines_;
};

}

wxString NoteNames::operator()(const std::string& id) const
{
    const auto member = std::ranges::find(members_, id, &Choice::key);
    return member == members_.end() ? shown(id) : member->words;
}

std::vector<NoteWords> note_lines(const ProgressNote& note, const NoteMaterial& material, const NoteNames& names,
                                  bool with_concerns)
{
    return LinesOfNote(note, material, names).all(with_concerns);
}

}
