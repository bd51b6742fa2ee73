#!/bin/sh
# Takes the pictures of the documentation: docs/images/*.png.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
. "$root/.ci/setup.sh"
need_jdk
need_display
trap end_display EXIT INT TERM
PARINDEX_PICTURES=$root/docs/images
export PARINDEX_PICTURES
maven -q -pl tests/parindex.workbench.tests -am verify -Dtest=parindex.workbench.tests.PicturesTest -Dsurefire.failIfNoSpecifiedTests=false
ls -l "$PARINDEX_PICTURES"
