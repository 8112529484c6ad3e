# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# The native Linux image and the Debian package: with their own Java, unpacked anywhere, from a folder that is not written.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

made=$MOVEOUT_ROOT/releng/org.moveout.native/target
image=$made/moveout
if [ ! -d "$image" ]; then
    skip 'native image' "there is none: $(uname -s) $(uname -m), or a JDK without jpackage"
    exit 0
fi

# without_java COMMAND...: neither JAVA_HOME nor a Java on the PATH
without_java() { env -u JAVA_HOME -u MOVEOUT_JAVA_OPTS PATH=/usr/bin:/bin HOME="$MOVEOUT_SCRATCH/home" "$@"; }
mkdir -p home

run without_java "$image/bin/moveout" --version
check 'the image runs a command' [ $status = 0 ]
run without_java "$image/bin/moveout" scan "$image/lib/app/sample/31_81_PR.sgy"
check 'the image scans the sample' [ $status = 0 ]
run env MOVEOUT_JAVA_OPTS=-XshowSettings:properties "$image/bin/moveout" --version
check 'the image uses its own Java' has "$err" "java.home = $image/lib/"
run without_java "$image/bin/moveout" no-such-command
check 'the image passes the exit status on' [ $status = 2 ]

for launcher in 'moveout workbench' moveout-workbench; do
    name=$(echo "$launcher" | tr ' ' -)
    # shellcheck disable=SC2086 # a command and its argument
    start_workbench "$name" env -u JAVA_HOME -u MOVEOUT_JAVA_OPTS PATH=/usr/bin:/bin HOME="$MOVEOUT_SCRATCH/home" \
        "$image"/bin/$launcher -data "$MOVEOUT_SCRATCH/$name" -consoleLog
    sleep 6
    screenshot "native-$name"
    check "$launcher shows something" [ "$(colours "$MOVEOUT_SCREENSHOTS/native-$name.png")" -gt 32 ]
    stop_workbench
done

package=$(echo "$made"/moveout_*_amd64.deb)
if [ ! -f "$package" ]; then
    skip 'Debian package' 'dpkg-deb is not installed'
    exit 0
fi
check 'the package has its fields' sh -c "dpkg-deb -f '$package' Package Version Depends | grep -q '^Depends: .*libgtk-3'"
dpkg-deb -x "$package" root
check 'the package puts moveout on the PATH' [ "$(readlink root/usr/bin/moveout)" = ../../opt/moveout/bin/moveout ]
check 'the package has a desktop entry' grep -q '^Exec=/opt/moveout/bin/moveout' root/usr/share/applications/moveout.desktop
run without_java root/usr/bin/moveout --version
check 'the unpacked package runs a command' [ $status = 0 ]
rm -rf root
