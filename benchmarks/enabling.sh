#!/bin/sh
# Builds and runs the measurement of enabling a criteria module. Arguments: number of processes, times in each.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ -n "${PARINDEX_BUILT:-}" ] || "$here/../mvnw" -B -q -f "$here/../pom.xml" -pl distribution,benchmarks,benchmarks/modules.probe \
    -am package -DskipTests -Darchives.skip=true
rm -rf "$here/target/enabling"
exec java -cp "$here/target/classes:$here/target/lib/*" parindex.benchmarks.Enabling \
    "$here/../distribution/target/parindex" "$here" "${1:-9}" "${2:-30}"
