#include "app/practice/open_practice.hpp"

#include "storage/records.hpp"

namespace app {

namespace {

std::vector<domain::OwnDefinition> own_definitions(const storage::Records& records)
{
    std::vector<domain::OwnDefinition> own;
    for (auto& record : records.all<domain::OwnDefinition>())
        own.push_back(std::move(record.value));
    return own;
}

}

OpenPractice::OpenPractice(std::unique_ptr<storage::Vault> vault, const domain::Clock& clock)
    : vault_(std::move(vault)), clock_(clock), records_(std::make_unique<storage::Records>(*vault_, clock)),
      definitions_([this] { return own_definitions(*records_); })
{
}

OpenPractice::~OpenPractice() = default;

}
