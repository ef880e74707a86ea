# shellcheck shell=bash
# What Dateline needs from Debian 12, and how the other scripts get it. To be sourced; leaves the caller in the project's folder.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$project" || exit 2

# To build: a compiler, CMake, and the libraries of cmake/Dependencies.cmake in its order, and the tests' framework,
# for tests are configured with the rest.
# shellcheck disable=SC2034
build_packages=(
    g++ cmake ninja-build pkg-config
    libexpected-dev libsimdjson-dev libarchive-dev zlib1g-dev libcli11-dev libxapian-dev libutf8proc-dev libbrotli-dev libxxhash-dev
    libgmime-3.0-dev libicu-dev libuchardet-dev libxml2-dev libyaml-dev libtomlplusplus-dev libgumbo-dev libstemmer-dev libcld2-dev
    libmimalloc-dev doctest-dev
)
# To test: what the tests of the real programs call.
# shellcheck disable=SC2034
test_packages=(jq xapian-tools)
# To check the source. Version 14, Debian 12's usual clang, cannot read the ranges of GCC 12's library.
# shellcheck disable=SC2034
check_packages=(clang-format clang-16 clang-tidy-16 libclang-rt-16-dev shellcheck python3)
# To measure beside SQLite's FTS5 and Omega's scriptindex.
# shellcheck disable=SC2034
bench_packages=(xapian-omega xapian-tools python3 zstd)

say() { printf '%s\n' "$*" >&2; }
give_up() { say "$1"; [[ -z ${2:-} ]] || say "  $2"; exit 2; }

# install_missing PACKAGE...: installs those that are not there, with apt-get, as root or through sudo. Says nothing when all are there.
install_missing() {
    command -v dpkg-query >/dev/null || { say "This is not a Debian: make sure that you have what these packages hold: $*"; return 0; }
    local installed package missing=() sudo=()
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for package in "$@"; do
        grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    if ((EUID != 0)); then
        command -v sudo >/dev/null || give_up "Missing packages, and neither root nor sudo to install them. As root, run:" \
            "apt-get install ${missing[*]}"
        sudo=(sudo)
    fi
    say "Installing ${missing[*]}"
    local log
    log=$(mktemp)
    # DEBIAN_FRONTEND through env, for sudo does not pass it on.
    if ! "${sudo[@]}" apt-get update >"$log" 2>&1 ||
        ! "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
        tail -n 20 "$log" >&2
        rm -f "$log"
        give_up "apt-get failed; its last lines are above."
    fi
    rm -f "$log"
}

cores=$(nproc)

# How many compilers may run at once: one a core, but no more than one for each GiB of memory.
compilers() {
    local gibibytes
    gibibytes=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo)
    ((gibibytes >= 1)) || gibibytes=1
    echo $((cores < gibibytes ? cores : gibibytes))
}

# Runs a command; what it says is shown as it comes on a terminal, and elsewhere only when it fails.
quietly() {
    if [[ -t 2 ]]; then "$@" >&2; return; fi
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 || { status=$?; tail -n 100 "$log" >&2; }
    rm -f "$log"
    return "$status"
}

# build PRESET [TARGET...]: configures when that was not done yet, and builds.
build() {
    local preset=$1 folder=build generator=() targets=()
    shift
    [[ $preset == release ]] || folder=build-$preset
    if [[ ! -e $folder/build.ninja && ! -e $folder/Makefile ]]; then
        if [[ ! -e $folder/CMakeCache.txt ]] && command -v ninja >/dev/null; then generator=(-G Ninja); fi
        say "Configuring $folder"
        quietly cmake --preset "$preset" "${generator[@]}" || give_up "CMake failed."
    fi
    (($# == 0)) || targets=(--target "$@")
    say "Building $folder${1:+: $*}"
    quietly cmake --build --preset "$preset" -j "$(compilers)" "${targets[@]}" || give_up "The build failed."
}
