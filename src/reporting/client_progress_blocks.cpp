#include "reporting/client_progress_blocks.hpp"

#include "reporting/progress_chart.hpp"
#include "reporting/progress_parts.hpp"
#include "reporting/say.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace reporting {

namespace {

using Blocks = std::vector<Block>;

constexpr std::size_t tasks_on_first_page = 3;

class Sections {
public:
    Sections(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
             const TextLayout& layout)
        : progress_(progress), words_(words), format_(format), layout_(layout), measures_(progress.measures)
    {
        std::erase_if(measures_, [](const ProgressMeasure& measure) { return measure.points.empty(); });
    }

    Blocks first_page()
    {
        blocks_ = letterhead_blocks(progress_.letterhead, words_.text().period(progress_.from, progress_.to));
        title();
        add_sections(words_.definition().first_page);
        if (is_beginning(progress_))
            contact();
        return std::exchange(blocks_, {});
    }

    Blocks later_pages()
    {
        if (is_beginning(progress_))
            return {};
        add_sections(words_.definition().last_page);
        const KeepTogether last{std::exchange(blocks_, {})};
        blocks_.emplace_back(NotOnFirstPage{});
        add_sections(words_.definition().later_pages);
        blocks_.emplace_back(last);
        return std::exchange(blocks_, {});
    }

    Blocks first_page_foot() const
    {
        std::vector<Span> crisis = plain(words_.phrase("not_safe") + " ", Face::bold);
        crisis.push_back(plain(as_sentence(joined_parts(progress_.crisis_lines, ", "))).front());
        std::string about = words_.phrase("written_for_you");
        for (const auto& [whose, names] : progress_.may_receive)
            about += " " + words_.phrase(whose.empty() ? "may_receive" : "may_receive_copy",
                                         {{"name", whose}, {"names", listed(names, words_)}});
        Blocks foot{Rule{}, paragraph(muted(about), ParagraphStyle::small), paragraph(crisis, ParagraphStyle::small)};
        if (progress_.for_young)
            foot.emplace_back(paragraph(plain(words_.phrase("someone_to_tell")), ParagraphStyle::small));
        return foot;
    }

private:
    void add_sections(const std::vector<std::string>& names)
    {
        using Section = void (Sections::*)();
        static const std::map<std::string, Section, std::less<>> sections{
            {"beginning", &Sections::beginning},
            {"grown", &Sections::grown},
            {"wanted", &Sections::wanted},
            {"answers", &Sections::answers},
            {"practised", &Sections::practised},
            {"next", &Sections::next},
            {"more_answers", &Sections::more_answers},
            {"numbers", &Sections::numbers},
            {"tasks", &Sections::tasks},
            {"plan", &Sections::plan},
            {"when_it_returns", &Sections::when_it_returns},
            {"contact", &Sections::contact},
            {"crisis", &Sections::crisis}};
        for (const auto& name : names)
            (this->*sections.find(name)->second)();
    }

    void add_heading(std::string_view key)
    {
        blocks_.emplace_back(Heading{words_.heading(key), HeadingLevel::section, Align::start});
    }

    void add_paragraphs(const std::vector<std::string>& texts)
    {
        for (const auto& text : texts)
            blocks_.emplace_back(paragraph(plain(text)));
    }

    /// A heading with its sentences, or nothing when there are none.
    void add_section(std::string_view heading, const std::vector<std::string>& texts)
    {
        if (texts.empty())
            return;
        add_heading(heading);
        add_paragraphs(texts);
    }

    void title()
    {
        const auto names = listed(progress_.names, words_);
        const char* key = is_beginning(progress_) ? "title_beginning" : "title";
        blocks_.emplace_back(Heading{words_.heading(key), HeadingLevel::title, Align::centre});
        blocks_.emplace_back(
            paragraph(muted(words_.phrase("for", {{"names", names}})), ParagraphStyle::lead, Align::centre));
    }

    void beginning()
    {
        if (is_beginning(progress_))
            add_section("beginning", {words_.phrase("beginning_welcome"), words_.phrase("beginning_pace"),
                                      words_.phrase("beginning_later")});
    }

    void grown()
    {
        std::vector<std::string> sentences = progress_.counselor_sentences;
        sentences.insert(sentences.end(), progress_.grown.begin(), progress_.grown.end());
        add_section(is_beginning(progress_) ? "grown_beginning" : "grown", sentences);
    }

    void wanted()
    {
        if (progress_.goals.empty())
            return;
        add_heading(is_beginning(progress_) ? "wanted_beginning" : "wanted");
        for (const auto& goal : progress_.goals)
            blocks_.emplace_back(KeepTogether{goal_blocks(goal, words_, format_.body_size)});
    }

