// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.raster.TraceAxis;
import org.moveout.raster.TraceLabels;

/**
 * Reads header values for the top axis and the read-out on a thread of its own. Headers that cannot be read are left
 * out: the axis shows trace numbers then, and the reason is told with the samples if those fail too.
 */
final class HeaderReader {
    /**
     * What is wanted.
     *
     * @param input  has headers
     * @param keys   of the axis; empty optional to have them suggested
     * @param wanted traces of the axis
     * @param trace  of the read-out, -1 for none
     */
    record Wish(SectionInput input, Optional<List<HeaderKey>> keys, TraceAxis.Wanted wanted, long trace) {
    }

    /**
     * What was found.
     *
     * @param wish   what it answers
     * @param keys   of the axis
     * @param labels one row for each key
     * @param values of the read-out, in order of the keys; empty if none was wanted
     */
    record Answer(Wish wish, List<HeaderKey> keys, List<TraceLabels> labels, double[] values) {
    }

    private final Display display;
    private final Consumer<Answer> receiver;
    private final LatestWorker<Wish> worker = new LatestWorker<>("Moveout section headers", this::work);
    private Answer last;

    HeaderReader(Display display, Consumer<Answer> receiver) {
        this.display = display;
        this.receiver = receiver;
    }

    void submit(Wish wish) {
        worker.submit(wish);
    }

    void close() {
        worker.close();
    }

    private void work(Wish wish) {
        Answer answer;
        try {
            answer = read(wish, wish.input().headers().orElseThrow(), last);
        } catch (IOException | RuntimeException e) {
            answer = new Answer(wish, wish.keys().orElse(List.of()), List.of(), new double[0]);
        }
        Answer found = answer;
        last = found;
        try {
            display.asyncExec(() -> receiver.accept(found));
        } catch (SWTException e) {
            // the display is gone
            return;
        }
    }

    /**
     * Reads on the calling thread.
     *
     * @param last an answer whose values may serve again, or null
     */
    static Answer read(Wish wish, TraceHeaders headers, Answer last) throws IOException {
        boolean same = last != null && last.wish.input() == wish.input();
        List<HeaderKey> keys;
        if (wish.keys().isPresent()) {
            keys = wish.keys().get().stream().filter(headers::has).toList();
        } else {
            keys = same && last.wish.keys().isEmpty() ? last.keys : HeaderSuggestion.of(headers);
        }
        List<TraceLabels> labels;
        if (same && last.keys.equals(keys) && last.wish.wanted().equals(wish.wanted())
                && last.labels.size() == keys.size()) {
            labels = last.labels;
        } else {
            labels = new ArrayList<>();
            for (HeaderKey key : keys) {
                labels.add(labels(headers, key, wish.wanted()));
            }
        }
        double[] values = new double[wish.trace() < 0 ? 0 : keys.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = headers.doubles(keys.get(k), TraceRange.of(wish.trace(), 1))[0];
        }
        return new Answer(wish, keys, labels, values);
    }

    private static TraceLabels labels(TraceHeaders headers, HeaderKey key, TraceAxis.Wanted wanted) throws IOException {
        TraceRange range = wanted.traces();
        double[] values;
        if (wanted.step() == 1) {
            values = headers.doubles(key, range);
        } else {
            values = new double[wanted.count()];
            for (int i = 0; i < values.length; i++) {
                values[i] = headers.doubles(key, TraceRange.of(range.first() + i * wanted.step(), 1))[0];
            }
        }
        return new TraceLabels(key.label(), range.first(), wanted.step(), values);
    }
}
