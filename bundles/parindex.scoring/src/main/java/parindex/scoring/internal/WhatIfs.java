package parindex.scoring.internal;

import java.util.List;
import parindex.scoring.Change;
import parindex.scoring.Results;
import parindex.scoring.WhatIf;
import parindex.scoring.spi.ScoringRules;

public final class WhatIfs {

    private WhatIfs() {
    }

    public static WhatIf compute(Results before, List<Change> changes, ScoringRules rules) {
        throw new UnsupportedOperationException();
    }
}
