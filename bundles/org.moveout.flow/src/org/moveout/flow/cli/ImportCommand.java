// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.flow.Datasets;
import org.moveout.flow.EnsembleKeys;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.ImportSummary;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.segy.HeaderNames;
import org.moveout.segy.SegyLayout;
import org.moveout.segy.SegyScan;
import org.moveout.store.Compression;
import org.moveout.store.WriteOption;

/** {@code moveout import}: SEG-Y into a store. */
final class ImportCommand implements Command {
    private enum Codec {
        ZSTD, NONE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Arguments.Value<Path> file;
    private final Arguments.Value<Path> store;
    private final Arguments.Values<List<String>> ensemble;
    private final Arguments.Value<Integer> chunkTraces;
    private final Arguments.Value<Integer> threads;
    private final Arguments.Value<Codec> codec;
    private final Arguments.Value<Integer> level;
    private final Arguments.Flag resume;
    private final Arguments.Flag overwrite;
    private final SourceOptions source;

    ImportCommand(Arguments a) {
        a.describe("Brings a SEG-Y file into a store: traces as Zarr, headers as Parquet, every byte kept. Needs "
                + "little memory whatever the size of the file. Ends with a complete store or with nothing; after a "
                + "kill or a power cut --resume goes on where it stopped.");
        file = a.path("FILE", "The SEG-Y file.");
        store = a.optionalPath("STORE", "The store to create; otherwise FILE with the ending " + Datasets.STORE_SUFFIX
                + ".");
        ensemble = a.repeated("--ensemble", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "Header keys whose runs become the ensembles of the store: cdp, field_record, inline, ...; otherwise those "
                        + "the file is sorted by.");
        chunkTraces = a.option("--chunk-traces", "N", Values.whole(1, 1 << 20),
                "Traces of a chunk; otherwise as many as make about 4 MB.");
        threads = Values.threads(a);
        codec = a.option("--codec", "CODEC", Values.word(List.of(Codec.values()), Codec::word),
                "Compression of the samples: zstd or none.");
        level = a.option("--level", "N", Values.whole(1, 19), "Level of zstd: 1 is fast, 19 small.");
        resume = a.flag("--resume", "Go on with an import that was killed.");
        overwrite = a.flag("--overwrite", "Replace an existing store.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path path = file.get().orElseThrow();
        if (codec.or(Codec.ZSTD) == Codec.NONE && level.given()) {
            throw new UsageException("--level belongs to --codec zstd.");
        }
        SegyScan scan = source.scan(path);
        Set<WriteOption> options = EnumSet.noneOf(WriteOption.class);
        if (resume.given()) {
            options.add(WriteOption.RESUME);
        }
        if (overwrite.given()) {
            options.add(WriteOption.OVERWRITE);
        }
        Compression compression = codec.or(Codec.ZSTD) == Codec.NONE ? Compression.NONE
                : new Compression(Compression.Codec.ZSTD, level.or(Compression.DEFAULT.level()),
                        Compression.DEFAULT.shuffle());
        ImportRequest request = new ImportRequest(path, scan.layout(), store.or(Datasets.storeFor(path)),
                keys(path, scan.layout()), chunkTraces.get().map(OptionalInt::of).orElse(OptionalInt.empty()), compression,
                threads.or(0), options);
        ImportSummary summary = session.run(new ImportSegy(request));
        if (session.json()) {
            json(summary, session.document());
        } else {
            Summaries.write(summary.lines(), session.out());
        }
        return ExitStatus.DONE;
    }

    private List<HeaderKey> keys(Path path, SegyLayout layout) throws UsageException, IOException {
        if (ensemble.get().isEmpty()) {
            return EnsembleKeys.suggest(path, layout);
        }
        List<HeaderKey> there = layout.headerMap().columns().stream().map(HeaderColumn::key).toList();
        return Keys.resolve("--ensemble", flatten(ensemble), there);
    }

    static List<String> flatten(Arguments.Values<List<String>> lists) {
        List<String> all = new ArrayList<>();
        lists.get().forEach(all::addAll);
        return all;
    }

    private static void json(ImportSummary s, JsonWriter json) throws IOException {
        json.beginObject().field("store", s.store().toString()).field("traces", s.traces())
                .field("samples", s.metadata().sampling().count()).field("ensembles", s.metadata().ensembles());
        json.name("ensemble_keys").beginRow();
        for (HeaderKey key : s.metadata().ensembleKeys()) {
            json.value(key.name());
        }
        json.end();
        json.field("seconds", s.seconds()).field("traces_per_second", s.tracesPerSecond())
                .field("megabytes_per_second", s.megabytesPerSecond()).field("source_bytes", s.sourceBytes())
                .field("store_bytes", s.storeBytes()).field("compression", s.compression())
                .field("sha256", s.metadata().sha256()).end();
    }
}
