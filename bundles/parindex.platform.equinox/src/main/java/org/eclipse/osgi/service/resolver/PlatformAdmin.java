package org.eclipse.osgi.service.resolver;

/** A service of Equinox that the runtime looks for; it copes with there being none, but not with a missing type. */
public interface PlatformAdmin {
}
