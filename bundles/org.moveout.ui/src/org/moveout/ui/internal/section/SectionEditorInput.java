// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.moveout.ui.internal.Icons;

/**
 * Which dataset a section shows: a SEG-Y file, a store, or a result in memory, by its path. Immutable; equal if the paths
 * are.
 */
public final class SectionEditorInput implements IEditorInput, IPersistableElement {
    /** Id of the element factory in {@code plugin.xml}. */
    static final String FACTORY = "org.moveout.ui.sectionInput";

    private static final String PATH = "path";

    private final Path path;
    private final boolean onDisk;

    /**
     * @param path made absolute
     */
    public SectionEditorInput(Path path) {
        this(path, true);
    }

    private SectionEditorInput(Path path, boolean onDisk) {
        this.path = path.toAbsolutePath().normalize();
        this.onDisk = onDisk;
    }

    /** A result in memory, which does not come back after a restart. */
    public static SectionEditorInput inMemory(Path path) {
        return new SectionEditorInput(path, false);
    }

    /** The file or the store. */
    public Path path() {
        return path;
    }

    @Override
    public boolean exists() {
        return !onDisk || Files.exists(path);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor("section");
    }

    @Override
    public String getName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public String getToolTipText() {
        return onDisk ? path.toString() : getName() + ", gone when it is closed";
    }

    @Override
    public IPersistableElement getPersistable() {
        return onDisk ? this : null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == Path.class ? adapter.cast(path) : null;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(PATH, path.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SectionEditorInput s && s.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    /** Brings inputs back after a restart. */
    public static final class Factory implements IElementFactory {
        @Override
        public IAdaptable createElement(IMemento memento) {
            String saved = memento.getString(PATH);
            return saved == null ? null : new SectionEditorInput(Path.of(saved));
        }
    }
}
