// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.benchmarks;

import java.nio.ByteOrder;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.moveout.data.AmplitudeAccumulator;
import org.moveout.segy.SampleFormat;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** SEG-Y sample formats in memory, in nanoseconds a sample, one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SampleCodecs {
    private static final int SAMPLES = 1000;
    private static final int TRACES = 100;
    private static final int COUNT = SAMPLES * TRACES;

    @Param({ "IBM_FLOAT", "INT32", "INT16", "IEEE_FLOAT", "INT8" })
    private SampleFormat format;
    private float[] floats;
    private byte[] bytes;
    private byte[] stored;

    @Setup
    public void fill() {
        Random random = new Random(1);
        floats = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            floats[i] = (float) (random.nextGaussian() * 1000);
        }
        bytes = new byte[COUNT * 4];
        stored = new byte[COUNT * 4];
        format.encode(floats, 0, bytes, 0, COUNT, ByteOrder.BIG_ENDIAN);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public float[] decode() {
        format.decode(bytes, 0, floats, 0, COUNT, ByteOrder.BIG_ENDIAN);
        return floats;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public byte[] encode() {
        format.encode(floats, 0, bytes, 0, COUNT, ByteOrder.BIG_ENDIAN);
        return bytes;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public byte[] toNative() {
        format.toNative(bytes, 0, stored, 0, COUNT, ByteOrder.BIG_ENDIAN);
        return stored;
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public AmplitudeAccumulator statistics() {
        AmplitudeAccumulator sum = new AmplitudeAccumulator(10_000_000, SAMPLES);
        sum.add(floats, 0, 1, TRACES, SAMPLES);
        return sum;
    }
}
