# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced. Finds a JDK 21 or newer - JAVA_HOME, then the PATH, then the usual folders - and exports JAVA_HOME.
# Sets JDK_MISSING to 1 when there is none.

jdk_version() {
    # the `release` file tells without starting Java; a JDK without one is asked
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1
    fi
}

jdk_usable() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    jdk_found=$(jdk_version "$1")
    [ "${jdk_found:-0}" -ge 21 ] 2>/dev/null
}

jdk_find() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_usable "$JAVA_HOME"; then
        echo "$JAVA_HOME"
        return
    fi
    if jdk_javac=$(command -v javac); then
        jdk_home=$(dirname "$(dirname "$(readlink -f "$jdk_javac")")")
        if jdk_usable "$jdk_home"; then
            echo "$jdk_home"
            return
        fi
    fi
    for jdk_home in /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ ! -L "$jdk_home" ] && jdk_usable "$jdk_home"; then
            echo "$jdk_home"
            return
        fi
    done
    return 1
}

JDK_MISSING=
if jdk_home=$(jdk_find); then
    JAVA_HOME=$jdk_home
    export JAVA_HOME
else
    JDK_MISSING=1
fi
