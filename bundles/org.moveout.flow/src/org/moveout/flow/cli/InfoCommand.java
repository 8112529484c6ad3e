// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;
import org.moveout.segy.SegyDataset;
import org.moveout.store.StoreDataset;
import org.moveout.store.StoreMetadata;

/** {@code moveout info}: what is known about a dataset without reading its traces. */
final class InfoCommand implements Command {
    private final Arguments.Value<Path> path;
    private final SourceOptions source;

    InfoCommand(Arguments a) {
        a.describe("Shows what is known about a store or a SEG-Y file without reading its traces.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            if (session.json()) {
                json(dataset, session.document());
            } else {
                Listing list = new Listing("  ");
                for (Dataset.Property p : dataset.properties()) {
                    list.add(p.label(), p.value());
                }
                session.out().line(dataset.name());
                list.write(session.out());
            }
        }
        return ExitStatus.DONE;
    }

    private static void json(Dataset dataset, JsonWriter json) throws IOException {
        json.beginObject().field("name", dataset.name()).field("location", dataset.location().toString());
        switch (dataset) {
        case StoreDataset store -> json(store.metadata(), json);
        case SegyDataset segy -> {
            json.field("kind", "segy");
            Layouts.json(segy.layout(), json);
        }
        default -> {
            json.field("kind", "dataset").field("traces", dataset.traceCount());
            Layouts.json(dataset.sampling(), json);
        }
        }
        json.name("headers").beginArray();
        for (HeaderColumn c : dataset.headers().columns()) {
            json.beginRow().value(c.key().name()).value(c.type().name().toLowerCase(Locale.ROOT)).end();
        }
        json.end();
        json.name("properties").beginObject();
        for (Dataset.Property p : dataset.properties()) {
            json.field(p.label(), p.value());
        }
        json.end().end();
    }

    private static void json(StoreMetadata m, JsonWriter json) throws IOException {
        json.field("kind", "store").field("format_version", m.formatVersion())
                .field("created", m.created().toString()).field("tool", m.tool()).field("traces", m.grid().traces());
        Layouts.json(m.sampling(), json);
        json.field("sample_type", m.type().name().toLowerCase(Locale.ROOT))
                .field("chunk_traces", m.grid().chunkTraces()).field("block_traces", m.grid().blockTraces())
                .field("chunks", m.grid().chunks())
                .field("codec", m.compression().codec().name().toLowerCase(Locale.ROOT))
                .field("level", m.compression().level()).field("chunk_bytes", m.bytes()).field("ratio", m.ratio());
        json.name("ensemble_keys").beginRow();
        for (HeaderKey key : m.ensembleKeys()) {
            json.value(key.name());
        }
        json.end().field("ensembles", m.ensembles()).field("exact_samples", m.exactSamples());
        json.name("source").beginObject().field("path", m.source().path()).field("size", m.source().size())
                .field("modified", m.source().modified().toString()).field("sha256", m.sha256()).end();
        json.name("statistics");
        StatsCommand.json(m.statistics(), json);
        json.name("layout").raw(m.layoutJson().isBlank() ? "{}" : m.layoutJson());
        json.name("provenance").raw(m.provenance().isBlank() ? "{}" : m.provenance());
    }
}
