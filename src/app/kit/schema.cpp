#include "app/kit/schema.hpp"

#include "domain/administration.hpp"
#include "domain/assignment.hpp"
#include "domain/contact.hpp"
#include "domain/intake.hpp"
#include "domain/item_wording.hpp"
#include "domain/measure_plan.hpp"
#include "domain/practice_profile.hpp"
#include "domain/progress_note.hpp"
#include "domain/safety_plan.hpp"
#include "domain/safety_screen.hpp"

#include <algorithm>
#include <functional>

namespace app {

using domain::FieldRule;
using domain::Tree;

namespace {

template<class T>
struct Described;

// The token with its arguments: { "date_from": ["2026-03-01"] }. The edge makes the words.
Tree words_tree(const domain::Words& words)
{
    Tree::List arguments(words.arguments.begin(), words.arguments.end());
    return Tree::Map{{words.token, std::move(arguments)}};
}

template<class T>
Tree::List fields_of()
{
    Tree::List fields;
    domain::for_each_field<T>([&](const auto& field) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*field.member)>;
        Tree::Map described{{"name", field.name}, {"required", field.rule.required}};
        Described<Member>::add_to(described, field.rule);
        fields.emplace_back(std::move(described));
    });
    return fields;
}

template<class T>
constexpr const char* type_name()
{
    if constexpr (std::is_same_v<T, bool>)
        return "boolean";
    else if constexpr (std::is_arithmetic_v<T>)
        return "number";
    else if constexpr (std::is_same_v<T, domain::Date>)
        return "date";
    else if constexpr (std::is_same_v<T, domain::TimeOfDay>)
        return "time";
    else if constexpr (std::is_same_v<T, Tree> || std::is_same_v<T, domain::Amount>)
        return "any";
    else
        return "text";
}

template<class T>
struct Described {
    static void add_to(Tree::Map& map, const FieldRule& rule)
    {
        map.emplace_back("type", type_name<T>());
        map.emplace_back("allowed", words_tree(domain::Allowed<T>::words(rule)));
    }
};

template<domain::HasFields T>
struct Described<T> {
    static void add_to(Tree::Map& map, const FieldRule&)
    {
        map.emplace_back("type", "object");
        map.emplace_back("fields", fields_of<T>());
    }
};

template<domain::HasTokens E>
struct Described<E> {
    static void add_to(Tree::Map& map, const FieldRule&)
    {
        Tree::List words;
        for (const auto& token : tokens(E{}))
            words.emplace_back(token.name);
        map.emplace_back("type", "word");
        map.emplace_back("allowed", std::move(words));
    }
};

template<class T>
struct Described<domain::Id<T>> {
    static void add_to(Tree::Map& map, const FieldRule&)
    {
        map.emplace_back("type", "id");
        map.emplace_back("allowed", words_tree({"id_of", T::record_name}));
    }
};

template<>
struct Described<domain::MemberList> {
    static void add_to(Tree::Map& map, const FieldRule&)
    {
        map.emplace_back("type", "id");
        map.emplace_back("allowed", words_tree("client_or_clients"));
    }
};

template<class T>
struct Described<std::optional<T>> : Described<T> {
};

// A list or map of T: its type says so in front of what one of them is.
template<class T>
void add_several(Tree::Map& map, const FieldRule& rule, const char* prefix)
{
    Tree::Map each;
    Described<T>::add_to(each, rule);
    each.front().second = prefix + std::get<std::string>(each.front().second.value);
    map.insert(map.end(), each.begin(), each.end());
}

template<class T>
struct Described<std::vector<T>> {
    static void add_to(Tree::Map& map, const FieldRule& rule) { add_several<T>(map, rule, "list of "); }
};

template<class T>
struct Described<std::map<std::string, T>> {
    static void add_to(Tree::Map& map, const FieldRule& rule) { add_several<T>(map, rule, "by key: "); }
};

// A session's document may bring its first note along; that note's session goes without saying.
Tree::List session_fields()
{
    auto note = fields_of<domain::ProgressNote>();
    std::erase_if(note, [](const Tree& field) { return field.text("name") == "session"; });
    auto fields = fields_of<domain::Session>();
    fields.emplace_back(
        Tree::Map{{"name", "note"}, {"required", false}, {"type", "object"}, {"fields", std::move(note)}});
    return fields;
}

struct DocumentKind {
    std::string_view name;
    Tree::List (*fields)();
};

constexpr std::array document_kinds{
    DocumentKind{"practice", fields_of<domain::PracticeProfile>},
    DocumentKind{"client", fields_of<domain::Client>},
    DocumentKind{"case", fields_of<domain::CareCase>},
    DocumentKind{"intake", fields_of<domain::Intake>},
    DocumentKind{"session", session_fields},
    DocumentKind{"note", fields_of<domain::ProgressNote>},
    DocumentKind{"assignment", fields_of<domain::Assignment>},
    DocumentKind{"entry", fields_of<domain::Entry>},
    DocumentKind{"safety_screen", fields_of<domain::SafetyScreen>},
    DocumentKind{"contact", fields_of<domain::Contact>},
    DocumentKind{"administration", fields_of<domain::Administration>},
    DocumentKind{"measure_plan", fields_of<domain::MeasurePlan>},
    DocumentKind{"item_wording", fields_of<domain::ItemWording>},
    DocumentKind{"goal", fields_of<domain::Goal>},
    DocumentKind{"rating", fields_of<domain::GoalRating>},
    DocumentKind{"concern", fields_of<domain::Concern>},
    DocumentKind{"concern_response", fields_of<domain::ConcernResponse>},
    DocumentKind{"safety_plan", fields_of<domain::SafetyPlan>},
    DocumentKind{"injury", fields_of<domain::InjuryFile>},
    DocumentKind{"amendment", fields_of<domain::Amendment>},
    DocumentKind{"permission", fields_of<domain::Permission>},
};

}

std::vector<std::string> schema_names()
{
    std::vector<std::string> names;
    for (const auto& kind : document_kinds)
        names.emplace_back(kind.name);
    return names;
}

Tree schema_of(std::string_view name)
{
    const auto kind = std::ranges::find(document_kinds, name, &DocumentKind::name);
    if (kind == document_kinds.end())
        domain::refuse("name", "one_of", domain::shown(name), domain::one_of(schema_names()));
    return Tree::Map{{"name", name}, {"fields", kind->fields()}};
}

}
