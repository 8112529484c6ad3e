// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** What {@link PlainProcessors} must give, computed on a whole file in memory in the plainest way. */
final class Reference {
    private static final int CDP = 20;
    private static final int OFFSET = 36;

    private final byte[] file;
    private final int samples;
    private final int trailer;
    private List<Trace> traces = new ArrayList<>();

    private record Trace(byte[] header, float[] data, int number) {
        int at(int byteIndex) {
            return ByteBuffer.wrap(header).getInt(byteIndex);
        }

        void put(int byteIndex, int value) {
            ByteBuffer.wrap(header).putInt(byteIndex, value);
        }

        Trace copy() {
            return new Trace(header.clone(), data.clone(), number);
        }
    }

    /** A big-endian file of IEEE floats without extended headers. */
    Reference(byte[] file, int count, int samples) {
        this.file = file;
        this.samples = samples;
        int traceBytes = 240 + 4 * samples;
        trailer = 3600 + count * traceBytes;
        for (int t = 0; t < count; t++) {
            int at = 3600 + t * traceBytes;
            float[] data = new float[samples];
            for (int s = 0; s < samples; s++) {
                data[s] = ByteBuffer.wrap(file).getFloat(at + 240 + 4 * s);
            }
            traces.add(new Trace(Arrays.copyOfRange(file, at, at + 240), data, t));
        }
    }

    void step(String id, int key) {
        switch (id) {
        case "lift" -> traces.forEach(t -> {
            for (int s = 0; s < samples; s++) {
                t.data[s] += t.at(OFFSET) * 0.001f;
            }
        });
        case "number" -> traces.forEach(t -> t.put(OFFSET, t.number + 7));
        case "regroup" -> traces.forEach(t -> t.put(CDP, t.at(CDP) % 3));
        case "mixer" -> mix();
        case "demean" -> gathers(key).forEach(g -> {
            for (int s = 0; s < samples; s++) {
                float mean = mean(g, s);
                for (Trace t : g) {
                    t.data[s] -= mean;
                }
            }
        });
        case "average", "pile" -> {
            List<Trace> stacked = new ArrayList<>();
            for (List<Trace> g : gathers(key)) {
                Trace t = g.getFirst().copy();
                for (int s = 0; s < samples; s++) {
                    t.data[s] = mean(g, s);
                }
                if (id.equals("average")) {
                    t.put(OFFSET, g.size());
                }
                stacked.add(t);
            }
            traces = stacked;
        }
        default -> throw new IllegalArgumentException(id);
        }
    }

    private void mix() {
        List<Trace> in = traces;
        traces = new ArrayList<>();
        for (int t = 0; t < in.size(); t++) {
            Trace out = in.get(t).copy();
            for (int s = 0; s < samples; s++) {
                float sum = 0;
                for (int n = Math.max(0, t - 2); n <= Math.min(in.size() - 1, t + 2); n++) {
                    sum += in.get(n).data[s];
                }
                out.data[s] = sum;
            }
            traces.add(out);
        }
    }

    private List<List<Trace>> gathers(int key) {
        TreeMap<Integer, List<Trace>> gathers = new TreeMap<>();
        traces.forEach(t -> gathers.computeIfAbsent(t.at(key), k -> new ArrayList<>()).add(t));
        return List.copyOf(gathers.values());
    }

    private static float mean(List<Trace> gather, int sample) {
        double sum = 0;
        for (Trace t : gather) {
            sum += t.data[sample];
        }
        return (float) (sum / gather.size());
    }

    /** Brings the traces into the order of gathers. */
    void sort(int key) {
        List<Trace> sorted = new ArrayList<>();
        gathers(key).forEach(sorted::addAll);
        traces = sorted;
    }

    /** The file that must come out. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(3600 + traces.size() * (240 + 4 * samples) + file.length - trailer);
        out.put(file, 0, 3600);
        for (Trace t : traces) {
            out.put(t.header);
            for (float f : t.data) {
                out.putFloat(f);
            }
        }
        return out.put(file, trailer, file.length - trailer).array();
    }
}
