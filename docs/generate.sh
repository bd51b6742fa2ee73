#!/bin/sh
# Makes the samples in docs/sample and the excerpt in README.md anew: the output and the files of the demo.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT
rm -rf "$root/docs/sample"
mkdir -p "$root/docs/sample"
"$root/parindex" --data "$data" demo --no-window --out "$data/reports" >"$data/demo.txt"
# Paths of this machine are of no use to a reader.
sed "s#$data/##" "$data/demo.txt" >"$root/docs/sample/demo.txt"
"$root/parindex" --data "$data" rounds unit daknong-2020 SYT >"$root/docs/sample/unit-SYT.txt"
"$root/parindex" --data "$data" criteria show daknong.province >"$root/docs/sample/criteria-province.txt"
cp "$data/reports/daknong-2020.xlsx" "$data/reports/daknong-2020-bao-cao.docx" "$data/reports/daknong-2020-bao-cao.pdf" "$root/docs/sample/"
"$root/parindex" --data "$data" report unit daknong-2020 SYT --out "$root/docs/sample" >/dev/null

# The excerpt: the head, the first rows, the errors of the print and the end.
{
  echo '<!-- demo -->'
  echo '```'
  sed -n '1,17p' "$root/docs/sample/demo.txt"
  echo '[…]'
  sed -n '/^Khác biệt so với báo cáo in/,$p' "$root/docs/sample/demo.txt" | grep -v '^  \(CẢNH BÁO\|GHI CHÚ\)'
  echo '```'
  echo '<!-- /demo -->'
} >"$data/excerpt"
awk -v excerpt="$data/excerpt" '
  /^<!-- demo -->$/ { while ((getline line < excerpt) > 0) print line; skip = 1 }
  !skip { print }
  /^<!-- \/demo -->$/ { skip = 0 }' "$root/README.md" >"$data/readme"
cp "$data/readme" "$root/README.md"
