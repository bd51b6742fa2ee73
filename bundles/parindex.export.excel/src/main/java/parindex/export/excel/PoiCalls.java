package parindex.export.excel;

import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The way into POI from inside OSGi. Safe for use by any thread. */
public final class PoiCalls {

    /** Work with POI. */
    @FunctionalInterface
    public interface Work<T> {

        T run() throws IOException;
    }

    private PoiCalls() {
    }

    /**
     * Runs something that makes or reads a workbook. XMLBeans and POI look providers and schema types up through the context class loader;
     * inside OSGi only the loader of the bundle that holds them all will do. The loader of the thread is put back in any case.
     *
     * @throws IOException as the work does
     */
    public static <T> T run(Work<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(XSSFWorkbook.class.getClassLoader());
        try {
            return work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
