// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value for each parameter of a processor, all within their limits. Immutable.
 */
public final class ParameterValues {
    private final List<Parameter<?>> parameters;
    private final Map<String, Object> values;

    private ParameterValues(List<Parameter<?>> parameters, Map<String, Object> values) {
        this.parameters = parameters;
        this.values = values;
    }

    /**
     * Checks given values and adds the defaults of the others.
     *
     * @param parameters what there is to set
     * @param given      values by parameter id, of the types {@link Parameter#check} takes
     * @throws ParameterException for an unknown id or a value that is not allowed
     */
    public static ParameterValues of(List<Parameter<?>> parameters, Map<String, ?> given) throws ParameterException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter<?> p : parameters) {
            Object value = given.containsKey(p.id()) ? p.check(given.get(p.id())) : p.defaultValue();
            if (values.put(p.id(), value) != null) {
                throw new IllegalArgumentException("parameter " + p.id() + " is described twice");
            }
        }
        for (String id : given.keySet()) {
            if (!values.containsKey(id)) {
                throw new ParameterException(id, "there is no such parameter", values.isEmpty() ? "there are none"
                        : "there are " + parameters.stream().map(Parameter::id).collect(Collectors.joining(", ")));
            }
        }
        return new ParameterValues(List.copyOf(parameters), values);
    }

    /** The default of every parameter. */
    public static ParameterValues defaults(List<Parameter<?>> parameters) {
        try {
            return of(parameters, Map.of());
        } catch (ParameterException e) {
            throw new IllegalArgumentException("a default outside its own limits", e);
        }
    }

    /** What there is to set, in the order to show it. */
    public List<Parameter<?>> parameters() {
        return parameters;
    }

    /**
     * The value of a parameter.
     *
     * @throws IllegalArgumentException if the parameter is none of {@link #parameters()}
     */
    @SuppressWarnings("unchecked")
    public <T> T get(Parameter<T> parameter) {
        if (!parameters.contains(parameter)) {
            throw new IllegalArgumentException("no parameter " + parameter.id() + " among " + values.keySet());
        }
        return (T) values.get(parameter.id());
    }

    /**
     * The value of a parameter as {@link Parameter#print} writes it.
     *
     * @throws IllegalArgumentException if the parameter is none of {@link #parameters()}
     */
    public <T> String print(Parameter<T> parameter) {
        return parameter.print(get(parameter));
    }

    /** These values with another one for one parameter. */
    public <T> ParameterValues with(Parameter<T> parameter, T value) throws ParameterException {
        get(parameter);
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(parameter.id(), parameter.check(value));
        return new ParameterValues(parameters, changed);
    }

    /** All values by parameter id, in the order of {@link #parameters()}; the map cannot be changed. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues v && v.values.equals(values) && v.parameters.equals(parameters);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
