#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# tools/native-linux.sh   makes of the built product, with the JDK's jlink and jpackage, in releng/org.moveout.native/target:
#   moveout/                              an application image with its own Java runtime
#       bin/moveout                       the launcher of the product: workbench and commands
#       bin/moveout-workbench             a native launcher of the workbench
#       lib/app, lib/runtime              the product and its Java
#   moveout-0.1.0-linux-x86_64.tar.gz     the same, packed
#   moveout_0.1.0_amd64.deb               the same as a package: /opt/moveout, /usr/bin/moveout, a desktop entry
# Run by the build (releng/org.moveout.native); JAVA_HOME: the JDK to take the runtime from.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tools/jdk.sh"
. "$root/tools/product.sh"
version=0.1.0
here=$root/releng/org.moveout.native
out=$here/target

say() { echo "native: $*"; }
for tool in jlink jpackage; do
    [ -x "$JAVA_HOME/bin/$tool" ] || { say "skipped: $JAVA_HOME has no $tool"; exit 0; }
done
[ -d "$product/plugins" ] || { say "the product is not built: $product" >&2; exit 1; }

rm -rf "$out"
mkdir -p "$out/input"

# the runtime: everything that java.se has, XML DOM for the workbench's styles, sun.misc.Unsafe and zip files for the libraries
"$JAVA_HOME/bin/jlink" --output "$out/runtime" --compress zip-6 --include-locales=en \
    --no-header-files --no-man-pages --strip-java-debug-attributes \
    --add-modules java.se,jdk.xml.dom,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.management,jdk.net,jdk.accessibility

cp -r "$product/plugins" "$product/features" "$product/configuration" "$product/artifacts.xml" "$product/p2" \
    "$product/sample" "$product/LICENSE" "$out/input/"
launcher=$(cd "$out/input" && echo plugins/org.eclipse.equinox.launcher_*.jar)
# resolve all bundles now: the installed folder is read-only, and users' configurations build on this one
"$out/runtime/bin/java" -jar "$out/input/$launcher" -initialize -nosplash -data @none
rm -f "$out"/input/configuration/*.log

"$JAVA_HOME/bin/jpackage" --type app-image --name moveout-workbench --app-version "$version" --vendor 'The Moveout authors' \
    --input "$out/input" --main-jar "$launcher" --runtime-image "$out/runtime" --icon "$root/bundles/org.moveout.rcp/icons/moveout256.png" \
    --java-options '-Xmx768m --enable-native-access=ALL-UNNAMED' --dest "$out"
image=$out/moveout
mv "$out/moveout-workbench" "$image"
# Equinox loads its bundles itself: none of them belongs on the class path
sed -i '/^app\.classpath=/d' "$image/lib/app/moveout-workbench.cfg"
cp "$product/moveout" "$image/bin/moveout"
rm -rf "$out/input" "$out/runtime"
say "image $image"

# most of it is compressed already
tar -C "$out" -c moveout | gzip -1 >"$out/moveout-$version-linux-x86_64.tar.gz"
say "archive $out/moveout-$version-linux-x86_64.tar.gz"

if command -v dpkg-deb >/dev/null; then
    tree=$out/deb
    mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" \
        "$tree/usr/share/icons/hicolor/256x256/apps" "$tree/usr/share/doc/moveout"
    cp -r "$image" "$tree/opt/moveout"
    ln -s ../../opt/moveout/bin/moveout "$tree/usr/bin/moveout"
    cp "$here/linux/moveout.desktop" "$tree/usr/share/applications/"
    cp "$here/linux/moveout.xml" "$tree/usr/share/mime/packages/"
    cp "$root/bundles/org.moveout.rcp/icons/moveout256.png" "$tree/usr/share/icons/hicolor/256x256/apps/moveout.png"
    cp "$root/LICENSE" "$tree/usr/share/doc/moveout/copyright"
    chmod -R u+rwX,go=rX "$tree"
    sed "s/@VERSION@/$version/; s/@SIZE@/$(du -sk "$tree" | cut -f1)/" "$here/linux/control" >"$tree/DEBIAN/control"
    dpkg-deb --root-owner-group -Zgzip -z3 --build "$tree" "$out/moveout_${version}_amd64.deb" >/dev/null
    rm -rf "$tree"
    say "package $out/moveout_${version}_amd64.deb"
else
    say 'no package: dpkg-deb is not installed'
fi
