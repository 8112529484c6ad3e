# SPDX-FileCopyrightText: 2026 The Moveout authors
# SPDX-License-Identifier: EPL-2.0
"""Writes the arrays of this fixture as SeisProc does (zarr-python 2.13, Debian's python3-zarr):

    /usr/bin/python3 make.py

Sample s of trace t is t + s / 100. The tables beside were written by DuckDB with tables.sql.
"""
import json

import numcodecs
import numpy as np
import zarr

NS, NT = 50, 230
data = (np.arange(NT)[None, :] + np.arange(NS)[:, None] / 100).astype("f4")
for name, compressor in [("zstd", numcodecs.Blosc(cname="zstd", clevel=3, shuffle=numcodecs.Blosc.SHUFFLE)),
                         ("lz4", numcodecs.Blosc(cname="lz4", clevel=5, shuffle=numcodecs.Blosc.BITSHUFFLE)),
                         ("plain", None)]:
    chunks = (NS, 100) if name != "plain" else (32, 64)
    z = zarr.open(name + "/traces.zarr", mode="w", shape=data.shape, chunks=chunks, dtype="f4", compressor=compressor)
    z[:] = data
    with open(name + "/metadata.json", "w") as f:
        json.dump({"n_samples": NS, "n_traces": NT, "sample_rate": 4.0, "seismic_metadata": {"sample_rate": 9}}, f)
