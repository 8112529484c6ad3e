// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.moveout.data.TraceRange;
import org.moveout.data.order.TraceOrder;

class OrderMementoTest {
    @Test
    void ordersComeBack() {
        for (TraceOrder order : new TraceOrder[] { TraceOrder.of(new TraceRange(5, 60)), TraceOrder.of(7),
            TraceOrder.of(3, 2, 1), TraceOrder.of(0, 1, 2, 9, 10, 4), TraceOrder.of(4, 4, 4) }) {
            assertEquals(Optional.of(order), OrderMemento.order(OrderMemento.runs(order).orElseThrow(), 60));
        }
        assertEquals(Optional.of("0:3 9:11 4:5"), OrderMemento.runs(TraceOrder.of(0, 1, 2, 9, 10, 4)));
    }

    @Test
    void damagedOrdersAndThoseOfOtherDataArePassedOver() {
        for (String text : new String[] { "", "1", "a:b", "5:3", "-2:4", "1:2 3", "0:61",
            "0:9223372036854775807 0:9223372036854775807" }) {
            assertEquals(Optional.empty(), OrderMemento.order(text, 60), text);
        }
    }

    @Test
    void ordersTooLongForSavedStateAreNotKept() {
        long[] scattered = new long[60_000];
        for (int i = 0; i < scattered.length; i++) {
            scattered[i] = 2L * i;
        }
        assertEquals(Optional.empty(), OrderMemento.runs(TraceOrder.of(scattered)));
    }
}
