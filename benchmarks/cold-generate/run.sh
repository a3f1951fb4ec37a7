#!/usr/bin/env bash
# Pairs of cold runs, A B A B: generate of the five specs (A) against a bare swagger-parser parse of them (B).
# Usage: run.sh [PAIRS]. Needs bash, a JDK, Maven, GNU time, and generator-core/target/armature.jar.
set -euo pipefail
pairs=${1:-11}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars"
javac -cp "$work/jars/*" -d "$work/classes" "$here/Parse.java"
cd "$root/specs"
specs=(vpn-connections/2024-05-01/vpnConnections.json
    virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml
    gateway-connections/2015-05-01-preview/gatewayConnections.yaml
    api-management/2024-05-01/privateEndpointConnections.yaml
    key-vault/2024-11-01/keyvault.json)

# Prints "wall user+sys" of one run, in milliseconds. GNU time counts user and sys in hundredths of a second.
measure() {
    local start end
    start=$(date +%s%N)
    command time -o "$work/cpu" -f '%U %S' "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
    end=$(date +%s%N)
    echo "$(((end - start) / 1000000)) $(awk '{print ($1 + $2) * 1000}' "$work/cpu")"
}

generate() { measure java -jar "$root/generator-core/target/armature.jar" generate "${specs[@]}" --package p --output "$work/out$1"; }
parse() { measure java -cp "$work/jars/*:$work/classes" Parse "${specs[@]}"; }
median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

# Pair 0 warms the caches of the disk and is not counted.
for ((i = 0; i <= pairs; i++)); do
    a=$(generate "$i")
    b=$(parse)
    ((i == 0)) || echo "$a $b"
done >"$work/pairs"

for figure in 'generate wall ms:$1' 'generate cpu ms:$2' 'parse wall ms:$3' 'parse cpu ms:$4' 'ratio wall:$1/$3' 'ratio cpu:$2/$4'; do
    printf '%-18s %s\n' "${figure%%:*}" "$(awk "{print ${figure#*:}}" "$work/pairs" | median)"
done
