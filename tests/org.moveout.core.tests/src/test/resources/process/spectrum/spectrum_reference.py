# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the spectrum and statistics tests with NumPy and SciPy.

Usage: python3 spectrum_reference.py [DIRECTORY]

traces.npy      float32 (6, 201): noise, a chirp, a wavelet late in the trace, a large mean, a dead trace, one with NaN
spectra.npy     float64 (8, 5, 257): for each taper (none, tukey 0.1, tukey 0.2, hann), first with the mean kept, then
                with it removed: rms, mean, real and imaginary part, unwrapped phase in degrees
correlation.npy float64 (8, 201): the autocorrelation of the same
amplitudes.npy  float32 (5000): skewed amplitudes over many powers of ten, with zeros
statistics.csv  name,value
"""
import os
import sys

import numpy as np
from scipy.signal import chirp
from scipy.signal.windows import boxcar, hann, tukey

rng = np.random.default_rng(20261121)
n, dt = 201, 0.004
t = np.arange(n) * dt
wavelet = np.zeros(n)
w = np.arange(-25, 26) * dt
wavelet[120:171] = (1 - 2 * (np.pi * 25 * w) ** 2) * np.exp(-(np.pi * 25 * w) ** 2)
x = np.stack([rng.standard_normal(n), 3 * chirp(t, 5, t[-1], 100), 50 * wavelet, 1000 + rng.standard_normal(n),
              np.zeros(n), rng.standard_normal(n)]).astype(np.float32)
x[5, 17] = np.nan

live = x[:4].astype(np.float64)
nfft = 512
spectra, correlations = [], []
for window in (boxcar(n, sym=False), tukey(n, 0.1, sym=False), tukey(n, 0.2, sym=False), hann(n, sym=False)):
    for demean in (False, True):
        y = (live - live.mean(axis=1, keepdims=True) if demean else live) * window
        f = np.fft.rfft(y, nfft, axis=1)
        scale = np.full(nfft // 2 + 1, 2 / window.sum())
        scale[[0, -1]] /= 2
        m = f.mean(axis=0) * scale
        spectra.append(np.stack([np.sqrt((np.abs(f) ** 2).mean(axis=0)) * scale, np.abs(f).mean(axis=0) * scale,
                                 m.real, m.imag, np.degrees(np.unwrap(np.angle(m)))]))
        c = sum(np.correlate(row, row, 'full')[n - 1:] for row in y)
        correlations.append(c / c[0])

a = (rng.standard_normal(5000) * 10 ** rng.uniform(-3, 4, 5000) + 2).astype(np.float32)
a[rng.integers(0, 5000, 400)] = 0
d = a.astype(np.float64)
rows = [('min', d.min()), ('max', d.max()), ('mean', d.mean()), ('std', d.std()),
        ('rms', np.sqrt((d ** 2).mean())), ('zeros', np.count_nonzero(a == 0))]
for p in (0, 1, 2, 5, 25, 50, 75, 95, 98, 99, 100):
    rows += [(f'p{p}', np.percentile(d, p)), (f'a{p}', np.percentile(np.abs(d), p))]
counts = np.histogram(d, bins=20, range=(-5000, 5000))[0]
rows += [(f'h{i}', v) for i, v in enumerate(counts)]

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
np.save(os.path.join(out, 'traces.npy'), x)
np.save(os.path.join(out, 'spectra.npy'), np.stack(spectra))
np.save(os.path.join(out, 'correlation.npy'), np.stack(correlations))
np.save(os.path.join(out, 'amplitudes.npy'), a)
with open(os.path.join(out, 'statistics.csv'), 'w') as f:
    f.write('name,value\n' + ''.join(f'{k},{v!r}\n' for k, v in rows))
