#include "app/kit/batch.hpp"

#include "storage/records.hpp"

namespace app {

Batch::Batch(OpenPractice& practice)
    : change_(std::make_unique<storage::Transaction>(practice.records().vault().database()))
{
}

Batch::~Batch() = default;

void Batch::commit()
{
    change_->commit();
}

}
