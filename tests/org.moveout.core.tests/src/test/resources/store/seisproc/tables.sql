-- SPDX-FileCopyrightText: 2026 The Moveout authors
-- SPDX-License-Identifier: EPL-2.0
-- run by DuckDB 1.5 in this directory
copy (select i::bigint as trace_index, (100 + i // 23)::integer as INLINE, (i % 23 * 25)::bigint as Offset, 'x' as note
      from range(230) t(i)) to 'zstd/headers.parquet' (format parquet, codec snappy);
copy (select i::bigint as ensemble_id, (23 * i)::bigint as start_trace, (23 * i + 22)::bigint as end_trace,
      23::bigint as n_traces from range(10) t(i)) to 'zstd/ensemble_index.parquet' (format parquet, codec snappy);
