#!/bin/sh
# Makes the samples in docs/sample anew: the output and the files of the demo.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
rm -rf "$root/docs/sample"
mkdir -p "$root/docs/sample"
"$root/parindex" --data "$data" demo --out "$data/reports" >"$data/demo.txt"
# Paths of this machine are of no use to a reader.
sed "s#$data/##" "$data/demo.txt" >"$root/docs/sample/demo.txt"
"$root/parindex" --data "$data" --lang en rounds unit daknong-2020 SYT >"$root/docs/sample/unit-SYT-en.txt"
cp "$data/reports/daknong-2020.xlsx" "$root/docs/sample/"
