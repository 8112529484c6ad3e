// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The catalogue of processors. Immutable and thread-safe.
 */
public final class Processors {
    private final Map<String, ProcessorFactory> factories;

    private Processors(Map<String, ProcessorFactory> factories) {
        this.factories = factories;
    }

    /**
     * A catalogue of the given processors.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static Processors of(Iterable<? extends ProcessorFactory> factories) {
        Map<String, ProcessorFactory> byId = new TreeMap<>();
        for (ProcessorFactory factory : factories) {
            String id = factory.description().id();
            ProcessorFactory other = byId.put(id, factory);
            if (other != null) {
                throw new IllegalArgumentException("two processors are called " + id + ": "
                        + other.getClass().getName() + " and " + factory.getClass().getName());
            }
        }
        return new Processors(byId);
    }

    /** All processors registered with the {@link ServiceLoader} that this class loader sees, the built-in ones too. */
    public static Processors discover(ClassLoader loader) {
        return of(ServiceLoader.load(ProcessorFactory.class, loader));
    }

    /** The processors that come with Moveout; works inside OSGi too. */
    public static Processors builtIn() {
        return discover(Processors.class.getClassLoader());
    }

    /** All processors, sorted by id. */
    public Collection<ProcessorFactory> all() {
        return Collections.unmodifiableCollection(factories.values());
    }

    /** All ids, sorted. */
    public Collection<String> ids() {
        return Collections.unmodifiableCollection(factories.keySet());
    }

    /** The processor of that id, if there is one. */
    public Optional<ProcessorFactory> find(String id) {
        return Optional.ofNullable(factories.get(id));
    }
}
