// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.flow.Datasets;
import org.moveout.flow.synth.SynthKind;

/** Commands that read: scan, info, headers, ensembles, window, stats, render, verify. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadCommandsTest {
    private static final int TRACES = 1000;
    private static final int SAMPLES = 60;

    private Path out;
    private Path file;
    private Path store;
    private long inline;

    @BeforeAll
    void importSynthetic(@TempDir Path folder) throws Exception {
        out = Files.createDirectory(folder.resolve("out"));
        Path data = Files.createDirectory(folder.resolve("data"));
        file = CommandRun.synth(data.resolve("v.sgy"), SynthKind.POST3D, TRACES, SAMPLES);
        store = data.resolve("v.moveout");
        CommandRun run = CommandRun.of("import", file, "--ensemble", "inline", "crossline", "--json");
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("traces").asInt()).isEqualTo(TRACES);
        assertThat(json.get("ensemble_keys").toString()).isEqualTo("[\"inline\",\"crossline\"]");
        assertThat(json.get("store").asText()).isEqualTo(store.toString());
        try (Dataset d = Datasets.open(file)) {
            inline = d.headers().longs(HeaderKey.INLINE, TraceRange.of(TRACES / 2, 1))[0];
        }
    }

    private static CommandRun done(Object... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    @Test
    void scanShowsTheFile() throws Exception {
        CommandRun text = done("scan", file);
        assertThat(text.out()).contains("Traces            1,000", "60 per trace", "big-endian",
                "4-byte IBM floating point (code 1)", "Header bytes by their values", "inline", "189-192",
                "Textual header", "C 1");
        assertThat(text.out().lines()).allMatch(l -> l.equals(l.stripTrailing()));
        JsonNode json = done("scan", file, "--json").json();
        assertThat(json.get("traces").asInt()).isEqualTo(TRACES);
        assertThat(json.get("samples").asInt()).isEqualTo(SAMPLES);
        assertThat(json.get("sample_interval").asDouble()).isEqualTo(4);
        assertThat(json.get("sample_interval_us").asDouble()).isEqualTo(4000);
        assertThat(json.get("byte_order").asText()).isEqualTo("big");
        assertThat(json.get("format_code").asInt()).isEqualTo(1);
        assertThat(json.get("text_header")).hasSize(40);
        assertThat(json.get("guesses").findValuesAsText("key")).contains("inline", "crossline");
        assertThat(json.get("binary_header").get("samples").asInt()).isEqualTo(SAMPLES);
    }

    @Test
    void scanBelievesTheUser() throws Exception {
        JsonNode json = done("scan", file, "--map", "inline=9", "cdp=21:int16", "--map=mine=233:uint8",
                "--sample-format", "5", "--json").json();
        assertThat(json.get("map").toString()).contains("\"inline\":\"9:int32\"", "\"cdp\":\"21:int16\"",
                "\"mine\":\"233:uint8\"");
        assertThat(json.get("format_code").asInt()).isEqualTo(5);
        assertThat(done("scan", file, "--template", "il9-xl21", "--json").json().get("map").toString())
                .contains("\"crossline\":\"21:int32\"");
        assertThat(CommandRun.of("scan", store).err()).contains("is a store, not a SEG-Y file");
    }

    @Test
    void infoKnowsStoreAndFile() throws Exception {
        assertThat(done("info", store).out()).startsWith("v\n").contains("1,000");
        JsonNode json = done("info", store, "--json").json();
        assertThat(json.get("kind").asText()).isEqualTo("store");
        assertThat(json.get("ensemble_keys").toString()).isEqualTo("[\"inline\",\"crossline\"]");
        assertThat(json.get("source").get("sha256").asText()).hasSize(64);
        assertThat(json.get("layout").get("traceCount").asText()).isEqualTo("1000");
        assertThat(json.get("statistics").get("samples").asInt()).isEqualTo(TRACES * SAMPLES);
        JsonNode raw = done("info", file, "--json").json();
        assertThat(raw.get("kind").asText()).isEqualTo("segy");
        assertThat(raw.get("traces").asInt()).isEqualTo(TRACES);
    }

    @Test
    void headersAreTheSameFromStoreAndFile() throws Exception {
        for (String format : List.of("table", "csv", "json")) {
            Object[] args = { "headers", store, "--where", "inline = " + inline + " and trace % 2 = 0", "--select",
                "INLINE_3D,il,crossline,sx", "--format", format };
            String fromStore = done(args).out();
            args[1] = file;
            assertThat(done(args).out()).isEqualTo(fromStore);
            assertThat(fromStore).contains("inline", "crossline", "source_x");
        }
        JsonNode json = done("headers", store, "--where", "iline = " + inline, "--json").json();
        assertThat(json.get("count").asInt()).isEqualTo(json.get("rows").size()).isPositive();
        assertThat(json.get("columns").get(0).asText()).isEqualTo("trace");
        assertThat(json.get("columns").size()).isEqualTo(json.get("rows").get(0).size()).isGreaterThan(80);
        String csv = done("headers", store, "--format", "csv", "--select", "trace", "--limit", "3").out();
        assertThat(csv).isEqualTo("trace\n0\n1\n2\n");
        assertThat(done("headers", store, "--where", "inline = -1").out()).isEqualTo("No trace matches.\n");
        assertThat(done("headers", store, "--limit", "2").out().lines()).hasSize(3);
    }

    @Test
    void headersRefuseWhatTheyDoNotKnow() {
        CommandRun run = CommandRun.of("headers", store, "--where", "inlne = 3");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("moveout: --where: character 1 of \"inlne = 3\": there is no header 'inlne'; "
                + "did "
                + "you mean inline?" + System.lineSeparator());
        CommandRun select = CommandRun.of("headers", store, "--select", "ofset");
        assertThat(select.status()).isEqualTo(2);
        assertThat(select.err()).contains("--select: There is no header 'ofset'; did you mean offset?");
    }

    @Test
    void mappedHeadersCanBeSearched() throws Exception {
        JsonNode plain = done("headers", file, "--select", "crossline", "--json").json();
        JsonNode mapped = done("headers", file, "--map", "somewhere=193:int32", "--select", "somewhere", "--json")
                .json();
        assertThat(mapped.get("rows")).isEqualTo(plain.get("rows"));
        assertThat(CommandRun.of("headers", store, "--map", "inline=9").err()).contains("is a store, which knows");
    }

    @Test
    void ensemblesByAnyKey() throws Exception {
        JsonNode both = done("ensembles", store, "--json").json();
        assertThat(both.get("count").asInt()).isEqualTo(TRACES);
        JsonNode lines = done("ensembles", store, "--by", "inline", "--json").json();
        assertThat(done("ensembles", file, "--by", "il", "--json").json()).isEqualTo(lines);
        int traces = 0;
        for (JsonNode e : lines.get("ensembles")) {
            assertThat(e.get("first_trace").asInt()).isEqualTo(traces);
            traces += e.get("n_traces").asInt();
        }
        assertThat(traces).isEqualTo(TRACES);
        assertThat(lines.get("ensembles")).hasSize(lines.get("count").asInt());
        assertThat(done("ensembles", store, "--by", "inline", "--limit", "1").out().lines()).hasSize(2)
                .first().asString().containsSubsequence("Ensemble", "inline", "First trace", "Traces");
        assertThat(done("ensembles", store, "--by", "crossline", "--summary").out())
                .contains("1,000 runs of", "different keys");
        assertThat(CommandRun.of("ensembles", file).err()).contains("name some, for example --by cdp");
    }

    private static float[] npy(Path path, int traces, int samples) throws Exception {
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + buffer.getShort(8);
        assertThat(new String(bytes, 10, header - 10)).contains("'shape': (" + traces + ", " + samples + ")", "'<f4'");
        float[] data = new float[traces * samples];
        assertThat(bytes).hasSize(header + 4 * data.length);
        buffer.position(header).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(data);
        return data;
    }

    @Test
    void windowWritesNumPy() throws Exception {
        Path w = out.resolve("w.npy");
        for (Path source : List.of(store, file)) {
            JsonNode json = done("window", source, "--traces", "10:31", "--samples", "5:", "--stride", "4", "--out", w,
                    "--json").json();
            assertThat(json.get("shape").toString()).isEqualTo("[6,55]");
            try (Dataset d = Datasets.open(file)) {
                assertThat(npy(w, 6, 55)).isEqualTo(
                        d.read(new Window(new TraceRange(10, 31), new SampleRange(5, SAMPLES), 4)).data());
            }
        }
        CommandRun all = done("window", store, "--out", w);
        assertThat(all.out()).contains("1,000 traces x 60 samples");
    }

    @Test
    void windowByHeaderValues() throws Exception {
        Path w = out.resolve("by.npy");
        for (Path source : List.of(store, file)) {
            JsonNode rows = done("headers", source, "--where", "il=" + inline, "--select", "xl", "--json").json()
                    .get("rows");
            JsonNode json = done("window", source, "--by", "inline=" + inline, "--out", w, "--json").json();
            assertThat(json.get("shape").get(0).asInt()).isEqualTo(rows.size());
            int trace = rows.get(2).get(0).asInt();
            int crossline = rows.get(2).get(1).asInt();
            done("window", source, "--by", "inline=" + inline, "crossline=" + crossline, "--out", w);
            float[] one = npy(w, 1, SAMPLES);
            done("window", source, "--traces", trace + ":" + (trace + 1), "--out", w);
            assertThat(npy(w, 1, SAMPLES)).isEqualTo(one);
            done("window", source, "--by", "inline=" + inline, "--traces", "2:3", "--out", w);
            assertThat(npy(w, 1, SAMPLES)).isEqualTo(one);
        }
        CommandRun none = CommandRun.of("window", store, "--by", "inline=-7", "--out", w);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no trace has inline = -7");
        assertThat(CommandRun.of("window", store, "--by", "inline=x", "--out", w).err()).contains("'x' in 'inline=x'");
        assertThat(CommandRun.of("window", store, "--by", "inline=1", "inline=2", "--out", w).err())
                .contains("cannot be 1 and 2 at once");
    }

    @Test
    void windowStaysInside() {
        Path w = out.resolve("outside.npy");
        CommandRun run = CommandRun.of("window", store, "--traces", "0:1001", "--out", w);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("there are 1000 traces, so the range must lie in 0:1000");
        assertThat(CommandRun.of("window", store, "--samples", "70:", "--out", w).err()).contains("must lie in 0:60");
        assertThat(CommandRun.of("window", file, "--out", file).err()).contains("this is the data itself");
        assertThat(CommandRun.of("window", file, "--out", out.resolve("no/such/w.npy")).status()).isEqualTo(1);
        assertThat(w).doesNotExist();
    }

    @Test
    void statsFromMetadataOrSamples() throws Exception {
        JsonNode known = done("stats", store, "--json").json();
        assertThat(known.get("samples").asInt()).isEqualTo(TRACES * SAMPLES);
        assertThat(known.get("percentiles").get("99.9").asDouble()).isLessThanOrEqualTo(known.get("max").asDouble());
        for (CommandRun run : List.of(done("stats", file, "--json"), done("stats", store, "--recompute", "--json"))) {
            JsonNode json = run.json();
            assertThat(json.get("min")).isEqualTo(known.get("min"));
            assertThat(json.get("max")).isEqualTo(known.get("max"));
            assertThat(json.get("percentiles")).isEqualTo(known.get("percentiles"));
            assertThat(json.get("rms").asDouble()).isCloseTo(known.get("rms").asDouble(),
                    org.assertj.core.data.Percentage.withPercentage(1e-9));
        }
        assertThat(done("stats", store).out()).contains("RMS", "99.9 %");
    }

    @Test
    void renderDrawsPictures() throws Exception {
        Path bare = out.resolve("bare.png");
        JsonNode json = done("render", store, bare, "--bare", "--clip-value", "1", "--traces", "0:100", "--json")
                .json();
        assertThat(json.get("width").asInt()).isEqualTo(100);
        assertThat(json.get("height").asInt()).isEqualTo(SAMPLES);
        byte[] png = Files.readAllBytes(bare);
        ByteBuffer header = ByteBuffer.wrap(png);
        assertThat(header.getInt(16)).isEqualTo(100);
        assertThat(header.getInt(20)).isEqualTo(SAMPLES);
        Path other = out.resolve("file.png");
        done("render", file, other, "--bare", "--clip-value", "1", "--traces", "0:100");
        assertThat(Files.readAllBytes(other)).isEqualTo(png);
        done("render", store, other, "--bare", "--clip", "99", "--width", "30", "--height", "20", "--mode", "both",
                "--colormap", "-red-white-blue", "--gain", "6", "--polarity", "reversed", "--normalize", "trace-rms");
        assertThat(ByteBuffer.wrap(Files.readAllBytes(other)).getInt(16)).isEqualTo(30);
        assertThat(CommandRun.of("render", file, file).err()).contains("this is the data itself");
    }

    @Test
    void verifyFindsAFlippedBit() throws Exception {
        assertThat(done("verify", store).out()).contains("The store is sound.");
        assertThat(done("verify", store, "--against", file).out()).contains("byte for byte");
        assertThat(done("verify", store, "--against", file, "--json").json().get("identical").asBoolean()).isTrue();
        Path changed = out.resolve("changed.sgy");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 7] ^= 4;
        Files.write(changed, bytes);
        CommandRun different = CommandRun.of("verify", store, "--against", changed);
        assertThat(different.status()).isEqualTo(3);
        assertThat(different.out()).contains("999");
        assertThat(CommandRun.of("verify", file).status()).isEqualTo(1);

        Path copy = out.resolve("copy.moveout");
        done("import", file, copy);
        Path chunk;
        try (Stream<Path> files = Files.list(copy.resolve("traces.zarr"))) {
            chunk = files.filter(f -> f.getFileName().toString().matches("[0-9.]+")).findFirst().orElseThrow();
        }
        byte[] stored = Files.readAllBytes(chunk);
        stored[stored.length / 2] ^= 1;
        Files.write(chunk, stored);
        CommandRun broken = CommandRun.of("verify", copy, "--json");
        assertThat(broken.status()).isEqualTo(3);
        assertThat(broken.json().get("problems").get(0).asText()).contains(chunk.getFileName().toString());
        assertThat(CommandRun.of("verify", copy, "--against", file).status()).isEqualTo(3);
    }

    @Test
    void readingWritesNothingBesideTheData() throws Exception {
        done("scan", file);
        done("info", store);
        done("headers", file, "--limit", "1");
        done("ensembles", file, "--by", "inline", "--summary");
        done("stats", file);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("v.sgy", "v.moveout");
        }
    }
}
