#pragma once

#include "app/kit/failure.hpp"

#include <exception>
#include <utility>

namespace app {

/// The exception that is being handled as a Failure: storage's, the PDF library's, a lack of memory and whatever else
/// was thrown each with its kind. Call it inside a `catch`.
[[noreturn]] void throw_as_failure();

/// Runs `work`; what it throws leaves as Failure or domain::Refused, so that nothing unknown reaches the edges.
template<class Work>
decltype(auto) translating_errors(Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const domain::Refused&) {
        throw;
    } catch (const Failure&) {
        throw;
    } catch (const std::exception&) {
        throw_as_failure();
    }
}

}
