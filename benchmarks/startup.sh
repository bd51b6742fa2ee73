#!/bin/sh
# Builds and runs the measurement of the start and of the memory of the window, on a display of its own. Argument: number of rounds.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
[ -n "${PARINDEX_BUILT:-}" ] || "$here/../mvnw" -B -q -f "$here/../pom.xml" -pl distribution,benchmarks,benchmarks/startup.probe,benchmarks/startup.empty \
    -am package -DskipTests -Darchives.skip=true
rm -rf "$here/target/startup"
exec "$here/../.ci/with-display" java -cp "$here/target/classes:$here/target/lib/*" parindex.benchmarks.StartUp \
    "$here/../distribution/target/parindex" "$here" "${1:-9}"
