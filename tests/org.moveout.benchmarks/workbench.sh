#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# workbench.sh soak DATASET [MINUTES]     random panning and zooming in the real workbench (20 minutes); fails on a leak
# workbench.sh times DATASET...           first picture, overview and dragging
# workbench.sh gathers DATASET...         next and previous gather by every usual key
# All need a display (or xvfb-run -s '-screen 0 1920x1080x24') and build what they need. Heap as of the product: 768 MB.
cd "$(dirname "$0")/../.." || exit 1
. tools/jdk.sh
. tools/maven.sh
MVN=$(maven_find) || { echo 'workbench.sh: no Maven found' >&2; exit 1; }
export JAVA_HOME
what=$1
[ $# -ge 2 ] || { sed -n '5,8s/^# //p' "$0" >&2; exit 2; }
shift
case $what in
soak)
    class=Soak
    MOVEOUT_DATA=$(readlink -f "$1")
    MOVEOUT_MINUTES=${2:-20}
    ;;
gathers)
    class=GatherTimes
    MOVEOUT_DATA=
    for data; do MOVEOUT_DATA=$MOVEOUT_DATA${MOVEOUT_DATA:+:}$(readlink -f "$data"); done
    ;;
times)
    class=OpeningTimes
    MOVEOUT_DATA=
    for data; do MOVEOUT_DATA=$MOVEOUT_DATA${MOVEOUT_DATA:+:}$(readlink -f "$data"); done
    ;;
*)
    echo "workbench.sh: soak, times or gathers, not $what" >&2
    exit 2
    ;;
esac
export MOVEOUT_DATA MOVEOUT_MINUTES
mkdir -p .build
"$MVN" -q -B verify -am -pl features/org.moveout.feature,features/org.moveout.rcp.feature,tests/org.moveout.ui.harness,tests/org.moveout.example,tests/org.moveout.ui.tests \
    -Dtest=$class -Dsurefire.failIfNoSpecifiedTests=false -DfailIfNoTests=false >.build/workbench.log 2>&1 &
maven=$!
tail -f --pid=$maven .build/workbench.log 2>/dev/null | grep --line-buffered -E '^(SOAK|TIMES)|Tests run:.*Fail|AssertionFailed'
wait $maven
