#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# kill-resume.sh [KILLS [TRACES [FOLDER]]]   proves that processing survives kills and leaves nothing when cancelled
#   KILLS   how often a run is killed with SIGKILL at a random moment, default 50; TRACES of 1000 samples, default 100000;
#   FOLDER  for the data, default $TMPDIR or /tmp: about 2.5 GB for 100000 traces
# Runs a band-pass to SEG-Y in the order of CDP gathers from shot gathers (pieces are collected from all over the input),
# and one into a store. Each is killed and resumed until it is done, again and again, until there were KILLS kills; every
# result must have the SHA-256 of a run that was left alone. Then runs are cancelled at random moments: no file may be
# left. Prints one line for each result; exit status 0 only if all agree. Build first, or set MOVEOUT to the command.
kills=${1:-50}
traces=${2:-100000}
folder=${3:-${TMPDIR:-/tmp}}/moveout-kill-resume.$$
root=$(cd "$(dirname "$0")/../.." && pwd)
moveout=${MOVEOUT:-$root/moveout}
mkdir -p "$folder/tmp" || exit 1
trap 'rm -rf "$folder"' EXIT
trap 'exit 130' INT TERM
cd "$folder" || exit 1
MOVEOUT_STATE_DIR=$folder/state
TMPDIR=$folder/tmp
export MOVEOUT_STATE_DIR TMPDIR
printf 'version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: 4\n' >flow.yaml
"$moveout" synth in.sgy --kind shots --traces "$traces" --samples 1000 --seed 1 --progress none >/dev/null || exit 1
"$moveout" import in.sgy in.moveout --progress none >/dev/null || exit 1
rm in.sgy

# digest OUTPUT: one line that tells all bytes that matter; a store has its date in its metadata
digest() {
    if [ -d "$1" ]; then
        (cd "$1" && find traces.zarr headers.parquet ensembles.parquet source -type f | sort | xargs sha256sum | sha256sum)
    else
        sha256sum <"$1"
    fi
}

# random MILLISECONDS: sleeps a random time below that
random() { sleep "$(awk -v m="$1" -v s="$(od -An -N4 -tu4 /dev/urandom)" 'BEGIN { srand(s); printf "%.3f", rand() * m / 1000 }')"; }

# running PID: a child that has ended but was not waited for does not count
running() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:.Z' "/proc/$1/status" 2>/dev/null; }

fail() {
    echo "kill-resume.sh: $1" >&2
    exit 1
}

# prove NAME KILLS OPTIONS...: processes into NAME until there were so many kills
prove() {
    name=$1
    wanted=$2
    shift 2
    begin=$(date +%s%N)
    "$moveout" process in.moveout --flow flow.yaml --out "whole-$name" "$@" --progress none >/dev/null || exit 1
    span=$((($(date +%s%N) - begin) / 1000000))
    expected=$(digest "whole-$name")
    done_kills=0
    results=0
    while [ $done_kills -lt "$wanted" ]; do
        rm -rf "$name" "$name.flow.yaml"
        killed_here=0
        while [ ! -e "$name" ]; do
            "$moveout" process in.moveout --flow flow.yaml --out "$name" --resume "$@" --progress none >/dev/null 2>err.txt &
            job=$!
            # after enough kills the run is left alone
            if [ $done_kills -lt "$wanted" ] && [ $killed_here -lt 12 ]; then
                random "$span"
                # the launcher may be a shell whose child is the Java process
                victims="$(pgrep -P $job) $job"
                if running $job; then
                    kill -KILL $victims 2>/dev/null
                    done_kills=$((done_kills + 1))
                    killed_here=$((killed_here + 1))
                fi
                wait $job 2>/dev/null
            else
                wait $job || fail "resuming $name failed: $(cat err.txt)"
            fi
            [ ! -e "$name" ] || [ ! -e "$name.partial" ] || fail "$name is there and so is $name.partial"
        done
        results=$((results + 1))
        [ "$(digest "$name")" = "$expected" ] || fail "$name differs after $killed_here kills"
        echo "$name: the same after $killed_here kills ($done_kills of $wanted)"
    done
    [ -z "$(ls tmp)" ] || fail "temporary files are left: $(ls tmp)"
    ls ./*.partial* >/dev/null 2>&1 && fail 'partial files are left'
    rm -rf "$name" "$name.flow.yaml" "whole-$name" "whole-$name.flow.yaml"
}

prove sorted.sgy $(((kills + 1) / 2)) --order ensemble --ensemble cdp
prove band.moveout $((kills / 2))

cancelled=0
for i in 1 2 3 4 5 6; do
    "$moveout" process in.moveout --flow flow.yaml --out c.sgy --order ensemble --ensemble cdp --progress none \
        >/dev/null 2>err.txt &
    job=$!
    random "$span"
    # a background job of a shell ignores SIGINT; TERM takes the same way
    kill -TERM $(pgrep -P $job) $job 2>/dev/null
    wait $job
    status=$?
    [ $status = 0 ] || cancelled=$((cancelled + 1))
    [ $status = 0 ] || [ $status = 130 ] || [ $status = 143 ] || fail "a cancelled run ended with status $status: $(cat err.txt)"
    [ $status = 0 ] && rm -f c.sgy c.sgy.flow.yaml
    ls -d c.sgy* >/dev/null 2>&1 && fail "a cancelled run left $(ls -d c.sgy*)"
    [ -z "$(ls tmp)" ] || fail "a cancelled run left $(ls tmp)"
done
echo "cancel: nothing left by $cancelled cancelled runs"
