# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced by the scripts in tests/product. They test the built product from outside and are run by ./verify, which sets
#   MOVEOUT_ROOT         the project's root folder
#   MOVEOUT_PRODUCT      the built product of this machine: $MOVEOUT_PRODUCT/moveout is its launcher
#   MOVEOUT_SITE         the p2 update site
#   MOVEOUT_SCREENSHOTS  folder for pictures that are kept
#   MOVEOUT_SCRATCH      empty folder of this script's own
#   DISPLAY              a private display with a window manager
# and counts the lines on standard output: "ok NAME", "not ok NAME", "skip NAME: REASON".

moveout=$MOVEOUT_PRODUCT/moveout
sample=$MOVEOUT_PRODUCT/sample/31_81_PR.sgy
cd "$MOVEOUT_SCRATCH" || exit 1

ok() { echo "ok $1"; }
not_ok() { echo "not ok $1"; }
skip() { echo "skip $1: $2"; }

# check NAME COMMAND...: passes when the command succeeds
check() {
    tap_name=$1
    shift
    if "$@"; then ok "$tap_name"; else not_ok "$tap_name"; fi
}

# run COMMAND...: leaves the exit status in $status, the output in $out, the error output in $err
run() {
    status=0
    "$@" >stdout.txt 2>stderr.txt </dev/null || status=$?
    out=$(cat stdout.txt)
    err=$(cat stderr.txt)
}

# has TEXT PATTERN: TEXT matches the shell pattern anywhere
has() {
    case $1 in
    *$2*) return 0 ;;
    *) return 1 ;;
    esac
}

# wait_for SECONDS COMMAND...: tries the command until it succeeds
wait_for() {
    tap_left=$(($1 * 5))
    shift
    while ! "$@" >/dev/null 2>&1; do
        tap_left=$((tap_left - 1))
        [ $tap_left -gt 0 ] || return 1
        sleep 0.2
    done
}

# colours FILE: how many different colours a picture has
colours() { identify -format '%k' "$1"; }

# colours_inside FILE: the same for a rectangle in the middle of the window, where a section is and an empty one is not
colours_inside() { convert "$1" -crop 400x300+500+250 +repage -format '%k' info:; }

# visible windows of ours; the workbench has invisible ones long before
window_open() { [ -n "$(xdotool search --onlyvisible --class Moveout 2>/dev/null)" ]; }
no_window() { ! window_open; }

# start_workbench NAME COMMAND...: starts it, output in NAME.log, its process id in $workbench; waits for the window
start_workbench() {
    tap_log=$1.log
    shift
    wait_for 20 no_window || not_ok "no window of an earlier workbench is left before $tap_log"
    "$@" >"$tap_log" 2>&1 </dev/null &
    workbench=$!
    check "${tap_log%.log}: the workbench opens a window" wait_for 60 window_open
}

# stop_workbench: as a desktop does at logout
stop_workbench() {
    kill -TERM "$workbench"
    tap_status=0
    wait "$workbench" || tap_status=$?
    check 'the workbench ends at SIGTERM and its window is gone' wait_for 20 no_window
}

# screenshot NAME: the whole display, kept as NAME.png
screenshot() { import -window root "$MOVEOUT_SCREENSHOTS/$1.png"; }
