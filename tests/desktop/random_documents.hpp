#pragma once

#include "domain/document.hpp"
#include "domain/goal.hpp"
#include "domain/visibility.hpp"

#include <random>

namespace test_support {

/// Makes values of every kind a record has, within the rules of their fields; the same ones for the same seed.
class RandomDocuments {
public:
    /// References are among these ids, or to what is not there.
    RandomDocuments(unsigned seed, std::vector<std::string> ids) : random_(seed), ids_(std::move(ids)) {}

    template<domain::HasFields T>
    domain::Tree document()
    {
        return domain::to_tree(value<T>());
    }

    template<domain::HasFields T>
    T value()
    {
        T made{};
        fill(made, {});
        return made;
    }

private:
    int number(int least, int most) { return std::uniform_int_distribution(least, most)(random_); }
    bool sometimes() { return number(0, 3) > 0; }

    void fill(bool& out, const domain::FieldRule&) { out = number(0, 1) == 1; }
    void fill(int& out, const domain::FieldRule& rule) { out = number(least_of(rule), most_of(rule)); }
    void fill(std::int64_t& out, const domain::FieldRule& rule) { out = number(least_of(rule), most_of(rule)); }
    void fill(double& out, const domain::FieldRule& rule) { out = number(least_of(rule), most_of(rule)) + 0.125; }
    void fill(std::string& out, const domain::FieldRule&)
    {
        static const std::vector<std::string> words{
            "through Rosa", "  spaces around ", "two\nlines", "\u05e9\u05dc\u05d5\u05dd", "3,5", "phone", "video", "x"};
        out = words[static_cast<std::size_t>(number(0, static_cast<int>(words.size()) - 1))];
    }
    void fill(domain::Date& out, const domain::FieldRule&)
    {
        out = domain::plus_days(*domain::parse_date("2024-01-01"), number(0, 900));
    }
    void fill(domain::TimeOfDay& out, const domain::FieldRule&) { out = {number(0, 1439)}; }
    void fill(domain::Timestamp& out, const domain::FieldRule&)
    {
        out = *domain::parse_timestamp("2026-02-27T10:00:00+01:00");
    }
    void fill(domain::Amount& out, const domain::FieldRule&) { out.text = number(0, 1) == 1 ? "2,5 a week" : "3"; }
    void fill(domain::MemberList& out, const domain::FieldRule& rule) { fill(out.ids, rule); }
    void fill(domain::Tree& out, const domain::FieldRule&) { out = domain::Tree("whatever"); }
    template<class T>
    void fill(domain::Id<T>& out, const domain::FieldRule&)
    {
        out = {one_of_ids()};
    }
    template<domain::HasTokens E>
    void fill(E& out, const domain::FieldRule&)
    {
        constexpr auto all = tokens(E{});
        out = all[static_cast<std::size_t>(number(0, static_cast<int>(all.size()) - 1))].value;
    }
    template<class T>
    void fill(std::optional<T>& out, const domain::FieldRule& rule)
    {
        out.reset();
        if (sometimes())
            fill(out.emplace(), rule);
    }
    template<class T>
    void fill(std::vector<T>& out, const domain::FieldRule& rule)
    {
        out.resize(static_cast<std::size_t>(number(0, 3)));
        for (auto& each : out)
            fill(each, rule);
    }
    template<class T>
    void fill(std::map<std::string, T>& out, const domain::FieldRule& rule)
    {
        for (int i = number(0, 3); i > 0; --i)
            fill(out[sometimes() ? one_of_ids() : "themes"], rule);
    }
    template<domain::HasFields T>
    void fill(T& out, const domain::FieldRule&)
    {
        domain::for_each_field<T>([&](const auto& field) {
            if (field.rule.required || sometimes())
                fill(out.*field.member, field.rule);
        });
    }

    std::string one_of_ids()
    {
        const auto at = static_cast<std::size_t>(number(0, static_cast<int>(ids_.size())));
        return at < ids_.size() ? ids_[at] : "not-there";
    }
    static int least_of(const domain::FieldRule& rule) { return rule.has_range() ? static_cast<int>(rule.least) : -3; }
    static int most_of(const domain::FieldRule& rule) { return rule.has_range() ? static_cast<int>(rule.most) : 1000; }

    std::mt19937 random_;
    std::vector<std::string> ids_;
};

}
