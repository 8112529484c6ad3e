// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.moveout.data.DataException;
import org.moveout.segy.SegyLayout;

/** The SEG-Y layout of a store's source, as the JSON object kept in the store's metadata. */
public final class LayoutJson {
    private static final JsonFactory JSON = new JsonFactory();

    private LayoutJson() {
    }

    /** The layout as one JSON object of strings. */
    public static String write(SegyLayout layout) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : layout.toMap().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /**
     * The layout from what {@link #write} gave; empty for an empty object, as in stores that were not made from SEG-Y.
     *
     * @param store for the message
     */
    public static Optional<SegyLayout> read(String layoutJson, Path store) throws DataException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(layoutJson)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                entries.put(name, json.getText());
            }
            return entries.isEmpty() ? Optional.empty() : Optional.of(SegyLayout.fromMap(entries));
        } catch (IOException | RuntimeException e) {
            throw new DataException(store.getFileName() + ": the SEG-Y layout in metadata.json cannot be read ("
                    + e.getMessage() + "); import the source again.", e);
        }
    }
}
