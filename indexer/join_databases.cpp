#include "indexer/join_databases.hpp"

#include <sys/resource.h>
#include <xapian.h>

#include <algorithm>

namespace dateline::indexer {

namespace {

constexpr rlim_t files_per_database = 6;
constexpr rlim_t files_of_our_own = 64;
constexpr std::size_t most_at_once = 400;  // more would only make the merge's heap deeper

struct Stopped {};

// The engine tells of each table that it begins and ends; an exception is the only way to answer.
class Watch : public Xapian::Compactor {
public:
    explicit Watch(const std::atomic<bool>& stop) : stop_(stop) {}
    void set_status(const std::string&, const std::string&) override {
        if (stop_) throw Stopped();
    }

private:
    const std::atomic<bool>& stop_;
};

}  // namespace

bool join_databases(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& output, const std::atomic<bool>& stop) {
    Xapian::Database all;
    for (const std::filesystem::path& source : sources) all.add_database(Xapian::Database(source.string()));
    Watch watch(stop);
    try {
        all.compact(output.string(), 0, 0, watch);
    } catch (const Stopped&) {
        return false;
    }
    return true;
}

std::size_t databases_at_once() {
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 100;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur == RLIM_INFINITY) return most_at_once;
    const rlim_t usable = limit.rlim_cur > files_of_our_own ? limit.rlim_cur - files_of_our_own : 0;
    return std::clamp<std::size_t>(usable / files_per_database, 2, most_at_once);
}

}  // namespace dateline::indexer
