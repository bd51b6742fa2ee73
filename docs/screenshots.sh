#!/bin/sh
# Takes the pictures of the documentation: docs/images/*.png. Each test module of the window leaves its own in target/pictures.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/.ci/setup.sh"
need_jdk
need_display
trap end_display EXIT INT TERM
PARINDEX_PICTURES=$root/docs/images
export PARINDEX_PICTURES
tests=parindex.workbench.tests.PicturesTest,parindex.workbench.tests.administration.ModulesPictureTest
tests=$tests,parindex.workbench.appraisal.tests.PicturesTest
tests=$tests,parindex.workbench.results.tests.AppearanceOfResultsTest
tests=$tests,parindex.workbench.selfassessment.tests.LooksTest
modules=tests/parindex.workbench.tests
for name in appraisal results selfassessment; do
  modules=$modules,tests/parindex.workbench.$name.tests
done
# Without the guard against modules in which no test runs: only these tests are wanted.
maven -q -pl "$modules" -am verify "-Dtest=$tests" -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.antrun.skip=true
for name in appraisal results selfassessment; do
  find "$root/tests/parindex.workbench.$name.tests/target" -path '*/pictures/*.png' | while read -r picture; do
    file=$(basename "$picture")
    cp "$picture" "$PARINDEX_PICTURES/workbench-$name-${file#"$name"-}"
  done
done
ls -l "$PARINDEX_PICTURES"
