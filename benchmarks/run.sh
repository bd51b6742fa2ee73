#!/bin/sh
# Builds and runs the benchmarks. Arguments go to JMH, e.g.: benchmarks/run.sh Evaluation -p units=3321
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
"$here/../mvnw" -B -q -f "$here/../pom.xml" -pl benchmarks -am package -DskipTests
class_path="$here/target/classes:$here/target/lib/*"
for entries in DECIDED DECIDED_WITH_NOT_APPLICABLE INPUTS; do
    java -Xmx200m -XX:+UseSerialGC -cp "$class_path" parindex.benchmarks.PeakMemory "$entries"
done
java -Xmx512m -XX:+UseSerialGC -cp "$class_path" parindex.benchmarks.CpuRatios
exec java -cp "$class_path" org.openjdk.jmh.Main -prof gc "$@"
