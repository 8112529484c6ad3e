# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# The update site: p2's director, run by our product, installs org.moveout.feature into somebody else's Eclipse-based
# application - an older platform, tests/org.moveout.foreign - where all its bundles must resolve and our headless
# application must run.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

built=$MOVEOUT_ROOT/tests/org.moveout.foreign/target/products/org.moveout.foreign/linux/gtk/x86_64/foreign
if [ ! -d "$built" ]; then
    skip 'install into a foreign platform' 'it is built on Linux x86_64 only'
    exit 0
fi
cp -r "$built" foreign
foreign=$MOVEOUT_SCRATCH/foreign
. "$MOVEOUT_ROOT/tools/jdk.sh"

# in_foreign APPLICATION ARG...: runs an application in the foreign platform
in_foreign() {
    "$JAVA_HOME/bin/java" -jar "$foreign"/plugins/org.eclipse.equinox.launcher_*.jar -nosplash -data @none -consoleLog \
        -application "$@"
}

# with a configuration area of its own: the installed one must not yet remember what the platform consists of
run in_foreign org.moveout.foreign.probe.bundles -configuration "$MOVEOUT_SCRATCH/before/configuration"
check 'the foreign platform starts' [ $status = 0 ]
check 'the foreign platform is an older one' has "$out" 'bundle org.eclipse.ui.workbench 3.132.'
check 'nothing of ours is in it' sh -c '! grep -q "^bundle org.moveout.data " stdout.txt'

profile=$(sed -n 's/^eclipse.p2.profile=//p' "$foreign/configuration/config.ini")
run "$moveout" -nosplash -application org.eclipse.equinox.p2.director -data @none -consoleLog \
    -configuration "$MOVEOUT_SCRATCH/director/configuration" \
    -repository "file:$MOVEOUT_SITE" -installIU org.moveout.feature.feature.group \
    -destination "$foreign" -profile "$profile"
check 'the director installs the feature from the update site' [ $status = 0 ]
[ $status = 0 ] || { echo "$out"; echo "$err"; } | tail -20 >&2

run in_foreign org.moveout.foreign.probe.bundles
check 'the foreign platform still starts' [ $status = 0 ]
cp stdout.txt installed.txt
grep '^reason' installed.txt >&2
# every plug-in that the feature lists
for bundle in $(sed -n 's/.*<plugin id="\([^"]*\)".*/\1/p' "$MOVEOUT_ROOT/features/org.moveout.feature/feature.xml"); do
    check "$bundle is installed and resolved" grep -q -E "^bundle $bundle [^ ]+ (RESOLVED|STARTING|ACTIVE)$" installed.txt
done
check 'no bundle is left unresolved' sh -c '! grep -q " INSTALLED$" installed.txt'
check 'our views are offered' grep -q '^extension org.moveout.ui org.eclipse.ui.views$' installed.txt
check 'our application class is not needed' sh -c '! grep -q "^bundle org.moveout.rcp " installed.txt'

run in_foreign org.moveout.eclipse.headless --version
check 'our headless application runs in it' [ $status = 0 ]
check 'our headless application tells its version' has "$out" 'oveout 0.'
run in_foreign org.moveout.eclipse.headless scan "$sample"
check 'our headless application scans the sample' [ $status = 0 ]
check 'our headless application finds the traces' has "$out" 534
