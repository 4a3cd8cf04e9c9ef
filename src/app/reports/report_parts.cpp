#include "app/reports/report_parts.hpp"

#include "app/kit/failure.hpp"
#include "app/reports/report_file.hpp"
#include "domain/text.hpp"
#include "storage/crypto.hpp"
#include "storage/file_layer.hpp"
#include "storage/records.hpp"

#include <algorithm>

namespace app {

using domain::Client;
using domain::IssuedReport;
using domain::PracticeProfile;

reporting::Letterhead letterhead_of(const PracticeProfile& profile)
{
    const auto& counselor = profile.counselor;
    return {profile.practice_name, counselor.name, counselor.credential, profile.address, profile.phone};
}

reporting::PageOptions page_options(const OpenPractice& practice, const PracticeProfile& profile,
                                    std::optional<domain::Paper> paper, bool large_print)
{
    reporting::PageOptions options;
    const bool a4 = paper.value_or(profile.paper) == domain::Paper::a4;
    options.paper = a4 ? reporting::Paper::a4 : reporting::Paper::letter;
    options.large_print = large_print;
    options.created = practice.clock().now();
    return options;
}

std::string name_on_paper(const Client& client)
{
    const bool other = client.safe_contact && !client.safe_contact->name_to_use.empty();
    return other ? client.safe_contact->name_to_use : name_of(client);
}

std::string listed_names(const std::vector<std::string>& names)
{
    if (names.size() < 2)
        return domain::joined(names);
    return domain::joined({names.begin(), names.end() - 1}) + " and " + names.back();
}

bool is_minor(const Client& client, const domain::Date& on)
{
    constexpr int of_age = 18;
    return client.birth_date && domain::age_on(*client.birth_date, on) < of_age;
}

domain::ReadBy readers_of(const std::vector<domain::Record<Client>>& people, const domain::Date& on)
{
    const auto minors = std::ranges::count_if(people, [&](const auto& person) { return is_minor(*person, on); });
    if (minors == 0)
        return domain::ReadBy::adults;
    return minors == std::ssize(people) ? domain::ReadBy::minors : domain::ReadBy::both;
}

std::vector<std::string> receivers_of(const Client& client, const domain::Date& on)
{
    std::vector<std::string> names;
    if (is_minor(client, on))
        for (const auto& guardian : client.guardians)
            if (guardian.may_receive)
                names.push_back(guardian.name);
    return names;
}

void refuse_without_receiver(const Client& client, const domain::Date& on)
{
    if (is_minor(client, on) && receivers_of(client, on).empty())
        domain::refuse("guardians", "no_receiver", "nobody", "guardian_who_may_receive");
}

void refuse_paper(const std::vector<domain::Record<Client>>& people, bool confirmed)
{
    if (!confirmed && std::ranges::any_of(people, [](const auto& person) { return nothing_on_paper(*person); }))
        domain::refuse("confirm", "nothing_on_paper", "nothing", "nothing_on_paper");
}

domain::Id<IssuedReport> keep_issued(OpenPractice& practice, IssuedReport report, const std::string& pdf)
{
    report.issued_at = practice.clock().stamp();
    auto& records = practice.records();
    auto change = records.change();
    const auto id = records.add(report);
    records.add(domain::IssuedPdf{id, storage::to_base64(storage::as_bytes(pdf))});
    auto& audit = records.vault().audit();
    audit.append("report_issued", id.value);
    audit.append("items_left_out_" + std::to_string(report.items_left_out), id.value);
    change.commit();
    return id;
}

}
