#include "scripts/train/word_classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace dateline::train {

namespace {

constexpr std::uint32_t sentence_end = 0xFFFFFFFF;
constexpr std::uint32_t rarest = 5;  // a word seen less often has no class

struct Neighbour {
    std::uint32_t word;
    float count;
};

double x_log_x(double x) { return x > 0 ? x * std::log(x) : 0.0; }

// Words are numbered 0..n-1 by falling frequency; n is the border of a sentence, n+1 any rarer word. These two keep classes of their own.
class Exchange {
public:
    Exchange(std::size_t words, std::size_t classes, const std::vector<std::uint64_t>& bigrams)
        : words_(words), size_(classes), right_(words + 2), left_(words + 2), total_(words + 2, 0.0F), class_of_(words + 2) {
        for (std::size_t i = 0; i < bigrams.size();) {
            std::size_t end = i;
            while (end < bigrams.size() && bigrams[end] == bigrams[i]) ++end;
            const auto first = static_cast<std::uint32_t>(bigrams[i] >> 32U);
            const auto second = static_cast<std::uint32_t>(bigrams[i]);
            const auto count = static_cast<float>(end - i);
            right_[first].push_back({second, count});
            left_[second].push_back({first, count});
            total_[second] += count;
            i = end;
        }
        const std::size_t free_classes = size_ - 2;
        for (std::size_t word = 0; word < words_; ++word) class_of_[word] = static_cast<std::uint32_t>(word % free_classes);
        class_of_[words_] = static_cast<std::uint32_t>(size_ - 2);
        class_of_[words_ + 1] = static_cast<std::uint32_t>(size_ - 1);
        rows_.assign(size_ * size_, 0);
        columns_.assign(size_ * size_, 0);
        mass_.assign(size_, 0);
        for (std::size_t word = 0; word < words_ + 2; ++word) {
            for (const Neighbour& next : right_[word]) {
                at(class_of_[word], class_of_[next.word]) += next.count;
                across(class_of_[next.word], class_of_[word]) += next.count;
            }
            mass_[class_of_[word]] += total_[word];
        }
    }

    void sweep(unsigned most) {
        for (unsigned i = 0; i < most; ++i) {
            std::size_t moved = 0;
            for (std::size_t word = 0; word < words_; ++word) {
                if (move(word)) ++moved;
            }
            if (moved * 200 < words_) break;
        }
    }

    const std::vector<std::uint32_t>& class_of() const { return class_of_; }
    float& at(std::size_t first, std::size_t second) { return rows_[first * size_ + second]; }

private:
    float& across(std::size_t second, std::size_t first) { return columns_[second * size_ + first]; }

    // Counts of the word's neighbours by class.
    float gather(const std::vector<Neighbour>& neighbours, std::size_t word, std::vector<std::pair<std::uint32_t, float>>& by_class) {
        float self = 0;
        by_class.clear();
        scratch_.resize(size_, 0);
        for (const Neighbour& neighbour : neighbours) {
            if (neighbour.word == word) {
                self = neighbour.count;
                continue;
            }
            const std::uint32_t own = class_of_[neighbour.word];
            if (scratch_[own] == 0) by_class.emplace_back(own, 0.0F);
            scratch_[own] += neighbour.count;
        }
        for (auto& [own, count] : by_class) count = std::exchange(scratch_[own], 0.0F);
        return self;
    }

    void shift(std::size_t own, float self, float mass, float sign) {
        for (const auto& [other, count] : before_) {
            at(other, own) += sign * count;
            across(own, other) += sign * count;
        }
        for (const auto& [other, count] : behind_) {
            at(own, other) += sign * count;
            across(other, own) += sign * count;
        }
        at(own, own) += sign * self;
        across(own, own) += sign * self;
        mass_[own] += sign * mass;
    }

