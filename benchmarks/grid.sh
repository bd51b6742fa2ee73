#!/bin/sh
# Builds and runs the benchmark of the workbook with all scores. Arguments: units, rounds.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ -n "${PARINDEX_BUILT:-}" ] || "$here/../mvnw" -B -q -f "$here/../pom.xml" -pl benchmarks -am package -DskipTests
run() {
    java -XX:+UseSerialGC "$1" -cp "$here/target/classes:$here/target/lib/*" parindex.export.excel.internal.GridBenchmark "$here/target/grid" "$2" "$3"
}
for units in 1000 3321 10000; do
    run -Xmx256m "$units" 0
done
run -Xmx1g "${1:-3321}" "${2:-7}"
