# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the reference arrays of the tests of single-trace filters with SciPy (made with SciPy 1.17, NumPy 2.4).

Usage: python3 filter_reference.py [DIRECTORY]

filter_cases.csv     one line per trace: processor,interval_ms,first_ms,samples,samples_out,name=value name=value ...
filter_input.npy     float32, all input traces one after the other
filter_expected.npy  float64, what should come out
"""
import os
import sys

import numpy as np
from scipy.linalg import solve_toeplitz
from scipy.signal import butter, firwin, hilbert, resample_poly, sosfilt, sosfiltfilt

rng = np.random.default_rng(20261128)
LONG = 1 << 18


def trace(kind, n):
    x = rng.standard_normal(n)
    if kind == 1:
        x = 50 + np.cumsum(x)
    elif kind == 2:
        x = 1e5 * x * np.exp(-np.arange(n) / 40)
    elif kind == 3:
        x = np.zeros(n)
        x[n // 2] = 1e-6
    elif kind == 4:
        # reflections seen through a minimum-phase wavelet and a reverberation of 20 samples
        w = 0.8 ** np.arange(30) * np.cos(0.9 * np.arange(30))
        x = np.convolve(x ** 3, w)[:n]
        for i in range(20, n):
            x[i] -= 0.5 * x[i - 20]
    return x.astype(np.float32)


def butterworth(x, dt, sos, order, phase, degree):
    if phase == 'minimum':
        return sosfilt(sos, x)
    pad = 3 * (degree + 1)
    y = sosfiltfilt(sos, x, padlen=min(pad, len(x) - 1))
    if len(x) > pad:
        assert np.array_equal(y, sosfiltfilt(sos, x))
    return y


def bandpass(x, dt, t0, low, high, order, phase):
    return butterworth(x, dt, butter(order, [low, high], 'band', fs=1000 / dt, output='sos'), order, phase, 2 * order)


def lowpass(x, dt, t0, high, order, phase):
    return butterworth(x, dt, butter(order, high, 'low', fs=1000 / dt, output='sos'), order, phase, order)


def highpass(x, dt, t0, low, order, phase):
    return butterworth(x, dt, butter(order, low, 'high', fs=1000 / dt, output='sos'), order, phase, order)


def notch(x, dt, t0, frequency, width, order, phase):
    band = [frequency - width / 2, frequency + width / 2]
    return butterworth(x, dt, butter(order, band, 'bandstop', fs=1000 / dt, output='sos'), order, phase, 2 * order)


def multiply(x, dt, response):
    """Multiplies the spectrum of the trace with zeros far beyond its ends."""
    f = np.fft.rfftfreq(LONG, dt / 1000)
    return np.fft.irfft(np.fft.rfft(x, LONG) * response(f), LONG)[:len(x)]


def ormsby(x, dt, t0, f1, f2, f3, f4):
    def trapezoid(f):
        up = np.interp(f, [f1, f2], [0, 1]) if f2 > f1 else (f >= f1) * 1.0
        return up * np.interp(f, [f3, f4], [1, 0])
    return multiply(x, dt, trapezoid)


def ricker(x, dt, t0, frequency):
    def shape(f):
        a = (f / frequency) ** 2
        return a * np.exp(1 - a)
    return multiply(x, dt, lambda f: shape(f) + shape(1000 / dt - f) + shape(1000 / dt + f))


def phase(x, dt, t0, angle):
    return np.real(hilbert(x, LONG) * np.exp(1j * np.radians(angle)))[:len(x)]


def envelope(x, dt, t0, attribute):
    z = hilbert(x, LONG)[:len(x)]
    if attribute == 'envelope':
        return np.abs(z)
    if attribute == 'cosine':
        return np.cos(np.angle(z))
    if attribute == 'phase':
        return np.degrees(np.angle(z))
    if len(x) == 1:
        return np.zeros(1)
    return np.gradient(np.unwrap(np.angle(z))) / (2 * np.pi * dt / 1000)


def resample(x, dt, t0, interval, up, down):
    """resample_poly with a filter of 32 samples of the coarser sampling on either side and ripples of -90 dB."""
    if up == down:
        return x
    coarse = max(up, down)
    cutoff = 1 / up if up > down else (1 - 0.178 / 2) / down
    h = firwin(2 * 32 * coarse + 1, cutoff, window=('kaiser', 0.1102 * (90 - 8.7)), scale=False)
    y = resample_poly(x, up, down, window=h)
    return y[:int(np.floor((len(x) - 1) * up / down + 1e-9)) + 1]


def decon(x, dt, t0, method, operator, gap, whitening, **gate):
    t = t0 + dt * np.arange(len(x))
    w = x[(t >= gate['from'] - 1e-6 * dt) & (t <= gate['to'] + 1e-6 * dt)]
    g = 1 if method == 'spiking' else int(np.floor(gap / dt + 0.5))
    n = int(np.floor(operator / dt + 0.5))
    r = np.zeros(max(g + n, len(w)))
    r[:len(w)] = np.correlate(w, w, 'full')[len(w) - 1:]
    column = r[:n].copy()
    column[0] *= 1 + whitening / 100
    a = solve_toeplitz(column, r[g:g + n])
    return np.convolve(x, np.concatenate([[1], np.zeros(g - 1), -a]))[:len(x)]


cases = []


def case(f, kind, n, dt=4.0, first=0.0, hidden=(), **parameters):
    cases.append((f, kind, dt, first, n, hidden, parameters))


k = 0
for ph in ('zero', 'minimum'):
    for order, dt, low, high in ((4, 4.0, 8, 60), (1, 2.0, 5, 200), (3, 4.0, 0.5, 30), (8, 4.0, 10, 50)):
        if ph == 'minimum':
            case(bandpass, k % 4, 150 + k, dt, low=low, high=high, order=order, phase=ph)
        case(lowpass, (k + 1) % 4, 130 + k, dt, high=high, order=order, phase=ph)
        case(highpass, (k + 2) % 4, 140 + k, dt, low=low, order=order, phase=ph)
        case(notch, (k + 3) % 4, 120 + k, dt, frequency=50.0, width=20.0 / order, order=order, phase=ph)
        k += 1
    for n in (1, 2, 15, 16, 17):
        case(lowpass, n % 3, n, high=60, order=4, phase=ph)
        case(highpass, n % 3, n, low=8, order=5, phase=ph)
        case(notch, n % 3, n, frequency=50, width=4, order=2, phase=ph)
    case(lowpass, 1, 150, 2.0, high=0.3, order=7, phase=ph)
    case(highpass, 1, 150, 2.0, low=0.1, order=4, phase=ph)
    case(highpass, 0, 150, 4.0, low=110, order=16, phase=ph)
    case(lowpass, 0, 150, 4.0, high=120, order=16, phase=ph)
    case(notch, 1, 300, 1.0, frequency=60, width=0.5, order=1, phase=ph)
for n, kind in ((200, 0), (129, 1), (100, 2), (64, 3), (1, 0), (2, 0), (3, 0)):
    case(ormsby, kind, n, f1=5, f2=10, f3=60, f4=80)
    case(ricker, kind, n, frequency=25)
    case(phase, kind, n, angle=35)
    case(envelope, kind, n, attribute='envelope')
case(ormsby, 0, 150, 2.0, f1=0, f2=0, f3=60, f4=250)
case(ormsby, 1, 150, 2.0, f1=40.5, f2=41, f3=41, f4=200)
case(ricker, 0, 150, 4.0, frequency=62.5)
case(ricker, 0, 150, 1.0, frequency=3)
for angle in (90, -90, 180, 0, 270, -123.5, 360):
    case(phase, 0, 100, 2.0, angle=angle)
for attribute in ('phase', 'frequency', 'cosine'):
    for n, kind in ((150, 0), (101, 4), (60, 2), (1, 0), (2, 0), (3, 0)):
        case(envelope, kind, n, 2.0, attribute=attribute)
for interval, up, down in ((2.0, 2, 1), (1.0, 4, 1), (8.0, 1, 2), (12.0, 1, 3), (3.0, 4, 3), (5.0, 4, 5), (6.0, 2, 3),
                           (4.0, 1, 1)):
    for n, kind in ((101, 0), (100, 1), (3, 0), (1, 0)):
        case(resample, kind, n, first=-20.0, hidden=('up', 'down'), interval=interval, up=up, down=down)
for method, operator, gap, whitening, lo, hi in (('spiking', 160, 24, 0.1, -1e6, 1e6), ('spiking', 40, 24, 1, 100, 700),
                                                 ('predictive', 120, 24, 0.1, 0, 1e6), ('predictive', 200, 80, 0.5, 300, 1200),
                                                 ('spiking', 4, 24, 0, 0, 1e6), ('predictive', 160, 4, 0.1, 200, 260),
                                                 ('spiking', 1000, 24, 0.1, 0, 1e6)):
    for kind in (0, 4, 2):
        case(decon, kind, 280, 4.0, 100.0 if kind == 4 else 0.0,
             **{'method': method, 'operator': operator, 'gap': gap, 'whitening': whitening, 'from': lo, 'to': hi})

lines, inputs, outputs = [], [], []
for f, kind, dt, t0, n, hidden, p in cases:
    x = trace(kind, n)
    y = f(x.astype(np.float64), dt, t0, **p)
    shown = ' '.join(f'{k}={v}' for k, v in p.items() if k not in hidden)
    lines.append(f'{f.__name__},{dt},{t0},{n},{len(y)},{shown}')
    inputs.append(x)
    outputs.append(y)

out = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(out, 'filter_cases.csv'), 'w') as f:
    f.write('processor,interval_ms,first_ms,samples,samples_out,parameters\n' + '\n'.join(lines) + '\n')
np.save(os.path.join(out, 'filter_input.npy'), np.concatenate(inputs))
np.save(os.path.join(out, 'filter_expected.npy'), np.concatenate(outputs))
