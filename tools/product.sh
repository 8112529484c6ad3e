# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Sourced with $root set. Where the product of this machine is built, and whether it is up to date.

product_os=linux product_ws=gtk product_arch=x86_64 product_folder=moveout
if [ -d /System/Library ]; then
    product_os=macosx product_ws=cocoa product_folder=Moveout.app/Contents/Eclipse
    [ "$(uname -m)" = arm64 ] && product_arch=aarch64
fi
product=$root/releng/org.moveout.product/target/products/org.moveout.product/$product_os/$product_ws/$product_arch/$product_folder
product_stamp=$root/.build/product.stamp

# the stamp has the time at which the last good build began
product_current() {
    [ -x "$product/moveout" ] && [ -f "$product_stamp" ] || return 1
    # folders too, where the build itself writes nothing: a file taken away counts as a change
    product_newer=$(find "$root/bundles" "$root/features" "$root/releng" "$root/target-platform" "$root/pom.xml" "$root/.mvn" \
        \( -name target -o -name bin -o -name lib -o -name '.polyglot.*' -o -name '.tycho-*' \) -prune \
        -o \( -type f -o -type d -path '*/src/*' \) -newer "$product_stamp" -print 2>/dev/null | head -1)
    [ -z "$product_newer" ]
}

product_build_begins() { mkdir -p "$root/.build" && rm -f "$product_stamp" && : >"$root/.build/product.begun"; }
product_build_done() { mv "$root/.build/product.begun" "$product_stamp"; }

# one build at a time in this folder: the lock is held by file descriptor 9 until the script ends or closes it
product_lock() {
    mkdir -p "$root/.build" 2>/dev/null
    if [ ! -w "$root/.build" ]; then
        echo "Moveout is not built, and $root cannot be written to: build it as its owner, or in a copy" >&2
        exit 1
    fi
    exec 9>"$root/.build/lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        echo 'another build is running in this folder; waiting for it' >&2
        flock 9
    fi
}
