#!/usr/bin/env bash
# Compares published versions of real descriptions: counts and time, as lines of the table in docs/diff.md.
# Needs npm, a network and the standalone jar. Usage: benchmarks/diff-history.sh [ARMATURE_JAR]
set -euo pipefail
jar=$(realpath "${1:-$(dirname "$0")/../generator-core/target/armature.jar}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# PACKAGE FILE OLD NEW
compare() {
  local package=$1 file=$2 version
  for version in "$3" "$4"; do
    mkdir "$version"
    (cd "$version" && tar xzf "$(npm pack --silent "$package@$version")" "package/$file")
  done
  local start=$(date +%s%N)
  java -jar "$jar" diff "$3/package/$file" "$4/package/$file" --fail-on none > report.txt 2> diagnostics.txt \
    || { head -5 diagnostics.txt >&2; echo "| $package | $3 | $4 | cannot be read | |"; return; }
  local seconds=$(( ($(date +%s%N) - start) / 1000000000 ))
  echo "| $package | $3 | $4 | $(tail -1 report.txt) | $seconds |"
  rm -r "$3" "$4"
}

compare @octokit/openapi generated/api.github.com.json 18.0.0 19.0.0
compare @blockfrost/openapi openapi.yaml 0.1.60 0.1.93
