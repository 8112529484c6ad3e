// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The store: seismic data of any size in a directory of Zarr chunks, Parquet header tables and JSON that other programs
 * can read without us.
 * <p>
 * {@link org.moveout.store.StoreWriter} makes a store, {@link org.moveout.store.StoreDataset} opens one,
 * {@link org.moveout.store.StoreVerifier} proves that nothing in it has changed. A store appears under its name only
 * when it is complete; until then it is called {@code NAME.moveout.partial}. Start reading at
 * {@link org.moveout.store.StoreSpec}, which lists what a store consists of.
 * <p>
 * Format version 1:
 * <dl>
 * <dt>{@code metadata.json}</dt>
 * <dd>{@link org.moveout.store.StoreMetadata}, written last; its first field is {@code "format": "moveout-store"}. It
 * lists every other file that is no chunk with its length and CRC32C.</dd>
 * <dt>{@code traces.zarr}</dt>
 * <dd>One array of shape (traces, samples), little-endian, C order, fill value 0, described twice over the same chunk
 * files: {@code .zarray} and {@code .zattrs} for Zarr version 2, {@code zarr.json} for version 3. Chunk {@code i} is
 * the file {@code i.0} and holds whole traces ({@link org.moveout.store.ChunkGrid}); the last one is padded with
 * zeros. Every chunk is a Blosc 1 container: zstd, byte shuffle, one stream for each byte plane, blocks of whole
 * traces.</dd>
 * <dt>{@code chunks.manifest}</dt>
 * <dd>Length and CRC32C of every chunk file: the bytes {@code MOVCHNK1}, the number of chunks (8 bytes, little-endian),
 * then two unsigned 4-byte little-endian numbers for each chunk.</dd>
 * <dt>{@code headers.parquet}</dt>
 * <dd>A row for each trace in stored order: {@code trace_index} (64-bit, from 0), then the columns of the spec. Plain
 * version 1 pages, zstd or uncompressed, one page for each column of a row group.</dd>
 * <dt>{@code ensembles.parquet}</dt>
 * <dd>A row for each contiguous run: {@code ensemble_id}, {@code first_trace}, {@code n_traces}, one 64-bit column for
 * each key. Only if there are ensemble keys.</dd>
 * <dt>{@code exact_samples.parquet}</dt>
 * <dd>{@code trace_index}, {@code sample_index}, {@code word} (unsigned 32-bit): the source words of samples that their
 * float does not give back, in order. Only if there are any.</dd>
 * <dt>{@code source/}</dt>
 * <dd>Parts of the source, byte for byte.</dd>
 * <dt>{@code pyramid.zarr}</dt>
 * <dd>The overview, derived from the samples: it may be deleted and is made again. A Zarr group with arrays
 * {@code 16x1/min}, {@code 16x1/max}, {@code 16x1/mean}, {@code 64x1/min}, ...: groups of 16 traces by 1 sample, and so
 * on ({@link org.moveout.data.overview.OverviewShape}), written by {@link org.moveout.store.OverviewWriter}, with
 * {@code overview.json} (what it was made from, and all files but the chunks with their CRC32C) and a
 * {@code chunks.manifest} for each array. Not in small stores.</dd>
 * </dl>
 * While a store is written there are also {@code journal}, a line for each finished chunk from which a killed run is
 * resumed, and {@code lock}.
 */
package org.moveout.store;
