#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# memory.sh [FOLDER]   peak memory (RSS) of import, export and processing for 212 MB, 4.24 GB and 10.2 GB of data: it should
# be the same. Takes some minutes and 32 GB in FOLDER, default $TMPDIR or /tmp. Needs GNU time (Debian: time).
folder=${1:-${TMPDIR:-/tmp}}/moveout-memory.$$
moveout=$(cd "$(dirname "$0")/../.." && pwd)/moveout
[ -x /usr/bin/time ] || { echo 'memory.sh: GNU time is missing: apt-get install time' >&2; exit 1; }
mkdir -p "$folder" || exit 1
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder" || exit 1
printf 'version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: 4\n' >flow.yaml
printf 'version: 1\nsteps:\n  - processor: bandpass\n  - processor: nmo\n  - processor: stack\n' >stack.yaml

peak() {
    /usr/bin/time -o time.txt -f '%M %e' "$@" >out.txt 2>err.txt || { cat err.txt; exit 1; }
    read -r rss wall <time.txt
    printf ' %5d MB in %6.1f s' $((rss / 1024)) "$wall"
}

for traces in 50000 1000000 2400000; do
    "$moveout" synth in.sgy --kind shots --traces $traces --samples 1000 --seed 1 --progress none >/dev/null || exit 1
    printf '%8d traces: import' $traces
    peak "$moveout" import in.sgy s.moveout
    printf ', export'
    peak "$moveout" export s.moveout out.sgy
    rm out.sgy
    printf ', band-pass'
    peak "$moveout" process s.moveout --flow flow.yaml --out band.sgy
    printf ', stack by CDP'
    peak "$moveout" process s.moveout --flow stack.yaml --ensemble cdp --out stack.sgy
    echo
    rm -rf in.sgy s.moveout band.sgy* stack.sgy*
done
