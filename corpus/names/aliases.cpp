#include "corpus/names/aliases.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>
#include <string>
#include <tuple>

#include "corpus/names/alias_rows.hpp"
#include "corpus/names/shipped_aliases.hpp"

namespace dateline::names {

namespace {

constexpr auto by_kind_and_key = [](const Alias& a, const Alias& b) { return std::tie(a.kind, a.key) < std::tie(b.kind, b.key); };

class Table {
public:
    Table() {
        for (const ShippedFile& file : shipped_alias_files()) {
            const base::Result<std::vector<AliasRow>> rows = read_alias_rows(file.content, file.kind);
            if (!rows) std::abort();  // a part of the program is damaged
            for (const AliasRow& row : *rows) row.apart ? keep_apart(row) : join(row);
        }
        for (const auto& [spelling, alias] : known_) {
            if (alias.key.empty()) {
                contested_.push_back(spelling.second);
            } else if (alias.key != alias.shown_key) {
                aliases_.push_back(alias);
            }
        }
        std::ranges::sort(aliases_, by_kind_and_key);
    }

    std::span<const Alias> aliases() const { return aliases_; }
    std::span<const KnownApart> apart() const { return apart_; }
    std::span<const std::string_view> contested() const { return contested_; }

private:
    std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

    void join(const AliasRow& row) {
        const std::string_view name = keep(row.spellings.front());
        const std::string_view shown_key = keep(name_key(name, tokenizer_));
        for (const std::string& spelling : row.spellings) {
            const std::string_view key = keep(name_key(spelling, tokenizer_));
            const auto [entry, fresh] = known_.try_emplace({row.kind, key}, Alias{row.kind, key, name, shown_key});
            if (!fresh && entry->second.shown_key != shown_key) entry->second.key = {};
        }
    }

    void keep_apart(const AliasRow& row) {
        std::vector<std::string_view> keys;
        for (const std::string& spelling : row.spellings) keys.push_back(keep(name_key(spelling, tokenizer_)));
        for (std::size_t i = 0; i < keys.size(); ++i) {
            for (std::size_t j = i + 1; j < keys.size(); ++j) apart_.push_back({row.kind, keys[i], keys[j]});
        }
    }

    text::Tokenizer tokenizer_;
    std::deque<std::string> texts_;
    std::map<std::pair<NameKind, std::string_view>, Alias> known_;  // without a key: contested
    std::vector<Alias> aliases_;
    std::vector<KnownApart> apart_;
    std::vector<std::string_view> contested_;
};

const Table& table() {
    static const Table shipped;
    return shipped;
}

}  // namespace

std::span<const Alias> aliases() { return table().aliases(); }
std::span<const KnownApart> known_apart() { return table().apart(); }
std::span<const std::string_view> contested_aliases() { return table().contested(); }

std::optional<std::string_view> alias_of(NameKind kind, std::string_view key) {
    const std::span<const Alias> known = aliases();
    const auto found = std::ranges::lower_bound(known, Alias{kind, key, {}, {}}, by_kind_and_key);
    if (found == known.end() || found->kind != kind || found->key != key) return std::nullopt;
    return found->name;
}

}  // namespace dateline::names
