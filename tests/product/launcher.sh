# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# The launcher of the built product: finding Java and itself, passing arguments, exit status and signals.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

run "$moveout" --version
check 'version has status 0' [ $status = 0 ]
check 'version names the product' has "$out" 'oveout 0.'
check 'version prints nothing on standard error' [ -z "$err" ]

run "$moveout" --help
check 'help has status 0' [ $status = 0 ]
run "$moveout" no-such-command
check 'an unknown command is wrong usage' [ $status = 2 ]
run "$moveout" --no-such-option
check 'an unknown option is wrong usage' [ $status = 2 ]

# from another folder, through symbolic links, with blanks in names
mkdir -p 'a folder' links
ln -s "$moveout" 'a folder/first'
ln -s '../a folder/first' links/second
run links/second --version
check 'starts through symbolic links' [ "$status" = 0 ]
cp -r "$MOVEOUT_PRODUCT" 'a folder/product'
run 'a folder/product/moveout' --version
check 'starts from a folder with a blank in its name' [ "$status" = 0 ]
rm -r 'a folder/product/plugins/'org.moveout.segy_*
run 'a folder/product/moveout' --version
check 'an incomplete installation fails' [ "$status" = 1 ]
check 'an incomplete installation is named' has "$err" 'incomplete installation'
rm -r 'a folder/product'

# Java
mkdir -p old/bin none
printf 'JAVA_VERSION="17.0.15"\n' >old/release
printf '#!/bin/sh\nexit 99\n' >old/bin/java
chmod +x old/bin/java
run env JAVA_HOME="$PWD/old" "$moveout" --version
check 'a JAVA_HOME that is too old is passed over' [ "$status" = 0 ]
run env JAVA_HOME="$PWD/none" "$moveout" --version
check 'a JAVA_HOME without Java is passed over' [ "$status" = 0 ]
run env MOVEOUT_JAVA_OPTS='-Xmx96m -XX:+PrintFlagsFinal' "$moveout" --version
check 'MOVEOUT_JAVA_OPTS wins over the own options' grep -q 'MaxHeapSize *= 100663296 ' stdout.txt

# two at once, and a folder that must not be written
chmod -R a-w "$MOVEOUT_PRODUCT/configuration"
"$moveout" --version >first.txt 2>&1 &
first=$!
run "$moveout" --version
wait $first && [ $status = 0 ]
check 'two commands run at once from a read-only installation' [ $? = 0 ]
chmod -R u+w "$MOVEOUT_PRODUCT/configuration"

# the sample that ships
check 'the sample line ships with the product' [ -f "$sample" ]
check 'the sample line is unchanged' \
    [ "$(sha256sum <"$sample")" = '174ee9918cac8a71a8fe33c14abda2df583ef108f6a8f8dcda5a28f2bb42e7f2  -' ]
run "$moveout" scan "$sample"
check 'scan of the sample has status 0' [ $status = 0 ]
check 'scan tells the number of traces' has "$out" 534
check 'scan tells the number of samples' has "$out" 1501
run "$moveout" scan --json "$sample"
check 'scan --json prints JSON and nothing else' python3 -c 'import json; json.load(open("stdout.txt"))'
run "$moveout" scan no-such-file.sgy
check 'scan of a missing file fails' [ $status = 1 ]
check 'scan of a missing file names it' has "$err" no-such-file.sgy
check 'scan of a missing file shows no stack trace' sh -c '! grep -q "^	at " stderr.txt'

# signals reach a command: Ctrl-C cancels it and leaves nothing behind
run timeout --preserve-status -k 30 -s INT 2 "$moveout" synth large.sgy --kind post2d --traces 1000000 --samples 1000
check 'a command interrupted by Ctrl-C has status 130' [ "$status" = 130 ]
check 'a command interrupted by Ctrl-C leaves nothing behind' sh -c '! ls -A | grep -q large'

# what the launcher says to Java, with a stand-in for Java that writes it down
mkdir -p fake/bin
printf 'JAVA_VERSION="25.0.1"\n' >fake/release
cat >fake/bin/java <<'FAKE'
#!/bin/sh
printf '%s\n' "$@" >>"$FAKE_LOG"
echo -- >>"$FAKE_LOG"
if [ -f "$FAKE_LOG.restart" ]; then
    rm "$FAKE_LOG.restart"
    exit 23
fi
exit 7
FAKE
chmod +x fake/bin/java
FAKE_LOG=$PWD/fake.log
export FAKE_LOG
fake() {
    rm -f "$FAKE_LOG"
    run env JAVA_HOME="$PWD/fake" "$moveout" "$@"
}
said() { grep -q -x -e "$1" "$FAKE_LOG"; }

fake info 'a file.sgy' --json
check 'a command word runs the command line' said org.moveout.flow.cli.Main
check 'arguments with blanks stay whole' said 'a file.sgy'
check "the command's exit status is the launcher's" [ "$status" = 7 ]
check 'a command does not start Equinox' sh -c '! grep -q equinox "$FAKE_LOG"'
fake
check 'no argument starts the workbench' sh -c 'grep -q equinox.launcher_ "$FAKE_LOG"'
check 'no argument opens the sample line' said "-Dmoveout.sample=$sample"
fake "$sample"
check 'a file starts the workbench' sh -c 'grep -q equinox.launcher_ "$FAKE_LOG"'
check 'a file is passed to the workbench' said "$sample"
check 'the sample line is not opened beside a file' sh -c '! grep -q -F -e -Dmoveout.sample= "$FAKE_LOG"'
fake -data /tmp/elsewhere
check 'Equinox options start the workbench' sh -c 'grep -q equinox.launcher_ "$FAKE_LOG"'
fake no-such-file.sgy
check 'a missing file is left to the command line to refuse' said org.moveout.flow.cli.Main
touch "$FAKE_LOG.restart"
fake workbench -data /tmp/elsewhere
check 'File > Restart starts the workbench again' [ "$(grep -c -x -e -- "$FAKE_LOG")" = 2 ]
check 'after a restart the exit status is the last one' [ "$status" = 7 ]
run env -u DISPLAY -u WAYLAND_DISPLAY "$moveout" "$sample"
check 'without a display the workbench is refused' [ "$status" = 1 ]
check 'without a display the remedy is told' has "$err" 'DISPLAY'
