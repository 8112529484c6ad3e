# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the tests of moveout, stack and mutes with NumPy and SciPy, from their definitions.

Usage: python3 gather_reference.py [DIRECTORY]

gather_cases.csv     one line per gather: processor,interval_ms,first_ms,samples,traces,name=value name=value ...
                     (semicolons for the commas within values)
gather_offsets.npy   int32, the offsets of all input traces
gather_cdps.npy      int32, their CDPs
gather_input.npy     float32, all input traces one after the other
gather_expected.npy  float64, what should come out; one trace for a stack
gather_velocity.txt  the velocity functions that some cases refer to
"""
import os
import sys

import numpy as np
from scipy.linalg import solve_toeplitz
from scipy.optimize import brentq
from scipy.signal import butter, sosfiltfilt

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
rng = np.random.default_rng(815)
BAND = 0.066 + 0.265 * np.log(8)
FUNCTIONS = {100: ([0, 300, 500], [1500, 1700, 2200]), 130: ([100, 400], [1600, 2600]), 180: ([0], [1900])}


def smooth(traces, n):
    """Noise without frequencies that no interpolation of eight points could keep."""
    x = rng.standard_normal((traces, n + 80))
    return sosfiltfilt(butter(8, 0.45, output='sos'), x)[:, 40:-40].astype(np.float32)


def knots(text):
    points = np.array([[float(v) for v in k.split(':')] for k in text.split(';')])
    return points[:, 0], points[:, 1]


def velocity(p, cdp):
    if 'velocity' in p:
        return lambda t: np.interp(t, *knots(p['velocity']))
    places = sorted(FUNCTIONS)
    return lambda t: np.interp(cdp, places, [np.interp(t, *FUNCTIONS[c]) for c in places])


def value(x, position, kind):
    """The trace at a fractional sample, zero outside."""
    n = len(x)
    if position < 0 or position > n - 1:
        return 0.0
    i = int(position)
    if kind == 'linear':
        return np.interp(position, np.arange(n), x)
    j = np.arange(8)
    c = solve_toeplitz(np.sinc(BAND * j), np.sinc(BAND * (j - 3 - (position - i))))
    return c @ np.concatenate((np.zeros(8), x, np.zeros(8)))[i + 5:i + 13]


def nmo(x, dt, first, offsets, cdps, p):
    y = np.zeros(x.shape)
    times = first + dt * np.arange(x.shape[1])
    limit = float(p.get('stretch', 50)) / 100
    taper = int(np.floor(float(p.get('taper', 40)) / dt + 0.5))
    kind = p.get('interpolation', 'sinc')
    for i, (h, cdp) in enumerate(zip(np.abs(offsets), cdps)):
        v = velocity(p, cdp)

        def moveout(t0):
            return np.sqrt(t0 ** 2 + (1000 * h / v(t0)) ** 2)

        if h == 0:
            y[i] = x[i]
            continue
        top = 0
        for s, t in enumerate(times):
            if p.get('direction') == 'inverse':
                ok = t >= moveout(0)
                t0 = brentq(lambda z: moveout(z) - t, 0, t + 1e-9, xtol=1e-10) if ok else -1
                if limit and (not ok or t0 <= 0 or t - t0 > limit * t0):
                    top = s + 1
                y[i, s] = value(x[i], (t0 - first) / dt, kind) if ok else 0
            elif t >= 0:
                y[i, s] = value(x[i], (moveout(t) - first) / dt, kind)
                if limit and moveout(t) - t > limit * t:
                    top = s + 1
            elif limit:
                top = s + 1
        y[i, :top] = 0
        if p.get('direction') != 'inverse' and top:
            ramp = 0.5 - 0.5 * np.cos(np.pi * np.arange(1, taper + 1) / (taper + 1))
            ramp = ramp[:len(times) - top]
            y[i, top:top + len(ramp)] *= ramp
    return y


def stack(x, dt, first, offsets, cdps, p):
    live = np.isfinite(x) & (x != 0)
    fold = live.sum(axis=0)
    some = np.maximum(fold, 1)
    clean = np.where(live, x, 0)
    method = p.get('method', 'mean')
    power = float(p.get('power', 1))
    if method == 'median':
        y = [np.median(x[live[:, s], s]) if fold[s] else 0 for s in range(x.shape[1])]
        return np.array([y])
    if method == 'mean':
        return (clean.sum(axis=0) / some ** power)[None]
    n = x.shape[1]
    width = int(np.floor(float(p['window']) / dt + 0.5))
    begins = np.arange(0, n, width)
    centres = begins + (width - 1) / 2
    weights = np.zeros(x.shape)
    for i in range(len(x)):
        if live[i].any():
            w = []
            for b in begins:
                v = x[i, b:b + width][live[i, b:b + width]]
                w.append(np.mean(v ** 2) if len(v) else np.nan)
            w = np.array(w)
            known = np.flatnonzero(~np.isnan(w))
            w = np.array([w[known[max(0, np.searchsorted(known, k, 'right') - 1)]] for k in range(len(w))])
            weights[i] = live[i] / np.interp(np.arange(n), centres, w)
    total = weights.sum(axis=0)
    return ((weights * clean).sum(axis=0) / np.where(total > 0, total, 1) * some ** (1 - power))[None]


def mute(x, dt, first, offsets, cdps, p):
    t = first + dt * np.arange(x.shape[1])
    h = offsets if p.get('signed') == 'true' else np.abs(offsets)
    taper = float(p['taper'])

    def kept(d):
        u = np.clip(d / taper, 0, 1) if taper else np.ones(d.shape)
        w = 0.5 - 0.5 * np.cos(np.pi * u) if p.get('shape', 'cosine') == 'cosine' else u
        return np.where(d < 0, 0, w)

    a = np.interp(h, *knots(p['curve']))[:, None]
    b = np.interp(h, *knots(p['lower']))[:, None] if 'lower' in p else None
    kind = p.get('type', 'top')
    w = {'top': lambda: kept(t - a), 'bottom': lambda: kept(a - t), 'inside': lambda: np.maximum(kept(a - t), kept(t - b)),
         'outside': lambda: np.minimum(kept(t - a), kept(b - t))}[kind]()
    return x * w


def ragged(traces, n):
    """Traces with mutes at their beginnings and ends, one dead, single zeros, bursts and levels of their own."""
    x = rng.standard_normal((traces, n)) * 10 ** rng.uniform(-2, 2, (traces, 1))
    for i in range(traces):
        x[i, :rng.integers(0, n // 2)] = 0
        x[i, n - rng.integers(0, n // 3):] = 0
    x[traces // 2] = 0
    x[0, n // 2:n // 2 + 3] = 0
    x[1, n // 4:n // 2] *= 50
    return x.astype(np.float32)


cases = []
V = '0:1500;300:1800;600:2500'
for p in (dict(velocity=V), dict(velocity=V, interpolation='linear', stretch='0'), dict(velocity='0:2000', stretch='30', taper='0'),
          dict(file='gather_velocity.txt', stretch='80'), dict(velocity=V, direction='inverse'),
          dict(velocity='0:2000', direction='inverse', stretch='0', interpolation='linear'),
          dict(file='gather_velocity.txt', direction='inverse', stretch='100')):
    offsets = np.array([0, -50, 200, -400, 700, 1200])
    cases.append((nmo, 4.0, 0.0, offsets, np.array([100, 100, 110, 150, 10, 999]), smooth(6, 160), p))
cases.append((nmo, 2.0, -20.0, np.array([0, 100, 300]), np.array([1, 1, 1]), smooth(3, 150), dict(velocity=V)))
cases.append((nmo, 2.0, 100.0, np.array([10, 100, 300]), np.array([1, 1, 1]), smooth(3, 150), dict(velocity=V, stretch='0')))
for p in (dict(), dict(power='0'), dict(power='0.5'), dict(method='median'), dict(method='diversity', window='40'),
          dict(method='diversity', window='100', power='0.5'), dict(method='diversity', window='4000')):
    for traces in (2, 7, 10):
        x = ragged(traces, 90)
        if traces == 7:
            x[2, 60] = np.nan
            x[3, 61] = -np.inf
        cases.append((stack, 4.0, 0.0, np.arange(traces), np.zeros(traces, int), x, p))
cases.append((stack, 4.0, 0.0, np.zeros(1, int), np.zeros(1, int), ragged(2, 40)[:1], dict(method='median')))
C = '0:40;1000:200;2000:240'
for p in (dict(curve=C, taper='40'), dict(curve=C, taper='0'), dict(curve=C, taper='33', type='bottom', shape='linear'),
          dict(curve=C, lower='0:120;3000:300', taper='20', type='inside'),
          dict(curve=C, lower='0:120;3000:300', taper='20', type='outside'),
          dict(curve='-1000:200;0:40;1000:100', taper='10', signed='true')):
    cases.append((mute, 4.0, 8.0, np.array([0, -300, 1000, 1700, 5000]), np.zeros(5, int),
                  rng.standard_normal((5, 80)).astype(np.float32), p))

lines, inputs, outputs = [], [], []
for f, dt, first, offsets, cdps, x, p in cases:
    lines.append(f'{f.__name__},{dt},{first},{x.shape[1]},{x.shape[0]},' + ' '.join(f'{k}={v}' for k, v in p.items()))
    inputs.append(x.ravel())
    with np.errstate(invalid='ignore'):
        outputs.append(np.asarray(f(x.astype(np.float64), dt, first, offsets, cdps, p)).ravel())

with open(os.path.join(out, 'gather_cases.csv'), 'w') as f:
    f.write('processor,interval_ms,first_ms,samples,traces,parameters\n' + '\n'.join(lines) + '\n')
with open(os.path.join(out, 'gather_velocity.txt'), 'w') as f:
    f.write('# velocities for the tests of moveout\ncdp time_ms velocity\n')
    for cdp, (t, v) in FUNCTIONS.items():
        f.writelines(f'{cdp} {a} {b}\n' for a, b in zip(t, v))
np.save(os.path.join(out, 'gather_offsets.npy'), np.concatenate([c[3] for c in cases]).astype(np.int32))
np.save(os.path.join(out, 'gather_cdps.npy'), np.concatenate([c[4] for c in cases]).astype(np.int32))
np.save(os.path.join(out, 'gather_input.npy'), np.concatenate(inputs))
np.save(os.path.join(out, 'gather_expected.npy'), np.concatenate(outputs))
