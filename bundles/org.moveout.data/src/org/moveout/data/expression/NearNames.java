// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Suggestions for names that were mistyped. */
public final class NearNames {
    private NearNames() {
    }

    /**
     * The names most like a mistyped one, nearest first: by edit distance (Damerau, adjacent letters may be swapped),
     * or because one contains the other.
     *
     * @param typed what the user wrote
     * @param names the names there are
     * @param most  how many at most
     */
    public static List<String> of(String typed, List<String> names, int most) {
        String word = typed.toLowerCase(Locale.ROOT);
        record Near(String name, int distance) {
        }
        List<Near> near = new ArrayList<>();
        for (String name : names) {
            String other = name.toLowerCase(Locale.ROOT);
            int distance = distance(word, other);
            if (word.length() >= 3 && (other.contains(word) || other.length() >= 3 && word.contains(other))) {
                distance = Math.min(distance, 2);
            }
            if (distance <= Math.max(1, word.length() / 3)) {
                near.add(new Near(name, distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance));
        return near.stream().limit(most).map(Near::name).toList();
    }

    /** A clause for the end of a message: {@code did you mean inline or crossline?}, empty if nothing is near. */
    public static String hint(String typed, List<String> names) {
        List<String> near = of(typed, names, 3);
        return near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "?";
    }

    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
