#!/bin/sh
# Takes the pictures of the documentation: docs/images/*.png, those with "-200" on a display that enlarges to 200 %. Each test module of the window
# leaves its own in target/pictures.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
images=$root/docs/images
. "$root/.ci/setup.sh"
need_jdk
tests=parindex.workbench.tests.PicturesTest,parindex.workbench.tests.administration.ModulesPictureTest
tests=$tests,parindex.workbench.appraisal.tests.PicturesTest
tests=$tests,parindex.workbench.results.tests.AppearanceOfResultsTest
tests=$tests,parindex.workbench.selfassessment.tests.LooksTest
modules=tests/parindex.workbench.tests
for name in appraisal results selfassessment; do
  modules=$modules,tests/parindex.workbench.$name.tests
done

# pictures FOLDER: takes them all on the display that is there.
pictures() {
  PARINDEX_PICTURES=$1
  export PARINDEX_PICTURES
  mkdir -p "$1"
  # The start page is to be that of a new data directory.
  rm -rf "$root"/tests/parindex.workbench*.tests/target/test
  # Without the guard against modules in which no test runs: only these tests are wanted.
  maven -q -pl "$modules" -am verify "-Dtest=$tests" -Dsurefire.failIfNoSpecifiedTests=false -Dmaven.antrun.skip=true
  for name in appraisal results selfassessment; do
    find "$root/tests/parindex.workbench.$name.tests/target" -path '*/pictures/*.png' | while read -r picture; do
      file=$(basename "$picture")
      cp "$picture" "$1/workbench-$name-${file#"$name"-}"
    done
  done
}

trap end_display EXIT INT TERM
need_display
pictures "$images"
end_display

PARINDEX_SCREEN=2880x2000x24
GDK_SCALE=2
export GDK_SCALE
need_display
pictures "$work/pictures-200"
for name in start appraisal-vi administration-vi-1 administration-vi-4 administration-modules results results-dark selfassessment-light-vi; do
  cp "$work/pictures-200/workbench-$name.png" "$images/workbench-$name-200.png"
done
# Smaller without loss, where the tool is there.
if command -v optipng >/dev/null; then
  optipng -quiet "$images"/*.png
fi
ls -l "$images"
