#!/bin/sh
# Builds and runs the benchmark of the import of a full grid, then of its part in the database. Arguments: units, rounds.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ -n "${PARINDEX_BUILT:-}" ] || "$here/../mvnw" -B -q -f "$here/../pom.xml" -pl benchmarks -am package -DskipTests
run() {
    java -XX:+UseSerialGC "$1" -cp "$here/target/classes:$here/target/lib/*" parindex.exchange.excel.internal.ImportBenchmark "$here/target/import" "$2" "$3"
}
mkdir -p "$here/target/import"
for units in 1000 3321 10000; do
    rm -f "$here/target/import/import-$units.xlsx"
    run -Xmx1g "$units" 0
    run -Xmx256m "$units" 0
done
run -Xmx1g "${1:-3321}" "${2:-9}"
java -XX:+UseSerialGC -Xmx512m -cp "$here/target/classes:$here/target/lib/*" parindex.store.internal.EarlierBenchmark "${1:-3321}"
