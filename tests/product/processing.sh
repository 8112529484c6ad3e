# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
#
# Flows of every kind through the built product: gathers in any order, stacks, neighbours, headers, other datasets.
. "$MOVEOUT_ROOT/tests/product/lib/tap.sh"
MOVEOUT_STATE_DIR=$PWD/state
export MOVEOUT_STATE_DIR

flow() { printf 'version: 1\nsteps:\n' >"$1"; cat >>"$1"; }
process() { run "$moveout" process "$@" --progress none; }

run "$moveout" synth shots.sgy --kind shots --traces 4800 --samples 400 --seed 7
run "$moveout" import shots.sgy
check 'shot gathers are imported' [ $status = 0 ]

# 1. CDP gathers of shot-ordered data
flow gathers.yaml <<'YAML'
  - processor: bandpass
  - processor: nmo
    velocity: "0:1500, 1600:2400"
  - processor: balance
    by: gather
    ensemble: cdp
YAML
process shots.moveout --flow gathers.yaml --out original.sgy
check 'gathers that lie scattered are processed' [ $status = 0 ]
process shots.moveout --flow gathers.yaml --out sorted.sgy --order ensemble
check 'and written by ensemble' [ $status = 0 ]
check 'which is another order' sh -c '! cmp -s original.sgy sorted.sgy'
for threads in 1 2 8; do
    process shots.sgy --flow gathers.yaml --out threads.sgy --threads $threads --overwrite
    check "the file on $threads threads gives what the store gives" cmp -s original.sgy threads.sgy
done
flow stack.yaml <<'YAML'
  - processor: stack
    ensemble: cdp
YAML
process original.sgy --flow stack.yaml --out stack1.sgy
check 'a stack has status 0' [ $status = 0 ]
check 'and tells its gathers' has "$out" 'Gathers'
process sorted.sgy --flow stack.yaml --out stack2.sgy
check 'the stack does not depend on the order of the input' cmp -s stack1.sgy stack2.sgy
run "$moveout" ensembles sorted.sgy --by cdp --json
cdps=$(/usr/bin/env python3 -c "import json; d = json.load(open('stdout.txt')); print(len(d['ensembles']))")
check 'there is one trace for each CDP, in ascending order' [ "$(($(wc -c <stack1.sgy) - 3600))" = $((cdps * 1840)) ]
check 'with offset 0, its fold and the mean of its live samples' /usr/bin/env python3 - <<'PYTHON'
from collections import defaultdict
def traces(name):
    data = open(name, 'rb').read()
    return [data[i:i + 1840] for i in range(3600, len(data), 1840)]
def header(trace, first, last):
    return int.from_bytes(trace[first - 1:last], 'big', signed=True)
def samples(trace):
    words = [int.from_bytes(trace[i:i + 4], 'big') for i in range(240, 1840, 4)]
    return [(-1 if w >> 31 else 1) * (w & 0xffffff) * 16.0 ** ((w >> 24 & 0x7f) - 70) for w in words]
gathers = defaultdict(list)
for trace in traces('sorted.sgy'):
    gathers[header(trace, 21, 24)].append(samples(trace))
stack = traces('stack1.sgy')
assert [header(t, 21, 24) for t in stack] == sorted(gathers)
for trace in stack:
    gather = gathers[header(trace, 21, 24)]
    assert header(trace, 37, 40) == 0
    assert header(trace, 33, 34) == sum(any(t) for t in gather)
    for values, mean in zip(zip(*gather), samples(trace)):
        live = [v for v in values if v]
        assert abs(mean - (sum(live) / len(live) if live else 0)) <= 1e-5 * max(map(abs, values)), (values, mean)
PYTHON

# 2. several passes: gathers, then neighbours along the stacked line
flow line.yaml <<'YAML'
  - processor: agc
  - processor: nmo
  - processor: stack
    ensemble: cdp
  - processor: mix
    over: line
    neighbours: 2
YAML
process shots.moveout --flow line.yaml --out line1.sgy
check 'a stack and a mix along it have status 0' [ $status = 0 ]
process shots.sgy --flow line.yaml --out line2.moveout --threads 1
run "$moveout" export line2.moveout line2.sgy
check 'into SEG-Y and into a store they are the same' cmp -s line1.sgy line2.sgy

# 3. headers and other datasets
flow headers.yaml <<'YAML'
  - processor: header
    key: offset
    value: "-offset"
    where: "cdp % 2 = 0"
  - processor: arithmetic
    operation: subtract
    dataset: shots.sgy
YAML
process shots.moveout --flow headers.yaml --out zero.sgy
check 'header formulas and arithmetic have status 0' [ $status = 0 ]
run "$moveout" stats zero.sgy --json
check 'a dataset minus itself is zero' /usr/bin/env python3 -c "
import json
def numbers(d):
    return {k: v for k, v in d.items()} | {k: w for v in d.values() if isinstance(v, dict) for k, w in numbers(v).items()}
n = numbers(json.load(open('stdout.txt')))
assert n['min'] == 0 and n['max'] == 0, n"
check 'headers change where they should, in no other byte' /usr/bin/env python3 - <<'PYTHON'
def traces(name):
    data = open(name, 'rb').read()
    size = 240 + 4 * 400
    assert (len(data) - 3600) % size == 0
    return data[:3600], [data[i:i + 240] for i in range(3600, len(data), size)]
(before_head, before), (after_head, after) = traces('shots.sgy'), traces('zero.sgy')
assert before_head == after_head and len(before) == len(after) == 4800
for b, a in zip(before, after):
    offset = int.from_bytes(b[36:40], 'big', signed=True)
    if int.from_bytes(b[20:24], 'big') % 2 == 0:
        offset = -offset
    assert a == b[:36] + offset.to_bytes(4, 'big', signed=True) + b[40:]
PYTHON

# 4. what a run leaves behind
check 'the flow beside the output can be run again' sh -c \
    "'$moveout' process shots.moveout --flow sorted.sgy.flow.yaml --out again.sgy --order ensemble --progress none >/dev/null && cmp -s sorted.sgy again.sgy"
process shots.moveout --flow line.yaml --out planned.sgy --dry-run
check 'a dry run has status 0' [ $status = 0 ]
check 'and writes nothing' [ ! -e planned.sgy ]
process shots.moveout --flow gathers.yaml --out sorted.sgy
check 'an output that exists is not replaced' [ $status = 1 ]
process shots.moveout --flow stack.yaml --out missing.sgy --ensemble no_such_header
check 'an unknown header is wrong usage' [ $status = 2 ]
check 'nothing temporary is left' sh -c '! find . -name "*partial*" -o -path "./state/*" -type f | grep -q .'
