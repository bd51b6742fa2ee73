package org.eclipse.osgi.container;

/**
 * The type to which the extension registry and the runtime adapt a bundle in order to learn when it was changed. Felix's bundles adapt to no
 * such thing, and both then do without; the type only has to be there.
 */
public abstract class Module {

    /** Milliseconds since 1970. */
    public abstract long getLastModified();
}
