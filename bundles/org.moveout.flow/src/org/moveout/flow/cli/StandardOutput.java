// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as UTF-8 text, buffered. Unlike a {@link PrintStream} it does not swallow errors: a full disk
 * behind a redirection fails the command. Not thread-safe.
 */
final class StandardOutput extends Writer {
    /** Whoever read the output has closed it, as {@code head} does: no failure, but nothing more to do. */
    static final class ClosedByReader extends IOException {
        private static final long serialVersionUID = 1L;

        ClosedByReader(IOException cause) {
            super("standard output was closed by its reader", cause);
        }
    }

    private static final int BUFFER = 1 << 15;

    private final OutputStream out;
    private final StringBuilder buffer = new StringBuilder();
    private boolean begun;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        buffer.append(chars, offset, length);
        flushIfLarge();
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        buffer.append(text, offset, offset + length);
        flushIfLarge();
    }

    @Override
    public void write(int c) throws IOException {
        buffer.append((char) c);
        flushIfLarge();
    }

    /** Writes a line. */
    void line(String text) throws IOException {
        write(text);
        write('\n');
    }

    private void flushIfLarge() throws IOException {
        if (buffer.length() >= BUFFER && !Character.isHighSurrogate(buffer.charAt(buffer.length() - 1))) {
            drain();
        }
    }

    private void drain() throws IOException {
        if (buffer.isEmpty()) {
            return;
        }
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        begun = true;
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static IOException failed(IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("Broken pipe") || reason.contains("pipe is being closed")) {
            return new ClosedByReader(e);
        }
        return new IOException("Standard output cannot be written (" + reason + "); check where it is redirected to.",
                e);
    }

    /** Forgets what has not been written yet, if that is everything; returns whether nothing was ever written. */
    boolean discard() {
        if (!begun) {
            buffer.setLength(0);
        }
        return !begun;
    }

    @Override
    public void flush() throws IOException {
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw failed(e);
        }
        if (out instanceof PrintStream p && p.checkError()) {
            throw new ClosedByReader(new IOException("the stream reports an error"));
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
