package parindex.intake.printed;

import java.io.IOException;

/** {@link DakNong} for tests of other packages. */
public final class DakNongReport {

    private DakNongReport() {
    }

    public static ComputedReport right() throws IOException {
        return DakNong.right();
    }
}
