#include "desktop/homework/sheet_options.hpp"

#include "desktop/kit/words.hpp"

namespace desktop {

namespace {

/// The fields as one document.
struct SheetWishes {
    std::string variant;
    std::optional<domain::Paper> paper;
    bool large_print = false;
    bool discreet = false;

    static constexpr auto fields()
    {
        using domain::field;
        return std::tuple{field("variant", &SheetWishes::variant), field("paper", &SheetWishes::paper),
                          field("large_print", &SheetWishes::large_print), field("discreet", &SheetWishes::discreet)};
    }
};

}

std::vector<Choice> sheet_variants(const domain::Strategy& strategy)
{
    std::vector<Choice> choices;
    for (const auto& each : strategy.worksheet.variants)
        choices.push_back({each.key, translated(each.text)});
    const auto add = [&](const char* key, const wxString& words, const std::string& text) {
        if (!text.empty())
            choices.push_back({key, words});
    };
    add("smaller", _("a smaller version, as a card"), strategy.smaller_version);
    add("spoken", _("said aloud, as a card"), strategy.spoken_version);
    add("doing", _("done instead of written, as a card"), strategy.doing_version);
    return choices;
}

ChoiceField& add_sheet_variant(Form& form, std::vector<Choice> variants)
{
    return form.choice("variant", _("The page"), std::move(variants), wxString(_("the whole page")));
}

void add_sheet_print(Form& form)
{
    form.choice("paper", _("Paper"), choices<domain::Paper>(), wxString(_("As in the settings")));
    form.beside(2);
    form.check("large_print", _("Large print"));
    form.check("discreet", _("Discreet: no names on it"));
}

domain::Tree document_of(const domain::Tree& document, std::initializer_list<const char*> names)
{
    domain::Tree part{domain::Tree::Map{}};
    for (const auto* name : names)
        if (auto value = at_path(document, name); !value.is_null())
            set_path(part, name, std::move(value));
    return part;
}

app::WorksheetOptions sheet_options(const domain::Tree& document, const std::optional<std::string>& paper_reason)
{
    const auto wishes =
        domain::from_tree<SheetWishes>(document_of(document, {"variant", "paper", "large_print", "discreet"}));
    return {wishes.variant,           wishes.paper, wishes.large_print, wishes.discreet, paper_reason.has_value(),
            paper_reason.value_or("")};
}

}
