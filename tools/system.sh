# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced. What the root scripts need from the operating system: installed when root on Debian or Ubuntu, otherwise
# named with the command that installs it.

system_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

# the first of several package names that this release has
system_package() {
    for package in "$@"; do
        if apt-cache show "$package" 2>/dev/null | grep -q '^Version:'; then
            echo "$package"
            return
        fi
    done
    echo "$1"
}

system_install() {
    echo "installing $*" >&2
    if ! apt-cache show "$1" >/dev/null 2>&1; then apt-get -q update >&2; fi
    DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$@" >&2
}

# need_command NAME PACKAGE: collects the package when the command is missing
system_missing=
need_command() { command -v "$1" >/dev/null || system_missing="$system_missing $2"; }

# need_library NAME PACKAGE: the same for a shared library
need_library() {
    for system_file in /usr/lib/*-linux-gnu*/"$1" /usr/lib/"$1" /usr/lib64/"$1"; do
        [ -e "$system_file" ] && return
    done
    system_missing="$system_missing $2"
}

# install_missing WHAT: installs what was collected, or says how to and ends
install_missing() {
    [ -n "$system_missing" ] || return 0
    # shellcheck disable=SC2086 # package names are words
    if system_root && system_install $system_missing; then
        system_missing=
        return 0
    fi
    echo "$1 needs packages that are not installed here; on Debian or Ubuntu: sudo apt-get install$system_missing" >&2
    exit 1
}

# a JDK 21 or newer and a Maven: sets JAVA_HOME and MVN
need_build_tools() {
    . "$root/tools/jdk.sh"
    if [ -n "$JDK_MISSING" ]; then
        if command -v apt-get >/dev/null; then
            [ "$(id -u)" != 0 ] || apt-cache show openjdk-17-jdk >/dev/null 2>&1 || apt-get -q update >&2
            system_jdk=$(system_package openjdk-25-jdk openjdk-21-jdk none)
            if apt-cache show "$system_jdk" 2>/dev/null | grep -q '^Version:'; then
                system_missing=" $system_jdk"
                install_missing 'Building Moveout'
                . "$root/tools/jdk.sh"
            fi
        fi
        if [ -n "$JDK_MISSING" ]; then
            echo "Building Moveout needs a JDK 21 or newer, and none was found (JAVA_HOME='${JAVA_HOME:-}', PATH, /usr/lib/jvm)." >&2
            echo 'The packages of this system have none either (Debian 12 ends at 17; Debian 13 and Ubuntu 24.04 have openjdk-21-jdk).' >&2
            echo 'Remedy: unpack a JDK archive, for example Eclipse Temurin 21 or 25, under /usr/lib/jvm, or anywhere and set JAVA_HOME to it.' >&2
            exit 1
        fi
    fi
    need_command mvn maven
    # a Maven fetched before is enough
    [ -x "${XDG_CACHE_HOME:-$HOME/.cache}/moveout/apache-maven-3.9.16/bin/mvn" ] && system_missing=
    install_missing 'Building Moveout'
    . "$root/tools/maven.sh"
}

# what a workbench needs to show a window
need_window_system() {
    [ "$(uname)" = Linux ] || return 0
    need_library libgtk-3.so.0 "$(system_package libgtk-3-0 libgtk-3-0t64)"
    need_library libGL.so.1 libgl1
    need_command fc-list 'fontconfig fonts-dejavu-core'
    install_missing 'The workbench'
}

# what the tests need beside that: a display of their own, and tools to look at it
need_test_display() {
    need_command Xvfb xvfb
    need_command openbox openbox
    need_command xdotool xdotool
    need_command import imagemagick
    need_command fakeroot fakeroot
    install_missing 'Testing Moveout'
}

# independent readers of the store, in Python; tests that want them are skipped without
want_oracles() {
    if ! /usr/bin/python3 -c 'import numpy, zarr' 2>/dev/null && system_root; then
        system_install python3-numpy python3-zarr || true
    fi
    if ! /usr/bin/python3 -c 'import numpy, zarr' 2>/dev/null; then
        echo 'python3-numpy and python3-zarr are not installed: tests that read stores with them are skipped' >&2
    fi
}
