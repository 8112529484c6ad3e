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
