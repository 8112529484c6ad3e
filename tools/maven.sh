# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced after jdk.sh. Sets MVN to a Maven 3.9.9 or newer (of the 3 series): the one on the PATH, else one that the
# Maven on the PATH, however old, fetches by its coordinates into the user's cache folder.

MVN_VERSION=3.9.16

maven_version() {
    "$1" -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*[0-9]\).*/\1/p' | head -1
}

maven_usable() {
    case $1 in
    3.9.9 | 3.9.[1-9][0-9]*) return 0 ;;
    *) return 1 ;;
    esac
}

maven_find() {
    # the fetched one first: asking a Maven for its version takes as long as starting Java
    maven_cache=${XDG_CACHE_HOME:-$HOME/.cache}/moveout
    maven_fetched=$maven_cache/apache-maven-$MVN_VERSION/bin/mvn
    if [ -x "$maven_fetched" ]; then
        echo "$maven_fetched"
        return
    fi
    maven_path=$(command -v mvn) || return 1
    maven_found=$(maven_version "$maven_path")
    if maven_usable "$maven_found"; then
        echo "$maven_path"
        return
    fi
    echo "Maven $maven_found is not fit for this build; fetching $MVN_VERSION into $maven_cache" >&2
    maven_new=$maven_cache/fetch.$$
    mkdir -p "$maven_new" || return 1
    # in a folder of its own: an old Maven does not understand the project's .mvn, and the plugin leaves a marker
    if (cd "$maven_new" && "$maven_path" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        -Dartifact=org.apache.maven:apache-maven:$MVN_VERSION:zip:bin -DoutputDirectory=. -DmarkersDirectory=marks) >&2 &&
        chmod +x "$maven_new/apache-maven-$MVN_VERSION/bin/mvn"; then
        # several builds may fetch at once: whoever comes first wins
        [ -d "${maven_fetched%/bin/mvn}" ] || mv "$maven_new/apache-maven-$MVN_VERSION" "$maven_cache/"
    fi
    rm -rf "$maven_new"
    [ -x "$maven_fetched" ] && echo "$maven_fetched"
}

# away from the project folder: an old Maven does not understand its .mvn
MVN=$(cd / && maven_find) || {
    echo 'No Maven could be found or fetched: see the message above; apt-get install maven' >&2
    exit 1
}
