# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# What goes wrong on a bad day: bad files, full disks, kills and cancellations. Each must end in one clear sentence, and
# none may leave half a result behind.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

# one_sentence NAME WORD...: failed, on one line that has all the words, and no stack trace
one_sentence() {
    fault_name=$1
    shift
    check "$fault_name: fails" [ $status = 1 ]
    check "$fault_name: is told in one line without a stack trace" \
        sh -c '[ "$(grep -c "^moveout: " stderr.txt)" = 1 ] && ! grep -q "^	at " stderr.txt'
    for word in "$@"; do
        check "$fault_name: mentions '$word'" has "$err" "$word"
    done
}

: >empty.sgy
run "$moveout" scan empty.sgy
one_sentence 'empty file' empty.sgy
head -c 3000 "$sample" >short.sgy
run "$moveout" import short.sgy
one_sentence 'file shorter than its headers' short.sgy
cp "$MOVEOUT_ROOT/bundles/org.moveout.rcp/icons/"*32*.png picture.sgy 2>/dev/null ||
    convert -size 200x200 plasma: png:picture.sgy
run "$moveout" import picture.sgy
one_sentence 'a picture with the wrong name' picture.sgy PNG
check 'no store of a picture' [ ! -e picture.moveout ]
run "$moveout" import no/such/file.sgy
one_sentence 'missing file' file.sgy
run "$moveout" info "$PWD"
one_sentence 'a directory that is no store' store

size=$(wc -c <"$sample")
head -c $((size - 1000)) "$sample" >truncated.sgy
run "$moveout" scan truncated.sgy
check 'truncated file: is read' [ $status = 0 ]
check 'truncated file: whole traces are counted' has "$out" 533
run "$moveout" import truncated.sgy
check 'truncated file: is imported' [ $status = 0 ]
run "$moveout" export truncated.moveout truncated-back.sgy
check 'truncated file: comes back byte for byte' cmp -s truncated.sgy truncated-back.sgy

if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null && chmod 755 "$PWD" && setpriv --reuid 65534 --clear-groups test -x "$moveout"; then
    cp "$sample" secret.sgy
    chmod 600 secret.sgy
    run setpriv --reuid 65534 --clear-groups "$moveout" scan "$PWD/secret.sgy"
    one_sentence 'unreadable file' secret.sgy permission
    chmod 644 secret.sgy
    run setpriv --reuid 65534 --clear-groups "$moveout" import "$PWD/secret.sgy"
    one_sentence 'folder that must not be written' permission
elif [ "$(id -u)" != 0 ]; then
    cp "$sample" secret.sgy
    chmod 000 secret.sgy
    run "$moveout" scan "$PWD/secret.sgy"
    one_sentence 'unreadable file' secret.sgy permission
else
    skip 'unreadable file' 'another user cannot reach the product'
fi

run "$moveout" synth big.sgy --kind shots --traces 120000 --samples 1000 --seed 3
check 'a 500 MB file for what follows' [ $status = 0 ]

# full disk: a file system of 60 MB
mkdir -p small
if mount -t tmpfs -o size=60m tmpfs small 2>/dev/null; then
    run "$moveout" import big.sgy small/big.moveout
    one_sentence 'disk too small for a store' big.moveout free
    check 'disk too small: nothing is left' [ -z "$(ls -A small)" ]
    run "$moveout" synth small/big.sgy --kind post2d --traces 100000 --samples 1000
    one_sentence 'disk too small for a file' big.sgy free
    # the disk fills up behind our back, while the import is running
    "$moveout" synth medium.sgy --kind post2d --traces 12000 --samples 1000 >/dev/null 2>&1
    (wait_for 20 test -d small/medium.moveout.partial; head -c 60M /dev/zero >small/ballast) 2>/dev/null &
    filler=$!
    run "$moveout" import medium.sgy small/medium.moveout
    wait $filler
    one_sentence 'disk filling up during an import' medium.moveout
    check 'disk filling up: nothing is left' [ "$(ls -A small)" = ballast ]
    umount small
else
    skip 'disk too small' 'mounting a small file system needs root'
fi