    // Takes the word out of its class and puts it where the likelihood is greatest.
    bool move(std::size_t word) {
        const std::uint32_t old_class = class_of_[word];
        gather(left_[word], word, before_);
        const float self = gather(right_[word], word, behind_);
        const float mass = total_[word];
        shift(old_class, self, mass, -1);
        constexpr float tiny = 1e-9F;
        gain_.resize(size_);
        for (std::size_t c = 0; c < size_; ++c) {
            const float with = mass_[c] + mass;
            gain_[c] = -2 * (with * std::log(with + tiny) - mass_[c] * std::log(mass_[c] + tiny));
        }
        const auto add_gain = [&](const float* counts, float count) {
            for (std::size_t c = 0; c < size_; ++c) {
                const float with = counts[c] + count;
                gain_[c] += with * std::log(with + tiny) - counts[c] * std::log(counts[c] + tiny);
            }
        };
        for (const auto& [other, count] : before_) add_gain(&at(other, 0), count);
        for (const auto& [other, count] : behind_) add_gain(&across(other, 0), count);
        if (self > 0) {
            for (std::size_t c = 0; c < size_; ++c) gain_[c] += static_cast<float>(x_log_x(at(c, c) + self) - x_log_x(at(c, c)));
        }
        std::uint32_t best = old_class;
        for (std::uint32_t c = 0; c + 2 < size_; ++c) {
            if (gain_[c] > gain_[best] + 1e-3F) best = c;
        }
        class_of_[word] = best;
        shift(best, self, mass, 1);
        return best != old_class;
    }

    std::size_t words_;
    std::size_t size_;
    std::vector<std::vector<Neighbour>> right_;
    std::vector<std::vector<Neighbour>> left_;
    std::vector<float> total_;
    std::vector<std::uint32_t> class_of_;
    std::vector<float> rows_;     // class bigrams, by first then second
    std::vector<float> columns_;  // the same, by second then first
    std::vector<float> mass_;
    std::vector<float> scratch_;
    std::vector<float> gain_;
    std::vector<std::pair<std::uint32_t, float>> before_;
    std::vector<std::pair<std::uint32_t, float>> behind_;
};

// Merges classes two by two and notes on which side each went: the path from the root to each class as bits.
std::vector<std::string> tree_paths(Exchange& exchange, std::size_t size) {
    std::vector<double> counts(size * size);
    const auto at = [&](std::size_t a, std::size_t b) -> double& { return counts[a * size + b]; };
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = 0; b < size; ++b) at(a, b) = exchange.at(a, b);
    }
    std::vector<std::size_t> alive(size);
    std::iota(alive.begin(), alive.end(), 0);
    std::vector<double> row(size);
    std::vector<double> column(size);
    const auto sum = [&](std::size_t a) {
        row[a] = column[a] = 0;
        for (const std::size_t b : alive) {
            row[a] += at(a, b);
            column[a] += at(b, a);
        }
    };
    for (const std::size_t a : alive) sum(a);
    const auto gain_of_merging = [&](std::size_t a, std::size_t b) {
        double gain = 0;
        for (const std::size_t c : alive) {
            if (c == a || c == b) continue;
            gain += x_log_x(at(a, c) + at(b, c)) - x_log_x(at(a, c)) - x_log_x(at(b, c));
            gain += x_log_x(at(c, a) + at(c, b)) - x_log_x(at(c, a)) - x_log_x(at(c, b));
        }
        gain += x_log_x(at(a, a) + at(a, b) + at(b, a) + at(b, b)) - x_log_x(at(a, a)) - x_log_x(at(a, b)) - x_log_x(at(b, a)) -
                x_log_x(at(b, b));
        gain -= x_log_x(column[a] + column[b]) - x_log_x(column[a]) - x_log_x(column[b]);
        gain -= x_log_x(row[a] + row[b]) - x_log_x(row[a]) - x_log_x(row[b]);
        return gain;
    };
    std::vector<double> gains(size * size, 0);
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a + 1; b < size; ++b) gains[a * size + b] = gain_of_merging(a, b);
    }
    std::vector<std::vector<std::size_t>> members(size);
    for (std::size_t a = 0; a < size; ++a) members[a] = {a};
    std::vector<std::string> paths(size);
    while (alive.size() > 1) {
        std::size_t first = alive[0];
        std::size_t second = alive[1];
        for (std::size_t i = 0; i < alive.size(); ++i) {
            for (std::size_t j = i + 1; j < alive.size(); ++j) {
                if (gains[alive[i] * size + alive[j]] > gains[first * size + second]) {
                    first = alive[i];
                    second = alive[j];
                }
            }
        }
        for (const std::size_t member : members[first]) paths[member] += '0';
        for (const std::size_t member : members[second]) paths[member] += '1';
        members[first].insert(members[first].end(), members[second].begin(), members[second].end());
        const double both = at(first, first) + at(first, second) + at(second, first) + at(second, second);
        for (const std::size_t c : alive) {
            at(first, c) += at(second, c);
            at(c, first) += at(c, second);
        }
        at(first, first) = both;
        std::erase(alive, second);
        sum(first);
        for (const std::size_t c : alive) {
            if (c != first) gains[std::min(c, first) * size + std::max(c, first)] = gain_of_merging(std::min(c, first), std::max(c, first));
        }
    }
    for (std::string& path : paths) std::reverse(path.begin(), path.end());
    return paths;
}

