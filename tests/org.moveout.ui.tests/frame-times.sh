#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# frame-times.sh DATASET [SECONDS]   drags and zooms the canvas at 1920 x 1080 on the present display, SECONDS (5) for
#                                    each kind of movement, and prints frame times. Build first: ./moveout --version.
#   Xvfb :9 -screen 0 1920x1080x24 & DISPLAY=:9 frame-times.sh line.moveout
[ $# -ge 1 ] || { sed -n '5,7s/^# //p' "$0" >&2; exit 2; }
self=$(readlink -f "$0")
here=${self%/*}
root=${here%/tests/*}
. "$root/tools/jdk.sh"
[ -z "$JDK_MISSING" ] || { echo 'frame-times.sh: no JDK 21 or newer found; set JAVA_HOME' >&2; exit 1; }
. "$root/tools/product.sh"
[ -d "$product/plugins" ] || { echo "frame-times.sh: the product is not built: run $root/moveout --version" >&2; exit 1; }
path=$(ls -d "$product"/plugins/org.eclipse.swt*.jar "$product"/plugins/org.moveout.*.jar \
    "$product"/plugins/org.snakeyaml.engine_*.jar "$product"/plugins/slf4j.*.jar \
    "$product"/plugins/org.moveout.libs*/lib/*.jar | tr '\n' ':')
classes=$(mktemp -d) || exit 1
trap 'rm -rf "$classes"' EXIT
"$JAVA_HOME/bin/javac" -proc:none -d "$classes" -cp "$path" "$here/src/org/moveout/ui/testing/FrameProbe.java" \
    "$here/src/org/moveout/ui/tests/FrameTimes.java" || exit 1
# the memory of the workbench
"$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED -cp "$classes:$path" \
    org.moveout.ui.tests.FrameTimes "$@"
