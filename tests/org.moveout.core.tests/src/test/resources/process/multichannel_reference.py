# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the tests of multichannel and noise filters, with NumPy and SciPy from their definitions.

Usage: python3 multichannel_reference.py [DIRECTORY]

multichannel_cases.csv     one line per gather: processor,interval_ms,samples,traces,name=value name=value ...
multichannel_input.npy     float32, all gathers one after the other, trace by trace
multichannel_expected.npy  float32, what should come out
"""
import os
import sys

import numpy as np
from scipy import signal
from scipy.linalg import lstsq, toeplitz

rng = np.random.default_rng(1963)


def power(n):
    return max(8, 1 << int(np.ceil(np.log2(n))))


def live(x):
    return np.any(x != 0, axis=1)


def blend(x, width, f):
    """Windows of width traces, overlapping by half, blended with squared sines."""
    n, step = len(x), width // 2
    windows, before = [], 0
    for b in range(0, n, step):
        e = min(b + width, n)
        if e <= before:
            break
        windows.append((b, e, f(x[b:e])))
        before = e
    y = np.zeros(x.shape)
    for t in range(n):
        seen = [(b, z[t - b]) for b, e, z in windows if b <= t < e]
        if len(seen) == 1:
            y[t] = seen[0][1]
        else:
            w = np.sin(np.pi / 2 * (t - seen[1][0] + 0.5) / step) ** 2
            y[t] = (1 - w) * seen[0][1] + w * seen[1][1]
    return y


def slope(v, lo, hi, taper):
    v = np.asarray(v, float)
    y = np.where((v >= lo) & (v <= hi), 1.0, 0.0)
    if lo > 0 and taper > 0:
        m = (v < lo) & (v > lo * (1 - taper))
        y[m] = 0.5 + 0.5 * np.cos(np.pi * (lo - v[m]) / (lo * taper))
    if np.isfinite(hi) and taper > 0:
        m = (v > hi) & (v < hi * (1 + taper))
        y[m] = 0.5 + 0.5 * np.cos(np.pi * (v[m] - hi) / (hi * taper))
    return y


def fk(x, dt, mode='reject', units='velocity', low=0.0, high=1500.0, side='both', spacing=25.0, taper=20.0, fmin=0.0,
       fmax=1e4, pad=25.0, over='gather', window=128):
    if over == 'line':
        return blend(x, window, lambda w: fk(w, dt, mode, units, low, high, side, spacing, taper, fmin, fmax, pad))
    n, ns = x.shape
    if n < 2:
        return x
    taper /= 100
    if units == 'velocity':
        lo, hi = 1000 * spacing / high if high < 1e6 else 0.0, 1000 * spacing / low if low > 0 else np.inf
    else:
        lo, hi = low, high if high < 1e6 else np.inf
    nx, nt = power(n * (1 + pad / 100)), power(ns * (1 + pad / 100))
    u = np.fft.fft(np.fft.rfft(x, nt, axis=1), nx, axis=0)
    f = np.fft.rfftfreq(nt, dt)
    k = np.fft.fftfreq(nx)
    with np.errstate(divide='ignore', invalid='ignore'):
        p = -k[:, None] / f[None, :]
    p[0, 0] = 0
    z = slope(np.abs(p), lo, hi, taper)
    if side != 'both':
        half = z / 2
        z[(p < 0) if side == 'positive' else (p > 0)] = 0
        z[nx // 2] = half[nx // 2]
    b = slope(f, fmin / 1000, fmax / 1000 if fmax < 500 / dt else np.inf, taper)[None, :]
    mask = 1 - b * (z if mode == 'reject' else 1 - z)
    y = np.fft.irfft(np.fft.ifft(u * mask, axis=0)[:n], nt, axis=1)[:, :ns]
    return y * live(x)[:, None]


def fx_window(x, dt, window, length, whitening, fmin, fmax):
    n, ns = x.shape
    order = min(length, n // 3)
    if order == 0:
        return x
    half = min(max(2, int(np.floor(window / (2 * dt) + 0.5))), max(2, ns))
    w = np.sin(np.pi * (np.arange(2 * half) + 0.5) / (2 * half))
    nf = power(2 * half)
    f = np.fft.rfftfreq(nf, dt / 1000)
    ok = live(x)
    starts = [i for i in range(n - order) if ok[i:i + order + 1].all()]
    padded = np.zeros((n, ns + 4 * half))
    padded[:, half:half + ns] = x
    out = np.zeros(padded.shape)
    for b in range(0, ns + half, half):
        u = np.fft.rfft(padded[:, b:b + 2 * half] * w, nf, axis=1)
        v = u.copy()
        for j in np.flatnonzero((f >= fmin - 1e-9) & (f <= fmax + 1e-9)):
            s = u[:, j]
            if len(starts) < order:
                continue
            # rows of both directions; the unknown is the filter, conjugate equations turned over
            rows = [[s[i + order - l] for l in range(1, order + 1)] for i in starts]
            rows += [[np.conj(s[i + l]) for l in range(1, order + 1)] for i in starts]
            target = [s[i + order] for i in starts] + [np.conj(s[i]) for i in starts]
            a, t = np.array(rows), np.array(target)
            m = np.trace(a.conj().T @ a).real / order
            if m == 0:
                c = np.zeros(order)
            else:
                # whitening as extra equations
                c = lstsq(np.vstack([a, np.sqrt(whitening / 100 * m) * np.eye(order)]),
                          np.concatenate([t, np.zeros(order)]))[0]
            for i in range(n):
                got = []
                if i >= order and ok[i - order:i + 1].all():
                    got.append(sum(c[l - 1] * s[i - l] for l in range(1, order + 1)))
                if i + order < n and ok[i:i + order + 1].all():
                    got.append(sum(np.conj(c[l - 1]) * s[i + l] for l in range(1, order + 1)))
                if got:
                    v[i, j] = np.mean(got)
        out[:, b:b + 2 * half] += np.fft.irfft(v, nf, axis=1)[:, :2 * half] * w
    return out[:, half:half + ns] * ok[:, None]


def fx(x, dt, traces=24, window=500.0, length=4, whitening=1.0, fmin=0.0, fmax=1e4, over='gather'):
    return blend(x, traces, lambda w: fx_window(w, dt, window, length, whitening, fmin, fmax))


def mix(x, dt, neighbours=1, weights='triangular', over='gather'):
    n = neighbours
    k = np.abs(np.arange(-n, n + 1))
    w = {'rectangular': np.ones(2 * n + 1), 'triangular': n + 1.0 - k,
         'cosine': 0.5 + 0.5 * np.cos(np.pi * k / (n + 1))}[weights]
    m = toeplitz(np.concatenate([w[n:], np.zeros(max(0, len(x) - n - 1))])[:len(x)])
    ok = live(x).astype(float)
    y = np.zeros(x.shape)
    for t in range(len(x)):
        if ok[t]:
            y[t] = (m[t] * ok) @ x / (m[t] @ ok)
    return y


def median_of(a):
    a = a[a > 0]
    return np.median(a) if len(a) else 0.0


def despike(x, dt, window=200.0, threshold=10.0, replace='interpolated', neighbours=0):
    half = int(np.floor(window / (2 * dt) + 0.5))
    n, ns = x.shape
    level = np.array([[median_of(np.abs(t[max(0, s - half):s + half + 1])) for s in range(ns)] for t in x])
    y = x.copy()
    for t in range(n):
        mine = [median_of(level[max(0, t - neighbours):t + neighbours + 1, s]) for s in range(ns)]
        bad = np.array([m > 0 and abs(v) > threshold * m for v, m in zip(x[t], mine)])
        good = np.flatnonzero(~bad)
        for s in np.flatnonzero(bad):
            if replace == 'zero':
                y[t, s] = 0
            elif replace == 'median':
                near = slice(max(0, s - half), s + half + 1)
                y[t, s] = np.median(x[t, near][~bad[near]])
            else:
                y[t, s] = np.interp(s, good, x[t, good])
    return y


def denoise(x, dt, over='gather', remove='strong', factor=4.0, rule='soft', window=200.0, overlap='three_quarters',
            neighbours=0, fmin=0.0, fmax=1e4):
    n, ns = x.shape
    nper = 2 * min(max(2, int(np.floor(window / (2 * dt) + 0.5))), max(2, ns // 2))
    step = nper // 2 if overlap == 'half' else nper // 4
    kind = dict(fs=1000 / dt, window='hann', nperseg=nper, noverlap=nper - step, nfft=power(nper))
    f, _, z = signal.stft(x, **kind)
    size = np.abs(z)
    level = np.zeros(size.shape)
    for i in range(size.shape[1]):
        for t in range(n):
            for m in range(size.shape[2]):
                if over == 'trace':
                    level[t, i, m] = median_of(size[t, i]) if m == 0 else level[t, i, 0]
                elif neighbours == 0:
                    level[t, i, m] = median_of(size[:, i, m]) if t == 0 else level[0, i, m]
                else:
                    level[t, i, m] = median_of(size[max(0, t - neighbours):t + neighbours + 1, i, m])
    limit = factor * level
    with np.errstate(divide='ignore', invalid='ignore'):
        if remove == 'strong':
            g = np.where(size > limit, (limit if rule == 'soft' else level) / size, 1.0)
        else:
            g = np.where(size > limit, (size - limit) / size if rule == 'soft' else 1.0, 0.0)
    g = np.where(((f >= fmin - 1e-9) & (f <= fmax + 1e-9))[None, :, None], np.nan_to_num(g), 1.0)
    return signal.istft(z * g, **kind)[1][:, :ns]


def gather(n, ns, dead=()):
    """Three dipping events, noise and a burst on one trace."""
    t = np.arange(ns)
    x = 0.2 * rng.standard_normal((n, ns))
    for start, dip in ((0.2, 0.0), (0.5, 1.3), (0.6, -2.1)):
        for i in range(n):
            a = (t - start * ns - dip * (i - n / 2)) * 0.35
            x[i] += (1 - 2 * a * a) * np.exp(-a * a)
    x[n // 3, ns // 3:ns // 2] += 9 * rng.standard_normal(ns // 2 - ns // 3)
    for d in dead:
        x[d] = 0
    return x


cases = []
for p in (dict(), dict(units='dip', low=3.0, high=12.0), dict(units='dip', low=0.0, high=6.0, mode='pass'),
          dict(units='dip', low=2.0, high=1e6, side='positive'), dict(units='dip', low=2.0, high=9.0, side='negative'),
          dict(low=800.0, high=4000.0, mode='pass', taper=50.0, pad=0.0), dict(low=900.0, high=1e6, spacing=12.5, taper=0.0),
          dict(units='dip', low=3.0, high=20.0, fmin=20.0, fmax=60.0, pad=100.0)):
    cases.append((fk, 4.0, gather(12, 60, (5,)), p))
for n in (1, 2, 3):
    cases.append((fk, 2.0, gather(n, 40), dict(units='dip', low=2.0, high=1e6)))
cases.append((fk, 4.0, gather(21, 40, (0, 8)), dict(units='dip', low=3.0, high=20.0, over='line', window=8)))
for p, n in ((dict(), 12), (dict(traces=8, window=100.0, length=2), 21), (dict(traces=12, length=3, whitening=0.1), 12),
             (dict(traces=12, length=4, fmin=15.0, fmax=70.0, window=120.0), 17), (dict(), 1), (dict(), 2), (dict(), 3),
             (dict(traces=8, window=100.0, length=2, over='line'), 19)):
    cases.append((fx, 4.0, gather(n, 50), p))
cases.append((fx, 4.0, gather(20, 50, (4, 15)), dict(traces=14, window=90.0, length=2)))
cases.append((fx, 4.0, gather(9, 50, (2, 5)), dict(traces=10, length=3)))
for w in ('rectangular', 'triangular', 'cosine'):
    cases.append((mix, 4.0, gather(9, 20, (0, 4, 5)), dict(weights=w, neighbours=2)))
cases.append((mix, 4.0, gather(3, 20), dict(neighbours=7, over='line')))
cases.append((mix, 4.0, gather(5, 20), dict(neighbours=0)))
for r in ('interpolated', 'median', 'zero'):
    x = gather(3, 120, (1,))
    x[0, [0, 40, 41, 119]] = [30, -40, 50, 60]
    x[2, 20:60] = 0
    x[2, 40] = 7
    cases.append((despike, 4.0, x, dict(replace=r, threshold=8.0, window=80.0)))
cases.append((despike, 2.0, gather(6, 60, (3,)), dict(threshold=5.0, window=30.0, neighbours=2)))
cases.append((despike, 2.0, gather(4, 40), dict(threshold=4.0, window=1000.0, neighbours=9, replace='zero')))
for p in (dict(), dict(remove='weak', factor=1.5), dict(rule='hard', factor=2.5), dict(remove='weak', rule='hard', factor=1.2),
          dict(neighbours=2, factor=2.0), dict(overlap='half', window=64.0, factor=2.0), dict(fmin=20.0, fmax=60.0, factor=1.5)):
    cases.append((denoise, 4.0, gather(7, 70, (2,)), p))
    cases.append((denoise, 4.0, gather(2, 70), dict(p, over='trace')))
cases.append((denoise, 4.0, gather(3, 9), dict(window=4000.0, factor=1.0)))

lines, inputs, outputs = [], [], []
for f, dt, x, p in cases:
    x = x.astype(np.float32)
    lines.append(f'{f.__name__},{dt},{x.shape[1]},{x.shape[0]},' + ' '.join(f'{k}={v}' for k, v in p.items()))
    inputs.append(x.ravel())
    outputs.append(f(x.astype(np.float64), dt, **p).astype(np.float32).ravel())

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(out, 'multichannel_cases.csv'), 'w') as f:
    f.write('processor,interval_ms,samples,traces,parameters\n' + '\n'.join(lines) + '\n')
np.save(os.path.join(out, 'multichannel_input.npy'), np.concatenate(inputs))
np.save(os.path.join(out, 'multichannel_expected.npy'), np.concatenate(outputs))
