#!/bin/sh
# Builds and runs the measurement of the annual report. Arguments: number of processes, times in each.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ -n "${PARINDEX_BUILT:-}" ] || "$here/../mvnw" -B -q -f "$here/../pom.xml" -pl distribution,benchmarks,benchmarks/report.probe \
    -am package -DskipTests -Darchives.skip=true
rm -rf "$here/target/report"
exec java -cp "$here/target/classes:$here/target/lib/*" parindex.benchmarks.AnnualReport \
    "$here/../distribution/target/parindex" "$here" "${1:-9}" "${2:-10}"
