package parindex.store.internal;

/** A mistake in the program that calls, not a problem of the database: it reaches the caller as it is. */
final class MisuseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }
}
