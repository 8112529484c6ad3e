#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# benchmarks.sh [JMH ARGUMENT...]   runs the JMH benchmarks of this module (build first: ./verify or mvn package)
#   benchmarks.sh -l                lists them
#   benchmarks.sh IbmFloat -prof gc runs those whose name matches
cd "$(dirname "$0")" || exit 1
. ../../tools/jdk.sh
[ -z "$JDK_MISSING" ] || { echo 'benchmarks.sh: no JDK 21 or newer found; set JAVA_HOME' >&2; exit 1; }
[ -f target/class-path ] || { echo 'benchmarks.sh: not built yet: run ./verify, or mvn package in the root folder' >&2; exit 1; }
exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "target/classes:$(cat target/class-path)" org.openjdk.jmh.Main "$@"
