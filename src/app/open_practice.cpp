#include "app/open_practice.hpp"

#include "storage/records.hpp"

namespace app {

OpenPractice::OpenPractice(std::unique_ptr<storage::Vault> vault, const domain::Clock& clock)
    : vault_(std::move(vault)), clock_(clock), records_(std::make_unique<storage::Records>(*vault_, clock))
{
}

OpenPractice::~OpenPractice() = default;

}
