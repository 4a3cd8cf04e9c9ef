#include "app/kit/resolve.hpp"
#include "app/measures/item_wordings.hpp"
#include "app/measures/measures.hpp"
#include "app/people/cases.hpp"
#include "kit/command.hpp"
#include "kit/document_keys.hpp"
#include "plan/tell_concerns.hpp"

#include <algorithm>

namespace cli {

namespace {

using domain::Administration;
using domain::CareCase;
using domain::Client;
using domain::Tree;

struct MeasureOptions {
    std::string word; ///< the instrument, or the practice where a passphrase is given
    std::string answers;
    std::string order;
    std::string target;
    std::string scale;
    std::string before;
    std::string after;
    std::string client;
    std::string care_case;
    std::string instrument;
    std::string corrects;
    std::string filling;
    std::string reason;
    std::string sd;
    std::string reliability;
    std::string direction;
    std::string clinical_mean;
    std::string clinical_sd;
    std::string functional_mean;
    std::string functional_sd;
    std::string cutoff;
};

Tree instrument_document(const domain::Instrument& instrument)
{
    Tree::List scales;
    for (const auto& scale : instrument.scales)
        scales.emplace_back(scale.id);
    Tree::Map map{{"id", instrument.id},
                  {"title", instrument.title},
                  {"items", static_cast<int>(instrument.items.size())},
                  {"scales", std::move(scales)},
                  {"licence", instrument.licence}};
    if (!instrument.targets.empty())
        map.emplace_back("targets", domain::to_tree(instrument.targets));
    return map;
}

Tree::List instrument_documents(const std::vector<domain::Instrument>& instruments)
{
    Tree::List documents;
    for (const auto& instrument : instruments)
        documents.push_back(instrument_document(instrument));
    return documents;
}

// With a practice also its own, how often each has been filled in it and whether it has chosen it.
Tree::List documents_in(app::OpenPractice& practice)
{
    auto counts = app::filled_counts(practice);
    const auto chosen = app::chosen_measures(practice);
    auto documents = instrument_documents(practice.definitions().instruments());
    for (auto& document : documents) {
        const auto id = document.text("id");
        add_part(document, "filled", counts[id]);
        add_part(document, "chosen", std::ranges::count(chosen, id, &domain::Instrument::id) > 0);
    }
    return documents;
}

void list(Context& context, const MeasureOptions& options)
{
    Tree::List documents;
    if (options.word.empty()) {
        documents = instrument_documents(app::Definitions().instruments());
    } else {
        context.practice = options.word;
        documents = context.run(documents_in);
    }
    context.print_list(documents, [](const Tree& instrument) { return instrument.text("title"); });
}

void score(Context& context, const MeasureOptions& options)
{
    const app::Definitions definitions;
    const auto& instrument = definitions.instrument(options.word);
    const auto answers = domain::parse_answers(options.answers);
    context.print(to_tree(domain::score(instrument, answers, options.order, options.target)));
}

void record(Context& context, const MeasureOptions& options)
{
    context.write_documents([&](app::OpenPractice& practice, Tree document) {
        fill_key(document, "client", app::resolve_if_given<Client>(practice, options.client).value);
        fill_key(document, "case", app::resolve_if_given<CareCase>(practice, options.care_case).value);
        fill_key(document, "instrument", options.instrument);
        fill_key(document, "corrects", app::resolve_if_given<Administration>(practice, options.corrects).value);
        const auto id = app::record_administration(practice, domain::from_tree<Administration>(document)).value;
        tell_concerns(practice, id);
        return id;
    });
}

app::MeasureQuery query_of(app::OpenPractice& practice, const MeasureOptions& options)
{
    const auto client = app::resolve<Client>(practice, options.client);
    const auto care_case = options.care_case.empty() ? app::only_case_of(practice, client).id
                                                     : app::resolve<CareCase>(practice, options.care_case);
    return {care_case, client, options.instrument, options.target};
}

// What a kept filling came to, with its dates in front.
Tree filling_document(const domain::Record<Administration>& filling)
{
    Tree::Map map{{"id", filling.id.value}, {"filled_on", domain::to_text(filling->filled_on)}};
    if (filling->entered_on)
        map.emplace_back("entered_on", domain::to_text(*filling->entered_on));
    if (!filling->corrects.empty())
        map.emplace_back("corrects", filling->corrects.value);
    if (filling->withdrawn_on) {
        map.emplace_back("withdrawn_on", domain::to_text(*filling->withdrawn_on));
        map.emplace_back("withdrawal_reason", filling->withdrawal_reason);
    }
    if (const auto* result = filling->result.as<Tree::Map>())
        map.insert(map.end(), result->begin(), result->end());
    return map;
}

std::string score_line(const Tree& filling)
{
    auto line = filling.text("filled_on");
    const auto* scales = filling.find("scales");
    const auto* list = scales ? scales->as<Tree::List>() : nullptr;
    for (std::size_t i = 0; list && i < list->size(); ++i)
        if (const auto* value = (*list)[i].find("value"))
            line += "  " + (*list)[i].text("id") + " " +
                    (value->is_null() ? (*list)[i].text("reason") : domain::plain_text(*value));
    if (filling.find("withdrawn_on"))
        line += "  withdrawn";
    return filling.find("corrected_by") ? line + "  corrected since" : line;
}

void history(Context& context, const MeasureOptions& options)
{
    const auto fillings = context.run([&](app::OpenPractice& practice) {
        const auto found = app::measure_history(alone(practice), query_of(practice, options));
        Tree::List documents;
        for (const auto& filling : found) {
            documents.push_back(filling_document(filling));
            for (const auto& later : found)
                if (later->corrects == filling.id)
                    add_part(documents.back(), "corrected_by", later.id.value);
        }
        return documents;
    });
    context.print_list(fillings, score_line);
}

void change_in_practice(Context& context, const MeasureOptions& options)
{
    context.practice = options.word;
    context.print(context.run([&](app::OpenPractice& practice) {
        const auto found = app::measure_change(alone(practice), query_of(practice, options), options.scale,
                                               options.before, options.after);
        auto document = to_tree(found.change);
        add_part(document, "instrument", options.instrument);
        add_part(document, "scale", found.scale);
        if (!found.after->target.empty())
            add_part(document, "target", found.after->target);
        add_part(document, "before_on", domain::to_text(found.before->filled_on));
        add_part(document, "after_on", domain::to_text(found.after->filled_on));
        return document;
    }));
}

double score_option(const domain::Scale& scale, std::string_view option, const std::string& text)
{
    const auto score = number_option(option, text);
    if (score < scale.least || score > scale.most)
        domain::refuse(std::string(option), "range", domain::shown(text),
                       {"from_to", domain::score_words(scale.least), domain::score_words(scale.most)});
    return score;
}

void change_on_instrument(Context& context, const MeasureOptions& options)
{
    const app::Definitions definitions;
    const auto& scale = app::scale_or_refuse(definitions.instrument(options.word), options.scale);
    context.print(to_tree(domain::change_on(scale, score_option(scale, "before", options.before),
                                            score_option(scale, "after", options.after))));
}

void withdraw(Context& context, const MeasureOptions& options)
{
    context.run([&](app::OpenPractice& practice) {
        app::withdraw_administration(practice, app::resolve<Administration>(practice, options.filling), options.reason);
    });
}

std::optional<double> number_if_given(std::string_view option, const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(number_option(option, text));
}

void change_by_figures(Context& context, const MeasureOptions& options)
{
    domain::ChangeInput input;
    input.before = number_option("before", options.before);
    input.after = number_option("after", options.after);
    input.sd = number_option("sd", options.sd);
    input.reliability = number_option("reliability", options.reliability);
    input.direction = domain::parse_direction(options.direction);
    input.clinical_mean = number_if_given("clinical-mean", options.clinical_mean);
    input.clinical_sd = number_if_given("clinical-sd", options.clinical_sd);
    input.functional_mean = number_if_given("functional-mean", options.functional_mean);
    input.functional_sd = number_if_given("functional-sd", options.functional_sd);
    input.cutoff = options.cutoff;
    context.print(to_tree(domain::computed_change(input)));
}

// With a passphrase the word is a practice; without one it is an instrument; without a word the figures are given.
void change(Context& context, const MeasureOptions& options)
{
    if (!context.passphrase_file.empty())
        change_in_practice(context, options);
    else if (!options.word.empty())
        change_on_instrument(context, options);
    else
        change_by_figures(context, options);
}

void wrong_way(Context& context)
{
    const auto items = context.run([](app::OpenPractice& practice) {
        Tree::List documents;
        for (const auto& item : app::going_the_wrong_way(alone(practice))) {
            Tree::Map map{{"id", item.measure.client.value},
                          {"case", item.measure.care_case.value},
                          {"instrument", item.measure.instrument},
                          {"scale", item.scale},
                          {"why", token_of(item.why)},
                          {"filled_on", domain::to_text(item.filled_on)}};
            documents.emplace_back(std::move(map));
        }
        return documents;
    });
    context.print_list(items, [](const Tree& item) {
        return item.text("instrument") + " " + item.text("scale") + "  " + item.text("filled_on") + "  " +
               item.text("why");
    });
}

void add_commands_without_practice(Program& program, const std::shared_ptr<MeasureOptions>& options)
{
    auto& context = program.context;
    program.command("measure", "list", "List the measures", [&context, options] { list(context, *options); })
        .word("PRACTICE", options->word, "The practice folder: also says how often each was filled", false)
        .option("--passphrase-file", context.passphrase_file, "Its first line is the passphrase; - reads it here")
        .flag("--json", context.json, "Print JSON");
    program.command("measure", "score", "Score a filled form", [&context, options] { score(context, *options); })
        .word("INSTRUMENT", options->word, "Which, such as phq-9")
        .needs("--answers", options->answers, "The numbers in the form's order: 1,0,,2; a missing one is empty")
        .option("--order", options->order, "Which printed order, where more than one is in use")
        .option("--target", options->target, "Whom it is about, for forms about one relationship")
        .flag("--json", context.json, "Print JSON");
}

void add_change_command(Program& program, const std::shared_ptr<MeasureOptions>& options)
{
    auto& context = program.context;
    program
        .command("measure", "change", "Say whether a change is more than noise",
                 [&context, options] { change(context, *options); })
        .word("INSTRUMENT|PRACTICE", options->word, "A practice with --passphrase-file; else an instrument, or neither",
              false)
        .option("--passphrase-file", context.passphrase_file, "Its first line is the passphrase; - reads it here")
        .option("--client", options->client, "In a practice: whose")
        .option("--case", options->care_case, "In a practice: the case; else the client's only open one")
        .option("--instrument", options->instrument, "In a practice: which instrument")
        .option("--target", options->target, "In a practice: whom the form is about")
        .option("--scale", options->scale, "Which scale; the total when left out")
        .option("--before", options->before, "The earlier score; in a practice the filling's day or id")
        .option("--after", options->after, "The later score; in a practice the filling's day or id")
        .option("--sd", options->sd, "Figures of one's own: standard deviation")
        .option("--reliability", options->reliability, "0 to below 1")
        .option("--direction", options->direction, "higher or lower is better")
        .option("--clinical-mean", options->clinical_mean, "Of the clinical group")
        .option("--clinical-sd", options->clinical_sd, "Of the clinical group")
        .option("--functional-mean", options->functional_mean, "Of the functional group")
        .option("--functional-sd", options->functional_sd, "Of the functional group")
        .option("--cutoff", options->cutoff, "a, b or c")
        .flag("--json", context.json, "Print JSON");
}

}

void add_measure_commands(Program& program)
{
    auto& context = program.context;
    const auto options = kept<MeasureOptions>();
    add_commands_without_practice(program, options);
    add_change_command(program, options);
    program
        .bulk_command("measure", "record", "Keep filled forms; JSON Lines for several",
                      [&context, options] { record(context, *options); })
        .option("--client", options->client, "Whose, where the document does not say")
        .option("--case", options->care_case, "The case, where the document does not say")
        .option("--instrument", options->instrument, "Which, where the document does not say")
        .option("--corrects", options->corrects, "The wrong filling that this one stands for from now on");
    program
        .practice_command("measure", "history", "Show the scores over time",
                          [&context, options] { history(context, *options); })
        .needs("--client", options->client, "Whose")
        .needs("--instrument", options->instrument, "Which")
        .option("--case", options->care_case, "The case; else the client's only open one")
        .option("--target", options->target, "Whom the form is about");
    program
        .practice_command("measure", "withdraw", "Take a filling out of what counts; it stays in the history",
                          [&context, options] { withdraw(context, *options); })
        .needs("--filling", options->filling, "Its id")
        .needs("--reason", options->reason, "Why: entered for the wrong person, say");
    program.practice_command("measure", "wrong-way", "List who is going the wrong way",
                             [&context] { wrong_way(context); });
}

}
