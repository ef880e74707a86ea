// A file of any kind, by the way that every file takes: packed or not, an archive or not, of any form and character set.
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "fuzz/reading.hpp"

using namespace dateline;

namespace {

class Checking : public input::RecordSink {
public:
    bool take(input::RecordBatch batch) override {
        for (const input::RawRecord& record : batch.records) {
            if (const base::Result<reading::ReadArticle> read = reader_.read(record)) fuzz::check_article(*read);
        }
        return true;
    }
    bool report(input::Problem problem) override {
        fuzz::promise(describe(problem).find('\n') == std::string::npos, "a problem is one line");
        return true;
    }
    void note(const article::Location& /*location*/, const std::string& message) override {
        fuzz::promise(message.find('\n') == std::string::npos, "a note is one line");
    }

private:
    reading::ArticleReader reader_{reading::ArticleOptions{{}, *calendar::make_day(2026, 1, 1), true}};
};

// In memory where there is such a folder: the file is written for every input.
std::filesystem::path make_folder() {
    const std::filesystem::path memory = "/dev/shm";
    const auto below = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    const auto folder = below / ("dateline_fuzz_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    return folder;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::filesystem::path folder = make_folder();
    constexpr std::array<const char*, 8> names = {"a", "a.json", "a.csv", "a.md", "a.html", "a.xml", "a.eml", "a.warc.gz"};
    std::string_view bytes = fuzz::bytes_of(data, size);
    const std::filesystem::path path = folder / names.at(fuzz::Choices(bytes).take(names.size()));
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    Checking sink;
    input::read_records({path.string()}, {.record_limit = 1U << 20}, sink);
    std::filesystem::remove(path);
    return 0;
}
