#pragma once

#include "app/practice/verify.hpp"
#include "storage/record_check.hpp"

#include <future>

namespace app {

/// Holds signatures against their texts while the records are read. The arithmetic is done on a second thread, which
/// sees no record.
class SignatureCheck {
public:
    /// The practice must outlive it. `reopen` goes on after a page that cannot be read.
    SignatureCheck(OpenPractice& practice, storage::Reopen reopen);

    /// Looks at a signature or an amendment; at other kinds it does not.
    void take(std::string_view record_name, const storage::RawRecord& record);

    /// Adds what was found; a signature that is gone or damaged does not fit either.
    void finish(const storage::RecordFindings& findings, Verification& verification);

private:
    /// What was signed, and where it is.
    struct Signed {
        std::string text;
        std::vector<std::string> keys; ///< the one beside it; else the practice's own
        std::string signature;
        bool is_amendment = false;
        std::string note;
        bool is_key_known = true; ///< the practice's
        bool fits = false;        ///< one of the keys
    };

    template<class T>
    void look_at(const T& kept);
    void add_unfit(const Signed& what);
    void add_unknown(const Signed& what);
    void verify_waiting();
    void take_result();

    OpenPractice& practice_;
    storage::Reopen reopen_;
    std::vector<std::string> own_keys_;
    std::vector<Signed> waiting_;
    std::vector<Signed> unfit_;
    std::vector<Signed> unknown_; ///< fit the key beside them, which is none of the practice's
    std::future<std::vector<Signed>> running_;
    std::int64_t notes_ = 0;
    std::int64_t amendments_ = 0;
};

}
