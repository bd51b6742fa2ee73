#!/bin/sh
# Builds and runs the benchmark of the matrix of the appraisal, on a display of its own. Arguments: units, width, height, steps.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
"$here/../mvnw" -B -q -f "$here/../pom.xml" -pl benchmarks -am package -DskipTests
exec "$here/../.ci/with-display" java -Xmx1g -XX:+UseSerialGC -cp "$here/target/classes:$here/target/lib/*" \
    parindex.workbench.appraisal.internal.parts.MatrixBenchmark "$@"
