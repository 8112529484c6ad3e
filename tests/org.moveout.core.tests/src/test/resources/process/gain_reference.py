# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the tests of gains with NumPy, sample by sample from their definitions.

Usage: python3 gain_reference.py [DIRECTORY]

gain_cases.csv     one line per trace: processor,interval_ms,first_ms,samples,name=value name=value ...
gain_input.npy     float32, all input traces one after the other
gain_expected.npy  float64, what should come out
"""
import os
import sys

import numpy as np

rng = np.random.default_rng(4711)


def trace(kind, n):
    x = rng.standard_normal(n)
    if kind == 1:
        x = 1e6 * x * np.exp(-np.arange(n) / 15)
    elif kind == 2:
        x[n // 3:n // 2] = 0
    elif kind == 3:
        x = np.where(np.arange(n) == n // 2, 7e20, 1e-12 * x)
    return x.astype(np.float32)


def agc(x, dt, t0, window, level):
    half = int(np.floor(window / (2 * dt) + 0.5))
    y = np.zeros(len(x))
    for s in range(len(x)):
        w = np.abs(x[max(0, s - half):s + half + 1])
        m = {'rms': np.sqrt(np.mean(w ** 2)), 'mean': np.mean(w), 'median': np.median(w)}[level]
        y[s] = x[s] / m if m > 0 else 0
    return y


def agc_instantaneous(x, dt, t0, window):
    half = int(np.floor(window / (2 * dt) + 0.5))
    weights = half + 1 - np.abs(np.arange(-half, half + 1))
    level = np.convolve(np.abs(x), weights)[half:half + len(x)]
    level /= np.convolve(np.ones(len(x)), weights)[half:half + len(x)]
    return np.where(level > 0, x / np.where(level > 0, level, 1), 0)


def gain(x, dt, t0, power, exponential, factor, decibels=0, velocity=None):
    t = (t0 + dt * np.arange(len(x))) / 1000
    base = np.where((t == 0) & (power < 0), dt / 1000, np.abs(t))
    y = x * factor * 10 ** (decibels / 20) * base ** power * 10 ** (exponential * t / 20)
    if velocity:
        knots = np.array([[float(v) for v in k.split(':')] for k in velocity.split(';')])
        y *= np.abs(t) * (np.interp(1000 * t, knots[:, 0], knots[:, 1]) / knots[0, 1]) ** 2
    return y


def balance(x, dt, t0, level, **gate):
    t = t0 + dt * np.arange(len(x))
    w = np.abs(x[(t >= gate['from'] - 1e-6 * dt) & (t <= gate['to'] + 1e-6 * dt)])
    m = {'rms': np.sqrt(np.mean(w ** 2)), 'mean': np.mean(w), 'median': np.median(w), 'max': np.max(w)}[level]
    return x / m if m > 0 else x


def clip(x, dt, t0, limit):
    return np.clip(x, -limit, limit)


cases = []
for kind in range(4):
    for level in ('rms', 'mean', 'median'):
        for n, window in ((300, 500), (300, 40), (300, 4), (37, 500), (1, 500), (2, 8), (257, 1028), (1000, 100)):
            if kind == 3 and n < 10:
                continue
            cases.append((agc, kind, 4.0, 0.0, n, dict(window=float(window), level=level)))
for power, exponential, factor, first in ((2, 0, 1, 0), (1, 6, -1, 0), (-1.5, 0, 2, 0), (0, -3, 1, 0), (2, 0, 1, -100),
                                          (0.5, 1.5, 1, 752)):
    cases.append((gain, 0, 2.0, first, 400, dict(power=power, exponential=exponential, factor=factor)))
for level in ('rms', 'mean', 'max'):
    for lo, hi in ((-1e6, 1e6), (200, 400), (1, 3), (300, 300)):
        cases.append((balance, 0, 1.0 if lo == 1 else 4.0, 0.0, 200, {'level': level, 'from': lo, 'to': hi}))
cases.append((balance, 2, 4.0, 0.0, 300, {'level': 'rms', 'from': 420, 'to': 580}))
cases.append((clip, 0, 4.0, 0.0, 100, dict(limit=0.5)))

# from here on cases of later versions, so that the random numbers of those above stay the same
for kind in range(4):
    for n, window in ((300, 500), (300, 40), (300, 4), (37, 500), (37, 296), (37, 288), (1, 500), (257, 1028)):
        if kind != 3 or n > 10:
            cases.append((agc_instantaneous, kind, 4.0, 0.0, n, dict(window=float(window), level='instantaneous')))
cases.append((gain, 0, 4.0, 0, 300, dict(power=0, exponential=0, factor=1, decibels=-7.5)))
cases.append((gain, 0, 4.0, -40, 300,
              dict(power=0, exponential=1, factor=1, decibels=6, velocity='0:1500;500:2000;900:3500')))
cases.append((balance, 0, 4.0, 0.0, 200, {'level': 'median', 'from': 200, 'to': 400}))
cases.append((balance, 1, 4.0, 0.0, 201, {'level': 'median', 'from': -1e6, 'to': 1e6}))
cases.append((balance, 2, 4.0, 0.0, 300, {'level': 'median', 'from': 420, 'to': 580}))

lines, inputs, outputs = [], [], []
for f, kind, dt, t0, n, p in cases:
    x = trace(kind, n)
    name = f.__name__.split('_')[0]
    lines.append(f'{name},{dt},{t0},{n},' + ' '.join(f'{k}={v}' for k, v in p.items()))
    inputs.append(x)
    if f is agc_instantaneous:
        p = dict(window=p['window'])
    outputs.append(f(x.astype(np.float64), dt, t0, **p))

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(out, 'gain_cases.csv'), 'w') as f:
    f.write('processor,interval_ms,first_ms,samples,parameters\n' + '\n'.join(lines) + '\n')
np.save(os.path.join(out, 'gain_input.npy'), np.concatenate(inputs))
np.save(os.path.join(out, 'gain_expected.npy'), np.concatenate(outputs))
