#include "corpus/coreference/group_coreference.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

#include "corpus/coreference/group_name.hpp"

namespace dateline::coreference {

namespace {

using names::NameKind;
using FormId = std::uint32_t;

constexpr FormId several = static_cast<FormId>(-2);
constexpr std::size_t longest_short_form = 8;  // words

struct Form {
    GroupName name;
    ShownName shown;
    std::uint32_t first_mention;  // in the order of the text
    FormId fullest;               // the form that gives the name; itself where there is no other
};

struct Use {
    std::uint32_t mention;
    FormId form;
};

class Resolver {
public:
    Resolver(std::string_view text, const text::TokenStream& stream, NameKind kind, std::vector<names::Mention>& mentions)
        : text_(text), stream_(stream), kind_(kind), mentions_(mentions) {}

    void run() {
        collect();
        if (kind_ == NameKind::org) {
            leave_out_legal_forms();
            join_short_forms();
        }
        collect_acronyms();
        for (const Use& use : uses_) {
            const FormId form = forms_[meant_by(use)].fullest;
            mentions_[use.mention].name = forms_[form].shown.text(text_, stream_);
        }
    }

private:
    void collect() {
        for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
            if (mentions_[i].kind != kind_) continue;
            const TokenRange range = name_tokens(text_, stream_, mentions_[i]);
            GroupName name = take_group_apart(text_, stream_, range);
            if (name.words.empty()) {
                mentions_[i].name = written(text_, stream_, range);
                continue;
            }
            const auto next = static_cast<FormId>(forms_.size());
            const auto [found, is_new] = by_key_.try_emplace(name.key(), next);
            if (is_new) forms_.push_back({std::move(name), {}, i, next});
            Form& form = forms_[found->second];
            form.shown.offer(stream_, kind_, range);
            uses_.push_back({i, found->second});
        }
    }

    // A legal form adds nothing: "Tesla Inc." is shown as the "Tesla" that it is elsewhere.
    void leave_out_legal_forms() {
        for (Form& form : forms_) {
            for (std::size_t words = form.name.words.size(); words-- > 1 && is_legal_form(form.name, words);) {
                if (const auto shorter = by_key_.find(form.name.key(words)); shorter != by_key_.end()) form.fullest = shorter->second;
            }
        }
    }

    // "Goldman" behind "Goldman Sachs" is no other bank.
    void join_short_forms() {
        struct Longer {
            FormId form;  // `several` where two names begin so
            std::size_t first_words;
        };
        std::unordered_map<std::string, Longer> longer_of;  // by the key of the first words
        for (FormId id = 0; id < forms_.size(); ++id) {
            if (forms_[id].fullest != id) continue;
            const GroupName& name = forms_[id].name;
            for (std::size_t words = 1; words < std::min(name.words.size(), longest_short_form + 1); ++words) {
                const auto [known, is_new] = longer_of.try_emplace(name.key(words), Longer{id, words});
                if (!is_new && known->second.form != id) known->second.form = several;
            }
        }
        for (Form& form : forms_) {
            const auto longer = longer_of.find(form.name.key());
            if (longer == longer_of.end() || longer->second.form == several || may_be_acronym(form.name)) continue;
            const auto& [full_form, first_words] = longer->second;
            const Form& full = forms_[full_form];
            if (full.first_mention < form.first_mention && may_be_shortened(full.name, first_words)) form.fullest = full_form;
        }
        // "Tesla Inc." -> "Tesla" -> "Tesla Motors": what a short form leads to is itself the fullest, so two steps reach all.
        for (Form& form : forms_) form.fullest = forms_[form.fullest].fullest;
    }

    // What acronyms may mean: the name that stands beside one in brackets, and names by their initials.
    void collect_acronyms() {
        for (std::size_t i = 0; i + 1 < uses_.size(); ++i) {
            const Use& left = uses_[i];
            const Use& right = uses_[i + 1];
            if (!stands_in_brackets_behind(left, right)) continue;
            if (explains(left.form, right.form)) declare(right.form, left.form);
            if (explains(right.form, left.form)) declare(left.form, right.form);
        }
        for (const Use& use : uses_) {
            for (std::string& letters : acronyms_of(forms_[use.form].name)) by_initials_[std::move(letters)].push_back(use);
        }
    }

    // "Full Name (ACR)": places need the initials too, for "Paris (TX)" and "Chicago (US)" are no names for one thing.
    bool explains(FormId full, FormId acronym) const {
        const GroupName& name = forms_[full].name;
        if (!may_be_acronym(forms_[acronym].name) || name.words.size() < 2) return false;
        const std::vector<std::string> initials = acronyms_of(name);
        return kind_ == NameKind::org || std::ranges::find(initials, forms_[acronym].name.words[0].term) != initials.end();
    }

    bool stands_in_brackets_behind(const Use& left, const Use& right) const {
        const std::uint32_t bracket = mentions_[left.mention].end_token;
        const std::uint32_t behind = mentions_[right.mention].end_token;
        return right.mention == left.mention + 1 && mentions_[right.mention].first_token == bracket + 1 && behind < stream_.tokens.size() &&
               text_[stream_.tokens[bracket].begin] == '(' && text_[stream_.tokens[behind].begin] == ')';
    }

    // An acronym that stands behind several names is the country or party of each, not its name.
    void declare(FormId acronym, FormId full) {
        const auto [known, is_new] = declared_.try_emplace(acronym, forms_[full].fullest);
        if (!is_new && known->second != forms_[full].fullest) known->second = several;
    }

    FormId meant_by(const Use& use) const {
        if (!may_be_acronym(forms_[use.form].name)) return use.form;
        if (const auto known = declared_.find(use.form); known != declared_.end() && known->second != several) return known->second;
        const auto found = by_initials_.find(std::string(forms_[use.form].name.words[0].term));
        if (found == by_initials_.end()) return use.form;
        return nearest(found->second, use.mention);
    }

    // The last one before the mention, else the first one behind it.
    static FormId nearest(const std::vector<Use>& uses, std::uint32_t mention) {
        const auto behind = std::ranges::lower_bound(uses, mention, {}, &Use::mention);
        return behind == uses.begin() ? behind->form : (behind - 1)->form;
    }

    std::string_view text_;
    const text::TokenStream& stream_;
    NameKind kind_;
    std::vector<names::Mention>& mentions_;
    std::vector<Form> forms_;
    std::vector<Use> uses_;
    std::unordered_map<std::string, FormId> by_key_;
    std::unordered_map<FormId, FormId> declared_;
    std::unordered_map<std::string, std::vector<Use>> by_initials_;
};

}  // namespace

void resolve_groups(std::string_view text, const text::TokenStream& stream, NameKind kind, std::vector<names::Mention>& mentions) {
    Resolver(text, stream, kind, mentions).run();
}

}  // namespace dateline::coreference