# processing: a disk that fills up stops the run, what is done is kept and gone on with when there is room
MOVEOUT_STATE_DIR=$PWD/state
export MOVEOUT_STATE_DIR
printf 'version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: 4\n' >band.yaml
run "$moveout" process big.sgy --flow band.yaml --out whole-band.sgy
check 'process: the undisturbed run works' [ $status = 0 ]
if mount -t tmpfs -o size=600m tmpfs small 2>/dev/null; then
    "$moveout" process big.sgy --flow band.yaml --out small/band.sgy >/dev/null 2>stderr.txt &
    job=$!
    wait_for 20 test -s small/band.sgy.partial
    head -c 600M /dev/zero >small/ballast 2>/dev/null
    status=0
    wait $job || status=$?
    err=$(cat stderr.txt)
    one_sentence 'disk filling up during processing' band.sgy full --resume
    check 'disk filling up during processing: what is done is kept' [ -s small/band.sgy.partial.journal ]
    rm small/ballast
    run "$moveout" process big.sgy --flow band.yaml --out small/band.sgy
    check 'disk filling up during processing: a new run does not touch the remains unasked' [ $status = 1 ]
    run "$moveout" process big.sgy --flow band.yaml --out small/band.sgy --resume
    check 'disk filling up during processing: resumed when there is room' [ $status = 0 ]
    check 'disk filling up during processing: the same in the end' cmp -s small/band.sgy whole-band.sgy
    check 'disk filling up during processing: nothing else is left' sh -c '! ls small/*.partial* >/dev/null 2>&1'
    umount small
else
    skip 'disk filling up during processing' 'mounting a small file system needs root'
fi
for pause in 0.1 0.7 1.5; do
    rm -f band.sgy*
    "$moveout" process big.sgy --flow band.yaml --out band.sgy >/dev/null 2>&1 &
    job=$!
    wait_for 20 test -s band.sgy.partial.journal
    sleep $pause
    kill -KILL $job 2>/dev/null
    wait $job 2>/dev/null
    run "$moveout" process big.sgy --flow band.yaml --out band.sgy --resume --overwrite
    check "process killed after $pause s: resuming works" [ $status = 0 ]
    check "process killed after $pause s: the same in the end" cmp -s band.sgy whole-band.sgy
    check "process killed after $pause s: nothing else is left" sh -c '! ls band.sgy.partial* >/dev/null 2>&1'
done

# cancelled in the middle
# a shell starts background jobs with SIGINT ignored, which a Java program then cannot catch; TERM is the same path
trap '' INT
"$moveout" import big.sgy >/dev/null 2>stderr.txt &
job=$!
wait_for 20 test -d big.moveout.partial
check 'cancel: the import has begun' [ -d big.moveout.partial ]
sleep 0.3
kill -TERM $job
status=0
wait $job || status=$?
check 'cancel: status 130 or 143' sh -c "[ $status = 130 ] || [ $status = 143 ]"
check 'cancel: nothing is left' sh -c '! ls -d big.moveout* >/dev/null 2>&1'

# killed in the middle, then resumed
run "$moveout" import big.sgy whole.moveout
check 'kill: the undisturbed import works' [ $status = 0 ]
killed=0
for pause in 0.2 0.6 1.0; do
    rm -rf big.moveout big.moveout.partial
    "$moveout" import big.sgy >/dev/null 2>&1 &
    job=$!
    wait_for 20 test -d big.moveout.partial
    sleep $pause
    kill -KILL $job 2>/dev/null
    wait $job 2>/dev/null
    [ -d big.moveout ] || killed=$((killed + 1))
    check "kill after $pause s: no half store under the final name" \
        sh -c '[ ! -e big.moveout ] || [ -f big.moveout/metadata.json ]'
    [ -d big.moveout ] && continue
    run "$moveout" import big.sgy
    check "kill after $pause s: a new import does not touch the remains unasked" [ $status = 1 ]
    check "kill after $pause s: and says how to go on" has "$err" resume
    run "$moveout" import big.sgy --resume
    check "kill after $pause s: resuming works" [ $status = 0 ]
    check "kill after $pause s: chunks are those of the undisturbed import" \
        diff -rq big.moveout/traces.zarr whole.moveout/traces.zarr
    check "kill after $pause s: headers are those of the undisturbed import" \
        cmp -s big.moveout/headers.parquet whole.moveout/headers.parquet
done
check 'kill: at least one import was really killed' [ $killed -gt 0 ]
run "$moveout" verify big.moveout --against big.sgy
check 'kill: the resumed store proves its round trip' [ $status = 0 ]

# a flipped bit is found and its chunk named
chunk=$(ls whole.moveout/traces.zarr | grep '\.0$' | sed -n 3p)
/usr/bin/env python3 - "whole.moveout/traces.zarr/$chunk" <<'PYTHON'
import sys
with open(sys.argv[1], 'r+b') as f:
    f.seek(100000)
    b = f.read(1)[0]
    f.seek(100000)
    f.write(bytes([b ^ 4]))
PYTHON
run "$moveout" verify whole.moveout
check 'flipped bit: status 3' [ $status = 3 ]
check 'flipped bit: the chunk is named' has "$out$err" "$chunk"
run "$moveout" export whole.moveout flipped.sgy
check 'flipped bit: export refuses' [ $status = 1 ]
check 'flipped bit: no file is left' sh -c '! ls flipped* >/dev/null 2>&1'
rm -rf big* whole* band* state
