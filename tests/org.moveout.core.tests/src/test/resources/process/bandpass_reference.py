# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the band-pass tests with SciPy (made with SciPy 1.10.1, NumPy 1.24.2).

Usage: python3 bandpass_reference.py [DIRECTORY]

bandpass_cases.csv     one line per trace: order,interval_ms,low_hz,high_hz,samples
bandpass_input.npy     float32, all input traces one after the other
bandpass_expected.npy  float64, sosfiltfilt of each; traces that are not longer than SciPy's padding are
                       padded by one sample less than their length
"""
import os
import sys

import numpy as np
from scipy.signal import butter, sosfiltfilt

rng = np.random.default_rng(20261120)
designs = [
    (4, 4.0, 8.0, 60.0), (4, 2.0, 8.0, 60.0), (2, 4.0, 10.0, 40.0), (1, 4.0, 5.0, 100.0), (3, 4.0, 5.0, 30.0),
    (6, 2.0, 3.0, 90.0), (8, 4.0, 10.0, 50.0), (8, 1.0, 3.0, 12.0), (5, 0.5, 100.0, 900.0), (4, 4.0, 0.5, 120.0),
    (4, 1.0, 0.1, 5.0), (12, 2.0, 20.0, 80.0), (16, 4.0, 15.0, 60.0), (2, 4.0, 49.0, 51.0), (7, 3.333, 1.5, 148.0),
    (4, 4.0, 100.0, 124.9),
]
lengths = [400, 1, 2, 20, 27, 28, 29, 101, 257, 1000]


def trace(kind, n):
    x = rng.standard_normal(n)
    if kind == 1:
        x = 50 + np.cumsum(x)
    elif kind == 2:
        x = 1e5 * x * np.exp(-np.arange(n) / 40)
    elif kind == 3:
        x = np.zeros(n)
        x[n // 2] = 1e-6
    return x.astype(np.float32)


cases, inputs, outputs = [], [], []
for d, (order, interval, low, high) in enumerate(designs):
    sos = butter(order, [low, high], 'band', fs=1000 / interval, output='sos')
    for k, n in enumerate(lengths if d == 0 else [300, lengths[d % len(lengths)]]):
        x = trace((d + k) % 4, n)
        y = sosfiltfilt(sos, x.astype(np.float64), padlen=min(6 * order + 3, n - 1))
        if n > 6 * order + 3:
            assert np.array_equal(y, sosfiltfilt(sos, x.astype(np.float64)))
        cases.append(f'{order},{interval},{low},{high},{n}')
        inputs.append(x)
        outputs.append(y)

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(out, 'bandpass_cases.csv'), 'w') as f:
    f.write('order,interval_ms,low_hz,high_hz,samples\n' + '\n'.join(cases) + '\n')
np.save(os.path.join(out, 'bandpass_input.npy'), np.concatenate(inputs))
np.save(os.path.join(out, 'bandpass_expected.npy'), np.concatenate(outputs))