std::uint16_t beginning(const std::string& path, std::size_t length) {
    unsigned value = 1;
    for (std::size_t i = 0; i < length && i < path.size(); ++i) value = value * 2 + (path[i] == '1' ? 1 : 0);
    return static_cast<std::uint16_t>(value);
}

}  // namespace

std::uint32_t BigramCounts::number_of(std::string_view word) {
    const auto [entry, fresh] = numbers_.try_emplace(std::string(word), static_cast<std::uint32_t>(words_.size()));
    if (fresh) {
        words_.emplace_back(word);
        counts_.push_back(0);
    }
    return entry->second;
}

void BigramCounts::add_sentence(const std::vector<std::string_view>& folded_words) {
    for (const std::string_view word : folded_words) {
        const std::uint32_t number = number_of(word);
        ++counts_[number];
        text_.push_back(number);
    }
    text_.push_back(sentence_end);
}

WordClasses BigramCounts::learn(std::size_t most_words, std::size_t classes, unsigned sweeps) {
    std::vector<std::uint32_t> by_frequency(words_.size());
    std::iota(by_frequency.begin(), by_frequency.end(), 0U);
    std::erase_if(by_frequency, [this](std::uint32_t number) { return counts_[number] < rarest; });
    std::sort(by_frequency.begin(), by_frequency.end(), [this](std::uint32_t a, std::uint32_t b) {
        return counts_[a] != counts_[b] ? counts_[a] > counts_[b] : words_[a] < words_[b];
    });
    if (by_frequency.size() > most_words) by_frequency.resize(most_words);
    const std::size_t kept = by_frequency.size();
    std::vector<std::uint32_t> rank(words_.size(), static_cast<std::uint32_t>(kept + 1));
    for (std::size_t i = 0; i < kept; ++i) rank[by_frequency[i]] = static_cast<std::uint32_t>(i);
    std::vector<std::uint64_t> bigrams;
    bigrams.reserve(text_.size());
    auto before = static_cast<std::uint64_t>(kept);
    for (const std::uint32_t number : text_) {
        const std::uint64_t word = number == sentence_end ? kept : rank[number];
        bigrams.push_back(before << 32U | word);
        before = word;
    }
    std::sort(bigrams.begin(), bigrams.end());
    Exchange exchange(kept, classes, bigrams);
    exchange.sweep(sweeps);

    WordClasses learnt;
    for (const std::string& path : tree_paths(exchange, classes))
        learnt.paths.push_back({beginning(path, 4), beginning(path, 6), beginning(path, 8), beginning(path, 11)});
    for (std::size_t i = 0; i < kept; ++i)
        learnt.classes.emplace_back(words_[by_frequency[i]], static_cast<std::uint16_t>(exchange.class_of()[i]));
    return learnt;
}

void write_classes(const WordClasses& classes, const std::string& path) {
    std::ofstream file(path);
    for (const tagging::ClusterPaths& row : classes.paths)
        file << row.four << ' ' << row.six << ' ' << row.eight << ' ' << row.eleven << '\n';
    file << '\n';
    for (const auto& [word, number] : classes.classes) file << word << '\t' << number << '\n';
    if (!file.flush()) throw std::runtime_error(path + ": cannot be written");
}

WordClasses read_classes(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + ": cannot be read");
    WordClasses classes;
    std::string line;
    while (std::getline(file, line) && !line.empty()) {
        std::array<unsigned, 4> row{};
        if (std::sscanf(line.c_str(), "%u %u %u %u", &row[0], &row[1], &row[2], &row[3]) != 4) break;
        classes.paths.push_back({static_cast<std::uint16_t>(row[0]), static_cast<std::uint16_t>(row[1]), static_cast<std::uint16_t>(row[2]),
                                 static_cast<std::uint16_t>(row[3])});
    }
    while (std::getline(file, line)) {
        const std::size_t tab = line.rfind('\t');
        if (tab != std::string::npos)
            classes.classes.emplace_back(line.substr(0, tab), static_cast<std::uint16_t>(std::stoul(line.substr(tab + 1))));
    }
    return classes;
}

}  // namespace dateline::train
