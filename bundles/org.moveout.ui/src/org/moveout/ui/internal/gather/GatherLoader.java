// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.cache.CachingWindowSource;
import org.moveout.data.cache.WindowCache;
import org.moveout.data.gather.GatherIndex;
import org.moveout.data.gather.GatherSources;
import org.moveout.data.gather.GatherSpan;
import org.moveout.data.order.OrderedHeaders;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.view.SectionInput;

/**
 * Gets gathers ready on a thread of its own: lists their traces, sorts them, and reads the next ones ahead while nothing
 * else is wanted. Remembers those shown lately. For the user-interface thread; the thread ends with {@link #close()}.
 */
final class GatherLoader implements AutoCloseable {
    private static final int REMEMBERED = 64;
    /** Samples in gathers larger than this are not read ahead. */
    private static final long MOST_AHEAD = 8L << 20;
    private static final int TOGETHER = 8;

    private final Display display;
    private final SectionInput whole;
    private final GatherIndex index;
    private final GatherChoice choice;
    private final GatherSources sources;
    private final ExecutorService thread;
    private final Map<Integer, GatherPicture> remembered = Collections.synchronizedMap(
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, GatherPicture> eldest) {
                    return size() > REMEMBERED;
                }
            });
    /** Counts what is wanted; work for an earlier count is given up. */
    private volatile long newest;

    GatherLoader(Display display, SectionInput whole, CachingWindowSource cached, WindowCache cache, GatherIndex index,
            GatherChoice choice) {
        this.display = display;
        this.whole = whole;
        this.index = index;
        this.choice = choice;
        sources = new GatherSources(index, cached, cache, choice.step() < TOGETHER ? TOGETHER : 1);
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread t = new Thread(work, "Moveout gathers");
            t.setDaemon(true);
            return t;
        });
    }

    GatherIndex index() {
        return index;
    }

    GatherChoice choice() {
        return choice;
    }

    /** A gather that is ready. */
    Optional<GatherPicture> ready(int gather) {
        return Optional.ofNullable(remembered.get(gather));
    }

    /**
     * Gets a gather ready, before anything that was wanted earlier.
     *
     * @param done   given it on the user-interface thread, unless something else is wanted by then
     * @param failed given the exception, likewise
     */
    void prepare(int gather, Consumer<GatherPicture> done, Consumer<Exception> failed) {
        long number = ++newest;
        run(() -> {
            Runnable answer;
            try {
                GatherPicture picture = picture(gather);
                answer = () -> done.accept(picture);
            } catch (IOException | RuntimeException e) {
                answer = () -> failed.accept(e);
            }
            deliver(number, answer);
        });
    }

    /** Reads gathers ahead, the first ones first, until something else is wanted. */
    void readAhead(List<Integer> gathers) {
        long number = ++newest;
        run(() -> {
            try {
                for (int gather : gathers) {
                    if (gather >= 0 && gather < index.count() && number == newest) {
                        fetch(picture(gather).input().source(), new Until(number));
                    }
                }
            } catch (CancelledException e) {
                // something is wanted now
                return;
            } catch (IOException | RuntimeException e) {
                // told when the gather is to be shown, if it happens again then
                return;
            }
        });
    }

    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            // closed
            return;
        }
    }

    private void deliver(long number, Runnable answer) {
        try {
            display.asyncExec(() -> {
                if (number == newest) {
                    answer.run();
                }
            });
        } catch (SWTException e) {
            // the display is gone
            return;
        }
    }

    private GatherPicture picture(int gather) throws IOException {
        GatherPicture there = remembered.get(gather);
        if (there != null) {
            return there;
        }
        GatherSpan span = GatherSpan.of(index, whole.headers().orElseThrow(), choice.sort(),
                GatherSpan.around(index, gather, choice.beside(), choice.step()));
        List<String> labels = new ArrayList<>();
        for (int g : span.gathers()) {
            labels.add(GatherChoice.title(choice.keys(), index.values(g)));
        }
        String title = labels.size() == 1 ? labels.getFirst() : labels.getFirst() + " to "
                + GatherChoice.text(index.values(span.gathers()[labels.size() - 1]));
        SectionInput input = new SectionInput(whole.name() + ", " + title, sources.of(span),
                whole.headers().map(h -> new OrderedHeaders(h, span.order())), span.order(), Optional::empty);
        GatherPicture made = new GatherPicture(gather, span, title, labels, input);
        remembered.put(gather, made);
        return made;
    }

    private static void fetch(WindowSource source, Progress progress) throws IOException {
        long traces = source.traceCount();
        int samples = source.sampling().count();
        if (traces * samples > MOST_AHEAD) {
            return;
        }
        Window all = new Window(new TraceRange(0, traces), new SampleRange(0, samples), 1);
        if (source instanceof OrderedSource ordered && ordered.order().range().isPresent()
                && ordered.origin() instanceof CachingWindowSource tiles) {
            tiles.prefetch(new Window(ordered.order().range().get(), all.samples(), 1), progress);
        } else {
            source.read(all, progress);
        }
    }

    @Override
    public void close() {
        newest++;
        thread.shutdown();
        sources.close();
    }

    /** Cancelled as soon as something else is wanted. */
    private final class Until implements Progress {
        private final long number;

        Until(long number) {
            this.number = number;
        }

        @Override
        public void begin(String phase, long total, String unit) {
            // nobody looks
        }

        @Override
        public void advance(long amount) {
            // nobody counts
        }

        @Override
        public boolean isCancelled() {
            return number != newest;
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    }
}
