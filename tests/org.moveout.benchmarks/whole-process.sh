#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# whole-process.sh [TRACES [FOLDER]]   times the built product's commands on a synthetic file, JVM start included
#   TRACES  of 1000 IBM samples, default 1000000 (4.24 GB); FOLDER for the data, default $TMPDIR or /tmp
# Prints wall seconds, CPU seconds, peak memory (RSS), traces/s and the ratio to a "cp" of the same file run just before:
# on shared machines the cost of writing changes from minute to minute, and with it whether memory was used before.
# Needs GNU time (Debian: time). Build first: ./moveout --version.
traces=${1:-1000000}
folder=${2:-${TMPDIR:-/tmp}}/moveout-benchmark.$$
root=$(cd "$(dirname "$0")/../.." && pwd)
moveout=$root/moveout
[ -x /usr/bin/time ] || { echo 'whole-process.sh: GNU time is missing: apt-get install time' >&2; exit 1; }
mkdir -p "$folder" || exit 1
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder" || exit 1
printf 'version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: 4\n' >flow.yaml

# timed COMMAND...: leaves wall, user, sys and rss
timed() {
    /usr/bin/time -o time.txt -f '%e %U %S %M' "$@" >out.txt 2>err.txt || { echo "$* failed: $(cat err.txt)"; exit 1; }
    read -r wall user sys rss <time.txt
}

# measure NAME COMMAND...
measure() {
    name=$1
    shift
    timed cp in.sgy copy.sgy
    rm copy.sgy
    cp_wall=$wall
    timed "$@"
    awk -v n="$name" -v w="$wall" -v u="$user" -v s="$sys" -v m="$rss" -v t="$traces" -v c="$cp_wall" \
        'BEGIN { printf "%-26s %7.2f s wall %7.2f s cpu %5.0f MB rss %9.0f traces/s  %6.2f x cp (%.2f s)\n", n, w, u+s, m/1024, t/w, w/c, c }'
}

"$moveout" --version >/dev/null || exit 1
"$moveout" synth in.sgy --kind shots --traces "$traces" --samples 1000 --seed 1 --progress none >/dev/null || exit 1
ls -l in.sgy | awk '{ printf "%s bytes, %s cores\n", $5, "'"$(nproc)"'" }'
measure synth "$moveout" synth other.sgy --kind shots --traces "$traces" --samples 1000 --seed 2
rm other.sgy
measure 'scan' "$moveout" scan in.sgy
measure 'headers inline' "$moveout" headers in.sgy --where 'field_record = 7' --select trace,offset
measure import "$moveout" import in.sgy store.moveout
du -sb store.moveout | awk '{ printf "%-26s %s bytes\n", "store", $1 }'
measure 'headers of the store' "$moveout" headers store.moveout --where 'field_record = 7' --select trace,offset
measure 'window of the store' "$moveout" window store.moveout --traces 5000:6000 --samples 200:700 --out w.npy
measure verify "$moveout" verify store.moveout
measure export "$moveout" export store.moveout out.sgy
cmp in.sgy out.sgy || exit 1
rm out.sgy
measure 'band-pass to SEG-Y' "$moveout" process store.moveout --flow flow.yaml --out band.sgy
rm band.sgy*
measure 'band-pass to a store' "$moveout" process store.moveout --flow flow.yaml --out band.moveout
rm -r band.moveout
printf 'version: 1\nsteps:\n  - processor: bandpass\n  - processor: agc\n  - processor: nmo\n  - processor: balance\n    by: gather\n' >gathers.yaml
measure 'by CDP, shots as they are' "$moveout" process store.moveout --flow gathers.yaml --ensemble cdp --out cdp.sgy
rm cdp.sgy*
printf '  - processor: stack\n' >>gathers.yaml
measure 'the same and a stack' "$moveout" process store.moveout --flow gathers.yaml --ensemble cdp --out stack.sgy
