# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Every command of the built product, on the real line that ships with it.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"

line=$PWD/line.sgy
store=$PWD/line.moveout
cp "$sample" "$line"

json() { /usr/bin/env python3 -c "import json,sys; d=json.load(open('stdout.txt')); sys.exit(0 if ($1) else 1)"; }

run "$moveout" import "$line" --ensemble cdp
check 'import has status 0' [ $status = 0 ]
check 'import makes the store beside the source' [ -f "$store/metadata.json" ]
run "$moveout" import "$line"
check 'import refuses to replace a store' [ $status = 1 ]
check 'import says how to replace it' has "$err" overwrite
run "$moveout" import "$line" --overwrite --json
check 'import --overwrite --json has status 0' [ $status = 0 ]
check 'import --json prints JSON alone' json True

for data in "$line" "$store"; do
    kind=${data##*.}
    run "$moveout" info "$data"
    check "info of a $kind has status 0" [ $status = 0 ]
    check "info of a $kind tells the traces" has "$out" 534
    run "$moveout" headers "$data" --where 'cdp > 100 and cdp <= 105' --select trace,cdp,offset --format csv
    check "headers of a $kind has status 0" [ $status = 0 ]
    check "headers of a $kind finds five traces" [ "$(wc -l <stdout.txt)" = 6 ]
    run "$moveout" window "$data" --traces 100:200 --samples 10:60 --out "$kind.npy"
    check "window of a $kind has status 0" [ $status = 0 ]
    run "$moveout" stats "$data" --json
    check "stats of a $kind has status 0" [ $status = 0 ]
    run "$moveout" render "$data" "$kind.png" --width 900 --height 600
    check "render of a $kind has status 0" [ $status = 0 ]
    check "render of a $kind shows something" [ "$(colours "$kind.png")" -gt 50 ]
    run "$moveout" render "$data" "$kind-bare.png" --width 534 --height 1501 --bare --mode density --colormap grey
    check "render --bare of a $kind has status 0" [ $status = 0 ]
done
check 'a window is the same from file and store' cmp -s sgy.npy moveout.npy
check 'a bare picture is the same from file and store' cmp -s sgy-bare.png moveout-bare.png

run "$moveout" ensembles "$store" --by cdp --json
check 'ensembles has status 0' [ $status = 0 ]
check 'ensembles prints JSON' json True
run "$moveout" processors --format json
check 'processors lists the band-pass' json "any(p['id'] == 'bandpass' for p in (d if isinstance(d, list) else d['processors']))"
run "$moveout" export "$store" back.sgy
check 'export has status 0' [ $status = 0 ]
check 'export gives the original, byte for byte' cmp -s "$line" back.sgy
run "$moveout" verify "$store"
check 'verify finds the store sound' [ $status = 0 ]
run "$moveout" verify "$store" --against "$line"
check 'verify proves the round trip' [ $status = 0 ]

printf 'version: 1\nsteps:\n  - processor: bandpass\n    low: 8\n    high: 60\n    order: 4\n' >flow.yaml
for out_name in band.sgy band.moveout; do
    run "$moveout" process "$store" --flow flow.yaml --out "$out_name"
    check "process to $out_name has status 0" [ $status = 0 ]
done
run "$moveout" process "$line" --flow flow.yaml --out raw-band.sgy
check 'processing the file gives the same as processing the store' cmp -s band.sgy raw-band.sgy
run "$moveout" process "$store" --flow flow.yaml --out one.sgy --threads 1
check 'one thread gives the same as two' cmp -s band.sgy one.sgy
run "$moveout" export band.moveout band2.sgy
check 'a processed store exports to the same file' cmp -s band.sgy band2.sgy
sed 's/high: 60/high: 200/' flow.yaml >bad.yaml
run "$moveout" process "$store" --flow bad.yaml --out bad.sgy
check 'a corner above Nyquist is refused' [ $status -ne 0 ]
check 'and nothing is written' [ ! -e bad.sgy ]
sed 's/bandpass/bandsaw/' flow.yaml >bad.yaml
run "$moveout" process "$store" --flow bad.yaml --out bad.sgy
check 'an unknown processor is wrong usage' [ $status = 2 ]
check 'and its line is named' has "$err" 'line 3'

# somebody else's plug-in: the example of EXTENDING.md
for example in "$MOVEOUT_ROOT"/tests/org.moveout.example/target/org.moveout.example-*T.jar; do :; done
printf 'version: 1\nsteps:\n  - processor: softclip\n    level: 2\n' >soft.yaml
run "$moveout" process "$store" --flow soft.yaml --out soft.sgy
check 'a processor that is not there is wrong usage' [ $status = 2 ]
run env MOVEOUT_PLUGINS="$example" "$moveout" processors
check "a plug-in's processor is listed" has "$out" 'softclip - Soft clip'
run env MOVEOUT_PLUGINS="$example" "$moveout" process "$store" --flow soft.yaml --out soft.sgy
check "a plug-in's processor runs" [ $status = 0 ]
check 'and changes the samples' sh -c '! cmp -s soft.sgy line.sgy'
run env MOVEOUT_PLUGINS="$line" "$moveout" processors
check 'what is no plug-in is told and left out' has "$status $err" '0*cannot read the plug-in*left out'

for kind in post2d post3d shots cdp; do
    run "$moveout" synth "$kind.sgy" --kind $kind --traces 3000 --samples 300 --seed 5
    check "synth $kind has status 0" [ $status = 0 ]
    run "$moveout" import "$kind.sgy" "$kind.moveout"
    check "synth $kind imports" [ $status = 0 ]
    run "$moveout" export "$kind.moveout" "$kind.back.sgy"
    check "synth $kind comes back" cmp -s "$kind.sgy" "$kind.back.sgy"
done
check 'nothing temporary is left' sh -c '! ls | grep -q partial'

if /usr/bin/python3 -c 'import numpy, zarr' 2>/dev/null; then
    check 'zarr-python and numpy read the same samples' /usr/bin/python3 - <<'PYTHON'
import numpy, zarr
line = numpy.fromfile('line.sgy', dtype='u1')[3600:].reshape(534, 240 + 1501 * 4)[:, 240:].copy().view('>u4')
word = line.astype('u8')
value = numpy.where(word >> 31, -1.0, 1.0) * (word & 0xffffff) * 16.0 ** (((word >> 24) & 0x7f).astype(float) - 64) / 2.0 ** 24
store = zarr.open('line.moveout/traces.zarr', mode='r')
assert store.shape == (534, 1501)
assert (store[:] == value.astype('f4')).all()
assert (numpy.load('moveout.npy') == value.astype('f4')[100:200, 10:60]).all()
PYTHON
else
    skip 'zarr-python and numpy read the same samples' 'python3-numpy and python3-zarr are not installed'
fi