    void answers()
    {
        if (measures_.empty() && progress_.answers.empty())
            return;
        add_heading("answers");
        if (!measures_.empty())
            add_measure(measures_.front());
        add_paragraphs(progress_.answers);
    }

    void more_answers()
    {
        if (measures_.size() < 2)
            return;
        add_heading("more_answers");
        for (std::size_t i = 1; i < measures_.size(); ++i)
            add_measure(measures_[i]);
    }

    void add_measure(const ProgressMeasure& measure)
    {
        blocks_.emplace_back(KeepTogether{{Heading{measure.title, HeadingLevel::part, Align::start},
                                           Picture{progress_chart(measure, words_, format_, layout_), {}}}});
        blocks_.emplace_back(Space{0.25});
        add_paragraphs(measure.sentences);
    }

    void practised()
    {
        if (progress_.practised.empty())
            return;
        Blocks section{Heading{words_.heading("practised"), HeadingLevel::section, Align::start}};
        const std::size_t count = std::min(progress_.practised.size(), tasks_on_first_page);
        for (std::size_t i = 0; i < count; ++i)
            section.emplace_back(paragraph(practice_spans(progress_.practised[i], words_)));
        blocks_.emplace_back(KeepTogether{std::move(section)}); // none of it stands on page two without its heading
    }

    void next() { add_section("next", progress_.next); }

    void numbers()
    {
        if (measures_.empty())
            return;
        add_section("numbers", {words_.phrase("numbers_intro")});
        blocks_.emplace_back(Bullets{{plain(words_.phrase("can_say")), plain(words_.phrase("cannot_say"))}});
        for (const auto& measure : measures_)
            if (auto own = number_blocks(measure); !own.empty())
                blocks_.emplace_back(KeepTogether{std::move(own)});
    }

    void tasks()
    {
        // What page one has said is not said again.
        if (progress_.practised.size() <= tasks_on_first_page)
            return;
        add_heading("tasks");
        blocks_.emplace_back(
            practice_table({progress_.practised.begin() + tasks_on_first_page, progress_.practised.end()}, words_));
        blocks_.emplace_back(Space{0.4});
        blocks_.emplace_back(paragraph(muted(words_.phrase("tasks_foot")), ParagraphStyle::small));
    }

    void plan() { add_section("plan", progress_.plan); }

    void when_it_returns()
    {
        if (progress_.when_it_returns.empty())
            return;
        add_section("when_it_returns", {words_.phrase("when_it_returns_intro")});
        add_paragraphs(progress_.when_it_returns);
    }

    void contact()
    {
        if (progress_.contact.empty())
            return;
        add_section("contact", {words_.phrase("contact_intro")});
        add_paragraphs(progress_.contact);
    }

    void crisis()
    {
        Bullets lines;
        for (const auto& line : progress_.crisis_lines)
            lines.items.push_back(plain(line, Face::bold));
        blocks_.emplace_back(KeepTogether{{Heading{words_.heading("crisis"), HeadingLevel::section, Align::start},
                                           paragraph(plain(words_.phrase("crisis_intro"))), lines}});
    }

    const ClientProgress& progress_;
    const ProgressWords& words_;
    const PageFormat& format_;
    const TextLayout& layout_;
    std::vector<ProgressMeasure> measures_;
    Blocks blocks_;
};

}

bool is_beginning(const ClientProgress& progress)
{
    const auto is_empty = [](const ProgressMeasure& measure) { return measure.points.empty(); };
    return !progress.began_earlier && progress.meetings < 2 && progress.practised.empty() &&
           std::all_of(progress.measures.begin(), progress.measures.end(), is_empty);
}

namespace {

/// A page that only some may be given is not the reader's to share.
const char* confidentiality_of(const ClientProgress& progress)
{
    const bool is_joint = progress.names.size() > 1;
    if (progress.may_receive.empty())
        return is_joint ? "confidentiality_joint" : "confidentiality";
    return is_joint ? "confidentiality_joint_minor" : "confidentiality_minor";
}

}

PageContents progress_contents(const ClientProgress& progress, const ProgressWords& words, const PageFormat& format,
                               const TextLayout& layout)
{
    Sections sections(progress, words, format, layout);
    PageContents contents;
    contents.body = sections.first_page();
    std::ranges::move(sections.later_pages(), std::back_inserter(contents.body));
    contents.first_page_foot = sections.first_page_foot();
    const std::string title = words.heading(is_beginning(progress) ? "title_beginning" : "title");
    contents.running_head = joined_parts({progress.letterhead.practice, title}, " · ");
    contents.confidentiality = words.phrase(confidentiality_of(progress));
    contents.page_number = [&words](int page, int of) {
        return words.phrase("page_of", {{"page", std::to_string(page)}, {"pages", std::to_string(of)}});
    };
    return contents;
}

}
