package parindex.platform.equinox.internal;

import java.io.File;
import java.util.Map;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.debug.DebugTrace;

/** Eclipse's own tracing, which many of its bundles ask about when they start. It is off and cannot be switched on. */
final class NoDebugging implements DebugOptions {

    private static final DebugTrace NO_TRACE = new NoTrace();

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    @Override
    public void setDebugEnabled(boolean value) {
        // Stays off.
    }

    @Override
    public String getOption(String option) {
        return null;
    }

    @Override
    public String getOption(String option, String defaultValue) {
        return defaultValue;
    }

    @Override
    public boolean getBooleanOption(String option, boolean defaultValue) {
        return defaultValue;
    }

    @Override
    public int getIntegerOption(String option, int defaultValue) {
        return defaultValue;
    }

    @Override
    public Map<String, String> getOptions() {
        return Map.of();
    }

    @Override
    public void setOption(String option, String value) {
        // Nothing reads it.
    }

    @Override
    public void setOptions(Map<String, String> options) {
        // Nothing reads them.
    }

    @Override
    public void removeOption(String option) {
        // There is none.
    }

    @Override
    public File getFile() {
        return null;
    }

    @Override
    public void setFile(File traceFile) {
        // Nothing is written.
    }

    @Override
    public DebugTrace newDebugTrace(String bundleSymbolicName) {
        return NO_TRACE;
    }

    @Override
    public DebugTrace newDebugTrace(String bundleSymbolicName, Class<?> traceEntryClass) {
        return NO_TRACE;
    }

    private static final class NoTrace implements DebugTrace {
        @Override
        public void trace(String option, String message) {
            // Off.
        }

        @Override
        public void trace(String option, String message, Throwable error) {
            // Off.
        }

        @Override
        public void traceDumpStack(String option) {
            // Off.
        }

        @Override
        public void traceEntry(String option) {
            // Off.
        }

        @Override
        public void traceEntry(String option, Object methodArgument) {
            // Off.
        }

        @Override
        public void traceEntry(String option, Object[] methodArguments) {
            // Off.
        }

        @Override
        public void traceExit(String option) {
            // Off.
        }

        @Override
        public void traceExit(String option, Object result) {
            // Off.
        }
    }
}
